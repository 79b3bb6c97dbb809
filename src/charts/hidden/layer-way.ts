/** The way from the plane through the layers in time: a rest on each, then the way to the next. */
import { useEffect, useEffectEvent } from 'react';

/** Milliseconds of a way from layer to layer, and of a rest on one. */
const WAY = 900;
const REST = 500;

/**
 * Where it is after a time.
 * @param calm jumps instead of moving
 * @returns the layer it comes from and the share of the way to the next, 0 … 1; null: it has arrived at the last
 */
export function wayAt(time: number, layers: number, calm: boolean) {
  const from = Math.floor(time / (WAY + REST));
  if (from >= layers) return null;
  const share = Math.max(0, (time - from * (WAY + REST) - REST) / WAY);
  // Eased at both ends, so that the eye can follow a point.
  return { from, share: calm ? 0 : share * share * (3 - 2 * share) };
}

/** Tells in each frame where it is, as long as it moves; null at its end. */
export function useLayerWay(given: {
  readonly moving: boolean;
  readonly layers: number;
  readonly calm: boolean;
  readonly onWay: (at: ReturnType<typeof wayAt>) => void;
}): void {
  const { moving, layers, calm, onWay } = given;
  const tell = useEffectEvent(onWay);
  useEffect(() => {
    if (!moving) return;
    const began = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const at = wayAt(Math.max(0, now - began), layers, calm);
      if (at) frame = requestAnimationFrame(step);
      tell(at);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [moving, calm, layers]);
}
