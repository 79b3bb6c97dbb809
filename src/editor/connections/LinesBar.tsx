/** What can be done with many selected lines, near where they were drawn round. Escape drops the selection. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { ActName } from './acts.ts';
import type { Point } from './curve.ts';
import styles from './LinesBar.module.css';
import { CutIcon } from './menu-items.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly count: number;
  readonly counts: Readonly<Record<ActName, number>>;
  /** Middle of the foot of what was drawn round. */
  readonly at: Point;
  /** It takes the focus: it was asked for with the pointer. */
  readonly focus: boolean;
  readonly text: Words;
  readonly onAct: (act: ActName) => void;
  readonly onDrop: () => void;
}

export function LinesBar({ count, counts, at, focus, text, onAct, onDrop }: Props) {
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = bar.current;
    const sheet = box?.offsetParent as HTMLElement | null;
    if (!box || !sheet) return;
    // A drawing wider than its room scrolls: the bar stays in what is seen.
    const room = sheet.parentElement ?? sheet;
    const [first, last] = [room.scrollLeft, room.scrollLeft + (room.clientWidth || sheet.clientWidth)];
    const left = Math.max(first + 4, Math.min(last - box.offsetWidth - 4, at.x - box.offsetWidth / 2));
    const below = at.y + 12 + box.offsetHeight <= sheet.clientHeight;
    box.style.left = `${left}px`;
    box.style.top = `${below ? at.y + 12 : Math.max(4, sheet.clientHeight - box.offsetHeight - 4)}px`;
  });

  useEffect(() => {
    if (focus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focus]);

  const freezing = counts.freeze > 0 || counts.unfreeze === 0 ? 'freeze' : 'unfreeze';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'escape') onDrop();
    else if (key === 'x') onAct(counts.cut > 0 ? 'cut' : 'reconnect');
    else if (key === 'f') onAct(freezing);
    else if (key === '0') onAct('zero');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset
    <div
      ref={bar}
      role="group"
      data-keys
      className={styles.bar}
      data-lines-bar=""
      aria-label={text.linesChosen(count)}
      onKeyDown={onKeyDown}
    >
      <b className={styles.count}>{text.lines(count)}</b>
      <Button
        shortcut="X"
        tooltip={text.cut}
        disabledReason={counts.cut === 0 ? text.allCut : undefined}
        onClick={() => onAct('cut')}
      >
        <CutIcon /> {text.cut}
      </Button>
      <Button
        shortcut="F"
        tooltip={text[freezing]}
        disabledReason={counts.freeze + counts.unfreeze === 0 ? text.allCut : undefined}
        onClick={() => onAct(freezing)}
      >
        <Icon name="lock" /> {text[freezing]}
      </Button>
      <Button
        shortcut="0"
        disabledReason={counts.zero === 0 ? text.allCut : undefined}
        onClick={() => onAct('zero')}
      >
        {text.zero}
      </Button>
      <Button
        shortcut="X"
        disabledReason={counts.reconnect === 0 ? text.noneCut : undefined}
        onClick={() => onAct('reconnect')}
      >
        {text.reconnect}
      </Button>
      <Button icon="close" iconOnly shortcut="Esc" onClick={onDrop}>
        {text.drop}
      </Button>
    </div>
  );
}
