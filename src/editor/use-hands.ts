/** What hands have opened and enlarged on the drawing, and what they let the names of neurons say. */
import { useCallback, useState } from 'react';
import { useIdle } from './use-idle.ts';
import type { UnitWords } from './use-neuron-labels.ts';

const NOTHING: ReadonlySet<number> = new Set();
const SILENT: UnitWords = new Map();

export function useHands() {
  const idle = useIdle();
  const [settings, setSettings] = useState(false);
  const [zoom, setZoom] = useState(1);
  /** Columns whose groups are open. */
  const [opened, setOpened] = useState(NOTHING);
  const [words, setWords] = useState(SILENT);
  const openSettings = useCallback(() => setSettings(true), []);
  const group = useCallback(
    (column: number) =>
      setOpened(
        (now) => new Set(now.has(column) ? [...now].filter((one) => one !== column) : [...now, column]),
      ),
    [],
  );
  const wanted = idle || settings;
  return { wanted, settings, setSettings, openSettings, zoom, setZoom, opened, group, words, setWords };
}

export type HandsState = ReturnType<typeof useHands>;
