/**
 * The four characters at the end of a link: a cyclic redundancy check of 20 bits in Crockford's base 32.
 *
 * The remainder of the text, as a polynomial over GF(2), by x²⁰ + x³ + 1, which is primitive: one wrong character,
 * two swapped neighbours, and any error within 20 bits are always noticed, others but for one in a million.
 */
const POLYNOMIAL = 0x9;
const BITS = 20;
const MASK = 0xfffff;
/** Not 0, so that characters missing at the front are noticed. */
const START = 0x5a5a5;

/** Without i, l, o and u, which are read as other characters or spell words. */
export const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** Of a text of 7-bit characters. */
export function checksum(text: string): string {
  let remainder = START;
  for (let i = 0; i < text.length; i++) {
    remainder ^= (text.charCodeAt(i) & 0xff) << (BITS - 8);
    for (let bit = 0; bit < 8; bit++) {
      const carry = remainder >>> (BITS - 1);
      remainder = (remainder << 1) & MASK;
      if (carry) remainder ^= POLYNOMIAL;
    }
  }
  return [15, 10, 5, 0].map((shift) => CROCKFORD.charAt((remainder >>> shift) & 31)).join('');
}

/** What a person may have typed, as the alphabet has it: o is 0, i and l are 1. */
export function readChecksum(text: string): string | null {
  const read = text.replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return read.length === 4 && [...read].every((character) => CROCKFORD.includes(character)) ? read : null;
}
