/**
 * How the plane is looked at beyond what the first picture shows: another threshold, a temperature, one neuron, some
 * points lit. The plane asks its lens, if there is one, when it hears of a snapshot and when it draws.
 *
 * Invariant: a lens alters neither the field nor the points it is given; without one the plane shows the network as it is.
 */
import type { Snapshot } from '../training/protocol.ts';
import type { PlaneField } from './plane-fill.ts';
import type { Surface } from './surface.ts';

/** What the fill and the line are painted from. */
export interface Seen {
  readonly field: PlaneField;
  /** As `fillColours` gives them for the field's kind of answer. */
  readonly colours: Uint32Array;
  /** Of values. */
  readonly scale: number;
}

/** Centres of the points in CSS pixels. */
export interface Centres {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface PlaneLens {
  /** Copies what it needs later. `field` is the network's own answer, null where nothing is known. */
  receive(snapshot: Snapshot | null, field: PlaneField | null): void;
  shown(own: Seen): Seen;
  /** 1 for each point that is wrong at this lens's threshold; null: as the network itself predicts. */
  readonly wrong: Uint8Array | null;
  /** Of two classes: from this p on it is the second. */
  readonly threshold: number;
  /** How strongly the points are drawn, 0 … 1: less where some of them are lit. */
  readonly pointStrength: number;
  /** Draws what lies above points and rings. */
  over(surface: Surface, centres: Centres): void;
}
