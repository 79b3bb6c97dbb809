/**
 * Where the words of `edit-toast.ts` appear, with Undo beside them; mounted once a drawing, with the lazy tools. At the
 * window's foot, or inside what is lifted above it (`wordsIn`): that would cover them.
 * To say something: `say(session, message)` or `sayWithLoss(session, message, edit)`.
 */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { connections } from '../i18n/en.connections.ts';
import { number } from '../i18n/format.ts';
import type { Session } from '../store/state.ts';
import { Toast } from '../ui/Toast.tsx';
import styles from './EditToast.module.css';
import { hush, isPast, type Price, said } from './edit-toast.ts';

/** Decimals of a loss: so many that the two differ, if they do. */
const DIGITS = [2, 3, 4];

/** The part of what is lifted that takes the words, while there is one. */
const lifted = createStore<{ readonly place: HTMLElement | null }>(() => ({ place: null }));

/** For `ref`: while this element is on the page, the words stand in it. */
export function useWordsPlace(): (place: HTMLElement | null) => void {
  return useCallback((place) => lifted.setState({ place }), []);
}

/** What an edit cost, in words. */
export function priceText({ set, now, before, updates }: Price, text: typeof connections): string {
  const between = updates > 0 ? ` ${text.between(updates)}` : '';
  for (const digits of DIGITS) {
    const [after, former] = [number(now, digits), number(before, digits)];
    if (after !== former) return text.price(set, after, former) + between;
  }
  return text.samePrice(set, number(now)) + between;
}

interface Props {
  readonly session: Session;
  readonly text: typeof connections;
}

export function EditToast({ session, text }: Props) {
  const now = useStore(said, (state) => (state.said?.session === session ? state.said : null));
  const undo = useStore(session.store, (state) => state.undo);
  const redo = useStore(session.store, (state) => state.redo);
  const inside = useStore(lifted, (state) => state.place);
  const past = now !== null && isPast(now, { undo, redo });
  useEffect(() => {
    if (past && now) hush(now);
  }, [past, now]);
  const place = useRef<HTMLDivElement>(null);

  // In the top layer it stands at the window's foot, whatever scrolls or is scaled around the drawing.
  useLayoutEffect(() => {
    if (!place.current || typeof place.current.showPopover !== 'function') return;
    place.current.popover = 'manual';
    place.current.showPopover();
  }, []);

  const word = now && !past && (
    <Toast
      key={now.count}
      action={undo ? { label: text.undo, onAct: () => session.undo() } : undefined}
      onDone={() => hush(now)}
    >
      {now.price ? `${now.message.replace(/\.$/, '')}. ${priceText(now.price, text)}` : now.message}
    </Toast>
  );
  return (
    <div ref={place} className={styles.place}>
      {inside ? createPortal(word, inside) : word}
    </div>
  );
}
