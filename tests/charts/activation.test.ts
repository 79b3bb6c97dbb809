/** The chart of activations: findings that hold, formulas filled with true numbers, a parameter taken by its curve. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationFinding, activationSentence, negativeShare } from '../../src/charts/activation-finding.ts';
import { filledFormulas, texNumber } from '../../src/charts/activation-numbers.ts';
import { curveParameter, handleZ, parameterThrough } from '../../src/charts/activation-parameter.ts';
import { type ActivationName, activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { activation as en } from '../../src/i18n/en.activation.ts';
import { activation as ko } from '../../src/i18n/ko.activation.ts';
import type { ActivationHistogram } from '../../src/training/protocol.ts';

const histogram = (over: Partial<ActivationHistogram>): ActivationHistogram => ({
  layer: 0,
  low: -2,
  high: 2,
  bins: [1, 2, 3, 4],
  saturated: 0.456,
  dead: 0,
  ...over,
});

describe('findings', () => {
  test.each([
    ['tanh', 'saturated'],
    ['sigmoid', 'saturated'],
    ['relu', 'off'],
    ['leaky_relu', 'leaks'],
    ['gelu', 'flat'],
    ['elu', 'flat'],
    ['linear', 'linear'],
    ['softmax', 'nothing'],
  ] as const)('%s: %s', (name, kind) => {
    expect(activationFinding(choose(activations, name), histogram({}), 8).kind).toBe(kind);
  });

  test('nothing before anything is counted, or where no z was', () => {
    expect(activationFinding(choose(activations, 'tanh'), null, 8).kind).toBe('nothing');
    expect(
      activationFinding(choose(activations, 'tanh'), histogram({ bins: [0, 0], saturated: Number.NaN }), 8)
        .kind,
    ).toBe('tooLarge');
    expect(activationFinding(choose(activations, 'relu'), histogram({ bins: [] }), 8).kind).toBe('tooLarge');
    expect(activationSentence({ kind: 'nothing' }, 'tanh', en.says)).toMatch(/counted yet/);
  });

  test('is worded with the share, the dead, and what that means', () => {
    const sentence = (name: ActivationName, over: Partial<ActivationHistogram>, says = en.says) =>
      activationSentence(
        activationFinding(choose(activations, name), histogram(over), 8),
        activations[name].label.en,
        says,
      );
    expect(sentence('tanh', {})).toBe('tanh is saturated *46\u00a0%* of the time.');
    expect(sentence('relu', { saturated: 0.36, dead: 0.25 })).toBe(
      'ReLU is off *36\u00a0%* of the time. *2* neurons are dead: their slope is 0 for every training sample, so their weights stay as they are.',
    );
    expect(sentence('relu', { dead: 0.125 })).toContain('*1* neuron is dead: its slope');
    expect(sentence('relu', { saturated: 1, dead: 1 })).toMatch(
      /^\*All 8\* neurons are dead.*no gradient passes/,
    );
    expect(sentence('relu', { dead: 0.25 }, ko.says)).toMatch(/^ReLU는 .* 죽은 뉴런이 \*2개\*예요\./);
    expect(sentence('leaky_relu', {})).toContain('*30\u00a0%*');
  });

  test('leaky ReLU without a slope is not said never to die', () => {
    const flat = choose(activations, 'leaky_relu', { slope: 0 });
    expect(activationFinding(flat, histogram({ dead: 0.5 }), 8)).toMatchObject({ kind: 'off', dead: 4 });
  });

  test('what leaks lies below 0', () => {
    expect(negativeShare([1, 2, 3, 4])).toBe(0.3);
    expect(negativeShare([])).toBe(0);
  });
});

describe('filled formulas', () => {
  test.each([
    [
      'sigmoid',
      -1.5,
      'f(-1.50) = \\frac{1}{1 + e^{1.50}} = 0.182',
      "f'(-1.50) = 0.182 \\cdot (1 - 0.182) = 0.149",
    ],
    ['tanh', 0.5, 'f(0.50) = \\tanh(0.50) = 0.462', "f'(0.50) = 1 - 0.4621^2 = 0.786"],
    ['tanh', -0.5, 'f(-0.50) = \\tanh(-0.50) = -0.462', "f'(-0.50) = 1 - (-0.4621)^2 = 0.786"],
    ['relu', -2, 'f(-2.00) = \\max(0, -2.00) = 0.000', "f'(-2.00) = 0"],
    ['relu', 0.75, 'f(0.75) = \\max(0, 0.75) = 0.750', "f'(0.75) = 1"],
    ['leaky_relu', -2, 'f(-2.00) = 0.01 \\cdot (-2.00) = -0.020', "f'(-2.00) = 0.01"],
    ['elu', -1, 'f(-1.00) = 1.0\\,(e^{-1.00} - 1) = -0.632', "f'(-1.00) = 1.0\\,e^{-1.00} = 0.368"],
    ['elu', 2, 'f(2.00) = 2.00', "f'(2.00) = 1"],
    ['softplus', 1, 'f(1.00) = \\ln(1 + e^{1.00}) = 1.313', "f'(1.00) = \\frac{1}{1 + e^{-1.00}} = 0.731"],
    [
      'silu',
      1,
      'f(1.00) = \\frac{1.00}{1 + e^{-1.00}} = 0.731',
      "f'(1.00) = 0.731\\,(1 + 1.00\\,(1 - 0.731)) = 0.928",
    ],
    ['linear', 3, 'f(3.00) = 3.00', "f'(3.00) = 1"],
  ] as const)('%s at %f', (name, z, f, slope) => {
    expect(filledFormulas(choose(activations, name), z)).toEqual({ f, slope });
  });

  test('end with the function’s own numbers, whatever z', () => {
    const names = Object.keys(activations) as ActivationName[];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: -800, max: 800 }), (name, hundredths) => {
        const choice = choose(activations, name);
        const z = hundredths / 100;
        const lines = filledFormulas(choice, z);
        const { value, derivative } = activations[name];
        for (const [line, exact] of [
          [lines.f, value(z, choice.params)],
          [lines.slope, derivative(z, choice.params)],
        ] as const) {
          const end = line.slice(line.lastIndexOf('=') + 1).trim();
          const shown = Number(end.replace(/ \\times 10\^\{(-?\d+)\}/, 'e$1'));
          expect(Math.abs(shown - exact)).toBeLessThanOrEqual(Math.max(0.000501, 0.06 * Math.abs(exact)));
          expect(line).not.toMatch(/NaN|Infinity|undefined|--/);
        }
      }),
    );
  });

  /** What a line of numbers computes to: LaTeX as JavaScript. */
  function computed(tex: string): number {
    const plain = tex
      .replace(/ \\times 10\^\{(-?\d+)\}/g, 'e$1')
      .replace(/\\t?frac\{([^{}]*)\}\{1 \+ e\^\{([^{}]*)\}\}/g, '(($1)/(1+Math.exp($2)))')
      .replace(/\\tfrac\{([^{}]*)\}\{\\sqrt\{2\\pi\}\}/g, '(($1)/Math.sqrt(2*Math.PI))')
      .replace(/e\^\{([^{}]*)\}/g, 'Math.exp($1)')
      .replace(/\\,/g, '*')
      .replace(/\\cdot/g, '*')
      .replace(/\^2/g, '**2');
    if (/[\\{}]/.test(plain)) throw new Error(`cannot compute ${plain}`);
    return new Function(`return ${plain}`)();
  }

  test('what stands before the last number computes to it, at every place of the tangent', () => {
    const names = ['sigmoid', 'tanh', 'elu', 'gelu', 'silu', 'softplus', 'leaky_relu'] as const;
    for (const name of names) {
      for (let hundredths = -800; hundredths <= 800; hundredths += 1) {
        const line = filledFormulas(choose(activations, name), hundredths / 100).slope;
        const parts = line.split(' = ');
        if (parts.length < 3) continue;
        expect(`${line}: ${texNumber(computed(parts[1]))}`).toBe(`${line}: ${parts[2]}`);
      }
    }
  });

  test('a number in between has no more figures than that takes', () => {
    expect(filledFormulas(choose(activations, 'tanh'), 1.28).slope).toBe("f'(1.28) = 1 - 0.8565^2 = 0.266");
  });

  test('numbers as LaTeX', () => {
    expect([0, -0, -0.0001, 1e-5, 2.5e7, -1.25].map((value) => texNumber(value))).toEqual([
      '0.000',
      '0.000',
      '-1.0 \\times 10^{-4}',
      '1.0 \\times 10^{-5}',
      '2.5 \\times 10^{7}',
      '-1.250',
    ]);
  });
});

describe('a parameter taken by the curve', () => {
  test('only where there is one', () => {
    expect(curveParameter(choose(activations, 'tanh'))).toBeNull();
    expect(curveParameter(choose(activations, 'leaky_relu'))).toMatchObject({ key: 'slope', value: 0.01 });
  });

  test.each(['leaky_relu', 'elu'] as const)(
    '%s: the curve passes where it is held, within its limits',
    (name) => {
      const base = choose(activations, name);
      const parameter = curveParameter(base);
      if (!parameter) throw new Error('expected a parameter');
      const { definition, key } = parameter;
      fc.assert(
        fc.property(
          fc.double({ min: definition.min, max: definition.max, noNaN: true }),
          fc.constantFrom(2, 4, 8),
          (wanted, half) => {
            const z = handleZ(half);
            const height = activations[name].value(z, { ...base.params, [key]: wanted });
            const found = parameterThrough(base, parameter, z, height);
            expect(Math.abs(found - wanted)).toBeLessThanOrEqual(definition.step / 2 + 1e-9);
          },
        ),
      );
      expect(parameterThrough(base, parameter, -2, 5)).toBe(definition.min);
      expect(parameterThrough(base, parameter, -2, -50)).toBe(definition.max);
    },
  );
});
