/**
 * Which lines are drawn where a layer has many neurons, and how much of the network that is. A matter of this device:
 * the run does not know it. The numbers follow the frames past React's render.
 */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { SENTENCE, useFrames } from '../../charts/use-frames.ts';
import type { Session } from '../../store/state.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { LineMarks } from '../edges.ts';
import type { NetworkLayout } from '../layout.ts';
import { STRONGEST } from '../strongest.ts';
import { gapsOf } from './curve.ts';
import { drawnShare } from './drawn-lines.ts';
import styles from './LinesChoice.module.css';
import { useWords } from './words.ts';

interface Props {
  readonly session: Session;
  readonly layout: NetworkLayout;
  readonly marks: LineMarks | null;
  readonly column: number;
  readonly unit: number | null;
}

export function LinesChoice({ session, layout, marks, column, unit }: Props) {
  const text = useWords();
  const lines = useStore(session.store, (state) => state.lines);
  const gaps = useMemo(() => gapsOf(layout), [layout]);
  const share = useRef<HTMLParagraphElement>(null);
  useFrames(
    session.frames,
    (snapshot) => {
      if (!share.current || !snapshot || snapshot.shape.length !== layout.columns.length) return;
      const drawn = drawnShare(gaps, snapshot, lines, marks, { column, unit: unit ?? -1 });
      const words = text.drawn(drawn, unit !== null && lines !== 'all');
      if (share.current.textContent !== words) share.current.textContent = words;
    },
    SENTENCE,
  );
  return (
    <div className={styles.row}>
      <p ref={share} className={styles.share} />
      <Segmented
        label={text.linesDrawn}
        size="small"
        value={lines}
        options={[
          { value: 'strongest', label: text.strongest(STRONGEST) },
          { value: 'all', label: text.allLines },
          { value: 'none', label: text.noLines },
        ]}
        onChange={session.setLines}
      />
    </div>
  );
}
