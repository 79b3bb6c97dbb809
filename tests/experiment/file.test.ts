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

  const NOT_OURS = 'This is not a file saved by Neurosketch.';
  const DAMAGED = 'This file of Neurosketch was changed or cut off.';
  test.each([
    ['', [`${NOT_OURS} Line 1, column 1: expected JSON, got nothing`]],
    ['{', [`${NOT_OURS} Line 1, column 2: expected JSON, got the end of the file`]],
    ['hello', [`${NOT_OURS} Line 1, column 1: expected JSON, got "hello"`]],
    ['\ufffdPNG\r\n\u001a\n\0\0', [`${NOT_OURS} Line 1, column 1: expected JSON, got binary data`]],
    ['{"format": "neurosketch/1",\n  "step": 3,}', [`${DAMAGED} Line 2, column 13: expected JSON, got "}"`]],
    ['{"format"', [`${NOT_OURS} Line 1, column 10: expected JSON, got the end of the file`]],
    ['[]', [`${NOT_OURS} expected an object, got a list of 0`]],
    ['{}', [`${NOT_OURS} format: expected "neurosketch/1", got nothing`]],
    ['{"format": "golden/1"}', [`${NOT_OURS} format: expected "neurosketch/1", got "golden/1"`]],
    [
      '{"format": "neurosketch/7"}',
      [
        'This file was saved by a newer Neurosketch. format: expected "neurosketch/1" or older, got "neurosketch/7"',
      ],
    ],
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

  test.each([
    ['{', 'Neurosketch에서 저장한 파일이 아니에요. 1번째 줄 2번째 글자: JSON이어야 하는데 파일의 끝이에요.'],
    [
      '\0\0',
      'Neurosketch에서 저장한 파일이 아니에요. 1번째 줄 1번째 글자: JSON이어야 하는데 글자가 아닌 데이터예요.',
    ],
    ['{}', 'Neurosketch에서 저장한 파일이 아니에요. format: "neurosketch/1"이어야 하는데 비어 있어요.'],
    [file({ step: -1 }), 'step: 0에서 1000000000 사이의 정수여야 하는데 -1이에요.'],
    [file({ experiment: [] }), 'experiment: 객체여야 하는데 0개짜리 목록이에요.'],
    [file({ note: 'hi' }), 'note: 이런 항목은 없어요: "hi"'],
  ])('%j is refused in Korean', (text, expected) => {
    const read = readFile(text);
    expect(read.ok ? [] : read.problems.map((problem) => problem.text.ko)).toEqual([expected]);
  });

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
