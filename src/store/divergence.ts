/** What helps when a run diverged: a smaller learning rate, named. */

const STEPS = [1, 2, 3, 5];

/** About a tenth of `learningRate`, a round number (one significant digit of 1, 2, 3, 5), at least 1e-6. */
export function remedyFor(learningRate: number): number {
  const wanted = learningRate / 10;
  let best = 1e-6;
  for (let exponent = -6; exponent <= 1; exponent++) {
    for (const digit of STEPS) {
      const candidate = Number(`${digit}e${exponent}`);
      if (candidate <= wanted * 1.0001) best = candidate;
    }
  }
  return best;
}
