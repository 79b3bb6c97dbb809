/** What the worker loads behind the first picture, as one file. */
export { inspect } from './inspect.ts';
export { nextModel } from './next-model.ts';
