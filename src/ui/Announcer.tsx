/**
 * Says to a screen reader what the eye sees happen: one polite live region for the whole page.
 * The same message twice in a row is heard twice.
 */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => {});

export function AnnouncerProvider(props: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', count: 0 });
  const announce = useCallback(
    (message: string) => setSaid((before) => ({ message, count: before.count + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {props.children}
      <div aria-live="polite" aria-atomic="true" className="hidden-text">
        <p key={said.count}>{said.message}</p>
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
