/** Decoding never throws, never hangs, and never leaves the bounds. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/experiment/check.ts';
import { present } from '../../src/experiment/experiment.ts';
import { limits } from '../../src/experiment/limits.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { checksum, readChecksum } from '../../src/experiment/link-checksum.ts';
import { runs } from './arbitrary.ts';
import { signed } from './links.ts';

describe('any text', () => {
  const withinBounds = (text: string, again = true) => {
    const decoded = decodeLink(text);
    const worded = decoded.problems.every(
      ({ message, text: both }) => !message.includes('[object') && both.ko !== '',
    );
    expect([
      check(decoded.run.experiment).ok,
      check(present(decoded.run)).ok,
      decoded.step <= limits.step.max,
      decoded.ok === (decoded.problems.length === 0),
      worded,
    ]).toEqual([true, true, true, true, true]);
    if (!again) return decoded;
    const encoded = encodeLink(decoded.run, decoded);
    if (encoded.ok) expect(decodeLink(encoded.fragment)).toMatchObject({ ok: true, run: decoded.run });
    else expect(encoded.reasons).toEqual(['length']);
    return decoded;
  };

  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789.-');
  const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.string({ unit: letters, maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  });

  test('10,000 mutations of valid links never throw nor leave the bounds; a wrong checksum is reported', () => {
    const valid = fc.sample(runs, { numRuns: 100, seed: 3 }).flatMap((run) => {
      const encoded = encodeLink(run);
      return encoded.ok && encoded.fragment.length < 300 ? [encoded.fragment] : [];
    });
    expect(valid.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.constantFrom(...valid), cuts, fc.boolean(), fc.nat(9), (link, list, signs, tenth) => {
        let text = link;
        for (const [where, length, insert] of list) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + insert + text.slice(at + length);
        }
        // With its checksum put right the mutation reaches the fields' own readers.
        if (signs) text = signed(text);
        const { ok } = withinBounds(text, tenth === 0);
        if (!ok) return;
        // Stops and dashes around a link are a sentence's, not the link's.
        const read = text.replace(/^[.-]+|[.-]+$/g, '');
        expect(readChecksum(read.slice(-4))).toBe(checksum(read.slice(0, -5)));
      }),
      { numRuns: 9000 },
    );
  }, 120_000);

  test('random strings', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: letters, maxLength: 200 }),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (random, asLink) => {
        withinBounds(asLink ? signed(`1.${random}`) : random);
      }),
      { numRuns: 1000 },
    );
  });

  test('very long ones', () => {
    for (const text of [
      '1'.repeat(1e7),
      '.'.repeat(1e6),
      `1.${'m1.n300.'.repeat(1e5)}`,
      `1.h${'8-'.repeat(1e6)}`,
      '#'.repeat(1e6),
      `1.hi${'1-99999999-'.repeat(400)}`,
      ' '.repeat(1e6),
      `1.n${'9'.repeat(3000)}`,
    ]) {
      expect(withinBounds(text).ok).toBe(false);
    }
  });
});
