// What a code is worth. Only a verdict of `valid` or `void` carries what the code says.

const DIGEST_BYTES = 12, DIGEST_LETTERS = 16;

// `data`: the keys and the list that the office has published.
async function verdictOn(text, data) {
  let bytes, token;
  try {
    bytes = tokenIn(text);
    token = tokenTakenApart(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: "unreadable" };
    throw error;
  }
  const key = data.keys.find((each) => each.kid === token.kid);
  if (!key) return { outcome: "unknown_key" };
  if (!globalThis.isSecureContext) return { outcome: "insecure" };
  const genuine = await isSignedWith(key, token);
  if (genuine === null) return { outcome: "too_old" };
  if (!genuine) return { outcome: "forged" };
  if (key.compromised_on) {
    const own = key.digests.match(new RegExp(`.{${DIGEST_LETTERS}}`, "g")) ?? [];
    if (!own.includes(await digestOf(bytes))) return { outcome: "disowned" };
  } else if (isTooLate(key, token.said)) {
    return { outcome: "too_late" };
  }
  const outcome = data.void.includes(token.said.index) ? "void" : "valid";
  return { outcome, said: token.said };
}

// Whether the owner of the key has signed this; null where the browser cannot tell.
async function isSignedWith(key, token) {
  const bytes = Uint8Array.from(key.public.match(/../g), (digits) => parseInt(digits, 16));
  const method = { name: "Ed25519" };
  try {
    const publicKey = await crypto.subtle.importKey("raw", bytes, method, false, ["verify"]);
    return await crypto.subtle.verify(method, publicKey, token.signature, token.message);
  } catch {
    return null;
  }
}

// Whether the office no longer signed with this key what bears this date of issue.
function isTooLate(key, said) {
  const last = key.last_issued_on ?? key.retired_on;
  return last !== undefined && said.issuedOn * DAY_LENGTH > Date.parse(last);
}

// As it is published: the beginning, in base64url.
async function digestOf(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const letters = btoa(String.fromCharCode(...new Uint8Array(digest, 0, DIGEST_BYTES)));
  return letters.replaceAll("+", "-").replaceAll("/", "_");
}
