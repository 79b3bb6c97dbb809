/**
 * The cells of the confusion matrix, reached by pointer, finger and keys: one of them by Tab, the others from there by
 * the arrows. Knows nothing of what the cells say.
 */
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Cell } from './counts.ts';

/** Tells which cell is pointed at or has the focus; null: none, also when the matrix goes. */
export function useCells(
  table: RefObject<HTMLTableElement | null>,
  classes: number,
  onPoint: (cell: Cell | null) => void,
): void {
  const point = useEffectEvent(onPoint);
  useEffect(() => {
    const element = table.current;
    const body = element?.tBodies[0];
    if (!element || !body) return;
    const at = (truth: number, predicted: number) => body.rows[truth]?.cells[predicted + 1];
    const placeOf = (target: EventTarget | null): Cell | null => {
      const cell = target instanceof Element ? target.closest('td') : null;
      const row = cell?.parentElement as HTMLTableRowElement | undefined;
      if (!cell || row?.parentElement !== body) return null;
      const [truth, predicted] = [row.sectionRowIndex, cell.cellIndex - 1];
      return predicted >= 0 && predicted < classes ? { truth, predicted } : null;
    };
    for (let truth = 0; truth < classes; truth++) {
      for (let predicted = 0; predicted < classes; predicted++) {
        at(truth, predicted)?.setAttribute('tabindex', truth + predicted === 0 ? '0' : '-1');
      }
    }
    const onOver = (event: PointerEvent) => {
      // A finger points by the focus, which stays when it is lifted.
      if (event.pointerType !== 'touch') point(placeOf(event.target));
    };
    const focused = () => placeOf(document.activeElement);
    const onLeave = () => point(focused());
    const onPress = (event: PointerEvent) => {
      const cell = placeOf(event.target);
      if (cell) at(cell.truth, cell.predicted)?.focus();
    };
    const onFocus = (event: FocusEvent) => {
      const cell = placeOf(event.target);
      if (!cell) return;
      for (const other of body.querySelectorAll('td[tabindex="0"]')) other.setAttribute('tabindex', '-1');
      at(cell.truth, cell.predicted)?.setAttribute('tabindex', '0');
      point(cell);
    };
    const onBlur = () => point(null);
    const onKeyDown = (event: KeyboardEvent) => {
      const cell = placeOf(event.target);
      if (!cell) return;
      const { truth, predicted } = cell;
      const moves: Record<string, readonly [number, number]> = {
        ArrowUp: [truth - 1, predicted],
        ArrowDown: [truth + 1, predicted],
        ArrowLeft: [truth, predicted - 1],
        ArrowRight: [truth, predicted + 1],
        Home: [truth, 0],
        End: [truth, classes - 1],
      };
      const move = moves[event.key];
      if (event.key === 'Escape') at(truth, predicted)?.blur();
      else if (move) at(clamped(move[0], classes), clamped(move[1], classes))?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    body.addEventListener('pointerover', onOver);
    body.addEventListener('pointerleave', onLeave);
    body.addEventListener('pointerdown', onPress);
    body.addEventListener('focusin', onFocus);
    body.addEventListener('focusout', onBlur);
    body.addEventListener('keydown', onKeyDown);
    return () => {
      body.removeEventListener('pointerover', onOver);
      body.removeEventListener('pointerleave', onLeave);
      body.removeEventListener('pointerdown', onPress);
      body.removeEventListener('focusin', onFocus);
      body.removeEventListener('focusout', onBlur);
      body.removeEventListener('keydown', onKeyDown);
      point(null);
    };
  }, [table, classes]);
}

function clamped(index: number, classes: number): number {
  return Math.max(0, Math.min(classes - 1, index));
}
