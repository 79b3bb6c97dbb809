/**
 * English words of the charts of gradients and weights. In a sentence the finding stands between asterisks and is set
 * in bold.
 */
import { compact, integer, number } from './format.ts';

const times = (ratio: number) => (ratio > 100 ? 'more than 100 times' : `${number(ratio, 1)} times`);
const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** Of which update the first record is: it need not be the start. */
const first = (since: number) => (since === 0 ? 'at the start' : `after update ${integer(since)}`);
const pair = (first: string, last: string, ratio: number) => `${first} : ${last} = *${compact(ratio, 2)}*.`;

export const layers = {
  hint: 'Left and right arrow keys go through time, up and down from layer to layer; Home goes to the first update, End to now',
  gradients: {
    title: 'Gradients by layer',
    caption: 'Stronger: more weights. Line: their mean.',
    size: '|∂L/∂w|',
    updates: 'updates',
    mean: 'mean',
    ratio: '‖Δw‖/‖w‖',
    explodes: 'explodes',
    noGradient: 'no gradient',
    below: '< 10⁻⁹',
    says: {
      nothing: 'No gradient yet: press play.',
      allZero: 'Every ∂L/∂w is *0*: nothing is being learned.',
      tiny: 'The mean |∂L/∂w| is below *10⁻⁹* in every layer.',
      zero: (names: readonly string[]) =>
        `*${list(names)}* ${names.length > 1 ? 'get' : 'gets'} no gradient: every ∂L/∂w there is 0, so nothing is learned there.`,
      tooLarge: (name: string) => `The gradient of *${name}* is too large to compute: it explodes.`,
      explodes: (name: string, value: number) =>
        `The mean |∂L/∂w| of ${name} is *${compact(value, 2)}*, above 10: the gradient explodes.`,
      jumps: (name: string, value: number) =>
        `One update moves ${name} by *${times(value)}* the size of its weights: it explodes.`,
      single: 'With a single layer nothing can vanish on the way back.',
      vanishes: (first: string, last: string, ratio: number) =>
        `${pair(first, last, ratio)} The gradient vanishes.`,
      grows: (first: string, last: string, ratio: number) =>
        `${pair(first, last, ratio)} The gradient grows on its way back.`,
      even: (first: string, last: string, ratio: number) => `${pair(first, last, ratio)} Nothing vanishes.`,
      ratio: pair,
    },
    table: 'Sizes of the gradients of each layer at recorded updates',
    columns: {
      update: 'update',
      layer: 'layer',
      mean: 'mean |∂L/∂w|',
      largest: 'largest |∂L/∂w|',
      ratio: '‖Δw‖/‖w‖',
      weights: 'weights',
    },
    reading: (name: string, step: string, mean: string, largest: string, ratio: string) =>
      `${name}, update ${step}: mean |∂L/∂w| ${mean}, largest ${largest}, ‖Δw‖/‖w‖ ${ratio}`,
  },
  weights: {
    title: 'Weights by layer',
    caption: 'Stronger: more weights.',
    updates: 'updates',
    now: 'now',
    says: {
      nothing: 'Not enough recorded to compare yet.',
      tooLarge: 'The weights have become *too large* to be drawn.',
      still: (since: number) =>
        since === 0
          ? 'The weights of no layer have changed much in size.'
          : `The weights of no layer have changed much in size since update ${integer(since)}.`,
      wider: (name: string, value: number, since: number) =>
        `The weights of ${name} are ${value > 100 ? '' : 'about '}*${times(value)}* as large as ${first(since)}.`,
      narrower: (name: string, value: number, since: number) =>
        `The weights of ${name} have shrunk to about *${compact(value, 2)}* of their size ${first(since)}.`,
    },
    table: 'Counts of the weights of each layer at recorded updates; the typical size is estimated from them',
    columns: { update: 'update', layer: 'layer', from: 'from', to: 'to', width: 'typical size (estimate)' },
    reading: (name: string, step: string, width: string, range: string) =>
      `${name}, update ${step}: typical size about ${width}, all within ±${range}`,
  },
};
