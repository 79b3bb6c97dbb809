/** What is said about a link that is not right. */

import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { checksum } from '../../src/experiment/link-checksum.ts';
import { fragment, of, signed } from './links.ts';

describe('what is wrong with a link', () => {
  const messages = (text: string) => decodeLink(text).problems.map(({ message }) => message);
  const codes = (registry: Record<string, { code: string }>) =>
    Object.values(registry)
      .map(({ code }) => code)
      .join(', ');
  const check4 = (text: string) => checksum(text);
  test.each<[string, string[]]>([
    ['', ['link: expected a link, got nothing']],
    ['https://host/neurosketch/', ['link: expected a link, got nothing']],
    [signed('2.n300'), ['link.version: expected 1, got 2']],
    ['1.n300.0000', [`link.checksum: expected ${check4('1.n300')}, got 0000`]],
    ['1.n300', ['link.checksum: expected '.concat(check4('1'), ', got n300')]],
    [
      '1.dtm.n3e',
      [
        `link.checksum: expected ${check4('1.dtm')}, got n3e`,
        'link.n: expected a number such as 3d2, got 3e',
      ],
    ],
    [signed('1.n9'), ['data.samples: expected 10 to 5000, got 9']],
    [
      signed('1.n9999999.z99'),
      ['data.samples: expected 10 to 5000, got 9999999', 'data.noise: expected 0 to 3, got 99'],
    ],
    [signed('1.nx'), ['link.n: expected a number such as 3d2, got x']],
    [signed('1.n'), ['link.n: expected a number such as 3d2, got nothing']],
    [signed('1.n300.n400'), ['link.n: expected one such field, got n400']],
    [signed('1.g3'), ['link: expected no such field, got g3']],
    [signed('1.t3'), ['link.t: expected nothing (not supported by this version), got t3']],
    [signed('1.ctab'), ['link.ct: expected nothing (not supported by this version), got ctab']],
    [signed('1..n300'), ['link: expected no such field, got nothing']],
    [signed('1.dzz'), [`link.d: expected one of ${codes(datasets)}, got zz`]],
    [signed('1.d'), [`link.d: expected one of ${codes(datasets)}, got nothing`]],
    [signed('1.qm-x3'), ['link.q: expected one of m…, got x3']],
    [signed('1.qm-m3'), ['training.optimizer.params.momentum: expected 0 to 0.999, got 3']],
    [signed('1.h8t-200'), ['network.hidden[1].units: expected 1 to 128, got 200']],
    [signed('1.h8x'), [`link.h: expected one of ${codes(activations).replace(', x', '')}, got x`]],
    [signed('1.h-8'), ['link.h: expected units of a layer, got nothing']],
    [signed('1.hi1-0'), ['link.hi: expected ids of all layers, got 1-0']],
    [signed('1.hi1-0-1-0'), ['network.hidden: expected different layer ids, got 1, 1']],
    [
      signed('1.ia-z-b-a'),
      [
        'link.i: expected one of a, b, c, d, e, f, g, h, i, j, k, got z',
        'link.i: expected each feature once, got a',
      ],
    ],
    [signed('1.szzzzzzz'), ['data.seed: expected 0 to 2147483647, got 78364164095']],
    [signed('1.jn'), ['training.loss: expected one of cross_entropy, mse (multiclass), got hinge']],
    [signed('1.x3d1'), ['link.x: expected a whole number from 0 to 1000000000, got 3d1']],
    [signed('1.lgf'), ['link.lg: expected one of k, e, got f']],
    [signed('1.mn5.n300'), ['link.m: expected a whole number from 0 to 1000000000, got n5']],
    [
      signed('1.m5.n300.m5.n9.n10'),
      ['link.n: expected one such field, got n10', 'changes[1].data.samples: expected 10 to 5000, got 9'],
    ],
    [
      signed('1.m5.h8q'),
      [`changes[0].link.h: expected one of ${codes(activations).replace(', x', '')}, got q`],
    ],
  ])('%s', (text, expected) => expect(messages(text)).toEqual(expected));

  test('what is valid is taken all the same', () => {
    const { run, ok } = decodeLink('1.dtm.n9.zx.h4r-500.l1d1.0000');
    expect(ok).toBe(false);
    const relu = choose(activations, 'relu');
    expect(run.experiment).toEqual(
      applyPatch(defaults, {
        data: { dataset: choose(datasets, 'two_moons'), samples: 10 },
        network: {
          hidden: [
            { units: 4, activation: relu },
            { units: 128, activation: relu },
          ],
        },
        training: { learningRate: 0.1 },
      }),
    );
  });

  test('one wrong character, or two swapped, is always noticed', () => {
    const link = fragment(of({ data: { samples: 300, seed: 4711 }, training: { learningRate: 0.1 } }));
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789.-';
    const twins = (a: string, b: string) =>
      a.replaceAll(/[il]/g, '1').replaceAll('o', '0') === b.replaceAll(/[il]/g, '1').replaceAll('o', '0');
    for (let i = 0; i < link.length; i++) {
      for (const letter of letters) {
        const wrong = link.slice(0, i) + letter + link.slice(i + 1);
        const same = i >= link.length - 4 ? twins(wrong, link) : wrong === link;
        expect(decodeLink(wrong).ok, wrong).toBe(same);
      }
      const swapped =
        link.slice(0, i) +
        link
          .slice(i, i + 2)
          .split('')
          .reverse()
          .join('') +
        link.slice(i + 2);
      expect(decodeLink(swapped).ok, swapped).toBe(swapped === link);
    }
  });

  test('text cut off at the end is always noticed', () => {
    const link = fragment(of({ data: { samples: 300, seed: 4711 }, training: { learningRate: 0.1 } }));
    for (let i = 0; i < link.length; i++) expect(decodeLink(link.slice(0, i)).ok).toBe(false);
  });
});
