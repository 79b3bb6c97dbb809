/**
 * How fast a run goes: which updates are due, how long to wait for the next, and how many there were in a second.
 * Invariant: it decides when an update is done, never what it does. The clock's readings (ms) are arguments.
 */

/** What could not be done for this long (ms) is let go: after a hitch the run does not race. */
const PATIENCE = 250;
const SECOND = 1000;
/** Readings of the speed are this far apart (ms). */
const READING = 50;
/** Less than this (ms) tells nothing about the speed. */
const SHORTEST = 200;

export interface Pace {
  /** Starts anew; the first update is due at once. */
  start(at: number, updatesPerSecond: number, steps: number): void;
  isDue(at: number): boolean;
  count(): void;
  /** Milliseconds until the next update is due; 0 if it is. */
  wait(at: number): number;
  /** Updates per second over the last second; 0 while it is too early to tell. */
  speed(at: number, steps: number): number;
}

export function createPace(): Pace {
  let rate = Number.POSITIVE_INFINITY;
  let from = 0;
  let done = 0;
  let readings: { readonly at: number; readonly steps: number }[] = [];

  const nextDue = () => from + (done * SECOND) / rate;

  return {
    start(at, updatesPerSecond, steps) {
      rate = updatesPerSecond;
      from = at;
      done = 0;
      readings = [{ at, steps }];
    },
    isDue(at) {
      if (rate === Number.POSITIVE_INFINITY) return true;
      if (at - nextDue() > PATIENCE + SECOND / rate) {
        from = at;
        done = 0;
      }
      return at >= nextDue();
    },
    count() {
      done++;
    },
    wait(at) {
      return rate === Number.POSITIVE_INFINITY ? 0 : Math.max(0, nextDue() - at);
    },
    speed(at, steps) {
      if (at - readings[readings.length - 1].at >= READING) readings.push({ at, steps });
      while (readings.length > 2 && at - readings[1].at >= SECOND) readings.shift();
      const [first] = readings;
      return at - first.at >= SHORTEST ? ((steps - first.steps) * SECOND) / (at - first.at) : 0;
    },
  };
}
