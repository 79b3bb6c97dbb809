/** Both catalogues say everything, each in its own language. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** All topics of a language, those that are loaded by what speaks of them as well. */
async function topics(language: 'en' | 'ko'): Promise<Record<string, unknown>> {
  const folder = new URL('../../src/i18n/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) => name.startsWith(`${language}.`) && name !== `${language}.ts`,
  );
  return Object.assign({}, ...(await Promise.all(files.map((name) => import(new URL(name, folder).href)))));
}

const [en, ko] = [await topics('en'), await topics('ko')];

type Leaf = string | ((...values: never[]) => string);

/** path → text or message, depth first */
function leaves(part: unknown, path = ''): [string, Leaf][] {
  if (typeof part === 'string' || typeof part === 'function') return [[path, part as Leaf]];
  if (typeof part !== 'object' || part === null)
    throw new Error(`${path}: expected a text or a message, got ${String(part)}`);
  return Object.entries(part).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

/** What an argument of a message may be: a number, a name that may be a key, several names, a text in both languages. */
const STAND_INS = [7, 'train', ['A', 'B'], { en: 'seven', ko: '일곱' }] as const;
// "0/0: undefined" is what a quotient is called, not a hole.
const HOLE = /(?<!0\/0: )undefined|null|NaN|Infinity|\[object/;

/** The message filled with the stand-ins that it understands; with the first ones if it understands none. */
function filled(leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf;
  const count = Math.max(1, leaf.length);
  let first: string | undefined;
  for (let code = 0; code < STAND_INS.length ** count; code++) {
    const values = Array.from(
      { length: count },
      (_, i) => STAND_INS[Math.floor(code / STAND_INS.length ** i) % STAND_INS.length],
    );
    try {
      const text = leaf(...(values as never[]));
      if (typeof text === 'string' && !HOLE.test(text)) return text;
      first ??= String(text);
    } catch {
      // This combination is not meant; another one is.
    }
  }
  return first ?? 'undefined: no stand-in is understood';
}

const english = new Map(leaves(en));
const korean = new Map(leaves(ko));

/**
 * Names and signs that are the same in both languages: Latin names of the field, letters of mathematics, keys,
 * figures and punctuation. A sentence is never allowed through.
 */
const NAMES =
  'tanh sin cos log max min ReLU leaky ELU GELU SiLU softplus softmax sigmoid SGD Momentum Nesterov Adam AdamW RMSprop AdaGrad Adagrad Huber ' +
  'MSE MAE AUC ROC XOR Alt TP FP FN TN JSON CSV PNG SVG QR URL Neurosketch English Esc Space Enter Tab Shift Ctrl Cmd Home End MIT GitHub train';
const SAME_IN_BOTH = new RegExp(
  `^(?:[\\p{S}\\p{P}\\p{N}\\s\\p{Script=Greek}ŷᵢⱼₖ]|\\b(?:${NAMES.replaceAll(' ', '|')}|[a-zA-Z]\\d?)\\b)*$`,
  'u',
);

test('the keys are the same', () => {
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
});

test('a text is a text and a message a message in both', () => {
  const kinds = (map: Map<string, Leaf>) =>
    Object.fromEntries([...map].map(([path, leaf]) => [path, typeof leaf]));
  expect(kinds(korean)).toEqual(kinds(english));
});

describe('each text', () => {
  test.each([...english])('en %s says something', (_, leaf) => {
    const text = filled(leaf);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(HOLE);
  });

  test.each([...korean])('ko %s is Korean', (_, leaf) => {
    const text = filled(leaf);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(HOLE);
    if (!/\p{Script=Hangul}/u.test(text)) expect(text).toMatch(SAME_IN_BOTH);
  });
});

test('a word that is only Latin in Korean would be caught', () => {
  expect('Learning rate').not.toMatch(SAME_IN_BOTH);
  expect('Loss').not.toMatch(SAME_IN_BOTH);
  expect('tanh').toMatch(SAME_IN_BOTH);
  expect('F1 = 2·P·R / (P + R)').toMatch(SAME_IN_BOTH);
});
