/** What holds for every entry of a registry: codes, texts in both languages, formulas, parameters. */
import { describe, expect, it } from 'vitest';
import type { Definition, Localized, Notes } from '../../src/core/definition.ts';

interface Entry extends Definition {
  readonly notes: Notes | Localized;
}

function expectBothLanguages(text: Localized): void {
  expect(text.en.trim()).toBe(text.en);
  expect(text.en).not.toBe('');
  expect(text.en).not.toMatch(/[가-힣]/);
  expect(text.ko.trim()).toBe(text.ko);
  expect(text.ko).not.toBe('');
}

function expectSentence(text: Localized): void {
  expectBothLanguages(text);
  expect(text.en).toMatch(/^[A-Z].*[.]$/);
  expect(text.ko).toMatch(/[가-힣].*요\.$/);
}

export function describeDefinitions(registry: string, entries: Readonly<Record<string, Entry>>): void {
  describe(registry, () => {
    it('has codes of letters, each once', () => {
      const codes = Object.values(entries).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z]+$/);
    });

    it.each(Object.entries(entries))('%s explains itself in both languages', (_name, entry) => {
      expectBothLanguages(entry.label);
      expect(entry.reference).not.toBe('');
      expect(entry.formula).not.toBe('');
      if ('en' in entry.notes) expectSentence(entry.notes);
      else
        for (const text of [entry.notes.use, entry.notes.strength, entry.notes.weakness])
          expectSentence(text);
    });

    it.each(Object.entries(entries))('%s has balanced braces in its formula', (_name, { formula }) => {
      let depth = 0;
      for (const letter of formula.replace(/\\[{}]/g, '')) {
        if (letter === '{') depth++;
        if (letter === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    });

    it.each(Object.entries(entries))(
      '%s has parameters with a default within bounds',
      (_name, { params }) => {
        const codes = Object.values(params).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const param of Object.values(params)) {
          expect(param.code).toMatch(/^[a-z]+$/);
          expectBothLanguages(param.label);
          expect(param.symbol).not.toBe('');
          expect(param.min).toBeLessThan(param.max);
          expect(param.default).toBeGreaterThanOrEqual(param.min);
          expect(param.default).toBeLessThanOrEqual(param.max);
          expect(param.step).toBeGreaterThan(0);
        }
      },
    );
  });
}
