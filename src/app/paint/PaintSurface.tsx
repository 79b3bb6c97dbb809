/**
 * The plane as a surface to paint on: a ring at the pointer, a cross for the keys. Lies exactly over the plane's canvas.
 *
 * Invariant: whatever the pointer does, the keys do through the same strokes. One finger paints; with a second one the
 * page moves, and what the first began is put back.
 */
import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { PLANE } from '../../core/datasets/index.ts';
import type { ExplicitPoint } from '../../experiment/experiment.ts';
import { taskOf } from '../../experiment/outputs.ts';
import type { Spot } from '../../experiment/points.ts';
import { integer } from '../../i18n/format.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { ClassMark, className } from '../../ui/ClassMark.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import styles from './PaintSurface.module.css';
import { createPainting } from './painting.ts';
import { type Deed, hand, type Tool, useHand } from './tools.ts';
import { usePaintKeys } from './use-paint-keys.ts';
import { usePaintText } from './words.ts';

/** A finger that is joined by another one within this time meant to move the page, ms. */
const SECOND_FINGER = 90;

const inPercent = ({ x1, x2 }: Spot) => ({
  left: `${50 + (50 * x1) / PLANE}%`,
  top: `${50 - (50 * x2) / PLANE}%`,
});

export function PaintSurface() {
  const session = useSession();
  const announce = useAnnounce();
  const text = usePaintText();
  const help = useId();
  const surface = useRef<HTMLDivElement>(null);
  const regression = useSessionState(({ experiment }) => taskOf(experiment.data) === 'regression');
  const tool = useHand((now) => now.tool);
  const cls = useHand((now) => now.cls);
  const radius = useHand((now) => now.radius);
  const painting = useMemo(
    () => createPainting(session, hand.getState, Math.random, (deed) => hand.setState({ deed })),
    [session],
  );
  /** Where the pointer is; null: not over the plane. */
  const [over, setOver] = useState<Spot | null>(null);
  const [alt, setAlt] = useState(false);
  /** Not yet on the plane itself. */
  const [falling, setFalling] = useState<readonly ExplicitPoint[]>([]);
  const keys = usePaintKeys(painting, surface);
  const waiting = useRef<{ readonly timer: number; readonly begin: () => void } | null>(null);
  const fingers = useRef(new Set<number>());

  const tell = (deed: Deed | null) => {
    if (!deed) return;
    const all = integer(session.store.getState().experiment.data.points?.list.length ?? 0);
    const count = integer(deed.count);
    if (deed.kind === 'paint' || deed.kind === 'point')
      announce(text.said.paint(className(deed.cls), count, all));
    else if (deed.kind === 'erase') announce(text.said.erase(count, all));
    hand.setState({ deed });
  };

  // Points fall while the hand rests, too.
  useEffect(() => {
    let frame = 0;
    let last = performance.now();
    const loop = (now: number) => {
      painting.advance(now - last);
      const unsaid = painting.unsaid();
      setFalling((before) => (before.length + unsaid.length > 0 ? unsaid : before));
      last = now;
      frame = requestAnimationFrame(loop);
    };
    frame = requestAnimationFrame(loop);
    return () => {
      cancelAnimationFrame(frame);
      painting.end();
    };
  }, [painting]);

  useEffect(() => {
    const plane = surface.current;
    if (!plane) return;
    plane.focus({ preventScroll: true });
    // On a narrow page it is far from the button that began it.
    const { top, bottom } = plane.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) plane.scrollIntoView({ block: 'center' });
  }, []);

  const spotOf = (event: PointerEvent): Spot => {
    const box = (surface.current as HTMLElement).getBoundingClientRect();
    return {
      x1: PLANE * ((2 * (event.clientX - box.left)) / box.width - 1),
      x2: PLANE * (1 - (2 * (event.clientY - box.top)) / box.height),
    };
  };

  const stopWaiting = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    waiting.current = null;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    surface.current?.focus({ preventScroll: true });
    fingers.current.add(event.pointerId);
    if (fingers.current.size > 1) {
      stopWaiting();
      painting.cancel();
      setOver(null);
      return;
    }
    const at = spotOf(event);
    const taken: Tool = event.altKey ? 'erase' : tool;
    keys.dropCarried();
    setOver(at);
    const begin = () => {
      waiting.current = null;
      painting.begin(at, taken);
    };
    if (event.pointerType === 'touch')
      waiting.current = { timer: window.setTimeout(begin, SECOND_FINGER), begin };
    else {
      event.currentTarget.setPointerCapture(event.pointerId);
      begin();
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    setAlt(event.altKey);
    if (fingers.current.size > 1) return;
    const at = spotOf(event);
    setOver(at);
    painting.move(at);
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    // A tap is shorter than the wait for a second finger.
    waiting.current?.begin();
    stopWaiting();
    if (painting.active() && !keys.carries()) tell(painting.end());
    if (event.pointerType === 'touch') setOver(null);
  };

  const onPointerCancel = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    stopWaiting();
    painting.cancel();
    setOver(null);
  };

  if (regression) return null;
  const shown = over ?? keys.cross;
  const erases = alt || tool === 'erase';
  const size = { width: `${(100 * radius) / PLANE}%`, height: `${(100 * radius) / PLANE}%` };
  const ringed = tool === 'paint' || erases;
  return (
    <>
      <div
        ref={surface}
        className={styles.surface}
        role="application"
        aria-label={text.surface}
        aria-describedby={help}
        // The keys are the surface's while it has the focus.
        data-keys=""
        data-tool={erases ? 'erase' : tool}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onPointerLeave={() => setOver(null)}
        onKeyDown={keys.onKeyDown}
        onKeyUp={(event) => setAlt(event.altKey)}
        onBlur={keys.hide}
      >
        {falling.map((point, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points fall one after the other
          <div key={i} className={styles.here} style={inPercent(point)} aria-hidden="true">
            <ClassMark classIndex={point.target} open={point.test} size={9} />
          </div>
        ))}
        {shown && (
          <div className={styles.here} style={inPercent(shown)} aria-hidden="true">
            {!erases && tool !== 'move' && <ClassMark classIndex={cls} size={11} />}
            {!over && <span className={styles.cross} />}
          </div>
        )}
        {shown && ringed && (
          <div
            className={styles.ring}
            data-erases={erases || undefined}
            style={{ ...inPercent(shown), ...size }}
            aria-hidden="true"
          />
        )}
      </div>
      <p id={help} className="hidden-text">
        {text.help}
      </p>
    </>
  );
}
