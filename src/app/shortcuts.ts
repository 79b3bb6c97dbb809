/** The keys of the whole page. Keys typed into a control stay with it. */

export type KeyAction = 'toggle' | 'stepUpdate' | 'stepEpoch' | 'reset' | 'undo' | 'redo' | 'read' | 'help';

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented' | 'target'
>;

/**
 * What a key does, null if it does nothing here.
 * @param clicked the focus came by pointer: a button that was just clicked gives Space back to the page
 */
export function keyAction(event: Key, clicked = false): KeyAction | null {
  if (event.defaultPrevented || event.altKey) return null;
  const letter = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (typesText(event.target) && !closest(event.target, '[data-settled]')) return null;
    if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : null;
  }
  if (event.key === ' ' && clicked && !keepsSpace(event.target)) return 'toggle';
  if (usesKeys(event.target)) return null;
  if (event.key === ' ') return pressesWithSpace(event.target) ? null : 'toggle';
  if (event.key === 'ArrowRight' || event.key === '.') return 'stepUpdate';
  if (event.key === '?') return 'help';
  return ({ e: 'stepEpoch', r: 'reset', l: 'read' } as const)[letter as 'e' | 'r' | 'l'] ?? null;
}

const closest = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

function typesText(target: EventTarget | null): boolean {
  return closest(target, 'input:not([type=range]):not([type=checkbox]):not([type=file]), textarea, select');
}

function usesKeys(target: EventTarget | null): boolean {
  return (
    typesText(target) ||
    closest(target, 'input, [role=listbox], [role=radiogroup], [role=grid], dialog, [data-keys]')
  );
}

/** Where Space is typed, or chooses from an open list. */
function keepsSpace(target: EventTarget | null): boolean {
  return typesText(target) || closest(target, '[role=listbox], dialog, [data-keys]');
}

function pressesWithSpace(target: EventTarget | null): boolean {
  return closest(target, 'button, a, summary, [role=button], [role=switch]');
}
