// The text of a code, from the address or the clipboard: as kokoma_cli/domain/codes.py reads it.

const MOST_BYTES = 512;
const MOST_CHARACTERS = Math.ceil((MOST_BYTES * 8) / 5);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// Blanks as Python knows them. With \s the two would not take the same texts.
const BLANKS = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

class Unreadable extends Error {}

function refuseUnless(fits) {
  if (!fits) throw new Unreadable();
}

// The bytes behind the `#`, or the text itself if it has none.
function tokenIn(text) {
  const letters = text.replace(new RegExp(`[${BLANKS}]`, "g"), "").split("#").pop();
  refuseUnless(letters.length > 0 && letters.length <= MOST_CHARACTERS);
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let bits = 0, held = 0, at = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    refuseUnless(value >= 0);
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  // There is one text for a token: no letter too many, and nothing in the bits left over.
  refuseUnless(bits < 5 && held === 0 && at <= MOST_BYTES);
  return bytes;
}
