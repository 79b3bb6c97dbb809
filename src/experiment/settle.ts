/**
 * Completes an edit: what it makes impossible follows it. Marks of units and connections that are gone go too. A data set of another task takes a loss that goes with it;
 * one of x₁ alone (the curve, whose x₂ would be the answer) takes features of x₁ alone, the next one x₁ and x₂ again.
 *
 * Invariant: the experiment with the settled patch passes `check` if it did before and the patch is within the limits.
 */
import { type DatasetName, datasets } from '../core/datasets/index.ts';
import type { FeatureName } from '../core/features.ts';
import { defaults } from './defaults.ts';
import { applyPatch, type Data, type Experiment, type FeatureChoice, type Patch } from './experiment.ts';
import { canonicalMarks, marksPatch, withCanonicalMarks } from './marks.ts';
import { fittingLoss, taskOf } from './outputs.ts';

export function settle(experiment: Experiment, patch: Patch): Patch {
  const { data, inputs, training } = applyPatch(experiment, patch);
  const loss = fittingLoss(training.loss, taskOf(data));
  const features =
    data.dataset.name !== experiment.data.dataset.name && !patch.inputs?.features
      ? featuresFor(experiment, data.dataset.name)
      : inputs.features;
  const whole = {
    ...patch,
    ...(features === inputs.features ? {} : { inputs: { ...patch.inputs, features } }),
    ...(loss === training.loss ? {} : { training: { ...patch.training, loss } }),
  };
  const after = applyPatch(experiment, whole);
  const marked = withCanonicalMarks(after);
  return marked === after
    ? whole
    : { ...whole, network: { ...whole.network, ...marksPatch(canonicalMarks(after)) } };
}

/** Features that know nothing of x₂. */
const OF_X1: readonly FeatureName[] = ['x1', 'x1_squared', 'sin_x1', 'cos_x1'];

/** Whether the feature is made of x₂ where x₂ is what is to be answered. */
export function tellsAnswer(name: FeatureName, { points, table, dataset }: Data): boolean {
  return !points && !table && datasets[dataset.name].oneInput === true && !OF_X1.includes(name);
}

function featuresFor(experiment: Experiment, name: DatasetName): readonly FeatureChoice[] {
  const { features } = experiment.inputs;
  if (datasets[name].oneInput) {
    const own = features.filter((feature) => OF_X1.includes(feature.name));
    return own.length > 0 ? own : [{ name: 'x1', factor: 1 }];
  }
  return datasets[experiment.data.dataset.name].oneInput ? defaults.inputs.features : features;
}
