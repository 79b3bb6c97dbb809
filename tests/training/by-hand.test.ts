/** Cut, frozen, switched off, set by hand, dropped: what each does to a run, and that nothing is lost by it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReusableStream, createStream } from '../../src/core/random.ts';
import * as arrangement from '../../src/experiment/arrangement.ts';
import * as connections from '../../src/experiment/connections.ts';
import {
  type Change,
  type HiddenLayer,
  type Patch,
  present,
  type Run,
} from '../../src/experiment/experiment.ts';
import { fold } from '../../src/experiment/fold.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { settle } from '../../src/experiment/settle.ts';
import * as structure from '../../src/experiment/structure.ts';
import { weightsSha256 } from '../../src/training/fingerprint.ts';
import { replay } from '../../src/training/replay.ts';
import { createTrainer, type Trainer } from '../../src/training/trainer.ts';
import { handEdits, handPatch } from '../experiment/arbitrary.ts';
import { advance, numbers, small, smallWith } from './experiments.ts';

const start: Run = { experiment: small, changes: [] };
const started = (updates = 10, run: Run = start): Trainer => {
  const trainer = createTrainer(run);
  trainer.settle();
  advance(trainer, updates);
  return trainer;
};
const runOf = (trainer: Trainer): Run => ({ experiment: small, changes: trainer.changes });
const change = (trainer: Trainer, edit: (run: Run) => Patch): void => {
  const run = runOf(trainer);
  trainer.change(trainer.changes.length + 1, settle(present(run), edit(run)));
};
/** The parameter of this layer, unit and input in theta; without an input the bias. */
const parameterAt = ({ network }: Trainer, layer: number, unit: number, input?: number): number => {
  const { weights, biases, inputs } = network.layers[layer];
  return input === undefined ? biases[unit] : weights[unit * inputs + input];
};

describe('a cut connection', () => {
  it('has no weight and gets none, and the others go on as they were', () => {
    const trainer = started();
    const before = trainer.network.theta.slice();
    change(trainer, (run) => connections.cut(run, ['2.1<1.2', '1.0<x1']));
    expect(parameterAt(trainer, 1, 1, 2)).toBe(0);
    expect(parameterAt(trainer, 0, 0, 0)).toBe(0);
    const moved = trainer.network.theta.filter((value, i) => value !== before[i]);
    expect(numbers(moved)).toEqual([0, 0]);
    advance(trainer, 20);
    expect(parameterAt(trainer, 1, 1, 2)).toBe(0);
    expect(trainer.network.theta.some((value, i) => value !== before[i] && value !== 0)).toBe(true);
  });

  it('comes back as it was, with its part of the slots', () => {
    const trainer = started();
    const before = trainer.state();
    change(trainer, (run) => connections.cut(run, ['2.1<1.2']));
    change(trainer, (run) => connections.reconnect(run, ['2.1<1.2']));
    const { theta, slots } = trainer.state();
    expect([numbers(theta), ...slots.map(numbers)]).toEqual([
      numbers(before.theta),
      ...before.slots.map(numbers),
    ]);
  });

  it('that was cut from the start begins where it would have begun', () => {
    const cut = connections.cut(start, ['2.1<1.2']);
    const without = createTrainer({ experiment: smallWith(cut), changes: [] });
    const whole = createTrainer(start);
    expect(parameterAt(without, 1, 1, 2)).toBe(0);
    without.change(1, { network: { cut: undefined } });
    expect(numbers(without.network.theta)).toEqual(numbers(whole.network.theta));
  });

  it('stays cut when its unit goes and comes back', () => {
    const trainer = started();
    change(trainer, (run) => connections.cut(run, ['2.1<1.2']));
    const { cut } = present(runOf(trainer)).network;
    const { hidden } = present(runOf(trainer)).network;
    const before = trainer.network.theta.slice();
    change(trainer, (run) => structure.removeUnit(run, 0, 2));
    expect(present(runOf(trainer)).network.cut).toBeUndefined();
    trainer.change(9, { network: { hidden, cut } });
    expect(numbers(trainer.network.theta)).toEqual(numbers(before));
  });
});

describe('what is frozen', () => {
  it('does not move by a bit, value and slots, while the rest is trained', () => {
    const trainer = started();
    change(trainer, (run) => connections.freeze(run, ['1.1', '2.0<1.0', '0.0<bias']));
    const before = trainer.state();
    advance(trainer, 25);
    const after = trainer.state();
    const still = numbers(after.theta).map((value, i) => Object.is(value, before.theta[i]));
    // 3 × 2 weights and 3 biases, 2 × 3 and 2, 1 × 2 and 1
    expect(still.flatMap((same, i) => (same ? [i] : []))).toEqual([2, 3, 7, 9, 19]);
    for (const i of [2, 3, 7, 9, 19]) {
      expect(after.slots.map((slot) => slot[i])).toEqual(before.slots.map((slot) => slot[i]));
    }
    change(trainer, (run) => connections.unfreeze(run, ['1.1', '2.0<1.0', '0.0<bias']));
    advance(trainer, 1);
    expect(trainer.network.theta[2]).not.toBe(before.theta[2]);
  });
});

describe('a unit that is off', () => {
  it('counts as if it sent 0, is held, and is as it was when it is on again', () => {
    const trainer = started();
    const lossBefore = trainer.readers.evaluator.evaluate('test').loss;
    const before = trainer.network.theta.slice();
    change(trainer, (run) => connections.switchOff(run, ['1.1']));
    const lossOff = trainer.readers.evaluator.evaluate('test').loss;
    expect(lossOff).not.toBe(lossBefore);
    // The same as without the weights that leave it.
    const reference = started();
    change(reference, (run) => connections.cut(run, ['2.0<1.1', '2.1<1.1']));
    expect(lossOff).toBe(reference.readers.evaluator.evaluate('test').loss);
    advance(trainer, 15);
    const held = [2, 3, 7, 9 + 1, 12 + 1];
    for (const i of held) expect(trainer.network.theta[i]).toBe(before[i]);
    expect(trainer.network.theta[0]).not.toBe(before[0]);
    change(trainer, (run) => connections.switchOn(run, ['1.1']));
    expect(numbers(trainer.network.theta).filter((_, i) => held.includes(i))).toEqual(
      numbers(before).filter((_, i) => held.includes(i)),
    );
  });
});

describe('a value set by hand', () => {
  it('is there at once, keeps the slots, and is trained on', () => {
    const trainer = started();
    const { slots } = trainer.state();
    change(trainer, (run) => connections.setParameters(run, { '1.0<x2': -1.25, '2.1<bias': 0.5 }));
    expect([parameterAt(trainer, 0, 0, 1), parameterAt(trainer, 1, 1)]).toEqual([-1.25, 0.5]);
    expect(trainer.state().slots.map(numbers)).toEqual(slots.map(numbers));
    advance(trainer, 3);
    expect(parameterAt(trainer, 0, 0, 1)).not.toBe(-1.25);
  });

  it('taken back gives what was there before', () => {
    const trainer = started();
    const before = parameterAt(trainer, 0, 0, 1);
    change(trainer, (run) => connections.setParameters(run, { '1.0<x2': -1.25 }));
    advance(trainer, 5);
    trainer.change(7, { network: { parameters: undefined } });
    expect(parameterAt(trainer, 0, 0, 1)).toBe(before);
  });

  it('set to the same once more is set once more', () => {
    const trainer = started();
    change(trainer, (run) => connections.setParameters(run, { '1.0<x2': 1 }));
    advance(trainer, 5);
    change(trainer, (run) => connections.setParameters(run, { '1.0<x2': 1 }));
    expect(parameterAt(trainer, 0, 0, 1)).toBe(1);
  });

  it('does not come over a deleted unit that comes back as it was', () => {
    const trainer = started();
    change(trainer, (run) => connections.setParameters(run, { '1.2<x2': 1 }));
    advance(trainer, 5);
    const value = parameterAt(trainer, 0, 2, 1);
    const { hidden, parameters } = present(runOf(trainer)).network;
    change(trainer, (run) => structure.removeUnit(run, 0, 2));
    advance(trainer, 5);
    trainer.change(9, { network: { hidden, parameters } });
    expect(parameterAt(trainer, 0, 2, 1)).toBe(value);
  });

  it('at the start is where the run begins', () => {
    const experiment = smallWith(connections.setParameters(start, { '1.0<x2': 2, '0.0<bias': -1 }));
    const trainer = createTrainer({ experiment, changes: [] });
    expect([parameterAt(trainer, 0, 0, 1), parameterAt(trainer, 2, 0)]).toEqual([2, -1]);
  });
});

describe('dropout', () => {
  const dropping = smallWith(arrangement.setDropout(start, 0, 0.5));

  it('changes what is learned, the same way each time, and not what is read', () => {
    const [one, two] = [
      replay({ experiment: dropping, changes: [] }, 30),
      replay({ experiment: dropping, changes: [] }, 30),
    ];
    expect(one.weightsSha256).toBe(two.weightsSha256);
    expect(one.weightsSha256).not.toBe(replay(start, 30).weightsSha256);
    const trainer = started(30, { experiment: dropping, changes: [] });
    const { loss } = trainer.readers.evaluator.evaluate('test');
    expect(trainer.readers.evaluator.evaluate('test').loss).toBe(loss);
  });

  it('drops about its share, and keeps the mean of the others', () => {
    const experiment = smallWith({ ...arrangement.setDropout(start, 0, 0.3), training: { batchSize: 5000 } });
    const trainer = createTrainer({ experiment, changes: [] });
    const factors: number[] = [];
    for (let i = 0; i < 200; i++) {
      advance(trainer, 1);
      const { gate, units } = trainer.network.layers[0];
      for (let j = 0; j < units; j++) {
        for (let n = 0; n < 20; n++) factors.push(gate?.[j * trainer.network.stride + n] ?? Number.NaN);
      }
    }
    expect(new Set(factors)).toEqual(new Set([0, 1 / 0.7]));
    const share = factors.filter((factor) => factor === 0).length / factors.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(0.02);
  });

  it('draws for a unit what it drew before, whatever units there are beside it', () => {
    const gates = (units: number) => {
      const [layer, second] = dropping.network.hidden as [HiddenLayer, HiddenLayer];
      const experiment = smallWith({ network: { hidden: [{ ...layer, units }, second] } });
      const trainer = started(1, { experiment, changes: [] });
      return numbers(trainer.network.layers[0].gate?.slice(0, 3 * 8) ?? []);
    };
    expect(gates(4)).toEqual(gates(3));
  });

  it('uses the streams of its keys', () => {
    const again = createReusableStream();
    const all: [number, number, number][] = [
      [1, 2, 3],
      [0, 0, 0],
      [7, 1, 1000],
    ];
    for (const keys of all) {
      again.begin('dropout', 5, ...keys);
      const fresh = createStream('dropout', 5, ...keys);
      expect([again.uniform(), again.uniform(), again.normal()]).toEqual([
        fresh.uniform(),
        fresh.uniform(),
        fresh.normal(),
      ]);
    }
  });
});

describe('an initializer of one layer', () => {
  it('is that layer’s alone', () => {
    const own = smallWith(arrangement.setInitializer(start, 1, { name: 'zeros', params: {} }));
    const trainer = createTrainer({ experiment: own, changes: [] });
    expect(new Set(trainer.network.layers[1].weights)).toEqual(new Set([0]));
    expect(numbers(trainer.network.layers[0].weights)).toEqual(
      numbers(createTrainer(start).network.layers[0].weights),
    );
  });
});

describe('random edits by hand while it trains', () => {
  const schedule = fc.array(fc.record({ edit: handEdits, updates: fc.nat(4) }), { maxLength: 12 });

  it('are replayed to the same bits, from the list of changes and from the link', () => {
    fc.assert(
      fc.property(schedule, (edits) => {
        const trainer = createTrainer(start);
        for (const { edit, updates } of edits) {
          change(trainer, (run) => handPatch(run, edit));
          advance(trainer, updates);
        }
        const live = weightsSha256(trainer.network.theta);
        const run = runOf(trainer);
        expect(replay(run, trainer.steps).weightsSha256).toBe(live);
        const link = encodeLink(run);
        if (link.ok) expect(replay(decodeLink(link.fragment).run, trainer.steps).weightsSha256).toBe(live);
        else expect(link.reasons).toEqual(['length']);
      }),
      { numRuns: 150, seed: 20_261_124 },
    );
  });

  it('taken back one by one bring every survivor back as it was', () => {
    fc.assert(
      fc.property(fc.array(handEdits, { maxLength: 10 }), (edits) => {
        const trainer = started(6);
        const before = trainer.state();
        const states = [present(runOf(trainer))];
        for (const edit of edits) {
          change(trainer, (run) => handPatch(run, edit));
          states.push(present(runOf(trainer)));
        }
        // As undo does when something ran since: each change is followed by its inverse, recorded.
        for (let i = states.length - 2; i >= 0; i--) {
          const { hidden, cut, frozen, off, parameters, again } = states[i].network;
          trainer.change(100 + i, { network: { hidden, cut, frozen, off, parameters, again } });
        }
        const after = trainer.state();
        expect(numbers(after.theta)).toEqual(numbers(before.theta));
        expect(after.slots.map(numbers)).toEqual(before.slots.map(numbers));
      }),
      { numRuns: 150, seed: 20_261_125 },
    );
  });

  it('folded into a new beginning keep their marks on the same units', () => {
    fc.assert(
      fc.property(fc.array(handEdits, { maxLength: 10 }), (edits) => {
        const changes: Change[] = [];
        for (const edit of edits) {
          const run = { experiment: small, changes };
          changes.push({
            id: changes.length + 1,
            step: 0,
            patch: settle(present(run), handPatch(run, edit)),
          });
        }
        const now = present({ experiment: small, changes });
        const folded = fold(now);
        const [before, after] = [now, folded].map((experiment) => createTrainer({ experiment, changes: [] }));
        const masks = (trainer: Trainer) => trainer.network.layers.map(({ mask, off }) => [mask, off]);
        expect(masks(after)).toEqual(masks(before));
        expect(
          folded.network.hidden.every(({ id, unitIds }) => id === undefined && unitIds === undefined),
        ).toBe(true);
        expect(fold(folded)).toEqual(folded);
      }),
      { numRuns: 150, seed: 20_261_126 },
    );
  });
});
