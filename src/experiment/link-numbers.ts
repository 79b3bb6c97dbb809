/**
 * Numbers in links: `num = ["n"] digits [("e" | "d") digits]`, n for minus, e for ×10ᵏ, d for ×10⁻ᵏ.
 * 3d2 = 0.03, 5e3 = 5000, n15d1 = −1.5.
 *
 * Invariant: one number has one spelling, the shortest (plain digits on a tie), and it reads back as the very double
 * that was written, if that has at most 15 significant digits.
 */

/** To be put into other expressions; greedy, so that `3d2` is never `3` and a rest. */
export const NUMBER = 'n?[0-9]{1,15}(?:[ed][0-9]{1,3})?';

const WHOLE = new RegExp(`^${NUMBER}$`);

/** x must be finite. */
export function writeNumber(x: number): string {
  // The shortest decimal that reads back as x: digits "d.ddd" and a power of ten.
  const [mantissa = '0', power = '0'] = Math.abs(x).toExponential().split('e');
  const [head = '0', tail = ''] = mantissa.split('.');
  const exponent = Number(power) - tail.length;
  const sign = x < 0 ? 'n' : '';
  const digits = head + tail;
  if (exponent < 0) return `${sign}${digits}d${-exponent}`;
  const plain = digits + '0'.repeat(exponent);
  const short = `${digits}e${exponent}`;
  return sign + (plain.length <= short.length ? plain : short);
}

/** The number, or null where the text is none. Never infinite. */
export function readNumber(text: string): number | null {
  if (!WHOLE.test(text)) return null;
  const decimal = text.replace('n', '-').replace('d', 'e-');
  const x = Number(decimal);
  return Number.isFinite(x) ? x + 0 : null;
}

/** Whole numbers from 0 to 2³¹ − 1 in base 36: the seed, which a person may want to read out. */
export function writeBase36(x: number): string {
  return x.toString(36);
}

export function readBase36(text: string): number | null {
  return /^[0-9a-z]{1,9}$/.test(text) ? Number.parseInt(text, 36) : null;
}
