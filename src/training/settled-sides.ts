/**
 * A run in which points that come during it say on which side of the split they are. A file may leave that open; then
 * points that stay keep their side and new ones train, which follows from all that was before. Charts see only what is.
 *
 * Invariant: the settled run trains as the other one, to the bit; where nothing is open it is the same object.
 */
import { applyPatch, type Change, type Data, type Run } from '../experiment/experiment.ts';
import { tableView } from '../experiment/table-view.ts';
import { tablesOf } from '../experiment/tables.ts';
import { type Dataset, followsPrevious, materialize } from './dataset.ts';

function isOpen({ points }: Data): boolean {
  return (
    points !== undefined && points.list.length > 0 && points.list.every(({ test }) => test === undefined)
  );
}

export function settledSides(run: Run): Run {
  if (!leavesOpen(run) || (tablesOf(run).length > 0 && !tableView())) return run;
  let before = run.experiment;
  let dataset = materialize(before);
  const changes = run.changes.map((change) => {
    const now = applyPatch(before, change.patch);
    if (now.data !== before.data)
      dataset = materialize(now, followsPrevious(now.data, before.data) ? dataset : null);
    before = now;
    return isOpen(now.data) && change.patch.data ? settled(change, now.data, dataset) : change;
  });
  return { ...run, changes };
}

function leavesOpen({ experiment, changes }: Run): boolean {
  let now = experiment;
  return changes.some(({ patch }) => {
    now = applyPatch(now, patch);
    return patch.data !== undefined && isOpen(now.data);
  });
}

function settled(change: Change, { points }: Data, { test }: Dataset): Change {
  if (!points) return change;
  const held = new Set(test);
  const list = points.list.map((point, i) => ({ ...point, test: held.has(i) }));
  return {
    ...change,
    patch: { ...change.patch, data: { ...change.patch.data, points: { ...points, list } } },
  };
}
