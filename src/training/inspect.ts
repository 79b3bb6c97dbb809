/** All that looks closer at a run, as one file to load. */
import { histogramOf } from './histogram.ts';
import type { Inspection } from './inspection.ts';
import { recordOf } from './layer-recording.ts';
import { scoresOf } from './scores.ts';

export const inspect: Inspection = { histogramOf, recordOf, scoresOf };
