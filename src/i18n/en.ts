/**
 * The English catalogue, by room. Its type is the type of every catalogue: a key that one language lacks is a
 * type error in the other.
 */
import { app } from './en.app.ts';
import { charts } from './en.charts.ts';
import { common } from './en.common.ts';
import { editor } from './en.editor.ts';

export const en = { common, charts, editor, app };

export type Catalogue = typeof en;
