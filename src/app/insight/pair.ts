/**
 * The two weights that the charts of batches and of the optimizer look at, one pair for both: those a person chose, else
 * the first two of the neuron that is selected.
 *
 * Invariant: kept by their permanent names; where one is gone or cut, the first that is there takes its place. The worker
 * is told which they are; whether they are looked at is told by the panels' needs.
 */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WeightPair } from '../../charts/WeightPair.tsx';
import type { FeatureName } from '../../core/features.ts';
import { features } from '../../core/features.ts';
import { featureText } from '../../editor/FeatureLabel.tsx';
import { columnName } from '../../experiment/column-names.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { BIAS, layerNames, parameterName } from '../../experiment/names.ts';
import { batches as en } from '../../i18n/en.batches.ts';
import { batches as ko } from '../../i18n/ko.batches.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { className } from '../../ui/ClassMark.tsx';
import { useDrawnExperiment, useSession, useSessionState } from '../session-context.tsx';

/** Of more parameters than this only those of the selected neuron are offered. */
const MOST = 160;

interface Chosen {
  /** null: follows the selection. */
  readonly names: readonly [string | null, string | null];
}

const stores = new WeakMap<Session, StoreApi<Chosen>>();

function storeOf(session: Session): StoreApi<Chosen> {
  const store = stores.get(session) ?? createStore<Chosen>(() => ({ names: [null, null] }));
  stores.set(session, store);
  return store;
}

interface Offer {
  readonly name: string;
  readonly place: number;
  readonly layer: number;
  readonly unit: number;
  /** null: the bias. */
  readonly input: number | null;
}

/**
 * Every parameter, or those into and out of one neuron where they are too many. What is cut takes no part in anything:
 * it is offered only where no two are left.
 */
export function offeredWeights(experiment: Experiment, layer: number, unit: number): readonly Offer[] {
  const offers: Offer[] = [];
  const cut = new Set(experiment.network.cut);
  let offset = 0;
  const layers = layerNames(experiment);
  const all = layers.reduce((sum, { unitIds, inputs }) => sum + unitIds.length * (inputs.length + 1), 0);
  layers.forEach(({ id, unitIds, inputs }, l) => {
    unitIds.forEach((unitId, u) => {
      [...inputs, BIAS].forEach((input, i) => {
        const isBias = i === inputs.length;
        const near = (l === layer && u === unit) || (l === layer + 1 && !isBias && i === unit);
        if (all > MOST && !near) return;
        const place = isBias ? offset + unitIds.length * inputs.length + u : offset + u * inputs.length + i;
        offers.push({
          name: parameterName(id, unitId, input),
          place,
          layer: l,
          unit: u,
          input: isBias ? null : i,
        });
      });
    });
    offset += unitIds.length * (inputs.length + 1);
  });
  const connected = offers.filter(({ name }) => !cut.has(name));
  return connected.length > 1 ? connected : offers;
}

/** Two different ones: as chosen, else those into the neuron, its line that is selected first. */
export function pairAmong(
  offers: readonly Offer[],
  chosen: Chosen['names'],
  layer: number,
  unit: number,
  input: number | null,
): readonly [Offer, Offer] {
  const into = offers.filter((offer) => offer.layer === layer && offer.unit === unit);
  const line = into.filter((offer) => input !== null && offer.input === input);
  const wanted = [...line, ...into, ...offers];
  const find = (name: string | null) => offers.find((offer) => offer.name === name);
  const first = find(chosen[0]) ?? wanted.find(({ name }) => name !== chosen[1]) ?? offers[0];
  const second = find(chosen[1]) ?? wanted.find(({ name }) => name !== first.name) ?? first;
  return [first, second];
}

export function useWeightPair(): WeightPair {
  const session = useSession();
  const localize = useLocalize();
  const words = localize({ en, ko });
  const experiment = useDrawnExperiment();
  const selection = useSessionState((state) => state.selection);
  const { names } = useStore(storeOf(session));
  const layer = Math.max(0, selection.layer);
  const unit = selection.layer < 0 ? 0 : (selection.unit ?? 0);
  const input = selection.layer < 0 ? null : (selection.input ?? null);

  const pair = useMemo(() => {
    const offers = offeredWeights(experiment, layer, unit);
    const { table } = experiment.data;
    const { hidden } = experiment.network;
    const outputs = layerNames(experiment)[hidden.length].unitIds.length;
    const inputName = (name: string) => {
      if (table && /^c\d+$/.test(name)) return localize(columnName(table, Number(name.slice(1))));
      return name in features ? featureText(name as FeatureName) || name : name;
    };
    const inputs = layerNames(experiment)[0].inputs.map(inputName);
    const unitText = (l: number, u: number) =>
      l < hidden.length ? words.unit(l + 1, u + 1) : words.output(outputs > 1 ? className(u, outputs) : '');
    const label = (offer: Offer) => {
      const to = unitText(offer.layer, offer.unit);
      if (offer.input === null) return words.bias(to);
      return words.weight(
        offer.layer === 0 ? inputs[offer.input] : unitText(offer.layer - 1, offer.input),
        to,
      );
    };
    const [first, second] = pairAmong(offers, names, layer, unit, input);
    return {
      places: [first.place, second.place],
      names: [first.name, second.name],
      labels: [label(first), label(second)],
      options: offers.map((offer) => ({ value: offer.name, label: label(offer) })),
      choose(which: 0 | 1, name: string) {
        storeOf(session).setState({
          names: which === 0 ? [name, second.name] : [first.name, name],
        });
      },
    } as const;
  }, [session, experiment, layer, unit, input, names, words, localize]);

  const [a, b] = pair.places;
  useEffect(() => session.watch({ pair: [a, b] }), [session, a, b]);
  return pair;
}
