// Verifies credentials with the libraries of somebody else, without a network: all documents there are come
// with the question. stdin: {documents: {address: document}, jobs: [{credential, now}]}; stdout: one answer each.
import {readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {verifyCredential} from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';

const {documents, jobs} = JSON.parse(readFileSync(0, 'utf8'));

// A did:key is its own document (the did:key method), a did:web is one of those that came along.
async function documentLoader(url) {
  const [did] = url.split('#');
  let document = documents[did];
  if(url.startsWith('did:key:')) {
    const publicKeyMultibase = did.slice('did:key:'.length);
    const key = await Ed25519Multikey.from({
      type: 'Multikey', id: `${did}#${publicKeyMultibase}`, controller: did, publicKeyMultibase
    });
    const method = await key.export({publicKey: true, includeContext: true});
    document = {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did, verificationMethod: [method], assertionMethod: [method.id]
    };
  }
  if(!document) {
    throw new Error(`not shipped: ${url}`);
  }
  if(url.includes('#') && url.startsWith('did:')) {
    const [context] = document['@context'].slice(-1);
    document = {'@context': context, ...document.verificationMethod.find(({id}) => id === url)};
  }
  return {contextUrl: null, documentUrl: url, document};
}

async function answer({credential, now}) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await verifyCredential({
    credential, suite, documentLoader, ...(now ? {now} : {}),
    ...(credential.credentialStatus ? {checkStatus} : {})
  });
  const {proof, ...unsigned} = credential;
  let quads = null;
  try {
    quads = await cryptosuite.canonize(unsigned, {documentLoader});
  } catch(error) {
    // Then it is not verified either.
  }
  return {
    verified: result.verified,
    status: result.statusResult?.results?.[0]?.status ?? result.statusResult?.status ?? null,
    errors: [result.error, result.statusResult?.error].filter(Boolean)
      .flatMap(error => [error, ...(error.errors ?? [])]).map(error => error.message),
    sha256: quads === null ? null : createHash('sha256').update(quads).digest('hex')
  };
}

const answers = [];
for(const job of jobs) {
  answers.push(await answer(job));
}
console.log(JSON.stringify(answers));
