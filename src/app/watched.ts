/** Tells the worker what somebody looks at: a panel out of sight is neither computed nor sent. */
import { type RefObject, useEffect, useState } from 'react';
import { useSession, useSessionState } from './session-context.tsx';

/** Side of the grids: large networks get smaller neuron pictures, so that a frame stays small. */
const PLANE = 64;
const neuronSide = (units: number) => (units > 300 ? 10 : units > 100 ? 16 : 24);

export function useWatchedPanels(): void {
  const session = useSession();
  const units = useSessionState(({ experiment }) =>
    experiment.network.hidden.reduce((sum, layer) => sum + layer.units, 0),
  );
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return;
    const seen = new Map<string, boolean>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen.set(target.id, isIntersecting);
      session.watch({
        planeResolution: seen.get('output') === false ? 0 : PLANE,
        neuronResolution: seen.get('network') === false ? 0 : neuronSide(units),
        predictions: seen.get('output') !== false,
      });
    });
    for (const id of ['output', 'network']) {
      const panel = document.getElementById(id);
      if (panel) observer.observe(panel);
    }
    return () => observer.disconnect();
  }, [session, units]);
}

/** True from the moment the element has come near the view; where nobody can tell, at once. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near, place]);
  return near;
}
