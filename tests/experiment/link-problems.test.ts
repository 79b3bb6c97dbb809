/** What is said about a link that is not right. */

import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { checksum } from '../../src/experiment/link-checksum.ts';
import { linkFields } from '../../src/experiment/link-fields.ts';
import { labelOfKey, labelOfPath } from '../../src/experiment/link-names.ts';
import { fragment, of, signed } from './links.ts';

describe('what is wrong with a link', () => {
  const messages = (text: string) => decodeLink(text).problems.map(({ message }) => message);
  const check4 = (text: string) => checksum(text);
  const WHOLE = 'a whole number from 0 to 1000000000';
  const LAYER = 'a number of neurons such as 8, or 8t with its activation';
  const changed = (text: string, got: string) =>
    `check letters: expected ${check4(text)}, got ${got} (the link was changed or cut off)`;
  test.each<[string, string[]]>([
    ['', ['link: expected a link made by Neurosketch, got nothing']],
    ['https://host/neurosketch/', ['link: expected a link made by Neurosketch, got nothing']],
    ['https://host/#%', ['link: expected a link made by Neurosketch, got "%"']],
    ['https://host/#Hello%20world', ['link: expected a link made by Neurosketch, got "Hello world"']],
    ['#%EC%95%88%EB%85%95', ['link: expected a link made by Neurosketch, got "안녕"']],
    [signed('2.n300'), ['version at the start of the link: expected 1, got "2"']],
    ['1.n300.0000', [changed('1.n300', '0000')]],
    ['1.n300', [changed('1', 'n300')]],
    ['1.dtm.n3e', [changed('1.dtm', '"n3e"'), 'samples (n): expected a number such as 3d2, got "3e"']],
    [signed('1.n9'), ['samples (n): expected 10 to 5000, got 9']],
    [
      signed('1.n9999999.z99'),
      ['samples (n): expected 10 to 5000, got 9999999', 'noise (z): expected 0 to 3, got 99'],
    ],
    [signed('1.nx'), ['samples (n): expected a number such as 3d2, got "x"']],
    [signed('1.n'), ['samples (n): expected a number such as 3d2, got nothing']],
    [signed('1.n300.n400'), ['samples (n): expected it once, got "n400"']],
    [signed('1.g3'), ['link: expected no such field, got "g3"']],
    [signed('1.t3'), ['field t: expected nothing (not supported by this version), got "t3"']],
    [signed('1.ctab'), ['field ct: expected nothing (not supported by this version), got "ctab"']],
    [signed('1..n300'), ['link: expected no such field, got nothing']],
    [signed('1.dzz'), ['dataset (d): expected a known dataset, got "zz"']],
    [signed('1.dz%20z'), ['dataset (d): expected a known dataset, got "z z"']],
    [signed('1.d'), ['dataset (d): expected a known dataset, got nothing']],
    [signed('1.qm-x3'), ['optimizer (q): expected a setting of Momentum such as m9d1, got "x3"']],
    [signed('1.qg-m9'), ['optimizer (q): expected nothing after SGD, got "m9"']],
    [signed('1.qm-m3'), ['optimizer (q), momentum: expected 0 to 0.999, got 3']],
    [signed('1.h8t-200'), ['hidden layer 2 (h): expected 1 to 128, got 200']],
    [signed('1.h8x'), ['hidden layers (h): expected a known activation, got "x"']],
    [signed('1.h-8'), [`hidden layers (h): expected ${LAYER}, got nothing`]],
    [signed('1.h8-h8-h8'), [`hidden layers (h): expected ${LAYER}, got "h8"`]],
    [signed('1.h8k-x'), ['hidden layers (h): expected a setting of leaky ReLU such as s1d2, got "x"']],
    [signed('1.h8k-s9'), ['hidden layer 1 (h), slope: expected 0 to 1, got 9']],
    [signed('1.hi1-0'), ['ids of the neurons (hi): expected ids of all layers, got "1-0"']],
    [signed('1.hi1-0-1-0'), ['hidden layers (h): expected different layer ids, got 1, 1']],
    [
      signed('1.ia-z-b-a'),
      ['inputs (i): expected known inputs, got "z"', 'inputs (i): expected each input once, got "a"'],
    ],
    [signed('1.szzzzzzz'), ['seed (s): expected 0 to 2147483647, got 78364164095']],
    [signed('1.jn'), ['loss (j): expected one of cross_entropy, mse (multiclass), got hinge']],
    [signed('1.x3d1'), [`updates (x): expected ${WHOLE}, got "3d1"`]],
    [signed('1.lgf'), ['language (lg): expected k or e, got "f"']],
    [signed('1.mn5.n300'), [`updates before a change (m): expected ${WHOLE}, got "n5"`]],
    [
      signed('1.m5.n300.m5.n9.n10'),
      ['samples (n): expected it once, got "n10"', 'change 2, samples (n): expected 10 to 5000, got 9'],
    ],
    [signed('1.m5.h8q'), ['change 1, hidden layers (h): expected a known activation, got "q"']],
  ])('%s', (text, expected) => expect(messages(text)).toEqual(expected));

  test.each<[string, string]>([
    ['#%', '링크: Neurosketch에서 만든 링크여야 하는데 "%"예요.'],
    ['', '링크: Neurosketch에서 만든 링크여야 하는데 비어 있어요.'],
    ['1.n300', '확인 글자: b9hk여야 하는데 n300이에요. 링크가 바뀌었거나 잘렸어요.'],
    [signed('1.dzz'), '데이터 종류(d): 알려진 데이터 종류여야 하는데 "zz"예요.'],
    [signed('1.n9'), '샘플 수(n): 10에서 5000 사이의 값이어야 하는데 9예요.'],
    [signed('1.n300.n400'), '샘플 수(n): 두 번 적혀 있어요: "n400"'],
    [signed('1.jn'), '손실(j): 다중 분류에서는 cross_entropy, mse 가운데 하나여야 하는데 hinge예요.'],
    [signed('1.x3d1'), '갱신 횟수(x): 0에서 1000000000 사이의 정수여야 하는데 "3d1"이에요.'],
    [signed('1..n300'), '링크: 이런 항목은 없어요.'],
    [signed('1.m5.z99'), '변경 1, 잡음(z): 0에서 3 사이의 값이어야 하는데 99예요.'],
  ])('%s in Korean', (text, expected) => {
    expect(decodeLink(text).problems.map((problem) => problem.text.ko)).toEqual([expected]);
  });

  test('every field that a link knows has a name, and where its value stands has one', () => {
    for (const { key } of linkFields) expect(labelOfKey(key).en).not.toMatch(/^field /);
    for (const [part, fields] of Object.entries(defaults)) {
      const names = Object.keys(fields).filter((name) => !['stratified', 'order'].includes(name));
      for (const name of names) expect([name, labelOfPath(`${part}.${name}`)]).not.toContain(null);
    }
  });

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
