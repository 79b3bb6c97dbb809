/**
 * A run from its beginning to a step, in one go: what a link claims can be checked with this in Node.
 * Invariant: the same as the worker shows at that step, to the last bit.
 */
import { type ClassMetrics, classMetrics } from '../core/metrics.ts';
import type { Run } from '../experiment/experiment.ts';
import { provideChanging } from './changing.ts';
import { weightsSha256 } from './fingerprint.ts';
import { nextModel } from './next-model.ts';
import type { Evaluation } from './protocol.ts';
import { createTrainer, type Divergence } from './trainer.ts';

provideChanging(nextModel);

export type SetMetrics =
  | ClassMetrics
  | { readonly mse: number | null; readonly mae: number | null; readonly r2: number | null };

export interface Replay {
  /** As asked for, or the last finite state before. */
  readonly step: number;
  readonly epoch: number;
  /** null where the set is empty. */
  readonly loss: { readonly train: number | null; readonly test: number | null };
  readonly metrics: { readonly train: SetMetrics; readonly test: SetMetrics };
  readonly weightsSha256: string;
  /** Only where the run could not go on: updates done up to the last finite state. */
  readonly divergedAt?: number;
  /** And what was not finite in the update after it. */
  readonly divergedIn?: Divergence['what'];
}

/** @param steps updates; changes of that very step are applied */
export function replay(run: Run, steps: number): Replay {
  const trainer = createTrainer(run);
  trainer.settle();
  let divergence: Divergence | null = null;
  while (trainer.steps < steps && !divergence) {
    divergence = trainer.step();
    trainer.settle();
  }
  const { evaluator } = trainer.readers;
  const { classes } = trainer.dataset.points;
  const train = evaluator.evaluate('train');
  const test = evaluator.evaluate('test');
  return {
    step: trainer.steps,
    epoch: trainer.epoch,
    loss: { train: train.loss, test: test.loss },
    metrics: { train: metricsOf(train, classes), test: metricsOf(test, classes) },
    weightsSha256: weightsSha256(trainer.network.theta),
    ...(divergence && { divergedAt: divergence.step, divergedIn: divergence.what }),
  };
}

function metricsOf({ confusion, mse, mae, r2 }: Evaluation, classes: number): SetMetrics {
  return classes === 0 ? { mse, mae, r2 } : classMetrics(confusion, classes);
}
