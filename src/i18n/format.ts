/**
 * Numbers as text, the same in both languages: minus is U+2212, thousands are grouped, figures keep their width.
 *
 * Invariant: no number ever becomes the text NaN or Infinity. What is not a finite number is written '–', and a
 * quotient that is undefined is written '0/0' (`ratio`).
 * Called in every frame, so it does without Intl.
 */

/** Stands where there is no number. */
export const NONE = '–';

const MINUS = '\u2212';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

type Value = number | null | undefined;

function hasFigures(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function grouped(digits: string): string {
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  if (whole.length < 4) return digits;
  const rest = point < 0 ? '' : digits.slice(point);
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}

function isZero(digits: string): boolean {
  return !/[1-9]/.test(digits);
}

/** A number > 0 as `m × 10^n`, written m×10ⁿ. */
export function scientific(magnitude: number, significant: number): string {
  const [mantissa = '', exponent = '0'] = magnitude.toExponential(significant - 1).split('e');
  const power = Number(exponent);
  const raised = String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return `${mantissa}×10${power < 0 ? '⁻' : ''}${raised}`;
}

/** Scientific without trailing zeros and without a factor of 1: 10⁻⁸, 2.5×10⁻⁷. */
function shortest(magnitude: number, significant: number): string {
  return scientific(magnitude, significant)
    .replace(/\.?0+×/, '×')
    .replace(/^1×/, '');
}

/** Fixed decimals: number(−1234.5, 2) is −1,234.50. Never −0.00. Beyond ±1e15 it is written with a power of ten. */
export function number(value: Value, digits = 2): string {
  if (!hasFigures(value)) return NONE;
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15) return (value < 0 ? MINUS : '') + scientific(magnitude, 3);
  const text = magnitude.toFixed(digits);
  return (value < 0 && !isZero(text) ? MINUS : '') + grouped(text);
}

/** A whole number with groups of thousands. */
export function integer(value: Value): string {
  return number(value, 0);
}

/** Fixed decimals with its sign in front, also of positive numbers: +0.24, −0.36, but 0.00. */
export function signed(value: Value, digits = 2): string {
  const text = number(value, digits);
  return hasFigures(value) && value > 0 && !isZero(text) ? `+${text}` : text;
}

/** A share as percent: percent(0.456) is 46 %. The space does not break. */
export function percent(share: Value, digits = 0): string {
  const hundredths = hasFigures(share) ? share * 100 : share;
  return hasFigures(hundredths) ? `${number(hundredths, digits)}\u00a0%` : NONE;
}

/**
 * So many significant digits whatever the size: 0.0137, 1.32, 1,320. Below 1e−4 and from 1e6 with a power of ten.
 * For live numbers whose size is not known beforehand; keeps trailing zeros, so that the width is calm.
 */
export function compact(value: Value, significant = 3): string {
  if (!hasFigures(value)) return NONE;
  if (value === 0) return '0';
  const sign = value < 0 ? MINUS : '';
  const magnitude = Math.abs(value);
  const rounded = Number(magnitude.toPrecision(significant));
  if (rounded < 1e-4 || rounded >= 1e6) return sign + scientific(magnitude, significant);
  const decimals = significant - 1 - Math.floor(Math.log10(rounded) + 1e-12);
  return sign + grouped(rounded.toFixed(Math.max(0, decimals)));
}

/** A setting: whole numbers exactly, others without trailing zeros: 0.005, 20; below 1e−4 with a power of ten: 10⁻⁸. */
export function plain(value: Value, significant = 6): string {
  if (!hasFigures(value)) return NONE;
  const sign = value < 0 ? MINUS : '';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-4))
    return sign + shortest(magnitude, significant);
  if (Number.isInteger(magnitude)) return sign + grouped(String(magnitude));
  const decimals = significant - 1 - Math.floor(Math.log10(magnitude));
  const text = magnitude.toFixed(Math.min(Math.max(decimals, 0), 20));
  return sign + grouped(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

/** A quotient that may be undefined: null is 0/0 and is written so, never as 0 or a dash. */
export function ratio(value: number | null, digits = 2): string {
  return value === null ? '0/0' : number(value, digits);
}

/**
 * The number a person typed, or NaN: takes the signs − and -, groups of thousands, powers (1e-3, 10⁻³)
 * and a trailing %, which divides by 100 only if `percentage`.
 */
export function parseNumber(text: string, percentage = false): number {
  let rest = text.trim().replace(/[\u2212\u2013]/g, '-');
  if (percentage) rest = rest.replace(/\s*%$/, '');
  rest = rest.replace(/(?:(\d[\d.]*)\s*×\s*)?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, factor = '1', raised: string) => {
    const power = [...raised].map((sign) => (sign === '⁻' ? '-' : SUPERSCRIPTS.indexOf(sign))).join('');
    return `${factor}e${power}`;
  });
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(rest)) rest = rest.replaceAll(',', '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(rest)) return Number.NaN;
  const value = Number(rest);
  if (!Number.isFinite(value)) return Number.NaN;
  return percentage ? value / 100 : value;
}

/** A share typed as `30`, `30 %` or `0.3`. */
export function parseShare(typed: string): number {
  const value = parseNumber(typed.replace('%', ''));
  return typed.includes('%') || value > 1 ? value / 100 : value;
}
