/**
 * Drawings that are due after a render of React, a few in each frame: a press that alters ten charts must not draw ten
 * charts in one task.
 *
 * Invariant: whatever was asked for is drawn, in the order of asking, once; a frame draws at least one and none that
 * would begin after `BUDGET`.
 */

/** Milliseconds of drawing in a frame after which the rest waits for the next. */
const BUDGET = 6;

let waiting: (() => void)[] = [];

function drawSome(): void {
  const start = performance.now();
  try {
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() - start < BUDGET);
  } finally {
    // What fails in one chart must not keep the others from being drawn.
    if (waiting.length > 0) requestAnimationFrame(drawSome);
  }
}

/** Draws in one of the next frames; returns the way to take it back. */
export function drawSoon(task: () => void): () => void {
  waiting.push(task);
  if (waiting.length === 1) requestAnimationFrame(drawSome);
  return () => {
    waiting = waiting.filter((other) => other !== task);
  };
}
