/**
 * Edits of single units and parameters as patches: cut and reconnect, freeze, switch off, set by hand.
 *
 * Invariant: names are those of names.ts; what is named twice, or cannot carry the mark, changes nothing; an edit that
 * changes nothing gives an empty patch.
 */
import { drawLots, isChosen } from '../core/datasets/lots.ts';
import { equal } from './equal.ts';
import {
  applyPatch,
  type LayerParameters,
  type NetworkShape,
  type Patch,
  present,
  type Run,
} from './experiment.ts';
import { bounded, limits } from './limits.ts';
import { type MarkList, withCanonicalMarks } from './marks.ts';
import { createFinder, layerNames, parameterName } from './names.ts';

/** The fields of `fields` that alter the network, in canonical form. */
function patchOf(run: Run, fields: Partial<NetworkShape>): Patch {
  const before = present(run);
  const after = withCanonicalMarks(applyPatch(before, { network: fields }));
  const altered = Object.keys({ ...before.network, ...fields, ...after.network }).filter(
    (key) => !equal(before.network[key as keyof NetworkShape], after.network[key as keyof NetworkShape]),
  );
  if (altered.length === 0) return {};
  return {
    network: Object.fromEntries(altered.map((key) => [key, after.network[key as keyof NetworkShape]])),
  } as Patch;
}

function marked(run: Run, list: MarkList, names: readonly string[], on: boolean): Patch {
  const now = present(run).network[list] ?? [];
  const chosen = new Set(names);
  return patchOf(run, { [list]: on ? [...now, ...names] : now.filter((name) => !chosen.has(name)) });
}

/** Cuts connections: they have no weight any more and are not trained. */
export function cut(run: Run, names: readonly string[]): Patch {
  return marked(run, 'cut', names, true);
}

/** Joins cut connections again; a weight comes back as it was when it was cut. */
export function reconnect(run: Run, names: readonly string[]): Patch {
  const { network } = present(run);
  const chosen = new Set(names);
  const initial = network.initial && unmasked(run, network.initial, chosen);
  return patchOf(run, {
    cut: (network.cut ?? []).filter((name) => !chosen.has(name)),
    ...(initial ? { initial } : {}),
  });
}

/** A file's given start may hold masks of its own; null where it masks none of these. */
function unmasked(
  run: Run,
  initial: readonly LayerParameters[],
  names: ReadonlySet<string>,
): readonly LayerParameters[] | null {
  const layers = layerNames(present(run));
  let any = false;
  const next = initial.map((layer, l) => {
    const { id, unitIds, inputs } = layers[l] ?? { id: 0, unitIds: [], inputs: [] };
    const mask = layer.mask?.map((row, u) =>
      row.map((value, i) => {
        const free = names.has(parameterName(id, unitIds[u] ?? -1, inputs[i] ?? ''));
        any ||= free && value === 0;
        return free ? 1 : value;
      }),
    );
    return mask ? { ...layer, mask } : layer;
  });
  return any ? next : null;
}

/**
 * Keeps a share of the connections into hidden layer `at` (or the output layer, = number of hidden layers), chosen by
 * the seed so that a larger share only adds; 1 connects fully.
 */
export function sparsify(run: Run, at: number, share: number): Patch {
  const now = present(run);
  const layer = layerNames(now)[at];
  if (!layer) return {};
  const names = layer.unitIds.flatMap((unit) =>
    layer.inputs.map((input) => parameterName(layer.id, unit, input)),
  );
  const lots = drawLots(names.length, 'sparsify', now.data.seed, layer.id);
  const own = new Set(names);
  const others = (now.network.cut ?? []).filter((name) => !own.has(name));
  return patchOf(run, { cut: [...others, ...names.filter((_, i) => !isChosen(lots[i] as number, share))] });
}

/** @param names parameters, or units: all weights into them, and their bias */
export function freeze(run: Run, names: readonly string[]): Patch {
  return marked(run, 'frozen', names, true);
}

export function unfreeze(run: Run, names: readonly string[]): Patch {
  return marked(run, 'frozen', names, false);
}

/** Switches hidden units off: their output is 0. */
export function switchOff(run: Run, units: readonly string[]): Patch {
  return marked(run, 'off', units, true);
}

export function switchOn(run: Run, units: readonly string[]): Patch {
  return marked(run, 'off', units, false);
}

/** Sets parameters by hand, rounded to four digits and put into their bounds. What is cut stays cut. */
export function setParameters(run: Run, values: Readonly<Record<string, number>>): Patch {
  const now = present(run);
  const find = createFinder(now);
  const cutNames = new Set(now.network.cut);
  const parameters = { ...now.network.parameters };
  const again = { ...now.network.again };
  for (const [name, value] of Object.entries(values)) {
    const place = find(name);
    if (!place || place.input === null || cutNames.has(name)) continue;
    const rounded = bounded(limits.parameter, value);
    // Training may have moved it since it was set to the same.
    if (parameters[name] === rounded && run.changes.length > 0) again[name] = (again[name] ?? 0) + 1;
    parameters[name] = rounded;
  }
  return patchOf(run, { parameters, again });
}
