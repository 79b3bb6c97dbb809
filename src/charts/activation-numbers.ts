/**
 * A formula and its derivative with the numbers filled in, as LaTeX: f(0.50) = tanh(0.50) = 0.462. Pure functions.
 *
 * Invariant: the last number of a line is the value of the function itself, and what stands before it computes to it: a
 * number in between has as many figures as that takes.
 */
import { type ActivationName, activations } from '../core/activations.ts';
import type { Choice, Params } from '../core/definition.ts';

/** z is moved in steps of a hundredth, so these figures are exact. */
const Z_DIGITS = 2;
const DIGITS = 3;
const MOST = 15;

/** Fixed digits with a hyphen for minus, as LaTeX wants it; never −0. Tiny and huge ones with a power of ten. */
export function texNumber(value: number, digits = DIGITS): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.5 * 10 ** -digits || size >= 1e5)) {
    const [mantissa, power] = value.toExponential(1).split('e');
    return `${mantissa} \\times 10^{${Number(power)}}`;
  }
  const text = value.toFixed(digits);
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** As it is, up to five decimals. */
function exactText(value: number): string {
  return String(Number(value.toFixed(5)) + 0);
}

function inBrackets(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

interface Filled {
  readonly z: number;
  readonly params: Params;
  /** As texts: z and −z. */
  readonly at: string;
  readonly minus: string;
}

interface Lines {
  readonly f: (filled: Filled) => string;
  readonly slope: (filled: Filled) => string;
}

const sigma = ({ minus }: Filled) => `\\frac{1}{1 + e^{${minus}}}`;

/** Below this a number in between is written with a power of ten. */
const SMALL = 1e-3;

/** With so many figures that computing with the written number gives `exact`, as it is written. */
function fine(number: number, exact: number, compute: (written: number) => number): string {
  const wanted = texNumber(exact);
  const small = number !== 0 && Math.abs(number) < SMALL;
  const written = (digits: number) => (small ? number.toExponential(digits) : number.toFixed(digits));
  let digits = small ? 1 : DIGITS;
  while (digits < MOST && texNumber(compute(Number(written(digits)))) !== wanted) digits++;
  const text = written(digits);
  return small ? text.replace(/e(.*)$/, (_, power) => ` \\times 10^{${Number(power)}}`) : text;
}

const { value: sigmoid, derivative: sigmoidSlope } = activations.sigmoid;
const { value: tanh, derivative: tanhSlope } = activations.tanh;

/** Where the two sides of 0 have formulas of their own. */
const piecewise = (below: Lines): Lines => ({
  f: (filled) => (filled.z > 0 ? filled.at : below.f(filled)),
  slope: (filled) => (filled.z > 0 ? '1' : below.slope(filled)),
});

const lines: Readonly<Record<Exclude<ActivationName, 'softmax'>, Lines>> = {
  linear: { f: ({ at }) => at, slope: () => '1' },
  sigmoid: {
    f: sigma,
    slope: ({ z, params }) => {
      const s = fine(sigmoid(z, params), sigmoidSlope(z, params), (a) => a * (1 - a));
      return `${s} \\cdot (1 - ${s})`;
    },
  },
  tanh: {
    f: ({ at }) => `\\tanh(${at})`,
    slope: ({ z, params }) =>
      `1 - ${inBrackets(fine(tanh(z, params), tanhSlope(z, params), (a) => 1 - a * a))}^2`,
  },
  relu: { f: ({ at }) => `\\max(0, ${at})`, slope: ({ z }) => (z > 0 ? '1' : '0') },
  leaky_relu: piecewise({
    f: ({ at, params }) => `${texNumber(params.slope, 2)} \\cdot ${inBrackets(at)}`,
    slope: ({ params }) => texNumber(params.slope, 2),
  }),
  elu: piecewise({
    f: ({ at, params }) => `${texNumber(params.alpha, 1)}\\,(e^{${at}} - 1)`,
    slope: ({ at, params }) => `${texNumber(params.alpha, 1)}\\,e^{${at}}`,
  }),
  gelu: {
    f: ({ at }) => `\\tfrac{${at}}{2}\\left(1 + \\operatorname{erf}\\tfrac{${at}}{\\sqrt 2}\\right)`,
    slope: ({ z, at, params }) => {
      const { value, derivative } = activations.gelu;
      // z has two decimals, so −z²/2 is exact with five.
      const power = (-z * z) / 2;
      const bell = (z / Math.sqrt(2 * Math.PI)) * Math.exp(power);
      const phi = fine(z === 0 ? 0.5 : value(z, params) / z, derivative(z, params), (a) => a + bell);
      return `${phi} + \\tfrac{${at}}{\\sqrt{2\\pi}}\\,e^{${exactText(power)}}`;
    },
  },
  silu: {
    f: ({ at, minus }) => `\\frac{${at}}{1 + e^{${minus}}}`,
    slope: ({ z, at, params }) => {
      const exact = activations.silu.derivative(z, params);
      const s = fine(sigmoid(z, params), exact, (a) => a * (1 + z * (1 - a)));
      return `${s}\\,(1 + ${inBrackets(at)}\\,(1 - ${s}))`;
    },
  },
  softplus: { f: ({ at }) => `\\ln(1 + e^{${at}})`, slope: sigma },
};

/** Both lines at z. A value that is z itself or a constant is not written twice. */
export function filledFormulas(
  { name, params }: Choice<ActivationName>,
  z: number,
): { readonly f: string; readonly slope: string } {
  const { value, derivative } = activations[name];
  const at = texNumber(z, Z_DIGITS);
  const f = texNumber(value(z, params));
  const slope = texNumber(derivative(z, params));
  if (name === 'softmax') return { f: `f(${at}) = ${f}`, slope: `f'(${at}) = ${slope}` };
  const filled = { z, params, at, minus: texNumber(-z, Z_DIGITS) };
  const line = (start: string, middle: string, result: string) =>
    Number(middle) === Number(result) ? `${start} = ${middle}` : `${start} = ${middle} = ${result}`;
  return {
    f: line(`f(${at})`, lines[name].f(filled), f),
    slope: line(`f'(${at})`, lines[name].slope(filled), slope),
  };
}
