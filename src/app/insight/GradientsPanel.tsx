/** The gradients of every layer over time. */
import { GradientChart } from '../../charts/GradientChart.tsx';
import { useDrawnExperiment, useSession } from '../session-context.tsx';
import { useLayerPast } from './layer-past.ts';

export default function GradientsPanel() {
  return (
    <GradientChart frames={useSession().frames} experiment={useDrawnExperiment()} past={useLayerPast()} />
  );
}
