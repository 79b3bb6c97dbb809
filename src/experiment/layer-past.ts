/** Which hidden layers a run had when: layers keep their ids, whatever is inserted before them. */
import { equal } from './equal.ts';
import type { Run } from './experiment.ts';
import { layerIds } from './ids.ts';

/** From the changes of this step on the network had the hidden layers of these ids, input side first. */
export interface LayersFrom {
  readonly from: number;
  readonly ids: readonly number[];
}

/** Oldest first, at least one; neighbours differ. */
export type LayerPast = readonly LayersFrom[];

export function layerPast({ experiment, changes }: Run): LayerPast {
  const past: LayersFrom[] = [{ from: 0, ids: layerIds(experiment.network).map(({ id }) => id) }];
  for (const { step, patch } of changes) {
    if (!patch.network?.hidden) continue;
    const ids = layerIds({ hidden: patch.network.hidden }).map(({ id }) => id);
    if (!equal(ids, past[past.length - 1].ids)) past.push({ from: step, ids });
  }
  return past;
}
