/**
 * How a change carries what a run trains with over to the next stage.
 *
 * Invariant (the rules of a change): a hyperparameter keeps parameters, slots and t; another optimizer clears slots and
 * t; another structure keeps what survives, under the same t; the seed or an initializer alone touches no weight; an
 * explicit start that is new is taken over as it is, slots kept.
 */
import { createOptimizer } from '../core/optimizers.ts';
import { equal } from '../experiment/equal.ts';
import type { Experiment, LayerParameters } from '../experiment/experiment.ts';
import { byHand } from './by-hand.ts';
import { batchCapacity, complete, type Model, newNetwork } from './model.ts';
import { adopt, fits } from './parameters.ts';
import { restructure, withoutSlots } from './restructure.ts';
import { datasetOf, type Stage } from './stage.ts';
import { sameWiring } from './wiring.ts';

/** The model after a change; may share arrays with `model`, which is not to be used any more. */
export function nextModel(model: Model, stage: Stage): Model {
  const [before, after] = [model.stage.experiment, stage.experiment];
  const same = (part: (experiment: Experiment) => unknown) => equal(part(before), part(after));
  const sameLoss = same(({ training }) => training.loss);
  const sameData = same(({ data }) => data);
  const keepsDataset = sameData && sameLoss && same(({ inputs }) => inputs);
  const dataset = keepsDataset ? model.dataset : datasetOf(stage);

  const keepsNetwork =
    sameData &&
    sameLoss &&
    sameWiring(model.stage.wiring, stage.wiring) &&
    same(({ network }) => network.hidden) &&
    same(({ network }) => network.off) &&
    model.stage.masked === stage.masked &&
    model.network.capacity >= batchCapacity(after, dataset);
  const network = keepsNetwork ? model.network : newNetwork(stage, dataset);

  const { optimizer: choice } = after.training;
  const sameOptimizer = choice.name === before.training.optimizer.name;
  const previous = sameOptimizer ? model.optimizer : createOptimizer(choice, model.network.size);
  const buriedBefore = sameOptimizer ? model.buried : withoutSlots(model.buried);
  let { optimizer, buried } = { optimizer: previous, buried: buriedBefore };
  const from = {
    network: model.network,
    wiring: model.stage.wiring,
    masked: model.stage.masked,
    experiment: before,
    slots: previous.slots,
  };
  if (!keepsNetwork || !same(({ training }) => training.optimizer)) {
    optimizer = createOptimizer(choice, network.size);
    optimizer.t = previous.t;
    optimizer.powers.set(previous.powers);
  }
  const to = {
    network,
    wiring: stage.wiring,
    masked: stage.masked,
    experiment: after,
    slots: optimizer.slots,
  };
  if (optimizer !== previous || !keepsNetwork) buried = restructure(from, to, after, buriedBefore);
  const { initial } = after.network;
  if (initial && !sameStart(initial, before.network.initial) && fits(initial, stage.wiring)) {
    adopt(network, initial);
  }
  buried = byHand(from, to, buriedBefore, buried);
  return complete({ stage, dataset, network, optimizer, buried });
}

/** The same values; masks apart, which are the stage's. */
function sameStart(a: readonly LayerParameters[], b: readonly LayerParameters[] | undefined): boolean {
  const values = (start: readonly LayerParameters[] | undefined) =>
    start?.map(({ weights, biases }) => ({ weights, biases }));
  return equal(values(a), values(b));
}
