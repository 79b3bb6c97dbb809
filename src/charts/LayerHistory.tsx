/**
 * A chart of the layers over time, whatever is drawn of them: the frame, the drawing with its reader, the sentence.
 * Drawn anew only when something was recorded, and not in every frame: a column more is not seen sooner than it is read.
 */
import { useMemo, useRef, useState } from 'react';
import { stepOf } from '../core/layer-record.ts';
import type { LayerPast } from '../experiment/layer-past.ts';
import { layers as en } from '../i18n/en.layers.ts';
import { layers as ko } from '../i18n/ko.layers.ts';
import { useLocalize } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import chart from './chart.module.css';
import { ChartFrame } from './frame/ChartFrame.tsx';
import { ChartReader } from './frame/ChartReader.tsx';
import type { ChartTable } from './frame/chart-source.ts';
import styles from './LayerHistory.module.css';
import { arrangement } from './layer-arrangement.ts';
import { type Records, recordAt } from './layer-history.ts';
import { type Strips, stepAt, stripAt, stripsHeight } from './layer-strips.ts';
import { setSentence } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { READABLE, SENTENCE, useFrames, usePicturePace } from './use-frames.ts';

export interface Cursor {
  /** Its place among the records. */
  readonly record: number;
  readonly layer: number;
}

export function LayerHistory(props: {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly frames: Frames;
  readonly layers: number;
  readonly past: LayerPast;
  readonly draw: (surface: Surface, records: Records, cursor: Cursor | null) => Strips;
  readonly sentence: (records: Records) => string;
  readonly table: (records: Records) => ChartTable;
  readonly read: (record: Float32Array, layer: number) => string;
}) {
  const { name, title, caption, frames, layers, past, draw, sentence: say, table, read } = props;
  const words = useLocalize()({ en, ko });
  const sentence = useRef<HTMLParagraphElement>(null);
  const strips = useRef<Strips | null>(null);
  const drawn = useRef({ count: -1, last: -1 });
  const [cursor, setCursor] = useState<number | null>(null);

  const arrange = useMemo(() => arrangement(past), [past]);
  const recorded = () => arrange(frames.records());
  const count = () => frames.records().length;
  // A column of layers for each record: what is read stays where it is while records are added.
  const place = (index: number): Cursor => ({ record: Math.floor(index / layers), layer: index % layers });
  const { canvas, redraw } = useSurface((surface) => {
    const records = recorded();
    const last = records.at(-1);
    drawn.current = { count: records.length, last: last ? stepOf(last) : 0 };
    strips.current = draw(surface, records, cursor === null ? null : place(cursor));
  });
  useFrames(
    frames,
    (snapshot) => {
      const records = frames.records();
      const last = records.at(-1);
      const fresh =
        records.length !== drawn.current.count || (last ? stepOf(last) : 0) !== drawn.current.last;
      if (fresh) redraw(!snapshot?.playing);
    },
    Math.max(READABLE, usePicturePace()),
  );
  useFrames(
    frames,
    (snapshot) => {
      const records = recorded();
      // It was not looked at while it trained: then nothing is known, which is not that nothing happened.
      const unseen = records.length === 0 && snapshot !== null && snapshot.step > 0;
      setSentence(sentence.current, unseen ? '' : say(records));
    },
    SENTENCE,
  );

  return (
    <ChartFrame
      name={name}
      title={title}
      frames={frames}
      source={{
        table: () => table(recorded()),
        draw: (surface) => {
          draw(surface, recorded(), null);
        },
      }}
      sentence={sentence}
    >
      <div className={`${chart.drawing} ${styles.drawing}`} style={{ minHeight: stripsHeight(layers) }}>
        <canvas ref={canvas} role="img" aria-label={title} />
        <ChartReader
          title={title}
          frames={frames}
          hint={words.hint}
          tall={layers}
          count={() => count() * layers}
          nearest={(x, y) => {
            const at = strips.current && recordAt(frames.records(), stepAt(strips.current, x));
            return at === null || !strips.current ? null : at * layers + stripAt(strips.current, y);
          }}
          text={(index) => {
            const { record, layer } = place(index);
            const found = recorded()[record];
            return found ? read(found, layer) : '';
          }}
          onMove={setCursor}
        />
      </div>
      <p className={styles.caption}>{caption}</p>
    </ChartFrame>
  );
}
