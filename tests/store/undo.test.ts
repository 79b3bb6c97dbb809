/** Patches and stacks of undo: pure parts. */
import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/experiment/defaults.ts';
import { remedyFor } from '../../src/store/divergence.ts';
import { EMPTY, type Entry, inverse, mergePatches, push, withoutLast } from '../../src/store/undo.ts';

const change = (id: number, gesture: string | null): Entry => ({
  kind: 'change',
  label: { key: 'noise' },
  gesture,
  preset: null,
  forward: { data: { noise: id } },
  backward: { data: { noise: id - 1 } },
  ids: [id],
});

describe('undo', () => {
  it('an inverse names the same fields with their old values', () => {
    expect(inverse({ data: { noise: 1 }, training: { batchSize: 1 } }, defaults)).toEqual({
      data: { noise: defaults.data.noise },
      training: { batchSize: defaults.training.batchSize },
    });
  });

  it('of merged patches the later field holds', () => {
    expect(
      mergePatches({ data: { noise: 1, seed: 2 } }, { data: { noise: 3 }, inputs: { scale: 1 } }),
    ).toEqual({
      data: { noise: 3, seed: 2 },
      inputs: { scale: 1 },
    });
  });

  it('entries of one gesture become one that leads back to its beginning', () => {
    const stacks = [change(1, 'a'), change(2, 'a'), change(3, 'b'), change(4, null)].reduce(
      (all, entry) => push(all, entry),
      EMPTY,
    );
    expect(stacks.done).toHaveLength(3);
    expect(stacks.done[0]).toMatchObject({
      forward: { data: { noise: 2 } },
      backward: { data: { noise: 0 } },
      ids: [1, 2],
    });
  });

  it('only the last changes of the present step come off the list', () => {
    const changes = [1, 2, 3].map((id) => ({ id, step: id === 1 ? 4 : 5, patch: {} }));
    const run = { experiment: defaults, changes };
    expect(withoutLast(run, [2, 3], 5)?.changes.map(({ id }) => id)).toEqual([1]);
    expect(withoutLast(run, [2], 5)).toBeNull();
    expect(withoutLast(run, [3], 6)).toBeNull();
    expect(withoutLast(run, [9], 5)).toBeNull();
  });
});

describe('the remedy', () => {
  it.each([
    [100, 'sgd', 0.1],
    [100, 'adam', 0.03],
    [0.3, 'momentum', 0.03],
    [0.03, 'sgd', 0.003],
    [0.07, 'adam', 0.005],
    [0.000001, 'sgd', 0.000001],
  ] as const)('for η = %d with %s is %d', (rate, optimizer, remedy) => {
    expect(remedyFor(rate, optimizer)).toBeCloseTo(remedy, 10);
  });
});
