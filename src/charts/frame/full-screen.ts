/** A chart on the whole screen. Knows nothing of charts: the element itself shows that it fills the window. */
import { type RefObject, useEffect, useState } from 'react';

/** The browser's full screen where there is one, else the whole window; Escape leaves both. */
export function useFullScreen(section: RefObject<HTMLElement | null>) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!full) return;
    const onChange = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      setFull(false);
      if (document.fullscreenElement) document.exitFullscreen();
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKey);
    };
  }, [full]);
  const change = (on: boolean) => {
    setFull(on);
    // Where it is refused the chart fills the window all the same.
    if (on) section.current?.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
  };
  return [full, change] as const;
}
