/** Runs with tables: what goes in, how the plane lies, links, files, and what does not go together. */
import { describe, expect, test } from 'vitest';
import { loadTable } from '../../src/core/tables/load.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import {
  applyPatch,
  type Experiment,
  type OwnTable,
  type TableData,
} from '../../src/experiment/experiment.ts';
import { readFile, writeFile } from '../../src/experiment/file.ts';
import { inputNames } from '../../src/experiment/inputs.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { repair } from '../../src/experiment/repair.ts';
import { numberOfParameters } from '../../src/experiment/size.ts';
import { withColumns } from '../../src/experiment/table-columns.ts';
import { tablePlane, tableRows } from '../../src/experiment/table-rows.ts';
import { inputRows, materialize } from '../../src/training/dataset.ts';
import { replay } from '../../src/training/replay.ts';

await Promise.all([loadTable('iris'), loadTable('wine')]);

const iris = (some: Partial<TableData> = {}): TableData => ({
  name: 'iris',
  columns: [0, 1, 2, 3],
  standardized: true,
  axes: null,
  ...some,
});
const having = (table: TableData): Experiment =>
  applyPatch(defaults, { data: { table }, inputs: { scale: 2 } });
const own: OwnTable = {
  columnNames: ['width', 'height', 'weight'],
  task: 'binary',
  classNames: ['bad', 'good'],
  rows: Array.from({ length: 20 }, (_, i) => [i, 20 - i, (i * 7) % 5]),
  targets: Array.from({ length: 20 }, (_, i) => Number(i > 9)),
};
const OWN: TableData = { name: 'own', columns: [0, 1, 2], standardized: true, axes: null, own };

describe('what goes in', () => {
  test('more than two columns are the inputs themselves', () => {
    expect(inputNames(having(iris()))).toEqual(['c0', 'c1', 'c2', 'c3']);
    const dataset = materialize(having(iris()));
    expect(dataset.inputs).toBe(4);
    expect(dataset.outputs).toBe(3);
    for (let input = 0; input < 4; input++) {
      const train = [...dataset.train].map((i) => dataset.features[input * 150 + i] as number);
      expect(train.reduce((a, b) => a + b) / train.length).toBeCloseTo(0, 12);
      expect(train.reduce((a, b) => a + b * b, 0) / train.length).toBeCloseTo(1, 12);
    }
    expect(numberOfParameters(having(iris()))).toBe(numberOfParameters(defaults) + 2 * 8);
  });

  test('not standardized they are as measured', () => {
    expect(materialize(having(iris({ standardized: false }))).features[0]).toBe(5.1);
  });

  test('two columns are the plane: 2 a standard deviation', () => {
    const experiment = having(iris({ columns: [2, 3] }));
    expect(inputNames(experiment)).toEqual(['x1', 'x2']);
    const { points, z } = tableRows(experiment.data, iris({ columns: [2, 3] }));
    expect(points.x1[7]).toBe(2 * (z[7] as number));
    const dataset = materialize(experiment);
    expect(dataset.features[7]).toBe(z[7]);
  });

  test('two raw columns keep their sizes and fit into the plane', () => {
    const table = iris({ columns: [2, 3], standardized: false });
    const { points } = tableRows(having(table).data, table);
    expect(Math.max(...points.x1, ...points.x2)).toBeCloseTo(6, 12);
    expect((points.x1[0] as number) / (points.x2[0] as number)).toBeCloseTo(1.4 / 0.2, 12);
  });
});

describe.each([true, false])('the plane (standardized %s)', (standardized) => {
  test.each([[[3, 0]], [null]] as const)(
    'axes %j: a place of it leads to inputs that stand there',
    (axes) => {
      const table = iris({ axes, standardized });
      const experiment = having(table);
      const { x1, x2, share } = tablePlane(experiment.data, table);
      const there = materialize(experiment).features;
      const on = inputRows(experiment, x1, x2);
      if (axes) {
        // On its axes the plane has the row's own values.
        for (const column of axes)
          for (let i = 0; i < 150; i++)
            expect(on[column * 150 + i]).toBeCloseTo(there[column * 150 + i] as number, 9);
        expect(share).toBeNull();
      } else {
        expect(share).toBeGreaterThan(0.9);
      }
      const middle = inputRows(experiment, new Float64Array(1), new Float64Array(1));
      const { mean } = tableRows(experiment.data, table);
      expect([...middle]).toEqual(standardized ? [0, 0, 0, 0] : [...mean]);
    },
  );
});

describe('links and files', () => {
  test.each([
    iris(),
    iris({ columns: [1, 3] }),
    iris({ columns: [0, 2, 3], axes: [3, 0], standardized: false }),
    { ...iris(), name: 'wine' as const, columns: [0, 12] },
  ])('a link says the table: %j', (table) => {
    const run = { experiment: having(table), changes: [] };
    const link = encodeLink(run);
    expect(link.ok).toBe(true);
    const decoded = decodeLink(link.ok ? link.fragment : '');
    expect(decoded.problems).toEqual([]);
    expect(decoded.run).toEqual(run);
  });

  test('a change can choose other columns, or leave the table', () => {
    const changes = [
      { id: 1, step: 5, patch: { data: { table: iris({ columns: [0, 1] }) } } },
      { id: 2, step: 9, patch: { data: { table: undefined } } },
    ];
    const link = encodeLink({ experiment: having(iris()), changes });
    expect(link.ok).toBe(true);
    expect(decodeLink(link.ok ? link.fragment : '').run.changes).toEqual(changes);
  });

  test('an own table goes into a file, not into a link', () => {
    const run = { experiment: having(OWN), changes: [] };
    expect(encodeLink(run)).toEqual({ ok: false, reasons: ['table'] });
    const read = readFile(writeFile(run, 3));
    expect(read.ok && read.run.experiment.data.table).toEqual(OWN);
  });

  test.each(['uq', 'ui-c09', 'ui-c0001-a0203', 'ui-a0000', 'u-', 'uir-czz'])('%s is mended', (field) => {
    const { run, problems } = decodeLink(`1.${field}.aaaa`);
    expect(problems.length).toBeGreaterThan(0);
    expect(check(run.experiment).ok).toBe(true);
  });
});

describe('what does not go together', () => {
  const points = { task: 'binary', classes: 2, list: [{ x1: 0, x2: 0, target: 1 }] };
  test.each<[string, unknown]>([
    ['points and a table', { points, table: iris() }],
    ['a column that is not there', { table: iris({ columns: [0, 4] }) }],
    ['columns out of order', { table: iris({ columns: [1, 0] }) }],
    ['axes that are no inputs', { table: iris({ columns: [0, 1, 2], axes: [0, 3] }) }],
    ['own without rows', { table: { ...iris(), name: 'own' } }],
    ['rows with a bundled table', { table: iris({ own }) }],
    ['a row too short', { table: { ...OWN, own: { ...own, rows: [[1, 2], ...own.rows.slice(1)] } } }],
    ['a class without a name', { table: { ...OWN, own: { ...own, targets: own.targets.map(() => 2) } } }],
  ])('%s', (_, data) => {
    const whole = { ...defaults, data: { ...defaults.data, ...(data as object) } };
    expect(check(whole).ok).toBe(false);
    expect(check(repair(whole).experiment).ok).toBe(true);
  });
});

test('columns come and go in their order, and axes give way', () => {
  expect(withColumns(iris({ columns: [0, 3] }), 1).columns).toEqual([0, 1, 3]);
  expect(withColumns(iris({ axes: [0, 3] }), 3)).toMatchObject({ columns: [0, 1, 2], axes: null });
  expect(withColumns(iris({ axes: [0, 3] }), 1).axes).toEqual([0, 3]);
});

test('one run, one result', () => {
  const run = { experiment: having(iris()), changes: [] };
  const copy = structuredClone(run);
  expect(replay(run, 60).weightsSha256).toBe(replay(copy, 60).weightsSha256);
});
