/** English words of the plane looked at more closely. Between asterisks stands the finding. */
import { compact, integer, number } from './format.ts';

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const SETS = { train: 'training', test: 'test' } as const;
type Set = keyof typeof SETS;

export const plane = {
  title: 'Decision boundary',
  surfaceTitle: 'The surface',
  closer: 'Look closer',
  surface: 'The plane: read any place, choose a point',
  help: 'Arrow keys move the cross, with Shift in larger steps. Page Up and Page Down go from point to point, Enter chooses the nearest one, Escape lets go.',
  p: (name: string, p: string) => `p(${name})\u00a0${p}`,
  z: (z: string) => `z\u00a0${z}`,
  value: (y: string) => `ŷ\u00a0${y}`,
  says: (name: string) => `says ${name}`,
  isValue: (y: string) => `y ${y}`,
  noPointNear: 'No point near the cross.',
  chosen: 'Chosen point',
  sampleIs: (index: string, set: Set, is: string) => `Point ${index} (${SETS[set]}, ${is})`,
  right: 'right',
  wrong: 'wrong',
  off: (by: string) => `off by ${by}`,
  clear: 'Let go of the chosen point',
  threshold: 'Threshold',
  thresholdHint: (name: string) => `Above this p(${name}) it says ${name}. Or drag the line.`,
  temperature: 'Temperature',
  temperatureHint: {
    sharp: 'More confident; the winner stays.',
    same: 'As the network says it.',
    soft: 'Less confident; the winner stays.',
  },
  levels: 'Level lines',
  residuals: 'Residuals',
  neuron: (name: string) => `Neuron: ${name}`,
  neuronNote: (name: string, low: string, high: string) =>
    `What *${name}* puts out: from *${low}* (red below 0) to *${high}*; the line is 0.`,
  neuronOneSided: (name: string, low: string, high: string) =>
    `What *${name}* puts out: from *${low}* to *${high}*.`,
  anyNeuron: 'One neuron',
  noNeuron: 'Choose a neuron in the network to see its picture large.',
  inputNamed: (name: string) => `input ${name}`,
  hiddenNamed: (layer: number, unit: number) => `hidden ${layer}, ${unit}`,
  outputNamed: (unit: number) => `output ${unit}`,
  shapes: {
    straight: '*One straight line* divides',
    straightCurve: 'The answer is *a straight line*',
    bent: '*One bent line* divides',
    oneEach: '*One region* per class',
    tilted: 'The surface is *a tilted plane*: nothing is bent',
    curve: 'The answer is *a bent curve*',
    everywhere: (name: string) => `Everywhere it says *${name}*`,
    nowhere: (names: readonly string[]) => `Nowhere it says *${list(names)}*`,
    island: (name: string) => `The boundary closes around *${name}*`,
    pieces: (name: string, count: number) => `*${name}* has *${integer(count)} separate regions*`,
    flat: (value: number) => `Nearly the same answer everywhere, about *${compact(value, 2)}*`,
    outside: (low: number, high: number) =>
      `The answer lies *outside of the picture*, from *${compact(low, 2)}* to *${compact(high, 2)}*`,
    tooLarge: 'The answers are *too large to draw*',
    hills: (low: number, high: number) =>
      `The surface is bent, from *${compact(low, 2)}* to *${compact(high, 2)}*`,
  },
  counted: (set: Set, wrong: number, samples: number) => {
    if (samples === 1) return `the one ${SETS[set]} point ${wrong === 0 ? 'right' : '*wrong*'}`;
    return wrong === 0
      ? `all ${integer(samples)} ${SETS[set]} points right`
      : `*${integer(wrong)}* of ${integer(samples)} ${SETS[set]} points wrong`;
  },
  atThreshold: (at: number, more: number | null) =>
    more === null || more === 0
      ? ` at threshold ${number(at)}`
      : ` at threshold ${number(at)}, *${integer(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'}* than at 0.50`,
  join: (shape: string, counted: string) => {
    if (!shape) return counted ? `${counted.charAt(0).toUpperCase()}${counted.slice(1)}.` : '';
    return counted ? `${shape}: ${counted}.` : `${shape}.`;
  },
  table: {
    caption: 'What the plane says',
    columns: ['class', 'share of plane', 'train', 'train wrong', 'test', 'test wrong'],
    all: 'all',
    surface: ['measure', 'training set', 'test set'],
    points: 'points',
    error: 'mean absolute error',
  },
  file: {
    index: 'point',
    target: 'target',
    set: 'set',
    said: 'said',
    answer: 'answer',
    residual: 'residual',
    train: 'train',
    test: 'test',
    wrong: 'wrong',
  },
};
