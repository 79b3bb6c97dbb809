/**
 * What the painting hand holds: tool, class, size of the brush, rate; and what it did last. Shared by the surface, its
 * bar and the keys.
 *
 * Invariant: nothing of the experiment is here, so nothing of it needs undo.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { bounded } from '../../experiment/limits.ts';

export const TOOLS = ['paint', 'point', 'move', 'erase'] as const;
export type Tool = (typeof TOOLS)[number];

/** Radius of the brush in units of the plane, and points per second. */
export const bounds = {
  radius: { min: 0.1, max: 2, whole: false },
  rate: { min: 5, max: 200, whole: true },
} as const;

export interface Deed {
  readonly kind: 'paint' | 'point' | 'move' | 'erase';
  readonly cls: number;
  readonly count: number;
}

export interface Hand {
  readonly tool: Tool;
  readonly cls: number;
  readonly radius: number;
  readonly rate: number;
  /** What the last stroke did, or has done so far. */
  readonly deed: Deed | null;
}

export const FIRST: Hand = { tool: 'paint', cls: 0, radius: 0.5, rate: 40, deed: null };

export const hand = createStore<Hand>(() => FIRST);

export function useHand<T>(select: (hand: Hand) => T): T {
  return useStore(hand, select);
}

/** The size one step larger or smaller. */
export function resize(by: 1 | -1): void {
  hand.setState(({ radius }) => ({ radius: bounded(bounds.radius, radius * (by > 0 ? 1.25 : 0.8)) }));
}
