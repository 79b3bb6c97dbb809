/** Undo and redo as keys and buttons do them: what came back is also said, for those who do not see it. */
import { useCallback } from 'react';
import { useText } from '../i18n/text.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useSession } from './session-context.tsx';
import { useEditNames } from './use-edit-names.ts';

export function useUndoing(): (which: 'undo' | 'redo') => void {
  const session = useSession();
  const text = useText().app;
  const announce = useAnnounce();
  const nameOf = useEditNames();
  return useCallback(
    (which) => {
      const label = session.store.getState()[which];
      session[which]();
      announce(text[which](label ? nameOf(label.key) : ''));
    },
    [session, text, announce, nameOf],
  );
}
