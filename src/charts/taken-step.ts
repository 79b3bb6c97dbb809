/** The next step of two weights taken apart, and why there may be none. Pure. */
import type { Choice } from '../core/definition.ts';
import { type StepParts, stepParts } from '../core/optimizers/step-parts.ts';
import { type OptimizerName, optimizers } from '../core/optimizers.ts';
import type { NextUpdate, Snapshot } from '../training/protocol.ts';
import { overflowed } from './batch-findings.ts';

const NO_STEP = { gradient: 0, momentum: 0, scaling: 0, decay: 0, step: 0 } as const;

/** null: the update is of another optimizer. */
export function partsOf(
  update: NextUpdate,
  choice: Choice<OptimizerName>,
): readonly [StepParts, StepParts] | null {
  const { slots, powers } = optimizers[choice.name];
  if (update.slots.length !== slots || update.powers.length !== powers.length) return null;
  const of = (which: 0 | 1) => {
    const parts = stepParts(choice, {
      weight: update.weights[which],
      gradient: update.gradient[which],
      slots: update.slots.map((slot) => slot[which]),
      learningRate: update.learningRate,
      powers: update.powers,
    });
    // What is frozen is put back after the step.
    return update.held[which] ? { ...parts, ...NO_STEP } : parts;
  };
  return [of(0), of(1)];
}

/** Why there is no update to look at; null: nothing is known yet. */
export function emptyOf(snapshot: Snapshot | null): 'noSamples' | 'tooLarge' | null {
  if (snapshot?.train.samples === 0) return 'noSamples';
  return overflowed(snapshot) ? 'tooLarge' : null;
}
