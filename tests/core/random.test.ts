import { describe, expect, it } from 'vitest';
import { createStream, type Purpose, type Stream, shuffled } from '../../src/core/random.ts';

const purposes: Purpose[] = ['data', 'split', 'flip', 'weight', 'bias', 'shuffle', 'dropout'];

/** χ² of counts against equal chances, as the distance from its mean in standard deviations. */
function excess(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const expected = all.reduce((sum, count) => sum + count, 0) / all.length;
  const chiSquare = all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const degrees = all.length - 1;
  return (chiSquare - degrees) / Math.sqrt(2 * degrees);
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sa += a[i];
    sb += b[i];
    saa += a[i] * a[i];
    sbb += b[i] * b[i];
    sab += a[i] * b[i];
  }
  return (sab - (sa * sb) / n) / Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n));
}

/** The first uniform of each stream of a family, as weights and points use them. */
const families: Record<string, (i: number) => Stream> = {
  'seeds 0, 1, 2 …': (i) => createStream('weight', i),
  'units of a layer': (i) => createStream('weight', 1, 1, i, 0),
  'inputs of a unit': (i) => createStream('weight', 1, 1, 0, i),
  'points of a data set': (i) => createStream('data', 1, 'three_arms', i),
  'bits of a seed': (i) => createStream('data', 2 ** (i % 30) * (2 * Math.floor(i / 30) + 1)),
  'large seeds': (i) => createStream('split', 2 ** 53 - i),
  epochs: (i) => createStream('shuffle', 2147483647, i),
  'steps, units and places': (i) => createStream('dropout', 1, i >> 8, (i >> 4) & 15, i & 15),
  names: (i) => createStream('weight', 1, `x${i}`),
  'one stream': (
    (stream) => () =>
      stream
  )(createStream('data', 7)),
};

describe.each(Object.entries(families))('%s', (_name, streamOf) => {
  const n = 20000;
  const first = Float64Array.from({ length: n }, (_, i) => streamOf(i).uniform());

  it('is uniform', () => {
    const counts = new Int32Array(100);
    for (const u of first) counts[Math.floor(u * 100)]++;
    expect(Math.abs(excess(counts))).toBeLessThan(4);
  });

  it('has neighbours that are independent', () => {
    // The deviation of a correlation of independent numbers is 1 / √n = 0.007.
    for (const lag of [1, 2, 3, 8, 16, 256]) {
      expect(
        Math.abs(correlation(first.subarray(lag), first.subarray(0, n - lag))),
        `lag ${lag}`,
      ).toBeLessThan(0.03);
    }
    const pairs = new Int32Array(64);
    for (let i = 1; i < n; i++) pairs[Math.floor(first[i - 1] * 8) * 8 + Math.floor(first[i] * 8)]++;
    expect(Math.abs(excess(pairs))).toBeLessThan(4.5);
  });

  it('has no twins', () => {
    expect(new Set(first).size).toBe(n);
  });
});

describe('keys', () => {
  const first = (...keys: (number | string)[]) => createStream('data', 1, ...keys).uniform();

  it('gives the same numbers for the same keys, whatever was drawn elsewhere', () => {
    const a = createStream('weight', 3, 1, 2, 'x1');
    const b = createStream('weight', 3, 1, 2, 'x1');
    const alone = [a.uint32(), a.uniform(), a.normal(), a.integer(10), a.normal()];
    createStream('weight', 3, 1, 2, 'x2').normal();
    expect([b.uint32(), b.uniform(), b.normal(), b.integer(10), b.normal()]).toEqual(alone);
  });

  it('tells purposes, seeds, order, kinds and lengths apart', () => {
    const firsts = [
      ...purposes.map((purpose) => createStream(purpose, 1).uniform()),
      createStream('data', 2).uniform(),
      ...[[0], [0, 0], [1], [1, 2], [2, 1], ['1'], ['12'], ['1', '2'], ['1', 2], [12], [''], ['', '']].map(
        (keys) => first(...keys),
      ),
      ...[-1, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 53, 2 ** 53 - 1, -(2 ** 53)].map((key) => first(key)),
      ...['ab', 'ba', 'a', 'x1', 'x2', 'x1_x2', '가', '각'].map((key) => first(key)),
      first('ab', 'c'),
      first('a', 'bc'),
    ];
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('takes −0 for 0', () => expect(first(-0)).toBe(first(0)));

  it.each([0.5, NaN, Infinity, 2 ** 53 + 2])('refuses %s', (key) => {
    expect(() => createStream('data', 1, key)).toThrow(/whole number up to 2\^53, got/);
    expect(() => createStream('data', key)).toThrow(RangeError);
  });

  it('moves half of the bits when one bit of a key moves', () => {
    let moved = 0;
    for (let bit = 0; bit < 53; bit++) {
      for (let i = 0; i < 40; i++) {
        const seed = i * 977;
        const other = Math.floor(seed / 2 ** bit) % 2 === 0 ? seed + 2 ** bit : seed - 2 ** bit;
        let word = createStream('data', seed, i).uint32() ^ createStream('data', other, i).uint32();
        for (; word !== 0; word &= word - 1) moved++;
      }
    }
    expect(moved / (53 * 40 * 32)).toBeGreaterThan(0.49);
    expect(moved / (53 * 40 * 32)).toBeLessThan(0.51);
  });
});

describe('uint32 and uniform', () => {
  it('sets every bit half of the time', () => {
    const stream = createStream('data', 11);
    const ones = new Int32Array(32);
    const n = 20000;
    for (let i = 0; i < n; i++) {
      const word = stream.uint32();
      for (let bit = 0; bit < 32; bit++) ones[bit] += (word >>> bit) & 1;
    }
    // The deviation is √n / 2 = 71.
    for (const count of ones) expect(Math.abs(count - n / 2)).toBeLessThan(4.5 * 71);
  });

  it('stays in [0, 1), in steps of 2⁻⁵³', () => {
    const stream = createStream('data', 12);
    let odd = 0;
    for (let i = 0; i < 10000; i++) {
      const u = stream.uniform();
      if (!(u >= 0 && u < 1)) expect.fail(`${u}`);
      const steps = u * 2 ** 53;
      if (steps !== Math.floor(steps)) expect.fail(`${u} is no multiple of 2^-53`);
      odd += steps % 2;
    }
    expect(odd).toBeGreaterThan(4700);
    expect(odd).toBeLessThan(5300);
  });
});

describe('integer', () => {
  it.each([1, 2, 3, 7, 10, 100])('is unbiased below %i', (n) => {
    const stream = createStream('data', 13, n);
    const counts = new Int32Array(n);
    for (let i = 0; i < 30000; i++) counts[stream.integer(n)]++;
    if (n === 1) expect(counts[0]).toBe(30000);
    else expect(Math.abs(excess(counts))).toBeLessThan(4);
  });

  it('is unbiased where 2³² is far from a multiple: a plain remainder would draw the low third twice as often', () => {
    const n = 3 * 2 ** 30;
    const stream = createStream('data', 14);
    const thirds = new Int32Array(3);
    for (let i = 0; i < 9000; i++) thirds[Math.floor(stream.integer(n) / 2 ** 30)]++;
    expect(Math.abs(excess(thirds))).toBeLessThan(4);
  });

  it('reaches both ends', () => {
    const stream = createStream('data', 15);
    const seen = new Set(Array.from({ length: 200 }, () => stream.integer(6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(stream.integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it.each([0, -1, 1.5, NaN, 2 ** 32 + 1])('refuses %s', (n) => {
    expect(() => createStream('data', 1).integer(n)).toThrow(/1 to 2\^32, got/);
  });
});

describe('normal', () => {
  const n = 40000;
  const stream = createStream('data', 16);
  const draws = Float64Array.from({ length: n }, () => stream.normal());
  const moment = (k: number) => draws.reduce((sum, x) => sum + x ** k, 0) / n;

  it('has the moments 0, 1, 0, 3', () => {
    // Deviations: √(1, 2, 15, 96) / √n = 0.005, 0.007, 0.019, 0.049.
    expect(Math.abs(moment(1))).toBeLessThan(0.02);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.03);
    expect(Math.abs(moment(3))).toBeLessThan(0.08);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.2);
  });

  it('has the right shares within 1, 2 and 3 deviations', () => {
    const within = (limit: number) => draws.filter((x) => Math.abs(x) < limit).length / n;
    expect(within(1)).toBeCloseTo(0.6827, 1.9);
    expect(within(2)).toBeCloseTo(0.9545, 2);
    expect(within(3)).toBeCloseTo(0.9973, 2.5);
  });

  it('has partners that are independent', () => {
    const u = draws.filter((_, i) => i % 2 === 0);
    const v = draws.filter((_, i) => i % 2 === 1);
    expect(Math.abs(correlation(u, v))).toBeLessThan(0.03);
    expect(Math.abs(correlation(u.map(Math.abs), v.map(Math.abs)))).toBeLessThan(0.03);
  });
});

describe('shuffled', () => {
  it('is a permutation, and leaves the source alone', () => {
    const source = Int32Array.from({ length: 300 }, (_, i) => 3 * i);
    const order = new Int32Array(300);
    shuffled(order, source, createStream('shuffle', 1, 0));
    expect(source).toEqual(Int32Array.from({ length: 300 }, (_, i) => 3 * i));
    expect(order).not.toEqual(source);
    expect(order.slice().sort()).toEqual(source);
  });

  it('takes every order equally often', () => {
    const counts = new Map<string, number>();
    const order = new Int32Array(4);
    for (let epoch = 0; epoch < 12000; epoch++) {
      shuffled(order, Int32Array.of(0, 1, 2, 3), createStream('shuffle', 1, epoch));
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.abs(excess([...counts.values()]))).toBeLessThan(4);
  });

  it('may work in place, and takes none or one', () => {
    const order = Int32Array.of(1, 2, 3, 4, 5);
    const apart = new Int32Array(5);
    shuffled(apart, order, createStream('shuffle', 5));
    shuffled(order, order, createStream('shuffle', 5));
    expect(order).toEqual(apart);
    shuffled(new Int32Array(0), new Int32Array(0), createStream('shuffle', 5));
    const one = new Int32Array(1);
    shuffled(one, Int32Array.of(9), createStream('shuffle', 5));
    expect(one[0]).toBe(9);
  });
});

/** Part of what a link means: these never change. */
describe('frozen values', () => {
  it('uint32 of every purpose', () => {
    expect(purposes.map((purpose) => createStream(purpose, 1).uint32())).toEqual([
      1449447210, 308037827, 1771976279, 2445196874, 3336415656, 347515053, 1020669234,
    ]);
  });

  it('uint32 of many keys', () => {
    const keys: [Purpose, number, ...(number | string)[]][] = [
      ['data', 0],
      ['data', 2147483647, 'three_arms', 599],
      ['split', 2 ** 53],
      ['flip', 1, 0],
      ['weight', 1, 1, 0, 'x1'],
      ['weight', 1, 2, 7, 1, 7],
      ['bias', 1, -1],
      ['shuffle', 42, 1000000],
      ['dropout', 1, 123456, 3, 31],
      ['data', 1, '한국어'],
    ];
    expect(keys.map((key) => createStream(...key).uint32())).toEqual([
      1122966340, 2659198879, 1884310788, 2435326777, 941062958, 769822275, 1320481991, 2740560444, 912374964,
      4120251898,
    ]);
  });

  it('a run of each kind', () => {
    const run = (draw: (stream: Stream) => number) => {
      const stream = createStream('data', 2026, 'frozen');
      return Array.from({ length: 12 }, () => draw(stream));
    };
    expect(run((stream) => stream.uint32())).toEqual([
      2696489422, 658904715, 3377141203, 2459100293, 4268482143, 3706486476, 3878544632, 2521173386,
      1930656568, 1143427521, 882347325, 474924505,
    ]);
    expect(run((stream) => stream.uniform())).toEqual([
      0.6278253656134993, 0.7863019598465704, 0.9938334439917179, 0.9030440418944241, 0.44951600779760603,
      0.20543748967779407, 0.47883967899750457, 0.6992070861224178, 0.24389626710838253, 0.9320947152753761,
      0.5128662074874643, 0.15447691768485128,
    ]);
    expect(run((stream) => stream.normal())).toEqual([
      0.557006848974885, 1.247578301412116, -0.24236633226704796, -1.4141519348143403, -0.20204088746872365,
      1.9020494285264065, 0.045199218500928215, -1.2138288077425194, -0.5615732882152156,
      -0.04022170455531584, 0.5513288530450995, 2.2129209222900506,
    ]);
    expect(run((stream) => stream.integer(1000))).toEqual([
      422, 715, 203, 293, 143, 476, 632, 386, 568, 521, 325, 505,
    ]);
  });

  it('a shuffle', () => {
    const order = new Int32Array(20);
    shuffled(
      order,
      Int32Array.from({ length: 20 }, (_, i) => i),
      createStream('shuffle', 1, 0),
    );
    expect([...order]).toEqual([2, 4, 11, 9, 1, 16, 0, 6, 18, 19, 12, 15, 5, 8, 10, 17, 3, 7, 14, 13]);
  });
});
