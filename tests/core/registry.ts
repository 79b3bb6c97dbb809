/** What every table of definitions must hold, whatever is in it. Walked by the tests of each registry. */
import { expect } from 'vitest';
import type { Definition, Localized, Notes } from '../../src/core/definition.ts';

type Entry = Definition & { readonly derivativeFormula?: string };

function expectLocalized(text: Localized): void {
  expect(text.en).not.toBe('');
  expect(text.ko).not.toBe('');
}

/** Sentences: each language is one to two of them, in its own script. */
function expectSentence(text: Localized): void {
  expect(text.en).toMatch(/^[A-Z].*\.$/);
  expect(text.en).not.toMatch(/\p{Script=Hangul}/u);
  expect(text.ko).toMatch(/\p{Script=Hangul}.*요(\(.*\))?\.$/u);
}

export function expectRegistry(
  registry: Readonly<Record<string, Entry>>,
  notes: Readonly<Record<string, Notes>>,
): void {
  const entries = Object.values(registry);
  for (const { use, strength, weakness } of Object.values(notes)) {
    for (const sentence of [use, strength, weakness]) expectSentence(sentence);
  }
  expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
  for (const entry of entries) {
    expect(entry.code).toMatch(/^[a-z]+$/);
    expectLocalized(entry.label);
    expect(entry.formula).not.toBe('');
    expect(entry.derivativeFormula).not.toBe('');
    expect(entry.reference).not.toBe('');
    const params = Object.values(entry.params);
    expect(new Set(params.map(({ code }) => code)).size).toBe(params.length);
    for (const param of params) {
      expect(param.code).toMatch(/^[a-z]+$/);
      expect(param.symbol).not.toBe('');
      expectLocalized(param.label);
      expect(param.min).toBeLessThan(param.max);
      expect(param.default).toBeGreaterThanOrEqual(param.min);
      expect(param.default).toBeLessThanOrEqual(param.max);
      expect(param.step).toBeGreaterThan(0);
    }
  }
}

/** Every combination of the smallest, default and largest value of an entry's params. */
export function paramSets({ params }: Definition): Record<string, number>[] {
  let sets: Record<string, number>[] = [{}];
  for (const [name, { min, max, default: middle }] of Object.entries(params)) {
    sets = sets.flatMap((set) => [min, middle, max].map((value) => ({ ...set, [name]: value })));
  }
  return sets;
}
