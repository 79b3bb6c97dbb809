/** Which layers the run had when: the same object until another layer comes or goes. */
import { useRef } from 'react';
import { equal } from '../../experiment/equal.ts';
import { type LayerPast, layerPast } from '../../experiment/layer-past.ts';
import { useSessionState } from '../session-context.tsx';

export function useLayerPast(): LayerPast {
  const kept = useRef<LayerPast | null>(null);
  return useSessionState(({ run }) => {
    const past = layerPast(run);
    if (!kept.current || !equal(kept.current, past)) kept.current = past;
    return kept.current;
  });
}
