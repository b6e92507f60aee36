// A token taken apart: as kokoma_cli/signing/tokens.py writes it, and nothing else.
//
// COSE_Sign1 (RFC 9052) in the deterministic form of CBOR (RFC 8949, 4.2.1). This is no decoder of CBOR:
// it walks the one structure there is, and what is longer than it has to be does not fit.

const UNSIGNED = 0, BYTES = 2, TEXT = 3, ARRAY = 4;
const NULL = 0xf6;
const SIGN1 = [0xd2, 0x84];            // 18([
const PROTECTED = [0xa2, 0x01, 0x27, 0x04, 0x44];  // {1: -8, 4: four bytes
const CLAIM = [0x3a, 0x00, 0x01, 0x00, 0x00, 0x86];   // -65537: six items
const KEY_ID_BYTES = 4, PROTECTED_BYTES = PROTECTED.length + KEY_ID_BYTES;
const SIGNATURE_BYTES = 64;
const DAY = 86400;
const LAST_DAY = 2932896;   // 9999-12-31
const MOST_INDEX = 131071, MOST_MINUTES = 1000000;
const LONGEST = { name: 200, series: 200, number: 64 };

// Walks along bytes; every step that does not fit throws Unreadable.
class Walk {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  take(count) {
    refuseUnless(count <= this.bytes.length - this.at);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  exactly(expected) {
    const found = this.take(expected.length);
    refuseUnless(expected.every((byte, index) => byte === found[index]));
  }

  // The number in the head of an item of this kind, in its shortest form.
  head(kind) {
    const first = this.take(1)[0];
    refuseUnless(first >> 5 === kind);
    const short = first & 31;
    if (short < 24) return short;
    refuseUnless(short < 28);
    const size = 1 << (short - 24);
    const number = this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
    refuseUnless(Number.isSafeInteger(number));
    refuseUnless(number >= (size === 1 ? 24 : 256 ** (size / 2)));
    return number;
  }

  string(kind) {
    return this.take(this.head(kind));
  }

  number(most) {
    const number = this.head(UNSIGNED);
    refuseUnless(number <= most);
    return number;
  }

  numberOrNone(most) {
    if (this.bytes[this.at] !== NULL) return this.number(most);
    this.at += 1;
    return null;
  }

  end() {
    refuseUnless(this.at === this.bytes.length);
  }
}

// What cannot be told by its look on paper could make two names look alike, or turn one around. The table of
// kokoma_cli/domain/statements.py, which says why it does not depend on how much of Unicode a browser knows.
const UNSEEN =
  "0-1f 7f-a0 ad 34f 600-605 61c 6dd 70f 890-891 8e2 115f-1160 1680 17b4-17b5 180b-180f 2000-200f " +
  "2028-202f 205f-206f 2800 3000 3164 d800-f8ff fdd0-fdef fe00-fe0f feff ffa0 fff0-fffb fffe-ffff 110bd " +
  "110cd 13430-1343f 1bca0-1bca3 1d173-1d17a 1fffe-1ffff 2fffe-2ffff 3fffe-10ffff";

const REFUSED = new RegExp(`^ | $|[${UNSEEN.replace(/[0-9a-f]+/g, "\\u{$&}").replaceAll(" ", "")}]`, "u");

function plainText(bytes, most) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable();
  }
  refuseUnless(text && [...text].length <= most && text.normalize("NFC") === text);
  refuseUnless(!REFUSED.test(text));
  return text;
}

// Nothing in it is to be believed, or shown, before its signature is verified.
function tokenTakenApart(bytes) {
  refuseUnless(bytes.length <= MOST_BYTES);
  const token = new Walk(bytes);
  token.exactly(SIGN1);
  const header = token.string(BYTES);
  refuseUnless(header.length === PROTECTED_BYTES);
  new Walk(header).exactly(PROTECTED);
  token.exactly([0xa0]);
  const start = token.at;
  const claims = token.string(BYTES);
  const payload = bytes.subarray(start, token.at);
  const signature = token.string(BYTES);
  refuseUnless(signature.length === SIGNATURE_BYTES);
  token.end();
  return {
    kid: hex(header.subarray(PROTECTED.length)),
    said: statementIn(claims),
    message: messageOf(header, payload),
    signature,
  };
}

function statementIn(bytes) {
  const claims = new Walk(bytes);
  claims.exactly([0xa3, 0x06]);
  const issuedAt = claims.number(LAST_DAY * DAY);
  refuseUnless(issuedAt % DAY === 0);
  claims.exactly([0x07]);
  const number = plainText(claims.string(BYTES), LONGEST.number);
  claims.exactly(CLAIM);
  const name = plainText(claims.string(TEXT), LONGEST.name);
  const series = plainText(claims.string(TEXT), LONGEST.series);
  const first = claims.numberOrNone(LAST_DAY);
  const last = claims.numberOrNone(LAST_DAY);
  refuseUnless((first === null) === (last === null) && first <= last);
  const minutes = claims.numberOrNone(MOST_MINUTES);
  const index = claims.number(MOST_INDEX);
  claims.end();
  return { name, series, first, last, minutes, number, issuedOn: issuedAt / DAY, index };
}

// What is signed (RFC 9052, 4.4): ["Signature1", << header >>, h'', << claims >>]
function messageOf(header, payload) {
  const context = new TextEncoder().encode("Signature1");
  return Uint8Array.of(
    (ARRAY << 5) | 4, (TEXT << 5) | context.length, ...context,
    (BYTES << 5) | header.length, ...header, BYTES << 5, ...payload,
  );
}

function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
