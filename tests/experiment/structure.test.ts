import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { check } from '../../src/experiment/check.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Patch, present, type Run } from '../../src/experiment/experiment.ts';
import { fold } from '../../src/experiment/fold.ts';
import { canonical, layerIds, nextLayerId, nextUnitId } from '../../src/experiment/ids.ts';
import { limits } from '../../src/experiment/limits.ts';
import { settle } from '../../src/experiment/settle.ts';
import {
  addLayer,
  addUnit,
  removeLayer,
  removeUnit,
  setActivation,
  setUnits,
} from '../../src/experiment/structure.ts';
import { runs } from './arbitrary.ts';

const start: Run = { experiment: defaults, changes: [] };

function changed(run: Run, patch: Patch, step = 0): Run {
  const change = { id: run.changes.length + 1, step, patch };
  return { ...run, changes: [...run.changes, change] };
}

const idsOf = (run: Run) => layerIds(present(run).network);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('ids', () => {
  test("a fresh network's are implied", () => {
    expect(layerIds(defaults.network)).toEqual([
      { id: 1, unitIds: upTo(8) },
      { id: 2, unitIds: upTo(8) },
    ]);
    const written = defaults.network.hidden.map((layer, i) => ({ ...layer, id: i + 1, unitIds: upTo(8) }));
    expect(canonical({ hidden: written }).hidden).toEqual(defaults.network.hidden);
    expect([nextLayerId(start), nextUnitId(start, 1), nextUnitId(start, 9)]).toEqual([3, 8, 0]);
  });

  test('a removed unit is not reborn as the next one', () => {
    const shorter = changed(start, removeUnit(start, 0));
    const again = changed(shorter, addUnit(shorter, 0));
    expect(idsOf(again)[0]?.unitIds).toEqual([...upTo(7), 8]);
  });

  test('nor a removed layer', () => {
    const shorter = changed(start, removeLayer(start, 1));
    const again = changed(shorter, addLayer(shorter, 1));
    expect(idsOf(again).map(({ id }) => id)).toEqual([1, 3]);
  });

  test('not even after a reset that keeps the old list of changes', () => {
    const run = changed(changed(start, removeUnit(start, 0)), {
      network: { hidden: defaults.network.hidden },
    });
    expect(nextUnitId(changed(run, addUnit(run, 0)), 1)).toBe(9);
  });

  test('fold makes a fresh network', () => {
    const run = changed(start, addLayer(start, 0));
    const folded = fold(present(run));
    expect(layerIds(folded.network).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(fold(folded)).toEqual(folded);
  });

  test('fold keeps a given start only where it fits', () => {
    const layer = (units: number, fanIn: number) => ({
      weights: upTo(units).map(() => upTo(fanIn)),
      biases: upTo(units),
    });
    const initial = [layer(8, 2), layer(8, 8), layer(3, 8)];
    const given = applyPatch(defaults, { network: { initial } });
    expect(fold(given).network.initial).toBe(initial);
    const grown = applyPatch(given, addUnit({ experiment: given, changes: [] }, 0));
    expect(fold(grown).network.initial).toBeUndefined();
    const more = { inputs: { features: [{ name: 'x1', factor: 1 }] } } as const;
    expect(fold(applyPatch(given, more)).network.initial).toBeUndefined();
  });

  test('fold drops a given start when there are more or fewer outputs', () => {
    const zeros = (units: number, fanIn: number) => ({
      weights: upTo(units).map(() => upTo(fanIn).map(() => 0)),
      biases: upTo(units).map(() => 0),
    });
    const given = applyPatch(defaults, { network: { initial: [zeros(8, 2), zeros(8, 8), zeros(3, 8)] } });
    const patches: Patch[] = [
      { data: { dataset: choose(datasets, 'two_moons') } },
      { data: { dataset: choose(datasets, 'curve') } },
      { data: { points: { task: 'multiclass', classes: 4, list: [] } } },
      { data: { points: { task: 'binary', classes: 2, list: [] } } },
    ];
    for (const patch of patches) {
      const next = fold(applyPatch(given, settle(given, patch)));
      expect(next.network.initial).toBeUndefined();
      expect(check(next).ok).toBe(true);
    }
    const same = { data: { points: { task: 'multiclass', classes: 3, list: [] } } } as const;
    expect(fold(applyPatch(given, settle(given, same))).network.initial).toBe(given.network.initial);
  });
});

describe('edits of the structure', () => {
  test('an added layer is like the one before it, or as said', () => {
    const wide = setUnits(start, 0, 3);
    const run = changed(start, wide);
    expect(addLayer(run, 1).network?.hidden?.map(({ units }) => units)).toEqual([3, 3, 8]);
    expect(addLayer(run, 0).network?.hidden?.map(({ units }) => units)).toEqual([3, 3, 8]);
    const relu = { name: 'relu', params: {} } as const;
    expect(addLayer(run, 2, 5, relu).network?.hidden?.at(-1)).toMatchObject({ units: 5, activation: relu });
  });

  test('a unit named is the one that goes', () => {
    expect(removeUnit(start, 0, 2).network?.hidden?.[0]).toMatchObject({
      units: 7,
      unitIds: [0, 1, 3, 4, 5, 6, 7],
    });
  });

  test('setActivation and setUnits keep ids', () => {
    const run = changed(start, removeUnit(start, 1, 0));
    const relu = { name: 'relu', params: {} } as const;
    const two = changed(run, setActivation(run, 1, relu));
    expect(present(two).network.hidden[1]).toEqual({
      units: 7,
      activation: relu,
      unitIds: [1, 2, 3, 4, 5, 6, 7],
    });
    expect(idsOf(changed(two, setUnits(two, 1, 9)))[1]?.unitIds).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(idsOf(changed(two, setUnits(two, 1, 2)))[1]?.unitIds).toEqual([1, 2]);
  });

  test('nothing beyond the limits', () => {
    let full = start;
    for (let i = 2; i < limits.layers.max; i++) full = changed(full, addLayer(full, 0));
    expect(present(full).network.hidden).toHaveLength(limits.layers.max);
    expect(addLayer(full, 0)).toEqual({});
    const wide = changed(start, setUnits(start, 0, limits.units.max));
    expect(addUnit(wide, 0)).toEqual({});
    const narrow = changed(start, setUnits(start, 0, 1));
    expect(removeUnit(narrow, 0)).toEqual({});
    expect([
      addLayer(start, 3),
      addLayer(start, -1),
      removeLayer(start, 2),
      addUnit(start, 2),
      setUnits(start, 0, 0),
    ]).toEqual([{}, {}, {}, {}, {}]);
  });

  test('whatever is edited: the experiment stays valid, survivors keep their ids, new ones are new', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const used = new Set<string>();
        let before = new Set<string>();
        for (let n = 0; n <= run.changes.length; n++) {
          const part = { ...run, changes: run.changes.slice(0, n) };
          const now = present(part);
          expect(check(now)).toMatchObject({ ok: true });
          const ids = new Set(
            layerIds(now.network).flatMap(({ id, unitIds }) => unitIds.map((unit) => `${id}/${unit}`)),
          );
          const replaced =
            n > 0 && run.changes[n - 1]?.patch.network?.hidden?.every(({ id, unitIds }) => !id && !unitIds);
          // A field edit may replace the whole list by a fresh network; the others add only what was never there.
          if (!replaced) for (const id of ids) if (!before.has(id)) expect(used).not.toContain(id);
          for (const id of ids) used.add(id);
          before = ids;
        }
      }),
      { numRuns: 150 },
    );
  });
});
