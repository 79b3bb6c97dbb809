/** What can be changed on the drawing, by column; each says what it did and cost, with the way back beside it. */
import { useMemo } from 'react';
import type { ActivationName } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';
import { limits } from '../experiment/limits.ts';
import { useText } from '../i18n/text.tsx';
import type { Session } from '../store/state.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { sayWithLoss } from './edit-toast.ts';
import { layerKey, unitKey } from './places.ts';

export interface Edits {
  addLayer(at: number): void;
  /** Gives the key of the place that follows, to be focused; null if nothing was removed. */
  removeLayer(column: number): string | null;
  addUnit(column: number): void;
  /** The neuron named, else the last one. */
  removeUnit(column: number, unit: number | null): string | null;
  /** Another value of an activation's parameter; those of one gesture are one undo. */
  tune(column: number, activation: Choice<ActivationName>, gesture: string): void;
  /** Says why there is nothing to add or remove at the ends. */
  explainEnds(column: number): void;
}

/** @param names of the columns */
export function useEdits(session: Session, names: readonly string[]): Edits {
  const text = useText().editor;
  const announce = useAnnounce();
  return useMemo(() => {
    const hidden = () => session.store.getState().experiment.network.hidden;
    const isHidden = (column: number) => column > 0 && column <= hidden().length;
    const edits: Edits = {
      addLayer(at) {
        if (hidden().length >= limits.layers.max) return announce(text.layersAtMost(limits.layers.max));
        sayWithLoss(session, text.saidLayerAdded(text.hidden(at + 1)), () => session.addLayer(at));
        session.select({ layer: at, unit: null });
      },
      removeLayer(column) {
        if (!isHidden(column)) return null;
        const words = text.saidLayerRemoved(names[column] as string);
        sayWithLoss(session, words, () => session.removeLayer(column - 1));
        return layerKey(column);
      },
      addUnit(column) {
        const layer = hidden()[column - 1];
        if (!isHidden(column) || !layer) return edits.explainEnds(column);
        if (layer.units >= limits.units.max) return announce(text.neuronsAtMost(limits.units.max));
        const words = text.saidNeurons(names[column] as string, layer.units + 1);
        sayWithLoss(session, words, () => session.addUnit(column - 1));
      },
      removeUnit(column, unit) {
        const layer = hidden()[column - 1];
        if (!isHidden(column) || !layer) {
          edits.explainEnds(column);
          return null;
        }
        if (layer.units <= limits.units.min) {
          announce(text.neuronsAtLeast);
          return null;
        }
        const words = text.saidNeurons(names[column] as string, layer.units - 1);
        sayWithLoss(session, words, () =>
          unit === null ? session.removeUnit(column - 1) : session.removeUnit(column - 1, unit),
        );
        return unit === null ? null : unitKey(column, Math.min(unit, layer.units - 2));
      },
      tune(column, activation, gesture) {
        const layers = hidden().map((layer, i) => (i === column - 1 ? { ...layer, activation } : layer));
        session.edit({ key: 'activation' }, { network: { hidden: layers } }, gesture);
      },
      explainEnds: (column) => announce(column === 0 ? text.inputsElsewhere : text.outputFollows),
    };
    return edits;
  }, [session, names, text, announce]);
}
