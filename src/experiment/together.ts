/**
 * How the fields of an experiment must go together: what a schema of single fields cannot say.
 * Each finding carries the repair that `repair` would make.
 */

import type { Localized } from '../core/definition.ts';
import { features } from '../core/features.ts';
import type { Data, Experiment, LayerParameters } from './experiment.ts';
import { fold } from './fold.ts';
import { layerIds } from './ids.ts';
import { inputNames } from './inputs.ts';
import { limits } from './limits.ts';
import { canonicalMarks, MARK_LISTS, MARK_RECORDS, namesOf } from './marks.ts';
import { classesOf, fittingLoss, lossesFor, outputLayer, taskOf } from './outputs.ts';
import { expected, same } from './problems.ts';
import { type Finding, tableFindings } from './together-table.ts';

export type { Finding } from './together-table.ts';

export function together(experiment: Experiment): Finding[] {
  return [
    ...pointFindings(experiment.data),
    ...tableFindings(experiment.data),
    ...featureFindings(experiment),
    ...idFindings(experiment),
    ...markFindings(experiment),
    ...lossFindings(experiment),
    ...initialFindings(experiment),
  ];
}

const TASKS = { binary: '이진 분류', multiclass: '다중 분류', regression: '회귀' } as const;

function lossFindings({ data, training }: Experiment): Finding[] {
  const task = taskOf(data);
  const { loss } = training;
  if (lossesFor(task).includes(loss.name)) return [];
  return [
    {
      keys: ['training', 'loss'],
      expected: {
        en: `${expected.oneOf(lossesFor(task)).en} (${task})`,
        ko: `${TASKS[task]}에서는 ${expected.oneOf(lossesFor(task)).ko}`,
      },
      got: loss.name,
      repaired: { value: fittingLoss(loss, task) },
    },
  ];
}

function featureFindings({ inputs }: Experiment): Finding[] {
  const order = Object.keys(features);
  const places = inputs.features.map(({ name }) => order.indexOf(name));
  const wrong = places.findIndex((place, i) => i > 0 && place <= (places[i - 1] as number));
  if (wrong === -1) return [];
  const sorted = order.flatMap((name) => inputs.features.find((feature) => feature.name === name) ?? []);
  return [
    {
      keys: ['inputs', 'features'],
      expected: {
        en: `each feature once, in the order ${order.join(', ')}`,
        ko: `특성은 하나씩, ${order.join(', ')} 순서`,
      },
      got: inputs.features.map(({ name }) => name).join(', '),
      repaired: { value: sorted },
    },
  ];
}

function idFindings(experiment: Experiment): Finding[] {
  const { network } = experiment;
  const found: Finding[] = [];
  network.hidden.forEach(({ units, unitIds }, i) => {
    const keys = ['network', 'hidden', i, 'unitIds'];
    if (unitIds && unitIds.length !== units) {
      found.push({
        keys,
        expected: { en: `${units} ids`, ko: `id ${units}개` },
        got: String(unitIds.length),
      });
    } else if (unitIds && new Set(unitIds).size < units) {
      found.push({
        keys,
        expected: { en: 'different ids', ko: '서로 다른 id' },
        got: unitIds.join(', ').slice(0, 40),
      });
    }
  });
  const ids = layerIds(network).map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    found.push({
      keys: ['network', 'hidden'],
      expected: { en: 'different layer ids', ko: '서로 다른 층 id' },
      got: ids.join(', '),
      repaired: { value: fold(experiment).network.hidden },
    });
  }
  return found;
}

/** Names of nothing, or twice, or none: one finding for each kind of mark, with the first odd name. */
function markFindings(experiment: Experiment): Finding[] {
  if (idFindings(experiment).length > 0) return [];
  const { network } = experiment;
  const marks = canonicalMarks(experiment);
  return [...MARK_LISTS, ...MARK_RECORDS].flatMap((key): Finding[] => {
    if (network[key] === undefined) return [];
    const [given, kept] = [namesOf(network[key]), namesOf(marks[key])];
    const known = new Set(kept);
    if (given.length > 0 && given.length === kept.length && given.every((name) => known.has(name))) return [];
    const odd = given.find((name) => !known.has(name)) ?? given.join(', ');
    return [
      {
        keys: ['network', key],
        expected: {
          en: 'names of what is in this network, each once',
          ko: '이 신경망에 있는 것의 이름, 하나씩',
        },
        got: odd === '' ? 'nothing' : odd.slice(0, 40),
        repaired: { value: marks[key] },
      },
    ];
  });
}

function pointFindings({ points }: Data): Finding[] {
  if (!points) return [];
  const { task, classes, list } = points;
  const { min, max } = limits.classes;
  const [fewest, most] = { binary: [2, 2], multiclass: [min + 1, max], regression: [0, 0] }[task] as [
    number,
    number,
  ];
  if (classes < fewest || classes > most) {
    const range = fewest === most ? same(`${fewest}`) : expected.range(fewest, most);
    return [
      {
        keys: ['data', 'points', 'classes'],
        expected: range,
        got: String(classes),
        repaired: { value: fewest },
      },
    ];
  }
  if (task === 'regression') return [];
  return list.flatMap(({ target }, i) =>
    Number.isInteger(target) && target >= 0 && target < classes
      ? []
      : [
          {
            keys: ['data', 'points', 'list', i, 'target'],
            expected: expected.whole(0, classes - 1),
            got: String(target),
          },
        ],
  );
}

function initialFindings(experiment: Experiment): Finding[] {
  const { initial, hidden } = experiment.network;
  if (!initial) return [];
  const outputs =
    taskOf(experiment.data) === 'multiclass' ? classesOf(experiment.data) : outputLayer(experiment).units;
  const widths = [inputNames(experiment).length, ...hidden.map(({ units }) => units), outputs];
  const keys = ['network', 'initial'];
  const gone = { repaired: { value: undefined } };
  if (initial.length !== hidden.length + 1) {
    const want = { en: `${hidden.length + 1} layers`, ko: `층 ${hidden.length + 1}개` };
    return [{ keys, expected: want, got: String(initial.length), ...gone }];
  }
  return initial.flatMap((layer, i) => {
    const [fanIn, units] = [widths[i] as number, widths[i + 1] as number];
    return misshapen(layer, units, fanIn).map(([part, want, got]) => ({
      keys: [...keys, i, part],
      expected: want,
      got,
      ...gone,
    }));
  });
}

function misshapen(layer: LayerParameters, units: number, fanIn: number): [string, Localized, string][] {
  const found: [string, Localized, string][] = [];
  for (const part of ['weights', 'mask'] as const) {
    const rows = layer[part];
    if (!rows) continue;
    const odd = rows.find((row) => row.length !== fanIn) ?? rows[0] ?? [];
    if (rows.length !== units || odd.length !== fanIn) {
      found.push([part, same(`${units} × ${fanIn}`), `${rows.length} × ${odd.length}`]);
    }
  }
  if (layer.biases.length !== units) {
    found.push(['biases', { en: `${units} numbers`, ko: `수 ${units}개` }, `${layer.biases.length}`]);
  }
  return found;
}
