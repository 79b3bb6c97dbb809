/**
 * English words of the room `charts`. A message with numbers is a function of them.
 * In a sentence the finding stands between asterisks and is set in bold.
 */
import { compact, integer, number, percent } from './format.ts';

const times = (ratio: number) => (ratio > 100 ? 'more than 100 times' : `${number(ratio, 1)} times`);
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
  noPoints: 'no points',
  updates: 'updates',
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
    neverPredicted: (set: Set, names: readonly string[]) =>
      `${SETS[set]}: *${list(names)}* ${names.length > 1 ? 'were never predicted, so their' : 'was never predicted, so its'} precision is 0/0: undefined. The mean counts it as 0.`,
    absent: (set: Set, names: readonly string[]) =>
      `${SETS[set]}: no point is *${list(names)}*, so the recall there is 0/0: undefined. The mean counts it as 0.`,
    wrong: (set: Set, wrong: number, samples: number) =>
      `${SETS[set]}: *${integer(wrong)}* of ${integer(samples)} ${wrong === 1 ? 'is' : 'are'} wrong. Precision, recall and F₁ are means over the classes (macro).`,
    allRight: (set: Set, samples: number) =>
      `${SETS[set]}: all ${integer(samples)} are right. Precision, recall and F₁ are means over the classes (macro).`,
    off: (set: Set, mae: number) =>
      `${SETS[set]}: the answer is off by *${compact(mae)}* on average. R² is 1 where every answer is right, 0 where the mean of the targets would do as well.`,
    tooLarge: (set: Set) =>
      `${SETS[set]}: the answers are so far off that the loss is *too large* to compute.`,
    equalTargets: (set: Set) => `${SETS[set]}: all targets are equal, so R² is 0/0: undefined.`,
  },

  lossTitle: 'Loss over time',
  scale: 'Scale of the loss',
  linear: 'linear',
  log: 'log',
  lossSays: {
    nothing: 'Nothing measured yet.',
    start: 'Nothing learned yet: press play.',
    tooLarge: 'The loss has become *too large* to compute.',
    noTest: 'No point is held out, so overfitting would not be seen.',
    together: 'Both losses go together: nothing is overfitted yet.',
    trainZero: 'The training loss is *0*, the test loss is not.',
    testLower: 'The test loss is below the training loss.',
    apart: (ratio: number) => `The test loss is *${times(ratio)}* the training loss.`,
    overfits: (ratio: number) => `The test loss is *${times(ratio)}* the training loss: it overfits.`,
  },
  lossSummary: (step: string, train: string, test: string) =>
    `After ${step} updates: training loss ${train}, test loss ${test}.`,
  lossTable: 'The recorded losses',
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
  },

  /** Between asterisks a variable. */
  activationTitle: 'Activation, and where *z* falls',
  layer: 'Layer',
  curveNames: { f: 'f', slope: 'f′' },
  noLayer:
    'There is no hidden layer, and softmax has no curve of its own: it weighs all outputs against each other.',
  activationSays: {
    linear: 'A linear layer bends nothing: its slope is 1 everywhere.',
    saturated: (name: string, share: number) => `${name} is saturated *${percent(share)}* of the time.`,
    off: (name: string, share: number) => `${name} is off *${percent(share)}* of the time.`,
    leaks: (name: string, share: number) => `${name} leaks *${percent(share)}* of the time: it never dies.`,
    flat: (name: string, share: number) => `${name} is flat *${percent(share)}* of the time.`,
    dead: (count: number) => ` *${count}* ${count === 1 ? 'neuron is' : 'neurons are'} dead.`,
  },
  activationSummary: (name: string, layer: string) =>
    `Curve and slope of ${name}, ${layer}, above the distribution of z over the training points; flat parts are shaded.`,
};
