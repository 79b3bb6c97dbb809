/**
 * What the charts in view need of the worker beyond the losses: somebody looks, so it is computed and sent; nobody
 * looks, so it is not.
 *
 * Invariant: a need is told as long as at least one chart in view has it.
 */
import { type RefObject, useEffect } from 'react';
import { layerWithCurve } from '../../experiment/outputs.ts';
import type { Session } from '../../store/state.ts';
import { useSession } from '../session-context.tsx';

/** z of the selected layer, outputs of every point, the record of the layers, the update that comes next. */
export type Need = 'activation' | 'scores' | 'layers' | 'update';

const counts = new WeakMap<Session, Map<Need, number>>();

/** One more, or one less, needs it. */
export function need(session: Session, what: Need, by: 1 | -1): void {
  const all = counts.get(session) ?? new Map<Need, number>();
  counts.set(session, all);
  const before = all.get(what) ?? 0;
  all.set(what, before + by);
  if (before > 0 === before + by > 0) return;
  const on = before + by > 0;
  if (what !== 'activation') session.watch({ [what]: on });
  else if (on) {
    const { experiment, selection } = session.store.getState();
    watchCurve(session, layerWithCurve(experiment, selection.layer));
  } else session.watch({ activationLayer: -1 });
}

/** Tells which layer's z are to be counted, if anybody looks at them. */
export function watchCurve(session: Session, layer: number): void {
  if ((counts.get(session)?.get('activation') ?? 0) > 0) session.watch({ activationLayer: layer });
}

/** Tells what is needed while the element is in view. */
export function useNeeds(place: RefObject<Element | null>, needs: readonly Need[]): void {
  const session = useSession();
  const key = needs.join();
  useEffect(() => {
    const wanted = key === '' ? [] : (key.split(',') as Need[]);
    let told = false;
    const tell = (on: boolean) => {
      if (on === told) return;
      told = on;
      for (const what of wanted) need(session, what, on ? 1 : -1);
    };
    if (typeof IntersectionObserver === 'undefined' || !place.current) {
      tell(true);
      return () => tell(false);
    }
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      tell(false);
    };
  }, [session, place, key]);
}
