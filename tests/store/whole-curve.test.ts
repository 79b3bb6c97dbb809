/** On a slow page, where a frame is drawn in parts and a new run begins in the middle of it, no part of a curve is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCourse } from '../../src/training/course.ts';
import { openPage } from './page.ts';

test('the loss curve holds every recorded step of the run, whatever was in the making when it began', () => {
  const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 4,
    maxLength: 12,
  });
  fc.assert(
    fc.property(times, (acts) => {
      const page = openPage();
      const { session } = page;
      // Three charts, so that a slow page draws one after the other.
      for (let chart = 0; chart < 3; chart++) session.frames.subscribe(() => {});
      session.setView({ updatesPerSecond: Number.POSITIVE_INFINITY });
      const slowly = (frames: number, work: number) => {
        for (let frame = 0; frame < frames; frame++) {
          page.wait(40);
          page.workers.at(-1)?.work(work);
          page.settle(1);
        }
      };
      session.play();
      slowly(4, 2);
      for (const [act, frames] of acts) {
        if (act === 0) session.reset();
        else if (act === 1) session.newSeed();
        else if (act === 2)
          session.edit({ key: 'learningRate' }, { training: { learningRate: 0.001 * frames } });
        else session.toggle();
        // Whoever is quick has pressed play before the new run is drawn.
        if (act < 2) session.play();
        slowly(frames, frames);
      }
      session.play();
      slowly(3, 3);
      session.pause();
      slowly(30, 4);
      const latest = session.frames.latest();
      const course = createCourse(session.store.getState().run, 0, null, null);
      while (course.trainer.steps < (latest?.step ?? 0)) course.advance();
      const { curve, band } = course.curve.take(course.trainer.steps);
      expect(session.frames.curve()).toEqual([...curve]);
      expect(session.frames.band()).toEqual([...band]);
    }),
    { numRuns: 25 },
  );
});
