/** The core against PyTorch's traces and scikit-learn's tables; and the checker against broken ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../scripts/golden/check-file.ts';

const read = (name: string) => readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
const core = JSON.parse(read('core.json'));
const metrics = JSON.parse(read('metrics.json'));

/** A file of one case of that name, changed by `edit`. */
// biome-ignore lint/suspicious/noExplicitAny: cases are broken on purpose
function edited(file: typeof core, name: string, edit: (given: any) => void): string {
  const given = structuredClone(file.cases.find((item: { name: string }) => item.name === name));
  edit(given);
  return JSON.stringify({ ...file, cases: [given] });
}

it.each<{ name: string }>(core.cases)('PyTorch: $name', (given) => {
  expect(checkFile(JSON.stringify({ ...core, cases: [given] }))).toEqual({ passed: 1, failed: 0, lines: [] });
});

it('scikit-learn: all tables', () => {
  expect(checkFile(JSON.stringify(metrics))).toEqual({ passed: metrics.cases.length, failed: 0, lines: [] });
});

describe('notices', () => {
  const name = 'masked';

  it.each<[string, (given: (typeof core.cases)[0]) => void, RegExp]>([
    [
      'a loss',
      ({ expected }) => {
        expected.losses[7] += 1e-6;
      },
      /^masked: losses\[7\]: expected 0\.\d+, got 0\.\d+$/,
    ],
    [
      'a gradient',
      ({ expected }) => {
        expected.firstGradients[1].biases[2] += 1e-6;
      },
      /^masked: firstGradients\[1\]\.biases\[2\]: expected/,
    ],
    [
      'a weight',
      ({ expected }) => {
        expected.finalLayers[0].weights[1][2] += 1e-6;
      },
      /^masked: finalLayers\[0\]\.weights\[1\]\[2\]: expected/,
    ],
    [
      'an output',
      ({ expected }) => {
        expected.finalOutputs[3][1] += 1e-6;
      },
      /^masked: finalOutputs\[3\]\[1\]: expected/,
    ],
    [
      'a missing step',
      ({ expected }) => {
        expected.losses.pop();
      },
      /^masked: losses\.length: expected 59, got 60$/,
    ],
    [
      'another rate',
      ({ optimizer }) => {
        optimizer.learningRate = 0.02;
      },
      /^masked: losses\[1\]: expected/,
    ],
    [
      'a lost mask',
      ({ layers }) => {
        delete layers[0].mask;
      },
      /^masked: firstGradients\[0\]/,
    ],
  ])('%s that differs', (_, edit, line) => {
    const report = checkFile(edited(core, name, edit));
    expect(report).toMatchObject({ passed: 0, failed: 1 });
    expect(report.lines[0]).toMatch(line);
  });

  it('a metric that differs', () => {
    const report = checkFile(
      edited(metrics, 'tied scores', ({ expected }) => {
        expected.rocAuc += 1e-9;
      }),
    );
    expect(report.lines[0]).toMatch(/^tied scores: rocAuc: expected .+, got /);
    const zero = checkFile(
      edited(metrics, 'all one class', ({ expected }) => {
        expected.precision = [0, 0];
      }),
    );
    expect(zero).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('says what is wrong with a file', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /^\(file\): expected JSON, got /],
    ['null', 'null', /^format: expected golden\/1 or metrics\/1, got nothing$/],
    [
      'another format',
      '{"format":"golden/2","cases":[]}',
      /^format: expected golden\/1 or metrics\/1, got "golden\/2"$/,
    ],
    ['a name of Object', '{"format":"toString","cases":[]}', /^format: expected/],
    ['no cases', '{"format":"golden/1"}', /^cases: expected an array of cases, got nothing$/],
    [
      'empty cases',
      '{"format":"metrics/1","cases":[]}',
      /^cases: expected an array of cases, got an empty array$/,
    ],
    [
      'a case of nothing',
      '{"format":"golden/1","cases":[null]}',
      /^cases\[0\]: cases\[0\]: expected Object, got null$/,
    ],
  ])('%s', (_, text, line) => {
    const report = checkFile(text);
    expect(report).toMatchObject({ passed: 0, failed: 1 });
    expect(report.lines[0]).toMatch(line);
  });

  it.each<[string, (given: (typeof core.cases)[0]) => void, RegExp]>([
    [
      'an unknown activation',
      ({ layers }) => {
        layers[1].activation = 'sine';
      },
      /layers\[1\]\.activation: expected .*"tanh".*, got "sine"$/,
    ],
    [
      'a short row',
      ({ layers }) => {
        layers[1].weights[2].pop();
      },
      /layers\[1\]\.weights\[2\]: expected 6 numbers, got 5$/,
    ],
    [
      'a missing row',
      ({ targets }) => {
        targets.pop();
      },
      /targets: expected 60 rows, got 59$/,
    ],
    [
      'text',
      ({ inputs }) => {
        inputs[4][0] = 'x';
      },
      /inputs\[4\]\[0\]: expected number, got "x"$/,
    ],
    [
      'softmax below',
      ({ layers }) => {
        layers[0].activation = 'softmax';
      },
      /layers\[0\]\.activation: expected one for hidden/,
    ],
  ])('%s', (_, edit, line) => {
    expect(checkFile(edited(core, 'masked', edit)).lines[0]).toMatch(line);
  });

  it('a class out of range', () => {
    const report = checkFile(
      edited(metrics, 'tied scores', ({ truth }) => {
        truth[1] = 2;
      }),
    );
    expect(report.lines[0]).toMatch(/^tied scores: truth\[1\]: expected 0 to 1, got 2$/);
  });

  it('and checks the other cases all the same', () => {
    const report = checkFile(JSON.stringify({ ...metrics, cases: [{}, ...metrics.cases] }));
    expect(report).toMatchObject({ passed: metrics.cases.length, failed: 1 });
  });
});
