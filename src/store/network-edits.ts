/** Edits of the drawing: patches that follow from the run with all that is not acknowledged yet. */
import * as structure from '../experiment/structure.ts';
import type { Editing } from './editing.ts';
import type { Session } from './state.ts';

type NetworkEdits = Pick<
  Session,
  'restructure' | 'addLayer' | 'removeLayer' | 'addUnit' | 'removeUnit' | 'setActivation'
>;

export function createNetworkEdits({ edit, position }: Editing): NetworkEdits {
  const edits: NetworkEdits = {
    restructure(label, change, gesture) {
      const patch = change(position().run);
      if (Object.keys(patch).length > 0) edit(label, patch, gesture);
    },
    addLayer: (at) => edits.restructure({ key: 'addLayer' }, (run) => structure.addLayer(run, at)),
    removeLayer: (at) => edits.restructure({ key: 'removeLayer' }, (run) => structure.removeLayer(run, at)),
    addUnit: (layer) => edits.restructure({ key: 'addUnit' }, (run) => structure.addUnit(run, layer)),
    removeUnit: (layer, unit) =>
      edits.restructure({ key: 'removeUnit' }, (run) => structure.removeUnit(run, layer, unit)),
    setActivation: (layer, activation) =>
      edits.restructure({ key: 'activation' }, (run) => structure.setActivation(run, layer, activation)),
  };
  return edits;
}
