import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, present, type Run } from '../../src/experiment/experiment.ts';
import { readFile, writeFile } from '../../src/experiment/file.ts';
import { addUnit } from '../../src/experiment/structure.ts';
import { FORMAT, migrated, migrations, VERSION, versionOf } from '../../src/experiment/versions.ts';
import { runs } from './arbitrary.ts';

const messages = (text: string) => {
  const read = readFile(text);
  return read.ok ? [] : read.problems.map(({ message }) => message);
};
const file = (fields: object) => JSON.stringify({ format: 'neurosketch/1', ...fields });

const zeros = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(0.1));
const given: Run = {
  experiment: applyPatch(defaults, {
    data: {
      points: {
        task: 'binary',
        classes: 2,
        list: [
          { x1: 0.123456789, x2: -1, target: 0 },
          { x1: 1, x2: 1 / 3, target: 1, test: true },
        ],
      },
    },
    network: {
      hidden: [{ units: 3, activation: { name: 'tanh', params: {} } }],
      initial: [
        {
          weights: zeros(3, 2),
          biases: [0, 0, 0],
          mask: [
            [1, 0],
            [0, 1],
            [1, 1],
          ],
        },
        { weights: zeros(1, 3), biases: [0] },
      ],
    },
    training: { order: 'sequential' },
  }),
  changes: [],
};

describe('the experiment’s file', () => {
  test('says what was written, for any run', () => {
    fc.assert(
      fc.property(runs, fc.nat(100000), (run, step) => {
        expect(readFile(writeFile(run, step))).toEqual({ ok: true, run, step });
      }),
      { numRuns: 150 },
    );
  });

  test('carries own points, given weights, masks and batches in order', () => {
    expect(readFile(writeFile(given, 3))).toEqual({ ok: true, run: given, step: 3 });
  });

  test('the given start need not fit what the network becomes', () => {
    const run = { ...given, changes: [{ id: 1, step: 5, patch: addUnit(given, 0) }] };
    expect(readFile(writeFile(run, 9))).toEqual({ ok: true, run, step: 9 });
  });

  test('a change may take own points away', () => {
    const run = { ...given, changes: [{ id: 1, step: 5, patch: { data: { points: undefined } } }] };
    const read = readFile(writeFile(run, 9));
    expect(read.ok && present(read.run).data.points).toBeUndefined();
    expect(read.ok && read.run.changes).toHaveLength(1);
  });

  test('needs no more than its format', () => {
    expect(readFile(file({}))).toEqual({ ok: true, run: { experiment: defaults, changes: [] }, step: 0 });
    expect(readFile(`\ufeff${file({})}`).ok).toBe(true);
  });

  const correct = 'expected JSON (open a file that was saved here, or correct this place)';
  test.each([
    ['', [`line 1, column 1: ${correct}, got nothing`]],
    ['{"format": "neurosketch/1",\n  "step": 3,}', [`line 2, column 13: ${correct}, got "}"`]],
    ['{"format"', [`line 1, column 10: ${correct}, got its end`]],
    ['[]', ['expected an object, got a list of 0']],
    ['{}', ['format: expected "neurosketch/1", got nothing']],
    ['{"format": "golden/1"}', ['format: expected "neurosketch/1", got "golden/1"']],
    ['{"format": "neurosketch/7"}', ['format: expected "neurosketch/1" or older, got "neurosketch/7"']],
    [file({ step: -1 }), ['step: expected a whole number from 0 to 1000000000, got -1']],
    [file({ note: 'hi' }), ['note: expected no such field, got "hi"']],
    [
      file({ experiment: { network: { hidden: [{ units: 0 }] } } }),
      ['experiment.network.hidden[0].units: expected 1 to 128, got 0'],
    ],
    [file({ experiment: 3 }), ['experiment: expected an object, got 3']],
    [file({ changes: {} }), ['changes: expected a list, got an object']],
    [
      file({ changes: [3] }),
      [
        'changes[0].step: expected a whole number from 0 to 1000000000, got nothing',
        'changes[0].patch: expected an object, got nothing',
      ],
    ],
    [
      file({
        changes: [
          { step: 5, patch: {} },
          { step: 4, patch: {} },
        ],
      }),
      ['changes[1].step: expected a whole number from 5 to 1000000000, got 4'],
    ],
    [
      file({ changes: [{ step: 5, patch: { data: { noise: 9 } } }] }),
      ['changes[0].patch.data.noise: expected 0 to 3, got 9'],
    ],
    [
      file({ changes: [{ step: 5, patch: { data: { noise: null } } }] }),
      ['changes[0].patch.data.noise: expected 0 to 3, got null'],
    ],
    [
      file({ changes: [{ step: 5, patch: { date: {}, data: 1 } }] }),
      [
        'changes[0].patch.date: expected no such field, got an object',
        'changes[0].patch.data: expected an object, got 1',
      ],
    ],
    [
      file({ changes: [{ step: 5, patch: { data: { dataset: { name: 'plane' } } } }] }),
      ['changes[0].patch.training.loss: expected one of mse, mae, huber (regression), got cross_entropy'],
    ],
    ['{"format": "neurosketch/1", "__proto__": {}}', ['__proto__: expected no such field, got __proto__']],
  ])('%j is refused with words', (text, expected) => expect(messages(text)).toEqual(expected));

  test('no text makes it throw', () => {
    const whole = writeFile(given, 3);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, text) => {
        const read = readFile(whole.slice(0, at) + text + whole.slice(at + length));
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.json(), (text) => readFile(text).ok === false));
    expect(readFile('1'.repeat(20_000_001)).ok).toBe(false);
  });
});

describe('versions', () => {
  test('there is one way from each version to the present one', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: VERSION - 1 }, (_, i) => i + 1));
  });

  test('migrations are taken in order from the file’s version on', () => {
    const path = [1, 2, 3].map((from) => ({
      from,
      migrate: (old: Readonly<Record<string, unknown>>) => ({
        ...old,
        way: [...((old.way as number[]) ?? []), from],
      }),
    }));
    expect(migrated({ a: 1 }, 2, path)).toEqual({ a: 1, way: [2, 3] });
    expect(migrated({ a: 1 }, 4, path)).toEqual({ a: 1 });
  });

  test('a version is read from the format only', () => {
    expect(versionOf(`${FORMAT}/${VERSION}`)).toBe(VERSION);
    for (const format of [
      'neurosketch',
      'neurosketch/0',
      'neurosketch/01',
      'neurosketch/1.5',
      'x/1',
      1,
      null,
    ]) {
      expect(versionOf(format)).toBeNull();
    }
  });
});
