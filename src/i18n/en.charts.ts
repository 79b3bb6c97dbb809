/**
 * English words of the room `charts`. A message with numbers is a function of them.
 * In a sentence the finding stands between asterisks and is set in bold.
 */
import { compact } from './format.ts';

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const SETS = { train: 'Training set', test: 'Test set' } as const;
type Set = keyof typeof SETS;

export const charts = {
  train: 'train',
  test: 'test',
  set: { train: 'training set', test: 'test set' },
  loss: 'loss',
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  wrong: 'wrong',
  answer: 'answer',
  /** Stands for a number beyond what can be computed; short, as it stands in tables. */
  tooLarge: 'too large',
  className: (name: string) => `class ${name}`,
  hidden: (layer: number) => `Hidden ${layer}`,
  output: 'Output',

  boundary: 'Decision boundary',
  pointsPerClass: 'Points of each class',
  valueScale: (low: string, high: string) => `Colours from ${low}, red, to ${high}, dark`,
  noPlane: 'Nothing computed yet.',
  summaryPoints: (count: string) => `The plane from −6 to 6 with ${count} points.`,
  summaryShares: (shares: string) => `Shares of the plane: ${shares}.`,
  wrongOf: {
    train: (wrong: string, samples: string) => `Training set: ${wrong} of ${samples} are wrong.`,
    test: (wrong: string, samples: string) => `Test set: ${wrong} of ${samples} are wrong.`,
  },

  metrics: 'Metrics of training and test set',
  matrix: (set: 'train' | 'test') => `Confusion matrix, ${set === 'train' ? 'training set' : 'test set'}`,
  truth: 'true',
  predicted: 'predicted',
  choose: (name: string) => `Class ${name}: fill in its formulas`,
  undefinedPrecision: (name: string) => `0/0: nothing was called ${name}`,
  undefinedRecall: (name: string) => `0/0: no point is ${name}`,
  noClasses: 'A regression has values, not classes: there is nothing to confuse.',
  /** What the numbers mean, for the note under them. `names` are those of the classes concerned. */
  outputSays: {
    empty: {
      train: 'There are no points to train on.',
      test: 'The test set is empty, so nothing can be tested: hold some points out, or look at the training set.',
    },
    unused: (set: Set, names: readonly string[]) =>
      `${SETS[set]}: no point is *${list(names)}*, nor was one predicted so; ${names.length > 1 ? 'their' : 'its'} precision, recall and F₁ are 0/0: undefined. The mean counts it as 0.`,
    neverPredicted: (set: Set, names: readonly string[]) =>
      `${SETS[set]}: *${list(names)}* ${names.length > 1 ? 'were never predicted, so their' : 'was never predicted, so its'} precision is 0/0: undefined. The mean counts it as 0.`,
    absent: (set: Set, names: readonly string[]) =>
      `${SETS[set]}: no point is *${list(names)}*, so the recall there is 0/0: undefined. The mean counts it as 0.`,
    means: 'Precision, recall and F₁ are means over the classes (macro).',
    off: (set: Set, mae: number) =>
      `${SETS[set]}: the answer is off by *${compact(mae)}* on average. R² is 1 where every answer is right, 0 where the mean of the targets would do as well.`,
    tooLarge: (set: Set) =>
      `${SETS[set]}: the answers are so far off that the loss is *too large* to compute.`,
    equalTargets: (set: Set) => `${SETS[set]}: all targets are equal, so R² is 0/0: undefined.`,
  },

  manyChanges: (count: number) => `${count} changes`,
  changed: {
    batchSize: 'batch',
    samples: 'points',
    noise: 'noise',
    data: 'data',
    inputs: 'inputs',
    layers: 'layers',
    neurons: 'neurons',
    activation: 'activation',
    initializer: 'initializer',
    dropout: 'dropout',
    cut: 'cut',
    frozen: 'frozen',
    off: 'off',
    weight: 'weight',
    weights: 'weights',
    bias: 'bias',
    order: 'order',
  },
};
