/** English words of the metrics with their formulas. In a sentence the finding stands between asterisks. */
import { integer, percent, plain } from './format.ts';

const SETS = { train: 'training set', test: 'test set' } as const;
type Set = keyof typeof SETS;

export const metrics = {
  title: (set: Set) => `Metrics, ${SETS[set]}`,
  titleAt: (set: Set, threshold: number) =>
    `${set === 'train' ? 'Training' : 'Test'} set, threshold ${plain(threshold)}`,
  atThreshold: (threshold: number) => `at threshold ${plain(threshold)}`,
  regressionTitle: (set: Set) => `${set === 'train' ? 'Training' : 'Test'} set: how far off`,
  of: 'Metrics of',
  classOf: (name: string) => `class ${name}`,
  microTerm: 'micro mean (accuracy)',
  means: { macro: 'macro mean', micro: 'micro mean', weighted: 'weighted mean' },
  called: (name: string) => `called ${name}`,
  notCalled: (name: string) => `not called ${name}`,
  is: (name: string) => `is ${name}`,
  isNot: (name: string) => `is not ${name}`,
  countNames: { tp: 'true positive', fp: 'false positive', fn: 'false negative', tn: 'true negative' },
  right: 'right',
  all: 'all',
  formulasEmpty: {
    train: 'The training set is empty: hold out fewer points.',
    test: 'The test set is empty: hold some points out, or look at the training set.',
  },
  formulasNothing: 'Nothing has been counted yet.',
  formulasOff: (mae: string) => `A prediction is off by *${mae}* on average.`,
  formulasTooLarge: 'The errors are *too large* to compute.',
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  classes: 'classes',
  columns: { of: 'class', points: 'points', metric: 'metric', value: 'value' },
  /** A 0/0 among the terms of a mean. */
  asZero: 'A term *0/0* counts as 0.',
  says: {
    neverCalled: (name: string, support: number) =>
      `Nothing was called ${name}, so precision is *0/0: undefined*, and all ${integer(support)} are missed.`,
    rareNeverCalled: (name: string, support: number, accuracy: string, share: number) =>
      `Accuracy is *${accuracy}* though *none* of the ${integer(support)} points of ${name} is found: ${name} is rare (${percent(share, share < 0.01 ? 1 : 0)}).`,
    rareMissed: (name: string, found: number, support: number, accuracy: string, share: number) =>
      `Accuracy is *${accuracy}*, yet only *${integer(found)}* of ${integer(support)} points of ${name} ${found === 1 ? 'is' : 'are'} found: ${name} is rare (${percent(share, share < 0.01 ? 1 : 0)}).`,
    absent: (name: string, called: number) =>
      called === 0
        ? `No point is ${name} and none was called so: its metrics are *0/0: undefined*.`
        : `No point is ${name}, yet *${integer(called)}* ${called === 1 ? 'was' : 'were'} called so, and recall is 0/0: undefined.`,
    exact: (name: string, support: number) =>
      `Every ${name} was found and nothing else was called ${name}: *${integer(support)}* of ${integer(support)}.`,
    allFound: (name: string, wrong: number, called: number) =>
      `Every ${name} was found, but *${integer(wrong)}* of ${integer(called)} called ${name} ${wrong === 1 ? 'is' : 'are'} not.`,
    onlyRight: (name: string, missed: number, support: number) =>
      `What was called ${name} is ${name}, but *${integer(missed)}* of ${integer(support)} ${missed === 1 ? 'was' : 'were'} missed.`,
    confused: (name: string, count: number, missed: number, other: string) =>
      `*${integer(count)}* of the ${integer(missed)} points of ${name} that were missed were called *${other}*.`,
    precision: (name: string, right: number, called: number) =>
      `Of *${integer(called)}* called ${name}, *${integer(right)}* ${right === 1 ? 'is' : 'are'} ${name}.`,
    macro: 'Every class counts the same, however few points it has.',
    macroLower: (macro: string, weighted: string) =>
      `The mean F₁ of the classes is *${macro}*, weighted by points ${weighted}: the *smaller* classes do worse.`,
    macroHigher: (macro: string, weighted: string) =>
      `The mean F₁ of the classes is *${macro}*, weighted by points ${weighted}: the *smaller* classes do better.`,
    micro: 'With one answer for each point all three are the accuracy.',
    weighted: 'Every class counts by its points; the mean of recall is then the accuracy.',
  },
};
