/**
 * − 100 % + in the corner of a drawing that does not fit, and the same by pinching and by Ctrl with the wheel. What was
 * under the pointer stays there.
 */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { hands } from '../../i18n/en.hands.ts';
import { percent } from '../../i18n/format.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import type { NetworkLayout } from '../layout.ts';
import styles from './ZoomButtons.module.css';
import { zoomed } from './zoom.ts';

interface Props {
  readonly text: typeof hands;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomButtons({ text, zoom, onZoom }: Props) {
  const announce = useAnnounce();
  const to = (next: number) => {
    onZoom(next);
    announce(text.zoomed(percent(next)));
  };
  return (
    <div className={styles.buttons}>
      <Button
        icon="remove"
        iconOnly
        disabledReason={zoom <= 1 ? text.zoomLeast : undefined}
        onClick={() => to(zoomed(zoom, 1 / 1.25))}
      >
        {text.zoomOut}
      </Button>
      <Button className={styles.value} aria-label={text.zoomFit(percent(zoom))} onClick={() => to(1)}>
        {percent(zoom)}
      </Button>
      <Button
        icon="add"
        iconOnly
        disabledReason={zoom >= 4 ? text.zoomMost : undefined}
        onClick={() => to(zoomed(zoom, 1.25))}
      >
        {text.zoomIn}
      </Button>
    </div>
  );
}

/** Pinching, moving two fingers, and Ctrl with the wheel, over the whole drawing. */
export function useZoomGestures(options: {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly layout: NetworkLayout;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}): void {
  const { scroll, layout, zoom, onZoom } = options;
  /** The point of the box that stays, and the sheet's size before. */
  const anchor = useRef<{ x: number; y: number } | null>(null);
  const before = useRef(layout);

  useLayoutEffect(() => {
    const was = before.current;
    before.current = layout;
    const box = scroll.current;
    if (!box || (was.width === layout.width && was.height === layout.height)) return;
    const { x, y } = anchor.current ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 };
    anchor.current = null;
    box.scrollLeft = ((box.scrollLeft + x) * layout.width) / was.width - x;
    if (was.height * 1.01 < layout.height || was.height > layout.height * 1.01) {
      if (zoom > 1) box.scrollTop = ((box.scrollTop + y) * layout.height) / was.height - y;
    }
  }, [layout, scroll, zoom]);

  const by = useEffectEvent((factor: number, x: number, y: number) => {
    const box = scroll.current?.getBoundingClientRect();
    const next = zoomed(zoom, factor);
    if (!box || next === zoom) return;
    anchor.current = { x: x - box.left, y: y - box.top };
    onZoom(next);
  });

  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      by(2 ** (-event.deltaY / 240), event.clientX, event.clientY);
    };
    let last: Two | null = null;
    const onStart = (event: TouchEvent) => {
      last = twoFingers(event.touches);
    };
    const onMove = (event: TouchEvent) => {
      const two = twoFingers(event.touches);
      if (!two || !last) return;
      // Two fingers are the drawing's: neither the page's zoom nor its scrolling joins in.
      if (event.cancelable) event.preventDefault();
      pan(box, last.x - two.x, last.y - two.y);
      const factor = two.far / last.far;
      const pinched = last.far > 0 && Math.abs(factor - 1) >= 0.04;
      if (pinched) by(factor, two.x, two.y);
      last = { ...two, far: pinched ? two.far : last.far };
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    box.addEventListener('touchstart', onStart, { passive: true });
    box.addEventListener('touchmove', onMove, { passive: false });
    return () => {
      box.removeEventListener('wheel', onWheel);
      box.removeEventListener('touchstart', onStart);
      box.removeEventListener('touchmove', onMove);
    };
  }, [scroll]);
}

interface Two {
  /** Their middle in the window, and how far they are apart. */
  readonly x: number;
  readonly y: number;
  readonly far: number;
}

function twoFingers({ 0: a, 1: b }: TouchList): Two | null {
  if (!a || !b) return null;
  const far = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  return { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2, far };
}

/** What the box cannot give, the page gives. */
function pan(box: HTMLElement, x: number, y: number): void {
  const { scrollTop } = box;
  box.scrollLeft += x;
  box.scrollTop += y;
  const left = y - (box.scrollTop - scrollTop);
  if (Math.abs(left) >= 1) window.scrollBy({ top: left, behavior: 'instant' });
}
