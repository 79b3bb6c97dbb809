/**
 * Registry entries in links: `choice = code {"-" param num}`, only the hyperparameters that differ from the registry's
 * defaults: `qm-m8d1` is momentum with μ = 0.8. And hidden layers, which are lists of such.
 *
 * Why it is unambiguous: "-" only separates; what follows it begins with a digit in a new layer and with a letter in a
 * hyperparameter, whose code ends where a number can begin. The tests hold the codes of the registries to that.
 */
import { activations } from '../core/activations.ts';
import type { Choice, Localized, ParamDefinition } from '../core/definition.ts';
import { defaults } from './defaults.ts';
import { equal } from './equal.ts';
import type { HiddenLayer } from './experiment.ts';
import { boundOf, round4 } from './limits.ts';
import { NUMBER, readNumber, writeNumber } from './link-numbers.ts';
import { same } from './problems.ts';
import { hiddenActivations } from './schema.ts';

/** Reports a part that cannot be read. */
export type Note = (expected: Localized, got: string) => void;

export type Registry = Readonly<
  Record<
    string,
    {
      readonly code: string;
      readonly label: Localized;
      readonly params: Readonly<Record<string, ParamDefinition>>;
    }
  >
>;

const PARAM = new RegExp(`^([a-z]+?)(${NUMBER})$`);
const LAYER = /^([0-9]+)([a-z]*)$/;
const FIRST_LAYER = defaults.network.hidden[0] as HiddenLayer;

export function writeChoice(registry: Registry, { name, params }: Choice): string {
  const entry = registry[name];
  if (!entry) return '';
  const differing = Object.entries(entry.params)
    .filter(([key, definition]) => params[key] !== undefined && params[key] !== definition.default)
    .map(([key, definition]) => `-${definition.code}${writeNumber(params[key] as number)}`);
  return entry.code + differing.join('');
}

/** The entry of this code with default hyperparameters, null where there is none. */
function entryOf(
  registry: Registry,
  code: string,
  known: Localized,
  note: Note,
): { name: string; params: Record<string, number> } | null {
  const found = Object.entries(registry).find(([, entry]) => entry.code === code);
  if (!found) {
    note(known, code);
    return null;
  }
  const [name, { params }] = found;
  return {
    name,
    params: Object.fromEntries(Object.entries(params).map(([key, param]) => [key, param.default])),
  };
}

/** What may follow an entry: one of its hyperparameters and its value, by an example. */
function settingOf({ en, ko }: Localized, params: readonly [string, ParamDefinition][]): Localized {
  const [first] = params;
  if (!first) return { en: `nothing after ${en}`, ko: `${ko} 뒤에는 아무것도 올 수 없어요` };
  const example = `${first[1].code}${writeNumber(first[1].default)}`;
  return { en: `a setting of ${en} such as ${example}`, ko: `${example} 같은 ${ko}의 설정` };
}

/** Sets the hyperparameter that a segment such as `m8d1` names. */
function readParam(
  registry: Registry,
  into: { name: string; params: Record<string, number> },
  segment: string,
  note: Note,
) {
  const [, code, digits] = PARAM.exec(segment) ?? [];
  const params = Object.entries(registry[into.name]?.params ?? {});
  const found = params.find(([, param]) => param.code === code);
  const value = readNumber(digits ?? '');
  if (!found || value === null) {
    note(settingOf(registry[into.name]?.label ?? same(into.name), params), segment);
    return;
  }
  const [key, definition] = found;
  into.params[key] = boundOf(definition).whole ? value : round4(value);
}

/** @param known what is expected of the code, in words */
export function readChoice(registry: Registry, value: string, known: Localized, note: Note): Choice | null {
  const [code = '', ...segments] = value.split('-');
  const read = entryOf(registry, code, known, note);
  if (read) for (const segment of segments) readParam(registry, read, segment, note);
  return read;
}

/**
 * `layers = "0" | layer {"-" layer}`, `layer = units [choice]`; without an activation it is the one of the layer
 * before, tanh in the first: `8r-8-8t-4` is relu, relu, tanh, tanh.
 */
export function writeLayers(hidden: readonly HiddenLayer[]): string {
  if (hidden.length === 0) return '0';
  return hidden
    .map(({ units, activation }, i) => {
      const before = (hidden[i - 1] ?? FIRST_LAYER).activation;
      return equal(activation, before) ? String(units) : units + writeChoice(activations, activation);
    })
    .join('-');
}

const offered = Object.fromEntries(
  Object.entries(activations).filter(([name]) => hiddenActivations.includes(name)),
);

const A_LAYER = {
  en: 'a number of neurons such as 8, or 8t with its activation',
  ko: '8처럼 뉴런 수, 또는 8t처럼 활성화 함수를 붙인 것',
};
const AN_ACTIVATION = { en: 'a known activation', ko: '알려진 활성화 함수' };

const hasParams = ({ name }: Choice): boolean => Object.keys(offered[name]?.params ?? {}).length > 0;

export function readLayers(value: string, note: Note): HiddenLayer[] {
  if (value === '0') return [];
  const layers: { units: number; activation: Choice }[] = [];
  for (const segment of value.split('-')) {
    const [, units, code] = LAYER.exec(segment) ?? [];
    const last = layers.at(-1);
    if (units === undefined || code === undefined) {
      if (last && hasParams(last.activation)) readParam(offered, own(last), segment, note);
      else note(A_LAYER, segment);
      continue;
    }
    const before = last?.activation ?? FIRST_LAYER.activation;
    const activation = code === '' ? before : (entryOf(offered, code, AN_ACTIVATION, note) ?? before);
    layers.push({ units: Number(units), activation });
  }
  return layers as HiddenLayer[];
}

/** The layer's activation, made its own where it is shared with the layer before. */
function own(layer: { activation: Choice }): { name: string; params: Record<string, number> } {
  const activation = { name: layer.activation.name, params: { ...layer.activation.params } };
  layer.activation = activation;
  return activation;
}
