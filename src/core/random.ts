/**
 * Streams of random numbers, named by what they are for. A stream is a pure function of its keys: nobody else's draws,
 * no order of calls and no hidden state can move it, so a run is reproducible from its seed.
 *
 * Invariant: for given keys the numbers never change; they are part of what a link means. 32-bit integer arithmetic
 * (Math.imul) gives the same bits in every engine. Knows nothing of what is drawn. Not for cryptography.
 */
import { log } from './math.ts';

export type Purpose = 'data' | 'split' | 'flip' | 'weight' | 'bias' | 'shuffle' | 'dropout' | 'sparsify';

/** Permanent numbers, hashed in place of the names. */
const PURPOSES: Readonly<Record<Purpose, number>> = {
  data: 1,
  split: 2,
  flip: 3,
  weight: 4,
  bias: 5,
  shuffle: 6,
  dropout: 7,
  sparsify: 8,
};

export interface Stream {
  /** A whole number, 0 … 2³² − 1. */
  uint32(): number;
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** A whole number, 0 … n − 1, each equally likely; n a whole number, 1 … 2³². */
  integer(n: number): number;
}

/** A bijection of 32-bit numbers in which every input bit moves every output bit (Appleby's finaliser of MurmurHash3). */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, Scrambled linear pseudorandom number generators, 2018), period 2¹²⁸ − 1; its
 * 128 bits of state are the hash of the keys.
 */
class KeyedStream implements Stream {
  private a = 0x243f6a88 | 0; // The first digits of π: any start but all zeros serves.
  private b = 0x85a308d3 | 0;
  private c = 0x13198a2e | 0;
  private d = 0x03707344 | 0;
  private spare = NaN;

  /** As if newly made. */
  restart(): void {
    this.a = 0x243f6a88 | 0;
    this.b = 0x85a308d3 | 0;
    this.c = 0x13198a2e | 0;
    this.d = 0x03707344 | 0;
    this.spare = NaN;
  }

  /** Folds 32 bits of key into the state: for a given word a bijection of the state, so different states stay so. */
  absorb(word: number): void {
    this.a = mixed(this.a ^ word);
    this.b = mixed((this.b + this.a) | 0);
    this.c = mixed(this.c ^ this.b);
    this.d = mixed((this.d + this.c) | 0);
  }

  uint32(): number {
    const t = Math.imul(this.b, 5);
    const result = Math.imul((t << 7) | (t >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  uniform(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992; // (high · 2²⁶ + low) / 2⁵³
  }

  /** Marsaglia's polar method: of a point in the unit disc, u √(−2 ln s / s) and v √(−2 ln s / s), s = u² + v². */
  normal(): number {
    const kept = this.spare;
    if (!Number.isNaN(kept)) {
      this.spare = NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s < 1 && s > 0) {
        const factor = Math.sqrt((-2 * log(s)) / s);
        this.spare = v * factor;
        return u * factor;
      }
    }
  }

  integer(n: number): number {
    if (!(n >= 1 && n <= 4294967296 && n === Math.floor(n))) {
      throw new RangeError(
        `integer(n): expected a whole number, 1 to 2^32, got ${n}; pass the number of outcomes`,
      );
    }
    // The last, incomplete run of n numbers is drawn again: else its members would be too likely.
    const end = 4294967296 - (4294967296 % n);
    let word = this.uint32();
    while (word >= end) word = this.uint32();
    return word % n;
  }
}

/**
 * The stream of `purpose` for these keys: whole numbers, |key| ≤ 2⁵³, or strings. 1 and '1' are different keys, and
 * ('ab', 'c') is not ('a', 'bc'). Streams of neighbouring keys are independent. Cheap: one can be made for each weight.
 */
export function createStream(purpose: Purpose, seed: number, ...keys: readonly (number | string)[]): Stream {
  const stream = new KeyedStream();
  stream.absorb(PURPOSES[purpose]);
  absorbNumber(stream, seed);
  for (const key of keys) {
    if (typeof key === 'number') absorbNumber(stream, key);
    else absorbText(stream, key);
  }
  return stream;
}

/** A stream to be used again and again, for where nothing may be allocated. */
export interface ReusableStream extends Stream {
  /** Makes it the stream that `createStream` gives for these keys. */
  begin(purpose: Purpose, seed: number, key1: number, key2: number, key3: number): void;
}

class Reusable extends KeyedStream implements ReusableStream {
  begin(purpose: Purpose, seed: number, key1: number, key2: number, key3: number): void {
    this.restart();
    this.absorb(PURPOSES[purpose]);
    absorbNumber(this, seed);
    absorbNumber(this, key1);
    absorbNumber(this, key2);
    absorbNumber(this, key3);
  }
}

export function createReusableStream(): ReusableStream {
  return new Reusable();
}

function absorbNumber(stream: KeyedStream, key: number): void {
  if (!(Math.abs(key) <= 9007199254740992 && key === Math.floor(key))) {
    throw new RangeError(
      `key of a random stream: expected a whole number up to 2^53, got ${key}; round it first`,
    );
  }
  // Two's complement: the high half lies within ±2²¹, far from a text's first word.
  stream.absorb(Math.floor(key / 4294967296) | 0);
  stream.absorb(key | 0);
}

function absorbText(stream: KeyedStream, key: string): void {
  stream.absorb(0x40000000 + key.length);
  for (let i = 0; i < key.length; i++) stream.absorb(key.charCodeAt(i));
}

/** Writes a random permutation of `source` into `order` (same length; may be the same array). Fisher and Yates. */
export function shuffled(order: Int32Array, source: Int32Array, stream: Stream): void {
  order.set(source);
  for (let i = order.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    const moved = order[i];
    order[i] = order[j];
    order[j] = moved;
  }
}
