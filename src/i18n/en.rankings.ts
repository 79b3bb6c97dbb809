/** English words of the ROC and the precision–recall curve. */
import { integer, plain } from './format.ts';
import { often } from './often.ts';

const SETS = { train: 'training set', test: 'test set' } as const;
/** At the beginning of a sentence. */
const NAMES = { train: 'Training set', test: 'Test set' } as const;
type Set = keyof typeof SETS;

export const rankings = {
  sets: { train: 'train', test: 'test' },
  title: 'ROC and precision–recall',
  ofClass: 'Class',
  className: (name: string) => `class ${name}`,
  threshold: 'Threshold',
  thresholdOf: (score: string) => `Threshold of ${score}`,
  hint: (name: string, score: string, flipped: boolean) =>
    flipped
      ? `Called ${name} up to this ${score}; called B above it.`
      : `Called ${name} above this ${score}.`,
  ofSeveral: (score: string) =>
    `It moves the dot only: of several classes the largest p is called (◇), whatever ${score} is by itself.`,
  noThreshold: 'Hinge loss gives margins instead of probabilities. They are compared with 0.',
  noClasses: 'A regression has values, not classes: nothing is ranked.',
  roc: 'ROC AUC',
  averagePrecision: 'average precision',
  fpr: 'false positive rate',
  shortRecall: 'recall',
  recall: 'recall (true positive rate)',
  precision: 'precision',
  score: (name: string) => `p(${name})`,
  margin: 'margin',
  /** As a score in a sentence. */
  theMargin: (flipped: boolean): string => (flipped ? 'the negative margin' : 'the margin'),
  called: (score: string, sign: '>' | '≤', threshold: string) => `${score} ${sign} ${threshold}`,
  calledNothing: 'nothing called',
  calledAll: 'everything called',
  read: (called: string, recall: string, fpr: string, precision: string) =>
    `${called}: recall ${recall}, false positive rate ${fpr}, precision ${precision}`,
  picture: 'Two curves: recall over the false positive rate, and precision over recall.',
  summary: (set: Set, auc: string, average: string) =>
    `${NAMES[set]}: area under the ROC curve ${auc}, average precision ${average}.`,
  undefined: '0/0: undefined',
  columns: { set: 'set', called: 'called' },
  says: {
    nothing: 'There are no outputs to rank yet.',
    empty: {
      train: 'The training set is empty: there is nothing to rank.',
      test: 'The test set is empty: hold some points out, or look at the training set.',
    },
    onlyThis: (set: Set, name: string, _score: string) =>
      `All points of the ${SETS[set]} are ${name}: without others the false positive rate is 0/0, so there is no ROC curve.`,
    noneOfThis: (set: Set, name: string, _score: string) =>
      `No point of the ${SETS[set]} is ${name}: recall is 0/0, so neither curve is defined.`,
    perfect: (set: Set, name: string, score: string) =>
      `In the ${SETS[set]} ${score} ranks *every* ${name} before all others: some threshold gets all right.`,
    reversed: (set: Set, name: string, score: string) =>
      `In the ${SETS[set]} ${score} ranks every ${name} *behind* all others.`,
    ranks: (set: Set, name: string, score: string, auc: number) =>
      `${NAMES[set]}: ${score} ranks a point of ${name} before another *${often(auc)}* of the time.`,
    chance: (set: Set, _name: string, score: string, auc: number) =>
      `${NAMES[set]}: ${score} ranks no better than chance could (*${often(auc)}* of the pairs).`,
    worse: (set: Set, name: string, score: string, auc: number) =>
      `${NAMES[set]}: worse than chance, ${score} ranks a point of ${name} before another only *${often(auc)}* of the time.`,
    calledNone: (set: Set, name: string, threshold: number, positives: number) =>
      `${NAMES[set]}: at threshold ${plain(threshold)} *nothing* is called ${name}: precision is 0/0, and all ${integer(positives)} are missed.`,
    sameCalls: (set: Set, threshold: number) =>
      `${NAMES[set]}: threshold ${plain(threshold)} calls the same points as 0.5: no score lies between.`,
    forPrecision: (set: Set, threshold: number, precision: readonly string[], recall: readonly string[]) =>
      `${NAMES[set]}, threshold ${plain(threshold)} instead of 0.5: precision rises *${precision.join(' → ')}*, recall falls *${recall.join(' → ')}*.`,
    forRecall: (set: Set, threshold: number, precision: readonly string[], recall: readonly string[]) =>
      `${NAMES[set]}, threshold ${plain(threshold)} instead of 0.5: recall rises *${recall.join(' → ')}*, precision falls *${precision.join(' → ')}*.`,
  },
};
