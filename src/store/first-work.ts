/** What a first visit opens with: the default experiment, at its start. */
import { defaults } from '../experiment/defaults.ts';
import type { Opening, Work } from './state.ts';

export const FIRST_WORK: Work = { run: { experiment: defaults, changes: [] }, step: 0, preset: 'three-arms' };

export const FIRST_OPENING: Opening = { work: FIRST_WORK, earlier: null, notice: null, language: null };
