/** What a recorded change altered, in a few signs: `η 0.02 → 0.005`, `SGD → Adam`, `Hidden 1: 8 → 9`. Pure. */
import { activations } from '../core/activations.ts';
import { datasets } from '../core/datasets/index.ts';
import type { Choice, Definition, Localized } from '../core/definition.ts';
import { losses } from '../core/losses.ts';
import { optimizers } from '../core/optimizers.ts';
import { penalties } from '../core/regularizers.ts';
import { schedules } from '../core/schedules.ts';
import { equal } from '../experiment/equal.ts';
import { applyPatch, type Change, type Experiment } from '../experiment/experiment.ts';
import { MARK_LISTS } from '../experiment/marks.ts';
import { BIAS } from '../experiment/names.ts';
import type { Catalogue } from '../i18n/en.ts';
import { integer, plain } from '../i18n/format.ts';
import { parameterChange } from './parameter-change.ts';

type Words = Pick<Catalogue['charts'], 'changed' | 'hidden'>;
type Localize = (localized: Localized) => string;

export interface ChangeLabel {
  readonly step: number;
  /** Set in the letters of mathematics before the text; empty where there is none. */
  readonly symbol: string;
  readonly text: string;
}

/**
 * One label for each step at which something changed.
 * @param experiment as the run began; if it is the present one, the first change of a field shows only what it led to
 */
export function changeLabels(
  experiment: Experiment,
  changes: readonly Change[],
  text: Words,
  localize: Localize,
): readonly ChangeLabel[] {
  const labels: ChangeLabel[] = [];
  let before = experiment;
  let from = experiment;
  changes.forEach((change, i) => {
    const after = applyPatch(before, change.patch);
    before = after;
    // Several changes of one step, such as a drag's, are told as one.
    if (changes[i + 1]?.step === change.step) return;
    labels.push({ step: change.step, ...difference(from, after, change, text, localize) });
    from = after;
  });
  return labels;
}

function difference(
  before: Experiment,
  after: Experiment,
  { patch }: Change,
  words: Words,
  localize: Localize,
): Omit<ChangeLabel, 'step'> {
  const text = words.changed;
  const arrow = (symbol: string, was: string, is: string) => ({
    symbol,
    text: was === is ? `→ ${is}` : `${was} → ${is}`,
  });
  const named = (name: string, was: string, is: string) => {
    const { text: both } = arrow('', was, is);
    return { symbol: '', text: `${name} ${both}` };
  };
  /** Another entry, or the same with another parameter. */
  const chosen = <Name extends string>(
    registry: Readonly<Record<Name, Definition>>,
    was: Choice<Name>,
    is: Choice<Name>,
  ) => {
    const altered = was.name === is.name ? parameterChange(registry[is.name].params, was, is) : null;
    return altered ?? arrow('', localize(registry[was.name].label), localize(registry[is.name].label));
  };
  const [a, b] = [before.training, after.training];
  if (patch.training?.learningRate !== undefined)
    return arrow('η', plain(a.learningRate), plain(b.learningRate));
  if (patch.training?.optimizer) return chosen(optimizers, a.optimizer, b.optimizer);
  if (patch.training?.loss) return chosen(losses, a.loss, b.loss);
  if (patch.training?.batchSize !== undefined) {
    return named(text.batchSize, integer(a.batchSize), integer(b.batchSize));
  }
  if (patch.training?.penalty) {
    const other = a.penalty.name !== b.penalty.name;
    if (other && a.penalty.name !== 'none' && b.penalty.name !== 'none')
      return chosen(penalties, a.penalty, b.penalty);
    return arrow('λ', rateOf(a.penalty.params), rateOf(b.penalty.params));
  }
  if (patch.training?.schedule) return chosen(schedules, a.schedule, b.schedule);
  if (patch.training) return { symbol: '', text: text.order };
  if (patch.network?.hidden && !equal(before.network.hidden, after.network.hidden)) {
    return hiddenDifference(before, after, words, localize);
  }
  if (patch.network) return { symbol: '', text: marksDifference(before, after, text) };
  if (patch.inputs) return { symbol: '', text: text.inputs };
  if (patch.data?.dataset && before.data.dataset.name !== after.data.dataset.name) {
    return arrow(
      '',
      localize(datasets[before.data.dataset.name].label),
      localize(datasets[after.data.dataset.name].label),
    );
  }
  const [fewer, more] = [before.data.points?.list.length, after.data.points?.list.length];
  if (patch.data?.points && more !== undefined)
    return named(text.samples, integer(fewer ?? before.data.samples), integer(more));
  if (patch.data?.samples !== undefined) {
    return named(text.samples, integer(before.data.samples), integer(after.data.samples));
  }
  if (patch.data?.noise !== undefined)
    return named(text.noise, plain(before.data.noise), plain(after.data.noise));
  return { symbol: '', text: text.data };
}

/** Only what differs: the number of layers, or what is different in the one layer that is. */
function hiddenDifference(
  { network: { hidden: was } }: Experiment,
  { network: { hidden: is } }: Experiment,
  { changed, hidden }: Words,
  localize: Localize,
): Omit<ChangeLabel, 'step'> {
  const plainly = (text: string) => ({ symbol: '', text });
  if (was.length !== is.length) return plainly(`${changed.layers} ${was.length} → ${is.length}`);
  const at = (differs: (i: number) => boolean) => is.map((_, i) => i).filter(differs);
  const units = at((i) => was[i].units !== is[i].units);
  const kinds = at((i) => was[i].activation.name !== is[i].activation.name);
  const kind = (layer: Experiment['network']['hidden'][number]) =>
    localize(activations[layer.activation.name].label);
  if (units.length > 0 && kinds.length > 0) return plainly(changed.layers);
  if (units.length > 1) return plainly(changed.neurons);
  if (units.length === 1) {
    const [i] = units;
    return plainly(`${hidden(i + 1)}: ${was[i].units} → ${is[i].units}`);
  }
  const dropped = at((i) => was[i].dropout !== is[i].dropout);
  const [first] = dropped;
  if (first !== undefined && kinds.length === 0) {
    return plainly(
      `${hidden(first + 1)}: ${changed.dropout} ${plain(was[first].dropout ?? 0)} → ${plain(is[first].dropout ?? 0)}`,
    );
  }
  if (at((i) => !equal(was[i].weightInitializer, is[i].weightInitializer)).length > 0 && kinds.length === 0)
    return plainly(changed.initializer);
  const steps = new Set(kinds.map((i) => `${kind(was[i])} → ${kind(is[i])}`));
  const [step] = steps;
  if (steps.size === 1) {
    return plainly(kinds.length === 1 && is.length > 1 ? `${hidden(kinds[0] + 1)}: ${step}` : `${step}`);
  }
  if (kinds.length > 0) return plainly(changed.activation);
  // The same functions: a slope or a depth of one of them.
  const bent = is.flatMap(({ activation }, i) => {
    const altered = parameterChange(activations[activation.name].params, was[i].activation, activation);
    return altered ? [{ layer: i, ...altered }] : [];
  });
  const [altered] = bent;
  if (!altered) return plainly(changed.neurons);
  const { layer, symbol, text } = altered;
  if (bent.some((other) => other.symbol !== symbol || other.text !== text))
    return plainly(changed.activation);
  return bent.length === 1 && is.length > 1
    ? plainly(`${hidden(layer + 1)}: ${symbol} ${text}`)
    : { symbol, text };
}

/** How many connections are cut, how much is frozen, how many neurons are off, or the value that was set. */
function marksDifference(
  { network: was }: Experiment,
  { network: is }: Experiment,
  text: Words['changed'],
): string {
  for (const mark of MARK_LISTS) {
    const [before, now] = [was[mark]?.length ?? 0, is[mark]?.length ?? 0];
    if (!equal(was[mark], is[mark])) return `${text[mark]} ${before} → ${now}`;
  }
  const set = Object.keys({ ...was.parameters, ...is.parameters }).filter(
    (name) => was.parameters?.[name] !== is.parameters?.[name] || was.again?.[name] !== is.again?.[name],
  );
  const [name] = set;
  if (name === undefined) return text.initializer;
  const value = is.parameters?.[name];
  const what = name.endsWith(`<${BIAS}`) ? text.bias : text.weight;
  if (set.length > 1 || value === undefined) return `${text.weights} ${set.length}`;
  return `${what} → ${plain(value)}`;
}

function rateOf(params: Readonly<Record<string, number>>): string {
  return plain(params.rate ?? 0);
}
