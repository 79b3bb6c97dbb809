/** The Korean catalogue, by room. */
import type { Catalogue } from './en.ts';
import { app } from './ko.app.ts';
import { charts } from './ko.charts.ts';
import { common } from './ko.common.ts';
import { editor } from './ko.editor.ts';

export const ko: Catalogue = { common, charts, editor, app };
