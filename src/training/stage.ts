/**
 * The circumstances of a run after each of its changes: the experiment as it stands, its wiring and its masks.
 * They follow from the list of changes alone, so that a checkpoint need not hold them.
 *
 * Invariant: stages form a chain, each made from the one before it; none is ever altered.
 */
import { equal } from '../experiment/equal.ts';
import { applyPatch, type Experiment, type Patch } from '../experiment/experiment.ts';
import { type Dataset, followsPrevious, materialize } from './dataset.ts';
import { type Masked, maskedBy } from './parameters.ts';
import { type Wiring, wiringOf } from './wiring.ts';

export interface Stage {
  readonly experiment: Experiment;
  readonly wiring: Wiring;
  /** What the masks of explicit starts took away. */
  readonly given: Masked;
  /** All connections that do not exist: those, and what was cut by hand. */
  readonly masked: Masked;
  readonly previous: Stage | null;
}

export function firstStage(experiment: Experiment): Stage {
  const wiring = wiringOf(experiment);
  const given = maskedBy(experiment.network.initial, wiring, new Set());
  return { experiment, wiring, given, masked: withCut(given, experiment), previous: null };
}

export function nextStage(previous: Stage, patch: Patch): Stage {
  const experiment = applyPatch(previous.experiment, patch);
  const wiring = wiringOf(experiment);
  const [before, after] = [previous.experiment.network, experiment.network];
  const written = !equal(after.initial, before.initial);
  const given = written ? maskedBy(after.initial, wiring, previous.given) : previous.given;
  const same = given === previous.given && equal(after.cut, before.cut);
  return { experiment, wiring, given, masked: same ? previous.masked : withCut(given, experiment), previous };
}

function withCut(given: Masked, { network }: Experiment): Masked {
  return network.cut ? new Set([...given, ...network.cut]) : given;
}

/** The data of a stage. Earlier stages are made only where the split of hand-made points follows from them. */
export function datasetOf(stage: Stage): Dataset {
  const { experiment, previous } = stage;
  if (!previous || !followsPrevious(experiment.data, previous.experiment.data))
    return materialize(experiment);
  return materialize(experiment, datasetOf(previous));
}
