/** A run has one link, and the link gives the run back. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { canonicalRun } from '../../src/experiment/canonical.ts';
import { equal } from '../../src/experiment/equal.ts';
import { present, type Run } from '../../src/experiment/experiment.ts';
import { decodeLink, encodeLink, linkReasons } from '../../src/experiment/link.ts';
import { runs } from './arbitrary.ts';
import { fragment, of, start } from './links.ts';

describe('encode and decode', () => {
  test('are inverse over random runs, and a run has one link', () => {
    let fitted = 0;
    fc.assert(
      fc.property(
        runs,
        fc.nat(1e6),
        fc.constantFrom(null, 'ko', 'en'),
        fc.constantFrom(null, 'moons', 'two-moons'),
        (run, step, language, preset) => {
          const encoded = encodeLink(run, { step, language, preset });
          if (!encoded.ok) {
            expect(encoded.reasons).toEqual(['length']);
            return;
          }
          fitted += 1;
          expect(encoded.fragment).toMatch(/^[a-z0-9.-]{6,1800}$/);
          const decoded = decodeLink(encoded.fragment);
          expect(decoded).toEqual({ ok: true, run: canonicalRun(run), step, language, preset, problems: [] });
          expect(encodeLink(decoded.run, decoded)).toEqual(encoded);
          expect(
            equal(present(decoded.run), canonicalRun({ experiment: present(run), changes: [] }).experiment),
          ).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    expect(fitted).toBeGreaterThan(300);
  });

  test('what a link cannot say exactly it does not say', () => {
    const points = { task: 'binary', classes: 2, list: [{ x1: 0, x2: 0, target: 1 }] } as const;
    const cases: [Run, string[]][] = [
      [of({ data: { points } }), ['points']],
      [of({ network: { initial: [] } }), ['initial']],
      [of({ training: { order: 'sequential' } }), ['order']],
      [of({ data: { noise: 0.12345 } }), ['digits']],
      [of({ data: { noise: 1 / 3 }, training: { order: 'sequential' } }), ['order']],
      [{ ...start, changes: [{ id: 1, step: 1, patch: { data: { points } } }] }, ['points']],
      [
        {
          ...start,
          changes: Array.from({ length: 400 }, (_, i) => ({
            id: i,
            step: i,
            patch: { data: { noise: (i % 2) + 1 } },
          })),
        },
        ['length'],
      ],
    ];
    for (const [run, reasons] of cases) expect(encodeLink(run)).toEqual({ ok: false, reasons });
    for (const { en, ko } of Object.values(linkReasons)) {
      expect(en).not.toBe('');
      expect(ko).toMatch(/[가-힣]/);
    }
  });
});

describe('how people paste links', () => {
  const run = of({ data: { dataset: choose(datasets, 'two_moons'), samples: 300 } });
  const link = fragment(run);
  test.each([
    link,
    link.toUpperCase(),
    `#${link}`,
    `%23${link}`,
    `  ${link}\n`,
    `?c=${link}`,
    `?c=${link}&utm=1`,
    `c=${link}`,
    `https://host/neurosketch/#${link}`,
    `https://host/neurosketch/%23${link}`,
    `HTTPS://HOST/NEUROSKETCH/#${link.toUpperCase()}`,
    `https://host/?c=${link}#main`,
    `https://host/?lang=ko&c=${link}#`,
    `<https://host/#${link}>`,
    `"https://host/#${link}".`,
    `https://host/#${link} is the one`,
    `https://host/#${link}\nSee you there`,
    `Here:\nhttps://host/#${link}\n\nBye`,
    `https://host/#${link.slice(0, 7)}\n${link.slice(7)}`,
    `(#${link})`,
    `\u200bhttps://host/#${link}\u200b`,
    link.replaceAll('.', '%2E'),
  ])('%j', (text) => expect(decodeLink(text)).toMatchObject({ ok: true, run }));

  test('o, i and l are read as 0 and 1 in the checksum', () => {
    const links = Array.from({ length: 200 }, (_, i) => fragment(of({ data: { seed: i } }))).filter((text) =>
      /[01]/.test(text.slice(-4)),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const text of links) {
      const typed = text.slice(0, -4) + text.slice(-4).replaceAll('0', 'o').replaceAll('1', 'l');
      expect(decodeLink(typed).problems).toEqual([]);
    }
  });
});
