/**
 * The output layer, which nobody chooses: it follows from the task and the loss. And which losses go with which task,
 * and why the others do not.
 *
 *   two classes     one sigmoid with cross-entropy or MSE; one linear output with hinge, targets ±1, threshold 0
 *   k classes       k softmax outputs with cross-entropy or MSE
 *   regression      one linear output with MSE, MAE or Huber
 */
import { type ActivationName, activations } from '../core/activations.ts';
import { datasets } from '../core/datasets/index.ts';
import { type Choice, choose, type Localized } from '../core/definition.ts';
import { type LossName, losses } from '../core/losses.ts';
import { tables } from '../core/tables/tables.ts';
import type { Data, Experiment, Task } from './experiment.ts';

/** How a point's class or value is written into the target matrix. */
export type Targets = 'zero_one' | 'plus_minus_one' | 'one_hot' | 'value';

export interface OutputLayer {
  readonly units: number;
  readonly activation: Choice<ActivationName>;
  readonly loss: Choice<LossName>;
  readonly targets: Targets;
}

export function taskOf(data: Data): Task {
  const { table } = data;
  if (table) return table.own ? table.own.task : 'multiclass';
  return data.points ? data.points.task : datasets[data.dataset.name].task;
}

/** Number of classes; 0 in regression. */
export function classesOf(data: Data): number {
  if (taskOf(data) === 'regression') return 0;
  const { table } = data;
  if (table)
    return table.own || table.name === 'own'
      ? (table.own?.classNames.length ?? 0)
      : tables[table.name].classes;
  return data.points ? data.points.classes : datasets[data.dataset.name].classes;
}

export function outputLayer({ data, training }: Experiment): OutputLayer {
  const { loss } = training;
  const linear = choose(activations, 'linear');
  switch (taskOf(data)) {
    case 'regression':
      return { units: 1, activation: linear, loss, targets: 'value' };
    case 'multiclass':
      return { units: classesOf(data), activation: choose(activations, 'softmax'), loss, targets: 'one_hot' };
    case 'binary':
      return loss.name === 'hinge'
        ? { units: 1, activation: linear, loss, targets: 'plus_minus_one' }
        : { units: 1, activation: choose(activations, 'sigmoid'), loss, targets: 'zero_one' };
  }
}

/**
 * The layer whose curve is shown for a layer: itself, or, as softmax has no curve of its own, the last hidden one.
 * @param layer 0 is the first hidden layer; below it the inputs, which have none either
 */
export function layerWithCurve(experiment: Experiment, layer: number): number {
  const output = experiment.network.hidden.length;
  const last = outputLayer(experiment).activation.name === 'softmax' ? output - 1 : output;
  return Math.max(0, Math.min(layer, last));
}

/** The first is the task's usual one. */
const FITTING: Readonly<Record<Task, readonly LossName[]>> = {
  binary: ['cross_entropy', 'mse', 'hinge'],
  multiclass: ['cross_entropy', 'mse'],
  regression: ['mse', 'mae', 'huber'],
};

/** The losses that go with the task, its usual one first. */
export function lossesFor(task: Task): readonly LossName[] {
  return FITTING[task];
}

/** The loss itself if it goes with the task, else the task's usual one. */
export function fittingLoss(loss: Choice<LossName>, task: Task): Choice<LossName> {
  const fitting = lossesFor(task);
  return fitting.includes(loss.name) ? loss : choose(losses, fitting[0] as LossName);
}

const FOR_VALUES: Localized = {
  en: 'It measures distances between values; here there are classes, and the output is a probability.',
  ko: '값 사이의 거리를 재는 손실이에요. 지금은 클래스를 나누고 출력이 확률이라 쓸 수 없어요.',
};

const REASONS: Readonly<Record<Task, Partial<Record<LossName, Localized>>>> = {
  binary: { mae: FOR_VALUES, huber: FOR_VALUES },
  multiclass: {
    mae: FOR_VALUES,
    huber: FOR_VALUES,
    hinge: {
      en: 'Hinge loss needs one linear output with targets −1 and +1; with more than two classes the output is softmax.',
      ko: '힌지 손실은 정답이 −1과 +1인 선형 출력 하나가 필요해요. 클래스가 셋 이상이면 출력이 소프트맥스라 쓸 수 없어요.',
    },
  },
  regression: {
    cross_entropy: {
      en: 'Cross-entropy compares probabilities of classes; in regression the output is a value.',
      ko: '교차 엔트로피는 클래스의 확률을 비교해요. 회귀의 출력은 값이라 쓸 수 없어요.',
    },
    hinge: {
      en: 'Hinge loss separates two classes; in regression there are none.',
      ko: '힌지 손실은 두 클래스를 나누는 손실이에요. 회귀에는 클래스가 없어요.',
    },
  },
};

/** Why a loss is not offered for a task; null if it is. */
export function whyNot(loss: LossName, task: Task): Localized | null {
  return REASONS[task][loss] ?? null;
}
