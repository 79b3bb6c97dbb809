/**
 * What a change does to single parameters by hand: connections that are cut or joined again, and values that are set.
 *
 * Invariant: what is cut, and what a value was before it was set, is buried; joining it, and taking the setting back,
 * gives it back as it was. `buried` is never altered in place.
 */
import type { Experiment } from '../experiment/experiment.ts';
import { createFinder, type NamedPlace } from '../experiment/names.ts';
import { drawWeight } from './parameters.ts';
import { type Buried, type Layout, remembered, write } from './restructure.ts';
import { namedPlace } from './set-by-hand.ts';

/** Under these a name is buried, beside the name alone, which is for what has no place. */
const CUT = 'cut ';
const SET = 'set ';

/** A layout, and the experiment it follows from. */
export interface Handled extends Layout {
  readonly experiment: Experiment;
}

/** Applies what differs from `from` to `to`, which `restructure` has filled; `before` is what was buried before that. */
export function byHand(from: Handled, to: Handled, before: Buried, buried: Buried): Buried {
  const cutOrJoined = from.masked !== to.masked;
  const [old, now] = [from.experiment.network, to.experiment.network];
  if (!cutOrJoined && old.parameters === now.parameters && old.again === now.again) return buried;
  const was = createFinder(from.experiment);
  const find = createFinder(to.experiment);
  const left: Record<string, readonly number[]> = { ...buried };
  const joined = new Set<string>();

  for (const name of to.masked) {
    const place = from.masked.has(name) ? null : was(name);
    if (place) left[CUT + name] = remembered(from, namedPlace(from.network, place));
  }
  for (const name of from.masked) {
    const place = to.masked.has(name) ? null : find(name);
    if (!place) continue;
    const kept = left[CUT + name];
    write(to, namedPlace(to.network, place), kept ?? [now.parameters?.[name] ?? firstValue(to, place)]);
    if (kept) joined.add(name);
    delete left[CUT + name];
  }

  for (const [name, value] of Object.entries(now.parameters ?? {})) {
    if (old.parameters?.[name] === value && old.again?.[name] === now.again?.[name]) continue;
    const place = find(name);
    const comesBack = joined.has(name) || (was(name) === null && before[name] !== undefined);
    if (!place || comesBack || to.masked.has(name)) continue;
    const index = namedPlace(to.network, place);
    if (old.parameters?.[name] === undefined) left[SET + name] = [to.network.theta[index]];
    to.network.theta[index] = value;
  }
  for (const name of Object.keys(old.parameters ?? {})) {
    if (now.parameters?.[name] !== undefined || to.masked.has(name)) continue;
    const [place, kept] = [find(name), left[SET + name]];
    if (!place || !kept) continue;
    to.network.theta[namedPlace(to.network, place)] = kept[0];
    delete left[SET + name];
  }
  return left;
}

function firstValue({ network, wiring, experiment }: Handled, { layer, unit, input }: NamedPlace): number {
  return drawWeight(experiment, network.layers[layer], wiring, layer, unit, input ?? 0);
}
