/**
 * How the plane is looked at, as far as it concerns nobody else: what is open, lines of levels, residuals, one neuron.
 * Threshold, temperature, sample and cell are the session's, for other charts follow them.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface PlaneLook {
  readonly closer: boolean;
  readonly levels: boolean;
  readonly residuals: boolean;
  readonly neuron: boolean;
}

const look = createStore<PlaneLook>(() => ({
  closer: false,
  levels: false,
  residuals: false,
  neuron: false,
}));

export function setLook(some: Partial<PlaneLook>): void {
  look.setState(some);
}

export function useLook(): PlaneLook {
  return useStore(look);
}
