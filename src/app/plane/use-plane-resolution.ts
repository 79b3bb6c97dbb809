/** Asks the worker for a coarser plane where pictures come slowly while it trains, and for the fine one at rest. */
import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { createResolutionPace } from './plane-resolution.ts';

export function usePlaneResolution(): void {
  const session = useSession();
  useEffect(() => {
    const pace = createResolutionPace();
    return session.frames.subscribe((snapshot) => {
      const side = pace.saw(performance.now(), snapshot);
      // 0: nobody looks at the plane, and that is not ours to change.
      const present = snapshot.planeResolution;
      if (present !== 0 && present !== side) session.watch({ planeResolution: side });
    });
  }, [session]);
}
