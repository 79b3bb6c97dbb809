/**
 * The records of the layers in the order of the present network: where a layer was inserted, moved or taken out while
 * it trained, the past of each layer stays its own.
 *
 * Invariant: a record of step s was made before the changes of step s. A layer that was not there has no weights in it.
 */
import { emptyRecord, LAYER, layerOffset, layersOf, stepOf } from '../core/layer-record.ts';
import type { LayerPast } from '../experiment/layer-past.ts';
import type { Records } from './layer-history.ts';

/** Gives records as `past` says; each is copied once, and not at all where nothing was moved. */
export function arrangement(past: LayerPast): (records: Records) => Records {
  const [{ ids: now }] = past.slice(-1);
  if (past.length === 1) return (records) => records;
  const known = new WeakMap<Float32Array, Float32Array>();

  function arrange(record: Float32Array): Float32Array {
    const { ids: then } = past.findLast(({ from }) => from < stepOf(record)) ?? past[0];
    if (layersOf(record) !== then.length + 1) return record;
    const arranged = emptyRecord(stepOf(record), now.length + 1);
    const copy = (from: number, to: number) => {
      const at = layerOffset(from);
      arranged.set(record.subarray(at, at + LAYER), layerOffset(to));
    };
    for (const [to, id] of now.entries()) if (then.includes(id)) copy(then.indexOf(id), to);
    copy(then.length, now.length);
    return arranged;
  }

  return (records) =>
    records.map((record) => {
      const arranged = known.get(record) ?? arrange(record);
      known.set(record, arranged);
      return arranged;
    });
}
