/** What makes the grammar of links unambiguous, held over the registries for every entry that will ever join them. */
import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { tables } from '../../src/core/tables/tables.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { keyOf, linkFields, RESERVED_KEYS, RUN_KEYS } from '../../src/experiment/link-fields.ts';
import { markFields } from '../../src/experiment/link-marks.ts';
import { NUMBER } from '../../src/experiment/link-numbers.ts';

const byKey = {
  d: datasets,
  h: activations,
  j: losses,
  q: optimizers,
  y: schedules,
  k: weightInitializers,
  kb: biasInitializers,
  p: penalties,
  i: features,
  u: tables,
};

describe('the grammar of links', () => {
  test('keys are never reused, and keep their order', () => {
    // Append only: a key has this meaning for ever.
    expect(linkFields.map(({ key }) => key).join(' ')).toBe(
      'd n z w f r s c i h hi hp hk j q l y b k kb p u',
    );
    expect(markFields.map(({ key }) => key).join(' ')).toBe('e ef eo ew');
    const all = [...linkFields, ...markFields].map(({ key }) => key).concat(RUN_KEYS, RESERVED_KEYS);
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(key).toMatch(/^[a-z]{1,2}$/);
  });

  test('no code makes a key read as another', () => {
    for (const [key, registry] of Object.entries(byKey)) {
      if (key === 'h') continue; // begins with a digit
      for (const { code } of Object.values(registry)) expect(keyOf(key + code), key + code).toBe(key);
    }
    for (const { key, write } of linkFields) expect(keyOf(key + write(defaults)), key).toBe(key);
    // The seed is digits and letters: no longer key may begin with s.
    for (let i = 0; i < 36; i++) expect(keyOf(`s${i.toString(36)}`)).toBe('s');
  });

  test('codes are letters, each once in its registry', () => {
    for (const registry of Object.values(byKey)) {
      const codes = Object.values(registry).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z]+$/);
    }
  });

  test('features have one letter, and not the sign of numbers', () => {
    for (const { code } of Object.values(features)) expect(code).toMatch(/^[a-mo-z]$/);
  });

  test('codes of hyperparameters end where a number begins', () => {
    for (const registry of Object.values(byKey)) {
      for (const [name, entry] of Object.entries(registry)) {
        const codes = Object.values(
          (entry as { params?: Record<string, { code: string }> }).params ?? {},
        ).map(({ code }) => code);
        expect(new Set(codes).size, name).toBe(codes.length);
        for (const code of codes) {
          expect(code, name).toMatch(/^[a-z]+$/);
          for (const number of ['5', 'n5', '5d1', '5e1']) {
            const [, read] = new RegExp(`^([a-z]+?)(${NUMBER})$`).exec(code + number) ?? [];
            expect(read, name).toBe(code);
          }
        }
      }
    }
  });
});
