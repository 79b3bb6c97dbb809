/**
 * Where the grid of the plane and the points land in the layers: one forward of all of them on the page, for the newest
 * snapshot, when somebody asks.
 *
 * Invariant: computed once for each snapshot; nothing is said of parameters that do not fit the experiment.
 */
import type { LayerReader } from '../../charts/hidden/BentPlane.tsx';
import { gridNodes } from '../../charts/hidden/bent-plane.ts';
import type { PlanePoints } from '../../charts/plane-points.ts';
import { PLANE } from '../../core/datasets/index.ts';
import { forward } from '../../core/network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { inputRows, materialize } from '../../training/dataset.ts';
import type { Frames } from '../../training/frames.ts';
import { emptyNetwork } from '../../training/parameters.ts';
import type { Snapshot } from '../../training/protocol.ts';
import { wiringOf } from '../../training/wiring.ts';

export function createLayerReader(experiment: Experiment, points: PlanePoints, frames: Frames): LayerReader {
  const nodes = gridNodes(PLANE);
  const nodeCount = nodes.x1.length;
  const count = nodeCount + points.count;
  const network = emptyNetwork(experiment, wiringOf(experiment), new Set(), count);
  const grid = inputRows(experiment, nodes.x1, nodes.x2);
  const { features } = materialize(experiment);
  for (let row = 0; row < network.inputs; row++) {
    const at = row * network.stride;
    network.x.set(grid.subarray(row * nodeCount, (row + 1) * nodeCount), at);
    network.x.set(features.subarray(row * points.count, (row + 1) * points.count), at + nodeCount);
  }
  let taken: Snapshot | null = null;

  function newest(): boolean {
    const latest = frames.latest();
    if (!latest || latest.theta.length !== network.theta.length) return false;
    if (latest !== taken) {
      network.theta.set(latest.theta);
      forward(network, count);
      taken = latest;
    }
    return true;
  }

  return {
    landing(layer, u, v) {
      if (layer === 0) return { nodes: { u: nodes.x1, v: nodes.x2 }, points: { u: points.x1, v: points.x2 } };
      if (!newest()) return null;
      const { a, units } = network.layers[layer - 1];
      if (layer >= network.layers.length || u >= units || v >= units) return null;
      const row = (unit: number) => a.subarray(unit * network.stride, unit * network.stride + count);
      const [across, up] = [row(u), row(v)];
      return {
        nodes: { u: across.subarray(0, nodeCount), v: up.subarray(0, nodeCount) },
        points: { u: across.subarray(nodeCount), v: up.subarray(nodeCount) },
      };
    },
  };
}
