/** The survey of the loss: heights against the evaluation, coarse to fine, and when it begins anew. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/training/inspect.ts';
import { provideInspection } from '../../src/training/inspection.ts';
import type { Snapshot, SurfaceRequest, Watch } from '../../src/training/protocol.ts';
import { createSurvey, SURVEY_SIDE, surveyed } from '../../src/training/survey.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { advance, small } from './experiments.ts';
import { createFakeWorker } from './fake-worker.ts';

const run = { experiment: small, changes: [] };
const CENTRE = (SURVEY_SIDE * SURVEY_SIDE - 1) / 2;

function around(values: ArrayLike<number>, more: Partial<SurfaceRequest> = {}): SurfaceRequest {
  return { id: 0, pair: [0, 4], centre: [values[0], values[4]], half: 2, whilePlaying: false, ...more };
}

function whole(trainer = createTrainer(run), request = around(trainer.network.theta)) {
  const survey = createSurvey();
  while (survey.isDue(trainer, request, false)) survey.work(trainer, request, () => false);
  const surface = survey.surface(request);
  if (!surface) throw new Error('expected a surface, got none');
  return { survey, trainer, request, surface };
}

describe('a survey', () => {
  it('has the training loss at its middle, and everywhere what the evaluation finds there', () => {
    const { trainer, request, surface } = whole();
    expect(surface.spacing).toBe(1);
    expect(surface.heights[CENTRE]).toBe(trainer.readers.evaluator.evaluate('train').loss);
    const [first, second] = [trainer.network.theta[0], trainer.network.theta[4]];
    for (const [column, row] of [
      [0, 0],
      [40, 0],
      [7, 33],
      [40, 40],
    ]) {
      trainer.network.theta[0] = surveyed(request, 0, column);
      trainer.network.theta[4] = surveyed(request, 1, row);
      expect(surface.heights[row * SURVEY_SIDE + column]).toBe(
        trainer.readers.evaluator.evaluate('train').loss,
      );
    }
    trainer.network.theta[0] = first;
    trainer.network.theta[4] = second;
  });

  it('goes from coarse to fine and shows each stage once', () => {
    const trainer = createTrainer(run);
    const request = around(trainer.network.theta);
    const survey = createSurvey();
    const stages: number[] = [];
    for (let i = 0; survey.isDue(trainer, request, false); i++) {
      if (survey.work(trainer, request, () => true)) stages.push(survey.surface(request)?.spacing ?? 0);
      if (stages.length === 1 && i === 36) {
        const known = survey.surface(request)?.heights.filter((height) => !Number.isNaN(height));
        expect(known?.length).toBeGreaterThanOrEqual(36);
      }
    }
    expect(stages).toEqual([8, 4, 2, 1]);
  });

  it('begins anew after an update at rest, and keeps what it has while it trains', () => {
    const { survey, trainer, request, surface } = whole();
    advance(trainer, 1);
    expect(survey.isDue(trainer, request, true)).toBe(false);
    expect(survey.surface(request)?.heights).toBe(surface.heights);
    expect(survey.isDue(trainer, request, false)).toBe(true);
    survey.work(trainer, request, () => true);
    expect(survey.surface(request)).toBeNull();
  });

  it('is of one moment when it is wished for while it trains', () => {
    const trainer = createTrainer(run);
    const request = around(trainer.network.theta, { whilePlaying: true });
    const still = whole(createTrainer(run), request).surface.heights;
    const survey = createSurvey();
    while (survey.isDue(trainer, request, true)) {
      survey.work(trainer, request, () => true);
      advance(trainer, 1);
    }
    expect(survey.surface(request)?.heights).toEqual(still);
    expect(survey.isDue(trainer, { ...request, id: 1 }, true)).toBe(true);
  });

  it('wants nothing of what is not there', () => {
    const trainer = createTrainer(run);
    const survey = createSurvey();
    expect(survey.isDue(trainer, null, false)).toBe(false);
    expect(survey.isDue(trainer, around(trainer.network.theta, { pair: [0, 99_999] }), false)).toBe(false);
  });
});

describe('in the worker', () => {
  const NOTHING: Watch = {
    planeResolution: 0,
    neuronResolution: 0,
    activationLayer: -1,
    predictions: false,
    scores: false,
    layers: false,
    update: false,
    pair: null,
    surface: null,
  };

  it('comes with the snapshots, once it is asked for, and ends when nobody looks', () => {
    provideInspection(inspect);
    const worker = createFakeWorker(() => 0.5);
    worker.send({ type: 'load', run: 1, source: run, step: 0 });
    worker.work();
    worker.send({ type: 'ack', run: 1, buffers: [] });
    expect(worker.idle).toBe(true);
    expect(worker.last().surface).toBeNull();
    const surface = around(worker.last().theta);
    worker.send({ type: 'watch', run: 1, watch: { ...NOTHING, surface, update: true, pair: surface.pair } });
    const seen: Snapshot[] = [];
    for (let i = 0; i < 5000 && !worker.idle; i++) {
      worker.work(1);
      worker.send({ type: 'ack', run: 1, buffers: [] });
    }
    for (const snapshot of worker.snapshots()) if (snapshot.surface) seen.push(snapshot);
    expect(worker.idle).toBe(true);
    expect(worker.last().surface?.spacing).toBe(1);
    expect(worker.last().update?.pair).toEqual([0, 4]);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    worker.send({ type: 'step', run: 1, by: 'update' });
    worker.work(3);
    worker.send({ type: 'watch', run: 1, watch: NOTHING });
    worker.work(3);
    expect(worker.idle).toBe(true);
  });

  it('does not stop the training', () => {
    provideInspection(inspect);
    const worker = createFakeWorker(() => 0.5);
    worker.send({ type: 'load', run: 1, source: run, step: 0 });
    worker.work();
    const surface = around(worker.last().theta, { whilePlaying: true });
    worker.send({ type: 'watch', run: 1, watch: { ...NOTHING, surface } });
    worker.send({ type: 'play', run: 1, updatesPerSecond: Number.POSITIVE_INFINITY, goal: null });
    for (let i = 0; i < 400; i++) {
      worker.work(1);
      worker.send({ type: 'ack', run: 1, buffers: [] });
    }
    expect(worker.last().step).toBeGreaterThan(100);
    expect(worker.last().surface?.step).toBeLessThan(3);
  });
});
