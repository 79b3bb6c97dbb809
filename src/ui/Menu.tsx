/**
 * A menu of acts on one thing, at the pointer or beside the thing: each with its key. Arrows move, letters find, Enter
 * and Space act, the key beside an item acts at once; Escape, Tab and a press outside leave everything as it was.
 *
 * Invariant: it is mounted while it is open; `onClose` is called once, before an act, and by then the focus is back
 * where it was. An item that cannot act stays reachable and says why.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Locked } from './Locked.tsx';
import styles from './Menu.module.css';
import { showAt } from './place.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The key that does the same without the menu, as it is written: `X`, `Enter`, `Del`. */
  readonly shortcut?: string;
  /** Why it cannot be done now; stands below its name. */
  readonly disabledReason?: string;
  /** A hairline before it. */
  readonly separatorBefore?: boolean;
  readonly onAct: () => void;
}

interface Props {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Place in the window: a point, or the box of what the menu is about. */
  readonly at: DOMRect | { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

export function Menu({ label, items, at, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  const all = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useLayoutEffect(() => {
    before.current ??= document.activeElement as HTMLElement | null;
    const box = { left: at.x, top: at.y, width: 0, height: 0, ...('width' in at ? boxOf(at) : {}) };
    const anchor = { getBoundingClientRect: () => box };
    if (menu.current) showAt(menu.current, anchor, { gap: 4, align: 'start', prefer: 'below' });
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
  }, [at]);

  useEffect(() => {
    const leave = (event: globalThis.Event) => {
      if (!menu.current?.contains(event.target as Node)) closing.current();
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave);
    window.addEventListener('resize', leave);
    window.addEventListener('scroll', leave, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave);
      window.removeEventListener('resize', leave);
      window.removeEventListener('scroll', leave, true);
    };
  }, []);

  const close = () => {
    before.current?.focus({ preventScroll: true });
    onClose();
  };
  const take = (item: MenuItem | undefined) => {
    if (!item || item.disabledReason !== undefined) return;
    close();
    item.onAct();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const elements = all();
    const here = elements.indexOf(document.activeElement as HTMLElement);
    const count = elements.length;
    const moves: Record<string, number> = {
      ArrowDown: (here + 1) % count,
      ArrowUp: (here - 1 + count) % count,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    const key = event.key.toLowerCase();
    if (to !== undefined) elements[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'Enter' || event.key === ' ') take(items[here]);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const named = items.find(({ shortcut }) => shortcut && sameKey(shortcut, key));
      if (named) take(named);
      else if (key.length === 1) {
        const from = items.map((_, i) => (here + 1 + i) % count);
        const found = from.find((i) => items[i]?.label.toLowerCase().startsWith(key));
        if (found !== undefined) elements[found]?.focus();
      } else return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const withIcons = items.some(({ icon }) => icon);
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      className={styles.menu}
      data-icons={withIcons || undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the menu handles the keys of all items
        <div
          key={item.key}
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          data-separated={item.separatorBefore || undefined}
          aria-disabled={item.disabledReason !== undefined || undefined}
          aria-keyshortcuts={item.shortcut}
          onClick={(event) => {
            event.stopPropagation();
            take(item);
          }}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
        >
          {withIcons && <span className={styles.icon}>{item.icon}</span>}
          <span>{item.label}</span>
          {item.shortcut && (
            <span className={styles.key} aria-hidden="true">
              {item.shortcut}
            </span>
          )}
          {item.disabledReason !== undefined && (
            <span className={styles.why}>
              <Locked reason={item.disabledReason} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function boxOf({ left, top, width, height }: DOMRect) {
  return { left, top, width, height };
}

function sameKey(shortcut: string, key: string): boolean {
  const named = shortcut.toLowerCase();
  return named === key || (named === 'del' && key === 'delete');
}
