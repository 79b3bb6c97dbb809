/**
 * The lazy part of the drawing, by which lines are taken in the hand: its tools, its walk along the lines, and what draws
 * the marks of lines and the chosen sample. Loaded as one chunk once the first picture stands.
 */
import { lineMarks } from '../line-marks.ts';
import { drawCased, drawMarked } from '../marked-lines.ts';
import { sampleDots } from '../sample-dots.ts';
import { endOf, lineFrom, neighbourLine } from '../walk-lines.ts';
import { EdgeTools } from './EdgeTools.tsx';
import { LinesChoice } from './LinesChoice.tsx';

export const tools = {
  EdgeTools,
  LinesChoice,
  lineMarks,
  lines: { lineFrom, neighbourLine, endOf },
  sampleDots,
  marked: { drawCased, drawMarked },
};
