/** Whether a media query holds, now and when it changes. False where there are none. */
import { useCallback, useSyncExternalStore } from 'react';

export const COARSE = '(pointer: coarse)';
export const MORE_CONTRAST = '(prefers-contrast: more)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (typeof matchMedia !== 'function') return () => {};
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => typeof matchMedia === 'function' && matchMedia(query).matches);
}
