/**
 * What a hand does to hidden layers and neurons, by column: one edit, one undo, and what it says afterwards.
 * Knows no React; the session's one way to change the network (`restructure`) is all it needs.
 */

import * as arrangement from '../../experiment/arrangement.ts';
import { freeze, switchOff, switchOn, unfreeze } from '../../experiment/connections.ts';
import { limits } from '../../experiment/limits.ts';
import * as structure from '../../experiment/structure.ts';
import type { hands } from '../../i18n/en.hands.ts';
import type { Catalogue } from '../../i18n/en.ts';
import type { Session } from '../../store/state.ts';
import { say, sayWithLoss } from '../edit-toast.ts';
import { biasKey, layerKey, unitKey } from '../places.ts';
import type { Intent } from './pull.ts';
import { hiddenUnitName, type UnitMark } from './unit-marks.ts';

export interface HandEdits {
  toggleFrozen(column: number, unit: number): void;
  toggleOff(column: number, unit: number): void;
  /** Takes its bias in the hand. */
  toBias(column: number, unit: number): void;
  renew(column: number, unit: number): void;
  removeUnit(column: number, unit: number): void;
  moveUnit(column: number, unit: number, to: number): void;
  moveLayer(column: number, to: number): void;
  duplicate(column: number): void;
  /** A layer of as many neurons as the one of this column, before or after it. */
  insertLayer(column: number, where: 'before' | 'after'): void;
  removeLayer(column: number): void;
  /** What a pull meant. */
  carryOut(intent: Intent): void;
}

interface Surroundings {
  readonly session: Session;
  readonly text: typeof hands;
  readonly editor: Catalogue['editor'];
  /** The focus goes there when the drawing has followed. */
  readonly focusAfter: (key: string) => void;
}

export function createHandEdits({ session, text, editor, focusAfter }: Surroundings): HandEdits {
  const tell = (words: string) => say(session, words);
  const hidden = () => session.store.getState().experiment.network.hidden;
  const named = (column: number, unit: number) => editor.neuron(editor.hidden(column), unit + 1);
  const select = (column: number, unit: number | null) => session.select({ layer: column - 1, unit });

  /** Whether the neuron carries the mark; null where there is no such neuron. */
  function marksOf(column: number, unit: number, which: UnitMark): boolean | null {
    const { experiment } = session.store.getState();
    const name = hiddenUnitName(experiment, column, unit);
    return name === null ? null : (experiment.network[which]?.includes(name) ?? false);
  }

  const withLoss = (words: string, edit: () => void) => sayWithLoss(session, words, edit);

  /** The mark where there was none, none where there was one; gives what is now. */
  function mark(column: number, unit: number, which: UnitMark): boolean | null {
    const name = hiddenUnitName(session.store.getState().experiment, column, unit);
    if (name === null) return null;
    const on = marksOf(column, unit, which) === false;
    const [key, change] =
      which === 'off'
        ? on
          ? (['switchOff', switchOff] as const)
          : (['switchOn', switchOn] as const)
        : on
          ? (['freeze', freeze] as const)
          : (['unfreeze', unfreeze] as const);
    session.restructure({ key }, (run) => change(run, [name]));
    return on;
  }

  const edits: HandEdits = {
    toggleFrozen(column, unit) {
      const on = mark(column, unit, 'frozen');
      if (on !== null) tell((on ? text.said.frozen : text.said.unfrozen)(named(column, unit)));
    },
    toggleOff(column, unit) {
      const name = named(column, unit);
      const isOff = marksOf(column, unit, 'off');
      if (isOff === null) return;
      const words = (isOff ? text.said.on : text.said.off)(name);
      withLoss(words, () => mark(column, unit, 'off'));
    },
    toBias(column, unit) {
      select(column, unit);
      focusAfter(biasKey(column, unit));
    },
    renew(column, unit) {
      withLoss(text.said.renewed(named(column, unit)), () =>
        session.restructure({ key: 'renewUnit' }, (run) => arrangement.renewUnit(run, column - 1, unit)),
      );
    },
    removeUnit(column, unit) {
      const units = hidden()[column - 1]?.units ?? 0;
      if (units <= limits.units.min) return tell(editor.neuronsAtLeast);
      focusAfter(unitKey(column, Math.min(unit, units - 2)));
      withLoss(text.said.removed(named(column, unit)), () =>
        session.restructure({ key: 'removeUnit' }, (run) => structure.removeUnit(run, column - 1, unit)),
      );
    },
    moveUnit(column, unit, to) {
      if (to === unit || to < 0 || to >= (hidden()[column - 1]?.units ?? 0)) return;
      focusAfter(unitKey(column, to));
      session.restructure({ key: 'moveUnit' }, (run) => arrangement.moveUnit(run, column - 1, unit, to));
      const { selection } = session.store.getState();
      if (selection.layer === column - 1 && selection.unit === unit) select(column, to);
      tell(text.said.moved(named(column, unit), to + 1));
    },
    moveLayer(column, to) {
      if (to === column - 1 || to < 0 || to >= hidden().length) return;
      focusAfter(layerKey(to + 1));
      withLoss(text.said.layerMoved(editor.hidden(column), editor.hidden(to + 1)), () =>
        session.restructure({ key: 'moveLayer' }, (run) => arrangement.moveLayer(run, column - 1, to)),
      );
      select(to + 1, null);
    },
    duplicate(column) {
      if (hidden().length >= limits.layers.max) return tell(editor.layersAtMost(limits.layers.max));
      focusAfter(layerKey(column + 1));
      withLoss(text.said.duplicated(editor.hidden(column)), () =>
        session.restructure({ key: 'duplicateLayer' }, (run) => arrangement.duplicateLayer(run, column - 1)),
      );
      select(column + 1, null);
    },
    insertLayer(column, where) {
      const at = where === 'before' ? column - 1 : column;
      if (hidden().length >= limits.layers.max) return tell(editor.layersAtMost(limits.layers.max));
      focusAfter(layerKey(at + 1));
      edits.carryOut({ kind: 'addLayer', at, units: hidden()[column - 1]?.units ?? limits.units.min });
    },
    removeLayer(column) {
      focusAfter(layerKey(column));
      withLoss(text.said.layerRemoved(editor.hidden(column)), () =>
        session.restructure({ key: 'removeLayer' }, (run) => structure.removeLayer(run, column - 1)),
      );
    },
    carryOut(intent) {
      switch (intent.kind) {
        case 'none':
          return;
        case 'addUnits': {
          const { column, count } = intent;
          const units = (hidden()[column - 1]?.units ?? 0) + count;
          return withLoss(text.said.added(editor.hidden(column), count), () =>
            session.restructure({ key: 'addUnit' }, (run) => structure.setUnits(run, column - 1, units)),
          );
        }
        case 'addLayer': {
          const { at, units } = intent;
          withLoss(text.said.layerAdded(editor.hidden(at + 1), units), () =>
            session.restructure({ key: 'addLayer' }, (run) => structure.addLayer(run, at, units)),
          );
          return select(at + 1, null);
        }
        case 'removeUnit':
          return edits.removeUnit(intent.column, intent.unit);
        case 'moveUnit':
          return edits.moveUnit(intent.column, intent.unit, intent.to);
        case 'moveLayer':
          return edits.moveLayer(intent.column, intent.to);
      }
    },
  };
  return edits;
}
