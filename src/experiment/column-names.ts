/** What the inputs and the classes of a table are called. */

import type { Localized } from '../core/definition.ts';
import { providedWords } from '../core/tables/contents.ts';
import type { TableData } from './experiment.ts';

export function columnName({ name, own }: TableData, column: number): Localized {
  const text = own?.columnNames[column] ?? `${column + 1}`;
  const known = name === 'own' ? undefined : providedWords(name)?.columns[column];
  return known?.label ?? { en: text, ko: text };
}

/** Names of the classes in their order; empty in regression. */
export function classNames({ name, own }: TableData): readonly Localized[] {
  if (name === 'own') return own?.classNames.map((text) => ({ en: text, ko: text })) ?? [];
  return providedWords(name)?.classes ?? [];
}
