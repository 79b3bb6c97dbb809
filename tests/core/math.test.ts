import { describe, expect, it } from 'vitest';
import {
  atan2,
  cos,
  erf,
  exp,
  expm1,
  log,
  log1p,
  power,
  sigmoid,
  sin,
  softplus,
  TINY,
  tanh,
} from '../../src/core/math.ts';
import { createStream } from '../../src/core/random.ts';
import frozen from './math-bits.json' with { type: 'json' };
import * as reference from './reference.ts';

const functions = { exp, expm1, tanh, sigmoid, log, log1p, softplus, erf, sin, cos } as const;
const functionsOfTwo = { atan2, power } as const;

type Draw = () => number;

const stream = createStream('data', 20, 'math.test');
const between =
  (low: number, high: number): Draw =>
  () =>
    low + (high - low) * stream.uniform();
/** Sizes spread evenly over the decades, both signs. */
const sizes =
  (low: number, high: number): Draw =>
  () =>
    (stream.uniform() < 0.5 ? -1 : 1) * 10 ** between(low, high)();
const positive =
  (low: number, high: number): Draw =>
  () =>
    10 ** between(low, high)();

/** Stated domain, and inside it where it is hardest. */
const unary: Record<keyof typeof frozen.unary, { draws: Draw[]; points: number[]; ulp: number }> = {
  exp: {
    draws: [between(-1, 1), between(-40, 10), between(-346, 346)],
    points: [0, 1, -1, 346, -346.5, 1e-9, -1e-20],
    ulp: 1,
  },
  expm1: {
    draws: [between(-1, 1), between(-0.4, -0.3), between(0.3, 0.4), between(-40, 40), sizes(-12, 0)],
    points: [0, 1, -1, 346, -346, 1e-15, -1e-20],
    ulp: 2,
  },
  tanh: {
    draws: [between(-1, 1), between(0.03, 0.033), between(-22, 22), between(17.9, 18.5), sizes(-12, 0)],
    points: [0, 1, -1, 0.03125, 18.212388193299404, 20, 22, -22, 1e-20],
    ulp: 1.2,
  },
  sigmoid: {
    draws: [between(-1, 1), between(-40, 40), between(-345, 345)],
    points: [0, 1, -1, 40, -346],
    ulp: 2.5,
  },
  log: {
    draws: [between(0.5, 2), between(0.99, 1.01), positive(-300, 300), positive(-18, 0)],
    points: [1, 2, 0.5, Math.SQRT1_2, Math.SQRT2, 1 + 2 ** -52, 1 - 2 ** -53, 5e-324, 2.2e-308, 1.79e308],
    ulp: 1,
  },
  log1p: {
    draws: [between(-1, 1), between(-0.35, -0.25), between(0.35, 0.5), sizes(-14, -0.3), positive(0, 60)],
    points: [0, 1, -0.5, 1e-15, -1e-20, -1 + 2 ** -53],
    ulp: 1.5,
  },
  softplus: {
    draws: [between(-1, 1), between(-40, 40), between(-346, 0)],
    points: [0, 1, -1, -40, -60, -300, 40],
    ulp: 2,
  },
  erf: {
    draws: [between(-1, 1), between(0.99, 1.3), between(-6, 6), sizes(-12, 0)],
    points: [0, 1, -1, 1 - 2 ** -53, 2, 5.9, 1e-20],
    ulp: 1.5,
  },
  sin: {
    draws: [between(-10, 10), between(-1e6, 1e6), sizes(-12, 0), () => Math.round(sizes(0, 5.4)()) * Math.PI],
    points: [0, 1, -1, 1e6, Math.PI, 2 * Math.PI, 1e-20],
    ulp: 1,
  },
  cos: {
    draws: [between(-10, 10), between(-1e6, 1e6), () => (Math.round(sizes(0, 5.4)()) + 0.5) * Math.PI],
    points: [0, 1, -1, 1e6, Math.PI / 2, Math.PI, 1e-20],
    ulp: 1,
  },
};

const binary: Record<
  keyof typeof frozen.binary,
  { draws: [Draw, Draw][]; points: [number, number][]; ulp: number }
> = {
  atan2: {
    draws: [
      [between(-1, 1), between(-1, 1)],
      [sizes(-12, 3), sizes(-12, 3)],
      [between(0.4, 0.43), between(0.99, 1.01)],
    ],
    points: [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
      [1e-20, 1],
    ],
    ulp: 2.5,
  },
  power: {
    draws: [
      [positive(-6, 0), between(0, 1)],
      [positive(-100, 100), between(-1.5, 1.5)],
      [between(0.7, 1.5), between(-800, 800)],
      [between(0.9, 1.1), between(-3000, 3000)],
    ],
    points: [
      [2, 10],
      [0.5, 3],
      [1, 1e9],
      [10, -3],
      [0.1, 1],
      [2, 0.5],
      [1e-100, 1],
    ],
    ulp: 1.5,
  },
};

describe.each(Object.entries(unary))('%s', (name, { draws, points, ulp }) => {
  const own = functions[name as keyof typeof unary];
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a test is not shaken
  const exact = reference[name as keyof typeof unary];

  it(`is within ${ulp} ulp of the 240-bit reference`, () => {
    let worst = { x: NaN, error: 0 };
    const check = (x: number) => {
      const error = reference.errorInUlp(own(x), exact(x));
      if (!(error <= worst.error)) worst = { x, error };
    };
    for (const x of points) check(x);
    for (const draw of draws) for (let i = 0; i < 1500; i++) check(draw());
    expect(worst.error, `at ${worst.x}`).toBeLessThanOrEqual(ulp);
  });

  it('keeps NaN', () => expect(own(NaN)).toBeNaN());
});

describe.each(Object.entries(binary))('%s', (name, { draws, points, ulp }) => {
  const own = functionsOfTwo[name as keyof typeof binary];
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a test is not shaken
  const exact = reference[name as keyof typeof binary];

  it(`is within ${ulp} ulp of the 240-bit reference`, () => {
    let worst = { a: NaN, b: NaN, error: 0 };
    const check = (a: number, b: number) => {
      const error = reference.errorInUlp(own(a, b), exact(a, b));
      if (!(error <= worst.error)) worst = { a, b, error };
    };
    for (const [a, b] of points) check(a, b);
    for (const [drawA, drawB] of draws) for (let i = 0; i < 1500; i++) check(drawA(), drawB());
    expect(worst.error, `at ${worst.a}, ${worst.b}`).toBeLessThanOrEqual(ulp);
  });

  it('keeps NaN', () => {
    expect(own(NaN, 2)).toBeNaN();
    expect(own(2, NaN)).toBeNaN();
  });
});

/** The reference against well-known digits: it must not be wrong in the same way as what it measures. */
describe('reference', () => {
  const digits: [string, reference.Exact, number][] = [
    ['e', reference.exp(1), Math.E],
    ['e^-300', reference.exp(-300), 5.148200222412013e-131],
    ['ln 10', reference.log(10), Math.LN10],
    ['ln 1e300', reference.log(1e300), 690.7755278982137],
    ['tanh 1', reference.tanh(1), 0.7615941559557649],
    ['sin 1', reference.sin(1), 0.8414709848078965],
    ['cos 1', reference.cos(1), 0.5403023058681398],
    ['sin of π as a float64', reference.sin(Math.PI), 1.2246467991473532e-16],
    ['arctan 1', reference.atan2(1, 1), 0.7853981633974483],
    ['erf 1', reference.erf(1), 0.8427007929497149],
    ['erf 1e-10', reference.erf(1e-10), 1.1283791670955126e-10],
    ['√2', reference.power(2, 0.5), Math.SQRT2],
    ['softplus −100', reference.softplus(-100), 3.720075976020836e-44],
    ['expm1 2⁻⁴⁰', reference.expm1(2 ** -40), 9.094947017733418e-13],
    ['log1p 2⁻⁴⁰', reference.log1p(2 ** -40), 9.094947017725146e-13],
    ['sigmoid −100', reference.sigmoid(-100), 3.720075976020836e-44],
  ];
  it.each(digits)('%s', (_name, exact, known) =>
    expect(reference.errorInUlp(known, exact)).toBeLessThanOrEqual(0.51),
  );

  it('measures in units of the last place', () => {
    expect(reference.errorInUlp(1 + 2 ** -52, reference.exp(0))).toBe(1);
    expect(reference.errorInUlp(1 - 2 ** -53, reference.exp(0))).toBe(0.5);
    expect(reference.errorInUlp(NaN, reference.exp(0))).toBe(Infinity);
    expect(reference.errorInUlp(0, reference.exp(-346))).toBeGreaterThan(1e15);
  });
});

describe('beyond the domain', () => {
  it('exp is 0 below 2^-500.5 and never below 2^-501 otherwise, and saturates at e^346', () => {
    expect(exp(-346.93)).toBe(0);
    expect(exp(-1e9)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(-346.9)).toBeGreaterThan(2 ** -501);
    expect(exp(346.5)).toBe(exp(346));
    expect(exp(Infinity)).toBe(exp(346));
    expect(1 / exp(Infinity)).toBeGreaterThan(2 ** -500);
  });

  it('expm1 ends at −1 and with exp', () => {
    expect(expm1(-Infinity)).toBe(-1);
    expect(expm1(-60)).toBe(-1);
    expect(expm1(Infinity)).toBe(expm1(346));
    expect(expm1(Infinity)).toBe(exp(346));
  });

  it('tanh and erf end at ±1 and never pass it', () => {
    for (const end of [tanh, erf]) {
      for (const x of [20, 22, 30, 1e300, Infinity]) {
        expect(end(x)).toBe(1);
        expect(end(-x)).toBe(-1);
      }
      for (let x = 4; x < 22; x += 0.01) {
        expect(Math.abs(end(x))).toBeLessThanOrEqual(1);
        expect(Math.abs(end(-x))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('sigmoid lies in (0, 1]', () => {
    expect(sigmoid(-Infinity)).toBeGreaterThan(0);
    expect(sigmoid(-Infinity)).toBeLessThan(1e-150);
    expect(sigmoid(Infinity)).toBe(1);
  });

  it('log and log1p', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(Infinity)).toBe(Infinity);
  });

  it('softplus is 0 far below and x far above', () => {
    expect(softplus(-400)).toBe(0);
    expect(softplus(-40)).toBeGreaterThan(4e-18);
    expect(softplus(1000)).toBe(1000);
  });

  it('sin and cos are NaN beyond 10⁶', () => {
    for (const x of [1.0000001e6, -1e300, Infinity]) {
      expect(sin(x)).toBeNaN();
      expect(cos(x)).toBeNaN();
    }
  });

  it('power', () => {
    expect(power(0, 0)).toBe(1);
    expect(power(0, 2)).toBe(0);
    expect(power(-2, 2)).toBeNaN();
    expect(power(0, -1)).toBeNaN();
    expect(power(10, 400)).toBe(exp(346));
    expect(power(10, -400)).toBe(0);
    for (let k = -300; k <= 300; k++) expect(power(2, k)).toBe(2 ** k);
  });
});

describe('zeros and signs', () => {
  it('0 goes where it belongs', () => {
    expect(exp(0)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
    expect(cos(0)).toBe(1);
    for (const f of [expm1, tanh, log1p, sin, erf]) expect(f(0)).toBe(0);
    expect(log(1)).toBe(0);
  });

  it('−0 gives +0, and erf keeps it', () => {
    for (const f of [expm1, tanh, sin]) expect(Object.is(f(-0), 0)).toBe(true);
    expect(Object.is(erf(-0), -0)).toBe(true);
  });

  it('tiny numbers keep their relative precision', () => {
    for (const f of [expm1, tanh, log1p, sin]) expect(f(1e-200)).toBe(1e-200);
  });

  it('tanh, erf, sin and atan2 are odd, cos is even', () => {
    for (let i = 0; i < 1000; i++) {
      const x = between(-8, 8)();
      const y = between(-8, 8)();
      expect(tanh(-x)).toBe(-tanh(x));
      expect(erf(-x)).toBe(-erf(x));
      expect(sin(-x)).toBe(-sin(x));
      expect(cos(-x)).toBe(cos(x));
      expect(atan2(-y, x)).toBe(-atan2(y, x));
    }
  });

  it('atan2 lies in (−π, π], and −0 counts as 0', () => {
    expect(atan2(0, 0)).toBe(0);
    expect(atan2(-0, -1)).toBe(Math.PI);
    expect(atan2(0, -0)).toBe(0);
    expect(atan2(1e300, 1e300)).toBe(Math.PI / 4);
  });

  it('TINY is 2^-500', () => expect(TINY).toBe(2 ** -500));
});

describe('no step down where it should rise', () => {
  it.each(['exp', 'expm1', 'tanh', 'sigmoid', 'softplus', 'erf'] as const)('%s', (name) => {
    const f = functions[name];
    let previous = -2;
    for (let i = -40000; i <= 40000; i++) {
      const value = f(i / 4000);
      if (value < previous) expect.fail(`${name}(${i / 4000}) = ${value} < ${previous}`);
      previous = value;
    }
  });
});

/** Neither an engine nor a refactoring may change a bit: every link's result hangs on these. */
describe('frozen bits', () => {
  const view = new DataView(new ArrayBuffer(8));
  const hex = (x: number) => {
    view.setFloat64(0, x);
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  };
  /** A hash (FNV-1a) of the bits of 4,000 values. */
  const digest = (f: (i: number) => number) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < 4000; i++) {
      view.setFloat64(0, f(i));
      for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  };

  it.each(Object.keys(unary) as (keyof typeof unary)[])('%s', (name) => {
    const { values, low, high, hash } = frozen.unary[name];
    expect(values.length).toBeGreaterThanOrEqual(24);
    const got = values.map(([x]) => [x, hex(functions[name](x as number))]);
    expect(got).toEqual(values);
    expect(digest((i) => functions[name](low + (high - low) * (i / 4000)))).toBe(hash);
  });

  it.each(Object.keys(binary) as (keyof typeof binary)[])('%s', (name) => {
    const { values, hash } = frozen.binary[name];
    expect(values.length).toBeGreaterThanOrEqual(24);
    const got = values.map(([a, b]) => [a, b, hex(functionsOfTwo[name](a as number, b as number))]);
    expect(got).toEqual(values);
    expect(digest((i) => functionsOfTwo[name](((i * 7) % 101) / 8 + 0.01, ((i * 13) % 97) / 8 - 6))).toBe(
      hash,
    );
  });
});
