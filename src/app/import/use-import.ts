/** What the dialog holds: the text, how it is to be read, and what it was read as. All else follows from these. */
import { useDeferredValue, useMemo, useState } from 'react';
import { importWords as en } from '../../i18n/en.import.ts';
import { importWords as ko } from '../../i18n/ko.import.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { guessRoles, type Role, readColumns, withRole } from './columns.ts';
import { type Decoded, decode, type Encoding, isText, LARGEST_FILE } from './decode.ts';
import type { DecimalMark } from './numbers.ts';
import { readSheet, type Settings } from './rows.ts';
import { readTable } from './table.ts';

export const useWords = () => useLocalize()({ en, ko });
export type Words = typeof en;
export type Import = ReturnType<typeof useImport>;

interface Source {
  readonly name: string | null;
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly problem: 'large' | 'binary' | null;
}

function given(name: string | null, text: string): Source {
  if (text.length > LARGEST_FILE) return { name, text: '', encoding: null, problem: 'large' };
  return { name, text: isText(text) ? text : '', encoding: null, problem: isText(text) ? null : 'binary' };
}

export function useImport(name: string | undefined, text: string | undefined) {
  const words = useWords();
  const [source, setSource] = useState<Source>(() => given(name ?? null, text ?? ''));
  const [settings, setSettings] = useState<Settings & { decimal: DecimalMark | null }>({
    separator: null,
    header: null,
    decimal: null,
  });
  /** By the names of the columns, so that a corrected cell does not undo them; null: as guessed. */
  const [chosen, setChosen] = useState<{ readonly of: string; readonly roles: readonly Role[] } | null>(null);
  const [axes, setAxes] = useState<readonly [string, string] | null>(null);
  const [standardized, setStandardized] = useState(true);

  const read = useDeferredValue(source.text);
  const sheet = useMemo(() => readSheet(read, settings), [read, settings]);
  const columns = useMemo(
    () => readColumns(sheet, settings.decimal, words.column),
    [sheet, settings.decimal, words],
  );
  const of = columns.map((column) => column.name).join('\n');
  const roles = useMemo(
    () => (chosen?.of === of ? chosen.roles : guessRoles(columns)),
    [chosen, of, columns],
  );
  const reading = useMemo(() => readTable(sheet, columns, roles), [sheet, columns, roles]);
  const place = (axis: 0 | 1) => {
    const found = reading.inputs.findIndex((column) => column.name === axes?.[axis]);
    return found < 0 ? axis : found;
  };
  const [x, y] = [place(0), place(1)];

  return {
    source,
    settings,
    sheet,
    columns,
    roles,
    reading,
    /** Places of the plane's axes among the inputs; never the same. */
    axes: [x, x === y ? (x === 0 ? 1 : 0) : y] as const,
    standardized,
    setStandardized,
    setSettings: (some: Partial<typeof settings>) => setSettings({ ...settings, ...some }),
    setText: (typed: string) => setSource({ ...given(source.name, typed), encoding: source.encoding }),
    setRole: (index: number, role: Role) => setChosen({ of, roles: withRole(roles, index, role) }),
    setAxis(axis: 0 | 1, column: number) {
      const next = [x, y];
      // Choosing the other axis' column swaps the two.
      if (next[1 - axis] === column) next[1 - axis] = next[axis] as number;
      next[axis] = column;
      const names = next.map((i) => reading.inputs[i]?.name ?? '');
      setAxes([names[0] as string, names[1] as string]);
    },
    async open(file: File) {
      const decoded: Decoded =
        file.size > LARGEST_FILE
          ? { ok: false, reason: 'large' }
          : decode(new Uint8Array(await file.arrayBuffer()));
      setChosen(null);
      setSource(
        decoded.ok
          ? { name: file.name, text: decoded.text, encoding: decoded.encoding, problem: null }
          : { name: file.name, text: '', encoding: null, problem: decoded.reason },
      );
    },
  };
}
