/** The panel around the plane on the whole screen, or over the whole window where the browser has no full screen. */
import { type RefObject, useEffect, useMemo } from 'react';
import { useFullScreen } from '../../charts/frame/full-screen.ts';
import styles from './PlaneTools.module.css';

export function useFullPanel(place: RefObject<HTMLElement | null>) {
  const panel = useMemo<RefObject<HTMLElement | null>>(
    () => ({
      get current() {
        return place.current?.closest('section') ?? null;
      },
      set current(_) {},
    }),
    [place],
  );
  const [full, setFull] = useFullScreen(panel);
  useEffect(() => {
    const section = panel.current;
    if (!full || !section) return;
    section.classList.add(styles.full);
    return () => section.classList.remove(styles.full);
  }, [full, panel]);
  return [full, setFull] as const;
}
