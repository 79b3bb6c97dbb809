/** What a column is, to be chosen, and what it holds. */
import { integer, plain } from '../../i18n/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { type Column, MOST_CLASSES, type Role } from './columns.ts';
import styles from './ImportDialog.module.css';
import { type Import, useWords, type Words } from './use-import.ts';

export function RoleChoice({ state, column }: { readonly state: Import; readonly column: Column }) {
  const words = useWords();
  const role = state.roles[column.index] as Role;
  const place = state.reading.inputs.findIndex(({ index }) => index === column.index) + 1;
  return (
    <>
      <Choice<Role>
        label={words.roleOf(column.name)}
        hideLabel
        className={styles.pick}
        size="small"
        value={role}
        options={options(words, column, place)}
        onChange={(value) => state.setRole(column.index, value)}
      />
      <span className={styles.about}>{about(words, column, role, state.sheet.rows.length)}</span>
    </>
  );
}

function options(words: Words, column: Column, place: number) {
  const notNumbers = column.range ? undefined : words.notNumbers;
  const many = column.values.length > MOST_CLASSES ? words.obstacles.many_classes : undefined;
  return [
    { value: 'none' as const, label: words.roles.none },
    {
      value: 'input' as const,
      label: words.roles.input(place > 0 ? subscript(place) : ''),
      disabledReason: notNumbers,
    },
    { value: 'class' as const, label: words.roles.class, disabledReason: many },
    { value: 'value' as const, label: words.roles.value, disabledReason: notNumbers },
  ];
}

const subscript = (n: number) => String(n).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] as string);

function about(words: Words, { kind, range, filled, values }: Column, role: Role, rows: number): string {
  if (role === 'class')
    return values.length > MOST_CLASSES
      ? words.different(integer(MOST_CLASSES))
      : words.classes(integer(values.length));
  if (filled === 0) return words.empty;
  if (kind === 'empty') return words.filled(integer(filled), integer(rows));
  if (kind === 'id' && role === 'none') return words.allDifferent;
  if (range && (kind === 'numeric' || role !== 'none'))
    return words.range(plain(range[0], 4), plain(range[1], 4));
  return values.length > MOST_CLASSES
    ? words.different(integer(MOST_CLASSES))
    : words.classes(integer(values.length));
}
