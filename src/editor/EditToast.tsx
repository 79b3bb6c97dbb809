/**
 * Where the words of `edit-toast.ts` appear, with Undo beside them; mounted once a drawing, with the lazy tools.
 * To say something: `say(session, message)` or `sayWithLoss(session, edit, words)`.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../store/state.ts';
import { Toast } from '../ui/Toast.tsx';
import styles from './EditToast.module.css';
import { hush, isPast, said } from './edit-toast.ts';

/** @param undo the word on the button */
export function EditToast({ session, undo }: { readonly session: Session; readonly undo: string }) {
  const now = useStore(said, (state) => (state.said?.session === session ? state.said : null));
  const label = useStore(session.store, (state) => state.undo);
  const past = now !== null && isPast(now, label);
  useEffect(() => {
    if (past) hush();
  }, [past]);
  const place = useRef<HTMLDivElement>(null);

  // In the top layer it stands at the window's foot, whatever scrolls or is scaled around the drawing.
  useLayoutEffect(() => {
    if (!place.current || typeof place.current.showPopover !== 'function') return;
    place.current.popover = 'manual';
    place.current.showPopover();
  }, []);

  return (
    <div ref={place} className={styles.place}>
      {now && !past && (
        <Toast
          key={now.count}
          action={label ? { label: undo, onAct: () => session.undo() } : undefined}
          onDone={hush}
        >
          {now.message}
        </Toast>
      )}
    </div>
  );
}
