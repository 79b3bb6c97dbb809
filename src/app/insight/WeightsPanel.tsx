/** The weights of every layer over time. */
import { WeightChart } from '../../charts/WeightChart.tsx';
import { useDrawnExperiment, useSession } from '../session-context.tsx';
import { useLayerPast } from './layer-past.ts';

export default function WeightsPanel() {
  return <WeightChart frames={useSession().frames} experiment={useDrawnExperiment()} past={useLayerPast()} />;
}
