/** English words of the connections on the drawing: weights, biases, cutting and freezing. */
import { integer, percent } from './format.ts';

/** How much of the lines is drawn: how many of how many, and their part of all |w|. */
interface Drawn {
  readonly drawn: number;
  readonly all: number;
  readonly weight: number;
}

export const connections = {
  undo: 'Undo',
  /** For ears: a connection among those out of, or into, the neuron that is walked from. */
  lineOut: (at: number, of: number, from: string, to: string) => `Line ${at} of ${of} from ${from}, to ${to}`,
  lineIn: (at: number, of: number, from: string, to: string) =>
    `Line ${at} of ${of} into ${to}, from ${from}`,
  lineTo: (to: string) => `Line to ${to}`,
  biasOf: (neuron: string) => `Bias of ${neuron}`,
  weightIs: (value: string, state: string) => `weight ${value}, ${state}`,
  biasIs: (value: string, state: string) => `bias ${value}, ${state}`,
  state: { trained: 'trained', cut: 'cut', frozen: 'frozen' } as Record<'trained' | 'cut' | 'frozen', string>,
  cutLine: 'cut: no weight',
  help: '+ and − change it by 0.1, Page Up and Page Down by 1. Enter types a number, X cuts, F freezes, the Menu key shows all.',
  helpBias:
    'Arrow keys change it by 0.1, Page Up and Page Down by 1. Enter types a number, F freezes, Escape leads back.',

  typeNumber: 'Type a number',
  expected: (least: string, most: string) => `Expected a number from ${least} to ${most}, such as −0.85.`,
  zero: 'Set to zero',
  cut: 'Cut',
  reconnect: 'Reconnect',
  freeze: 'Freeze',
  unfreeze: 'Unfreeze',
  isCut: 'Cut: it has no weight. Reconnect it first.',
  noneCut: 'None of these is cut.',
  allCut: 'All of these are cut.',
  allFrozen: 'All of these are frozen.',

  lines: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
  linesChosen: (n: number) =>
    n === 0 ? 'No line inside' : n === 1 ? '1 line selected' : `${n} lines selected`,
  drop: 'Drop the selection',
  pen: 'Draw round connections',
  penHint: 'Draw round connections to select them. With a mouse: Shift and drag.',

  /** After an act: `what` is a line or a number of lines. */
  said: {
    cut: (what: string) => `${what} cut`,
    reconnect: (what: string) => `${what} reconnected`,
    freeze: (what: string) => `${what} frozen`,
    unfreeze: (what: string) => `${what} trained again`,
    zero: (what: string) => `${what} set to zero`,
    value: (what: string, value: string) => `${what}: ${value}`,
    share: (layer: string, share: string) => `${layer}: ${share} of its incoming connections`,
  },
  /** What an edit cost. */
  price: (set: 'train' | 'test', now: string, before: string) =>
    `${set === 'test' ? 'Test' : 'Training'} loss ${now}, before ${before}.`,
  /** It trained on meanwhile. */
  between: (updates: number) =>
    updates === 1 ? '1 update lies between.' : `${integer(updates)} updates lie between.`,
  samePrice: (set: 'train' | 'test', now: string) =>
    `${set === 'test' ? 'Test' : 'Training'} loss ${now}, as before.`,

  fullyConnect: 'Fully connect',
  fullyConnectHint: 'Reconnect every cut connection into this layer.',
  isFull: 'Every connection is there.',
  keep: 'Keep',

  linesDrawn: 'Lines into each neuron',
  strongest: (n: number) => `strongest ${n}`,
  allLines: 'all',
  noLines: 'none',
  drawn: ({ drawn, all, weight }: Drawn, selected: boolean) =>
    `${integer(drawn)} of ${integer(all)} lines are drawn, ${percent(weight)} of all |w|${selected ? '. The selected neuron shows all of its own.' : '.'}`,
};
