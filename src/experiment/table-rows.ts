/**
 * The rows of a table as the network is given them, and as the plane shows them.
 *
 *   two columns          they are x₁ and x₂ of the plane, and features of them the inputs: x = 2z, so that ±3 σ fills
 *                        ±6; not standardized x = 6v / max|v|, one factor for both, so that their sizes stay unequal
 *   more than two        the columns are the inputs, z or v; the plane is cut through their means along two columns,
 *                        or along the two principal components, in units of σ/2
 *
 * Invariant: a function of `data` and, for a bundled table, of its rows, which never change. They must be there.
 */
import { PLANE, type Points, split } from '../core/datasets/index.ts';
import { principalComponents } from '../core/tables/components.ts';
import { providedTable, type TableContents } from '../core/tables/contents.ts';
import { type Standardized, standardize } from '../core/tables/standardize.ts';
import type { Data, OwnTable, TableData } from './experiment.ts';
import { classesOf, taskOf } from './outputs.ts';

/** σ of a column on the plane. */
const SIGMA = 2;

export interface TableRows extends Standardized {
  /** x1 and x2 only where two columns are the plane. */
  readonly points: Points;
  readonly train: Int32Array;
  readonly test: Int32Array;
  /** What the network is given where there are more than two columns: columns × rows. */
  readonly inputs: Float64Array;
}

/** How the plane lies among the inputs: input = centre + x₁·u + x₂·v. */
export interface TablePlane {
  readonly centre: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly x1: Float64Array;
  readonly x2: Float64Array;
  /** Share of the spread that the two principal components hold; null where columns are the axes. */
  readonly share: number | null;
}

const rowsOf = new WeakMap<Data, TableRows>();
const planeOf = new WeakMap<Data, TablePlane>();

/** Values of the columns that are inputs, columns × rows, and the targets. */
export function tableContents(table: TableData): TableContents {
  const { name, columns, own } = table;
  if (own) return ownContents(own, columns);
  const all = name === 'own' ? undefined : providedTable(name);
  if (!all) throw new Error(`data.table.name: expected a table whose rows are there, got ${name}`);
  const rows = all.target.length;
  const values = new Float64Array(columns.length * rows);
  columns.forEach((column, c) => {
    values.set(all.values.subarray(column * rows, (column + 1) * rows), c * rows);
  });
  return { values, target: all.target };
}

function ownContents({ rows, targets }: OwnTable, columns: readonly number[]): TableContents {
  return {
    values: Float64Array.from(columns.flatMap((column) => rows.map((row) => row[column] as number))),
    target: Float64Array.from(targets),
  };
}

export function tableRows(data: Data, table: TableData): TableRows {
  const known = rowsOf.get(data);
  if (known) return known;
  const { values, target } = tableContents(table);
  const count = target.length;
  const none = new Float64Array(0);
  const bare = { count, task: taskOf(data), classes: classesOf(data), x1: none, x2: none, target };
  const sides = split(bare, data);
  const standardized = standardize(values, table.columns.length, count, sides.train);
  const inputs = table.standardized ? standardized.z : values;
  let points: Points = bare;
  if (table.columns.length === 2) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const factor = table.standardized ? SIGMA : PLANE / (largest || 1);
    const raw = inputs.map((value) => factor * value);
    points = { ...bare, x1: raw.slice(0, count), x2: raw.slice(count) };
  }
  const rows = { ...standardized, ...sides, points, inputs };
  rowsOf.set(data, rows);
  return rows;
}

export function tablePlane(data: Data, table: TableData): TablePlane {
  const known = planeOf.get(data);
  if (known) return known;
  const rows = tableRows(data, table);
  const { points, z, mean, deviation, train } = rows;
  const { count } = points;
  const { columns, axes, standardized } = table;
  const width = columns.length;
  let { x1, x2 } = points;
  let share: number | null = null;
  const directions = [new Float64Array(width), new Float64Array(width)] as const;
  if (width > 2) {
    let scale = 1 / SIGMA;
    if (axes) {
      axes.forEach((column, axis) => {
        directions[axis][columns.indexOf(column)] = 1;
      });
    } else {
      const { first, second, variances, total } = principalComponents(z, width, count, train);
      directions[0].set(first);
      directions[1].set(second);
      share = total > 0 ? (variances[0] + variances[1]) / total : 0;
      // One unit for both, so that the plane shows distances as they are.
      scale = Math.sqrt(variances[0] || 1) / SIGMA;
    }
    [x1, x2] = directions.map((d) => project(z, d, count).map((value) => value / scale)) as [
      Float64Array,
      Float64Array,
    ];
    for (const d of directions) {
      d.forEach((part, c) => {
        d[c] = part * scale * (standardized ? 1 : deviation[c]);
      });
    }
  }
  const centre = standardized ? new Float64Array(width) : mean;
  const plane = { centre, u: directions[0], v: directions[1], x1, x2, share };
  planeOf.set(data, plane);
  return plane;
}

function project(z: Float64Array, direction: Float64Array, count: number): Float64Array {
  const along = new Float64Array(count);
  direction.forEach((part, c) => {
    for (let i = 0; i < count; i++) along[i] += part * z[c * count + i];
  });
  return along;
}
