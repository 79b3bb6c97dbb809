/** All that looks closer at a run, as one file to load. */
import { histogramOf } from './histogram.ts';
import type { Inspection } from './inspection.ts';
import { recordOf } from './layer-recording.ts';
import { nextUpdateOf } from './next-update.ts';
import { scoresOf } from './scores.ts';
import { createSurvey } from './survey.ts';

export const inspect: Inspection = { histogramOf, recordOf, scoresOf, nextUpdateOf, survey: createSurvey() };
