/** What the run learns from, chosen anew: a data set of the registry or a table. Each is a new run. */

import type { StoreApi } from 'zustand/vanilla';
import { type DatasetName, datasets } from '../core/datasets/index.ts';
import { choose } from '../core/definition.ts';
import { defaults } from '../experiment/defaults.ts';
import { applyPatch, type Patch, type TableData } from '../experiment/experiment.ts';
import { fold } from '../experiment/fold.ts';
import { settle } from '../experiment/settle.ts';
import type { Editing } from './editing.ts';
import type { EditLabel, Session, SessionState } from './state.ts';
import { tablePatch, withTables } from './tables.ts';

export function createDataEdits(
  store: StoreApi<SessionState>,
  { jump }: Editing,
): Pick<Session, 'chooseDataset' | 'useTable'> {
  function begin(label: EditLabel, patch: Patch): void {
    const { experiment } = store.getState();
    // With other data it is no longer what the preset was about.
    jump(label, fold(applyPatch(experiment, settle(experiment, patch))), null);
    store.setState({ edited: true });
  }
  return {
    chooseDataset(name: DatasetName) {
      const { data } = store.getState().experiment;
      const dataset = choose(datasets, name);
      const chosen = { ...data, ...datasets[name].suggested, dataset, points: undefined, table: undefined };
      // What two columns of a table brought does not stay.
      const inputs = data.table ? { inputs: { scale: defaults.inputs.scale } } : {};
      begin({ key: 'dataset' }, { data: chosen, ...inputs });
    },
    useTable(label: EditLabel, table: TableData) {
      withTables([table], () => begin(label, tablePatch(store.getState().experiment, table)));
    },
  };
}
