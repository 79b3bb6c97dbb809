/** The acts on lines as items of a menu or a bar: what can be done, its key, and why it cannot. */
import { Icon } from '../../ui/Icon.tsx';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { ActName } from './acts.ts';
import type { Words } from './words.ts';

/** Two ends that do not touch. */
export function CutIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M1 8h4.5M10.5 8H15M5.5 4v8M10.5 4v8" strokeWidth="1.5" />
    </svg>
  );
}

export function PenIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path
        d="M8 2.500c3.6 0 6 1.6 6 4s-2.4 4-6 4-6-1.6-6-4 2.4-4 6-4z"
        strokeWidth="1.4"
        strokeDasharray="2.6 2"
      />
      <path d="M5.5 10.500c.8 1 .6 2.4-.9 3.3" strokeWidth="1.4" />
    </svg>
  );
}

/** @param counts how many lines each act would change */
export function lineItems(
  text: Words,
  counts: Readonly<Record<ActName, number>>,
  isBias: boolean,
  onType: () => void,
  onAct: (act: ActName) => void,
): MenuItem[] {
  const joined = counts.zero > 0;
  const disabledReason = joined ? undefined : text.isCut;
  const items: MenuItem[] = [
    { key: 'type', label: text.typeNumber, shortcut: 'Enter', disabledReason, onAct: onType },
    { key: 'zero', label: text.zero, shortcut: '0', disabledReason, onAct: () => onAct('zero') },
  ];
  if (!isBias) {
    const act = joined ? 'cut' : 'reconnect';
    items.push({
      key: act,
      label: text[act],
      icon: <CutIcon />,
      shortcut: 'X',
      separatorBefore: true,
      onAct: () => onAct(act),
    });
  }
  const act = counts.unfreeze > 0 ? 'unfreeze' : 'freeze';
  items.push({
    key: act,
    label: text[act],
    icon: <Icon name="lock" />,
    shortcut: 'F',
    separatorBefore: isBias,
    disabledReason,
    onAct: () => onAct(act),
  });
  return items;
}
