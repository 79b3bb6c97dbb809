/** What can be done to one hidden neuron, as the items of its menu: each is also one key on the drawing. */
import type { hands } from '../../i18n/en.hands.ts';
import type { Catalogue } from '../../i18n/en.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { HandEdits } from './hand-edits.ts';
import type { UnitMark } from './unit-marks.ts';

export interface NeuronItems {
  readonly text: typeof hands;
  readonly editor: Catalogue['editor'];
  readonly edits: HandEdits;
  readonly column: number;
  readonly unit: number;
  /** Of its layer. */
  readonly units: number;
  readonly marks: readonly UnitMark[];
}

export function neuronItems({ text, editor, edits, column, unit, units, marks }: NeuronItems): MenuItem[] {
  return [
    {
      key: 'off',
      label: marks.includes('off') ? text.on : text.off,
      shortcut: 'O',
      onAct: () => edits.toggleOff(column, unit),
    },
    {
      key: 'freeze',
      label: marks.includes('frozen') ? text.unfreeze : text.freeze,
      shortcut: 'F',
      onAct: () => edits.toggleFrozen(column, unit),
    },
    { key: 'bias', label: text.bias, shortcut: 'B', onAct: () => edits.toBias(column, unit) },
    { key: 'renew', label: text.renew, shortcut: 'R', onAct: () => edits.renew(column, unit) },
    {
      key: 'up',
      label: text.up,
      shortcut: 'Alt ↑',
      separatorBefore: true,
      disabledReason: unit === 0 ? text.top : undefined,
      onAct: () => edits.moveUnit(column, unit, unit - 1),
    },
    {
      key: 'down',
      label: text.down,
      shortcut: 'Alt ↓',
      disabledReason: unit === units - 1 ? text.bottom : undefined,
      onAct: () => edits.moveUnit(column, unit, unit + 1),
    },
    {
      key: 'remove',
      label: text.remove,
      shortcut: 'Del',
      separatorBefore: true,
      disabledReason: units <= 1 ? editor.neuronsAtLeast : undefined,
      onAct: () => edits.removeUnit(column, unit),
    },
  ];
}
