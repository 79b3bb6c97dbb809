/** What a person types as a shape, read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { readShape, type Surroundings } from '../../src/editor/shape/shape-text.ts';

const tanh = choose(activations, 'tanh');
const now: Surroundings = {
  inputs: 2,
  outputs: 3,
  output: 'softmax',
  hidden: [
    { units: 8, activation: tanh },
    { units: 6, activation: choose(activations, 'relu') },
  ],
};

function read(text: string, around: Surroundings = now): string {
  const reading = readShape(text, around);
  if (!reading) return 'nothing';
  if (!reading.ok) return JSON.stringify(reading.problem);
  const layers = reading.layers.map(({ units, activation }) => `${units} ${activation.name}`).join(', ');
  const notes = reading.notes.map(({ end, typed, actual }) => ` [${end} ${typed}≠${actual}]`).join('');
  return layers + notes;
}

describe('what is read', () => {
  it.each([
    ['8 tanh, 8 relu, 4', '8 tanh, 8 relu, 4 relu'],
    ['8 TANH,8 ReLU,4', '8 tanh, 8 relu, 4 relu'],
    ['8tanh，8relu、4', '8 tanh, 8 relu, 4 relu'],
    ['tanh 8, relu8', '8 tanh, 8 relu'],
    ['5 leaky relu, 5 leaky_relu, 5 Leaky-ReLU, 5 leakyrelu', Array(4).fill('5 leaky_relu').join(', ')],
    ['3x8 relu', '8 relu, 8 relu, 8 relu'],
    ['2 × 4 시그모이드; 3 선형', '4 sigmoid, 4 sigmoid, 3 linear'],
    ['2*4', '4 tanh, 4 relu'],
    ['８，４', '8 tanh, 4 relu'],
    ['4', '4 tanh'],
    ['5 6 7', '5 tanh, 6 relu, 7 relu'],
    ['8, 8, 3 softmax', '8 tanh, 8 relu'],
    ['8, 8, 5 softmax', '8 tanh, 8 relu [outputs 5≠3]'],
    ['0', ''],
    ['(8, 4)', '8 tanh, 4 relu'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2-8-8-3', '8 tanh, 8 relu'],
    ['2–8–8–3', '8 tanh, 8 relu'],
    ['2 → 8 → 3', '8 tanh'],
    ['2-8-8-1', '8 tanh, 8 relu [outputs 1≠3]'],
    ['4-8-3', '8 tanh [inputs 4≠2]'],
    ['2-3', ''],
    ['8-8', '8 tanh, 8 relu'],
    ['4-4-4-4', '4 tanh, 4 relu, 4 relu, 4 relu'],
    ['8 tanh - 8 relu', '8 tanh, 8 relu'],
  ])('with dashes: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is nothing where nothing is typed', () => {
    expect(read('  ')).toBe('nothing');
  });

  it('takes tanh where there is nothing to go by', () => {
    expect(read('4, 4', { ...now, hidden: [] })).toBe('4 tanh, 4 tanh');
  });

  it('keeps the parameter of an activation that stays', () => {
    const leaky = choose(activations, 'leaky_relu', { slope: 0.3 });
    const reading = readShape('9 leaky relu', { ...now, hidden: [{ units: 8, activation: leaky }] });
    expect(reading?.ok && reading.layers[0]?.activation).toEqual(leaky);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['8 tahn', { kind: 'activation', word: '8 tahn', meant: 'tanh' }],
    ['8 tanh, 8 rleu', { kind: 'activation', word: '8 rleu', meant: 'relu' }],
    ['8 sigmiod', { kind: 'activation', word: '8 sigmiod', meant: 'sigmoid' }],
    ['8 house', { kind: 'activation', word: '8 house', meant: null }],
    ['hello', { kind: 'activation', word: 'hello', meant: null }],
    ['tanh', { kind: 'noNumber', word: 'tanh' }],
    ['8, relu', { kind: 'noNumber', word: 'relu' }],
    ['8 softmax, 4', { kind: 'outputOnly', word: '8 softmax' }],
    ['129', { kind: 'units', word: '129' }],
    ['8, 0, 8', { kind: 'units', word: '0' }],
    ['9x4', { kind: 'layers', count: 9 }],
    ['1,1,1,1,1,1,1,1,1', { kind: 'layers', count: 9 }],
    [',,,', { kind: 'noNumber', word: ',,,' }],
  ])('%s names the word at fault', (text, problem) => {
    expect(JSON.parse(read(text))).toEqual(problem);
  });
});

it('reads back what it would write, and never throws', () => {
  const names = (Object.keys(activations) as (keyof typeof activations)[]).filter(
    (name) => activations[name].hidden,
  );
  const layer = fc.record({ units: fc.integer({ min: 1, max: 128 }), name: fc.constantFrom(...names) });
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 8 }), fc.boolean(), (layers, korean) => {
      const text = layers
        .map(({ units, name }) => `${units} ${activations[name].label[korean ? 'ko' : 'en']}`)
        .join(', ');
      expect(read(text)).toBe(layers.map(({ units, name }) => `${units} ${name}`).join(', '));
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void read(text)));
});
