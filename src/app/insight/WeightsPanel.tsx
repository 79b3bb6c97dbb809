/** The weights of every layer over time. */
import { WeightChart } from '../../charts/WeightChart.tsx';
import { useDrawnExperiment, useSession } from '../session-context.tsx';

export default function WeightsPanel() {
  return <WeightChart frames={useSession().frames} experiment={useDrawnExperiment()} />;
}
