/** English words of the plane as a hidden layer sees it. */
import { percent } from './format.ts';

export const hidden = {
  title: 'The plane as a layer sees it',
  layer: 'Layer',
  plane: 'inputs',
  hidden: (layer: number) => `hidden ${layer}`,
  across: 'Across',
  up: 'Up',
  unit: (unit: number) => `neuron ${unit}`,
  play: 'Through the layers',
  stop: 'Stop',
  says: {
    plane: 'The plane as it is: step through the layers to see it bent.',
    shares: (here: number, plane: number) =>
      `In these two neurons straight lines tell *${percent(here)}* of the training points apart, in the plane itself *${percent(plane)}*.`,
    between: (from: string, to: string) => `Between *${from}* and *${to}*.`,
    oneUnit: 'This layer has one neuron, so it stands on both axes.',
    share: (here: number) =>
      `In these two neurons straight lines tell *${percent(here)}* of the training points apart.`,
    fit: (here: number) =>
      `In these two neurons a flat surface explains *${percent(here)}* of the training targets’ variance.`,
    fits: (here: number, plane: number) =>
      `In these two neurons a flat surface explains *${percent(here)}* of the training targets’ variance, over the plane itself *${percent(plane)}*.`,
  },
  noLayer: 'There is no hidden layer, so nothing bends the plane.',
  table: 'Where the points land',
  columns: ['point', 'target', 'set'],
  reading: (point: string, is: string, u: string, v: string) => `point ${point}, ${is}: ${u}, ${v}`,
  sets: { train: 'train', test: 'test' },
};
