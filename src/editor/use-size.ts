/** The inner size of an element, and how much of it a scrollbar below takes. Null until it is measured. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scrollbar: number;
}

/** Where nothing has a size (no layout engine), as on a desktop. */
const ASSUMED = { width: 720, height: 430 };

export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const width = box.clientWidth || ASSUMED.width;
      const height = box.clientHeight || ASSUMED.height;
      const scrollbar = box.offsetHeight - box.clientHeight;
      setSize((before) =>
        before?.width === width && before.height === height && before.scrollbar === scrollbar
          ? before
          : { width, height, scrollbar },
      );
    };
    measure();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
