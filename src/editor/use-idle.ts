/** True once the page had a quiet moment after the first paint: what is not needed to see the drawing loads then. */
import { useEffect, useState } from 'react';

/** Where a browser does not tell of quiet moments, ms. */
const LATER = 300;

export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback === 'function') {
      const call = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
      return () => cancelIdleCallback(call);
    }
    const timer = setTimeout(() => setIdle(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  return idle;
}
