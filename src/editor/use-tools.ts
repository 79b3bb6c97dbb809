/** The tools for lines, loaded in the first quiet moment after the first paint; null until then. */
import { useEffect, useState } from 'react';
import type { tools } from './connections/tools.ts';

/** Where a browser does not tell of quiet moments, ms. */
const LATER = 200;

export function useTools(): typeof tools | null {
  const [loaded, setLoaded] = useState<typeof tools | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = () => import('./connections/tools.ts').then((module) => wanted && setLoaded(module.tools));
    const idle = typeof requestIdleCallback === 'function';
    const call = idle ? requestIdleCallback(load, { timeout: 1000 }) : setTimeout(load, LATER);
    return () => {
      wanted = false;
      if (idle) cancelIdleCallback(call as number);
      else clearTimeout(call);
    };
  }, []);
  return loaded;
}
