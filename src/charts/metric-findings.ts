/**
 * What the counts say of one class, or of a mean over the classes, as data: a finding holds only where its numbers make
 * it true. Pure; `metricSentence` words it.
 */
import { classMetrics } from '../core/metrics.ts';
import type { metrics } from '../i18n/en.metrics.ts';
import { className } from '../ui/ClassMark.tsx';
import { countsOf } from './counts.ts';
import { shareText } from './metric-text.ts';

export const MEANS = ['macro', 'micro', 'weighted'] as const;
export type MeanName = (typeof MEANS)[number];

export type MetricFinding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'neverCalled' | 'exact'; readonly support: number }
  | {
      readonly kind: 'rareNeverCalled' | 'rareMissed';
      readonly found: number;
      readonly support: number;
      readonly accuracy: number;
      /** Of the points. */
      readonly share: number;
    }
  | { readonly kind: 'absent'; readonly called: number }
  | { readonly kind: 'allFound'; readonly wrong: number; readonly called: number }
  | { readonly kind: 'onlyRight'; readonly missed: number; readonly support: number }
  | { readonly kind: 'confused'; readonly count: number; readonly missed: number; readonly other: number }
  | { readonly kind: 'precision'; readonly right: number; readonly called: number };

/** A class of at most this share of the points is rare; of so few points nothing is said of rareness. */
const RARE = 0.2;
const FEW = 4;
/** Accuracy that looks good, and recall that is not. */
const HIGH = 0.8;
const LOW = 0.5;
/** So many misses, and this share of them to one other class, are a confusion. */
const MISSES = 5;
const MOST = 2 / 3;

/** @param confusion k × k, row truth, row-major; empty: nothing is known */
export function metricFinding(confusion: ArrayLike<number>, cls: number): MetricFinding {
  const classes = Math.sqrt(confusion.length);
  const { tp, fp, fn, tn } = countsOf(confusion, cls);
  const [support, called, samples] = [tp + fn, tp + fp, tp + fp + fn + tn];
  if (!(samples > 0)) return { kind: 'nothing' };
  if (support === 0) return { kind: 'absent', called };
  const accuracy = classMetrics(confusion, classes).accuracy ?? 0;
  const share = support / samples;
  const hidden = share <= RARE && support >= FEW && accuracy >= HIGH && tp / support <= LOW;
  const rare = { found: tp, support, accuracy, share };
  if (called === 0) return hidden ? { kind: 'rareNeverCalled', ...rare } : { kind: 'neverCalled', support };
  if (hidden) return { kind: 'rareMissed', ...rare };
  if (fp === 0 && fn === 0) return { kind: 'exact', support };
  if (fn === 0) return { kind: 'allFound', wrong: fp, called };
  if (fp === 0) return { kind: 'onlyRight', missed: fn, support };
  // Where more are called so wrongly than are missed, that is the news.
  for (let other = 0; classes > 2 && fn >= fp && other < classes; other++) {
    const count = confusion[cls * classes + other];
    if (other !== cls && fn >= MISSES && count >= MOST * fn) {
      return { kind: 'confused', count, missed: fn, other };
    }
  }
  return { kind: 'precision', right: tp, called };
}

export type MeanFinding =
  | { readonly kind: 'nothing' | MeanName; readonly undefinedTerms: boolean }
  | {
      readonly kind: 'macroLower' | 'macroHigher';
      readonly macro: number;
      readonly weighted: number;
      readonly undefinedTerms: boolean;
    };

/** Difference of the means of F₁ that is worth a sentence. */
const APART = 0.05;

export function meanFinding(confusion: ArrayLike<number>, mean: MeanName): MeanFinding {
  const classes = Math.sqrt(confusion.length);
  const { total, support, precision, recall, f1, macro, weighted } = classMetrics(confusion, classes);
  const undefinedTerms = mean !== 'micro' && [...precision, ...recall, ...f1].includes(null);
  if (total === 0) return { kind: 'nothing', undefinedTerms: false };
  const lower = macro.f1 < weighted.f1;
  // Only where it holds for each two classes, and not where a class has no points at all.
  const ordered = support.every((points, i) =>
    support.every(
      (more, j) => points >= more || (f1[i] ?? 0) === (f1[j] ?? 0) || (f1[i] ?? 0) < (f1[j] ?? 0) === lower,
    ),
  );
  if (mean === 'macro' && ordered && !recall.includes(null) && Math.abs(macro.f1 - weighted.f1) >= APART) {
    const kind = lower ? 'macroLower' : 'macroHigher';
    return { kind, macro: macro.f1, weighted: weighted.f1, undefinedTerms };
  }
  return { kind: mean, undefinedTerms };
}

/** @param cls the class the finding is of */
export function metricSentence(
  finding: MetricFinding,
  words: typeof metrics,
  cls: number,
  classes: number,
): string {
  const { says } = words;
  const name = className(cls, classes);
  switch (finding.kind) {
    case 'nothing':
      return '';
    case 'neverCalled':
    case 'exact':
      return says[finding.kind](name, finding.support);
    case 'rareNeverCalled':
      return says.rareNeverCalled(name, finding.support, shareText(finding.accuracy), finding.share);
    case 'rareMissed': {
      const { found, support, accuracy, share } = finding;
      return says.rareMissed(name, found, support, shareText(accuracy), share);
    }
    case 'absent':
      return says.absent(name, finding.called);
    case 'allFound':
      return says.allFound(name, finding.wrong, finding.called);
    case 'onlyRight':
      return says.onlyRight(name, finding.missed, finding.support);
    case 'confused':
      return says.confused(name, finding.count, finding.missed, className(finding.other, classes));
    case 'precision':
      return says.precision(name, finding.right, finding.called);
  }
}

export function meanSentence(finding: MeanFinding, words: typeof metrics): string {
  const { says } = words;
  if (finding.kind === 'nothing') return '';
  const said =
    finding.kind === 'macroLower' || finding.kind === 'macroHigher'
      ? says[finding.kind](shareText(finding.macro), shareText(finding.weighted))
      : says[finding.kind];
  return finding.undefinedTerms ? `${said} ${words.asZero}` : said;
}
