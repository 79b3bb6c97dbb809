/**
 * Spreads the drawing of one snapshot over several frames where the machine is slow, so that the page answers between
 * them: a tenth of the picture late is not seen, a press that waits is.
 *
 * The measure is the time from the start of a frame in which something was drawn to the start of the next one, which
 * holds style, layout and paint as well. Knows no page: frames and clock are arguments.
 */

/** A frame that takes longer than this is too long, ms: less than 40 a second. */
const SLOW = 25;
/** One that takes less leaves room, ms. */
const FAST = 19;
/** So many frames with room in a row, and more is drawn at once again. */
const PATIENCE = 300;
const MOST_PARTS = 12;
/** After a press drawing waits so long, ms, so that what was pressed is painted first. */
const COURTESY = 150;

export interface DrawingPace {
  /** Runs all calls, some a frame, then `done`. A new delivery begins only after that. */
  deliver(calls: readonly (() => void)[], done: () => void): void;
  /** A person pressed something: on a slow machine its answer is painted before the next part of a frame. */
  giveWay(): void;
  /** Over how many frames a snapshot is spread now. */
  readonly parts: number;
}

export function createDrawingPace(options: {
  readonly requestFrame: (callback: () => void) => void;
  readonly now: () => number;
}): DrawingPace {
  const { requestFrame, now } = options;
  let parts = 1;
  let roomy = 0;
  let waitUntil = Number.NEGATIVE_INFINITY;

  /** Learns from the frame that began at `start`. */
  function learn(start: number): boolean {
    const took = now() - start;
    if (took > SLOW) {
      parts = Math.min(MOST_PARTS, Math.max(parts + 1, Math.round((parts * took) / SLOW)));
      roomy = 0;
    } else if (took < FAST && ++roomy > PATIENCE) {
      parts = Math.max(1, parts - 1);
      roomy = 0;
    }
    return took > SLOW;
  }

  return {
    deliver(calls, done) {
      const share = Math.ceil(calls.length / parts);
      /** Drawn in one frame: also where there are fewer calls than parts, none perhaps. */
      const whole = share >= calls.length;
      let at = 0;
      const draw = () => {
        const start = now();
        if (parts > 1 && start < waitUntil) {
          requestFrame(draw);
          return;
        }
        for (const end = Math.min(at + share, calls.length); at < end; at++) calls[at]?.();
        const last = at >= calls.length;
        if (last && whole) done();
        requestFrame(() => {
          const tired = learn(start);
          if (last) {
            if (!whole) done();
          } else if (tired) requestFrame(draw);
          else draw();
        });
      };
      draw();
    },
    giveWay() {
      waitUntil = now() + COURTESY;
    },
    get parts() {
      return parts;
    },
  };
}
