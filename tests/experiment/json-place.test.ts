import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonEndsAt } from '../../src/experiment/json-place.ts';

test.each([
  ['', 0],
  ['{', 1],
  ['{"a" 1}', 5],
  ['{"a": 1,}', 8],
  ['[1, 2,]', 6],
  ['[1 2]', 3],
  ['{"a": tru}', 9],
  ['{a: 1}', 1],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['"abc\\"', 6],
  ['[01]', 2],
  ['{"a": 1]', 7],
  ['1 2', 2],
  ['\u0089PNG', 0],
])('%j is wrong at %i', (text, at) => expect(jsonEndsAt(text)).toBe(at));

test('all of what JSON is is passed over; what is cut off ends at its end', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      expect(jsonEndsAt(text)).toBe(text.length);
      const part = text.slice(0, cut % (text.length + 1));
      // Within an escape it is the escape that is wrong.
      if (!text.includes('\\')) expect([part, jsonEndsAt(part)]).toEqual([part, part.length]);
    }),
  );
});

test('where the engine names a position it is this one', () => {
  let named = 0;
  const cuts = fc.tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom('', '}', ']', ',', ':', '"', '1', 'x'),
  );
  fc.assert(
    fc.property(cuts, ([text, where, put]) => {
      const at = where % (text.length + 1);
      const wrong = text.slice(0, at) + put + text.slice(at + 1);
      try {
        JSON.parse(wrong);
      } catch (error) {
        const [, digits] = /at position (\d+)/.exec(String(error)) ?? [];
        if (digits === undefined || wrong.includes('\\')) return;
        named++;
        expect([wrong, jsonEndsAt(wrong)]).toEqual([wrong, Number(digits)]);
      }
    }),
    { numRuns: 1000, seed: 4 },
  );
  expect(named).toBeGreaterThan(50);
});

test('is not stopped by depth or length', () => {
  expect(jsonEndsAt('['.repeat(1e6))).toBe(1e6);
  expect(jsonEndsAt(`"${'a'.repeat(5e6)}`)).toBe(5e6 + 1);
});
