/** All that looks closer at a run, as one file to load. What nobody watches is not computed. */
import { histogramOf } from './histogram.ts';
import type { Inspection } from './inspection.ts';
import { recordOf } from './layer-recording.ts';
import { nextUpdateOf } from './next-update.ts';
import { scoresOf } from './scores.ts';
import { createSurvey } from './survey.ts';

const survey = createSurvey();

export const inspect: Inspection = {
  recordOf,
  survey,
  look({ trainer, history, curve }, { scores, layers, activationLayer, update, pair, surface }) {
    const { network } = trainer.readers;
    return {
      scores: scores ? scoresOf(network, trainer.dataset) : new Float32Array(0),
      records: joined(layers ? curve.takeRecords(trainer.steps) : []),
      histogram: activationLayer < 0 ? null : histogramOf(network, trainer.dataset, activationLayer),
      update: update && pair ? nextUpdateOf(trainer, history.nearest(0), pair) : null,
      surface: survey.surface(surface),
    };
  },
};

/** One after the other, as they travel. */
function joined(records: readonly (Float32Array | null)[]): Float32Array {
  const all = new Float32Array(records.reduce((length, record) => length + (record?.length ?? 0), 0));
  let at = 0;
  for (const record of records) {
    if (!record) continue;
    all.set(record, at);
    at += record.length;
  }
  return all;
}
