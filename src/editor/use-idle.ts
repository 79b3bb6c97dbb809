/** False until the page has drawn and has nothing else to do: then what was not needed for the first picture may load. */
import { useEffect, useState } from 'react';

export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const arrive = () => setIdle(true);
    if (typeof requestIdleCallback === 'function') {
      const request = requestIdleCallback(arrive, { timeout: 3000 });
      return () => cancelIdleCallback(request);
    }
    const timer = setTimeout(arrive, 400);
    return () => clearTimeout(timer);
  }, []);
  return idle;
}
