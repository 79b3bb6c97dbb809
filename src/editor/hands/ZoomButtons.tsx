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

/** Pinching and Ctrl with the wheel, over the whole drawing. */
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
    let distance = 0;
    const spread = (event: TouchEvent) => {
      const [a, b] = [event.touches[0], event.touches[1]];
      return a && b ? { a, b, far: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) } : null;
    };
    const onStart = (event: TouchEvent) => {
      distance = spread(event)?.far ?? 0;
    };
    const onMove = (event: TouchEvent) => {
      const two = spread(event);
      if (!two || distance === 0 || Math.abs(two.far / distance - 1) < 0.04) return;
      by(two.far / distance, (two.a.clientX + two.b.clientX) / 2, (two.a.clientY + two.b.clientY) / 2);
      distance = two.far;
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    box.addEventListener('touchstart', onStart, { passive: true });
    box.addEventListener('touchmove', onMove, { passive: true });
    return () => {
      box.removeEventListener('wheel', onWheel);
      box.removeEventListener('touchstart', onStart);
      box.removeEventListener('touchmove', onMove);
    };
  }, [scroll]);
}
