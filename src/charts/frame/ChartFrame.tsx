/**
 * What stands around every chart: its title, the sentence that says what is seen, controls, and the menu by which it is
 * read as a table, saved, or shown on the whole screen.
 *
 * Invariant: table and files come from the chart's own `source`, so they say what the drawing says. The table stands
 * still while it is looked at and is read anew at each pause.
 */
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import type { Frames } from '../../training/frames.ts';
import chart from '../chart.module.css';
import { usePalette } from '../palette.ts';
import { fontsOf } from '../surface.ts';
import { usePausedSnapshot } from '../use-frames.ts';
import styles from './ChartFrame.module.css';
import { ChartMenu } from './ChartMenu.tsx';
import type { ChartSource } from './chart-source.ts';
import { useFullScreen } from './full-screen.ts';
import { TableView } from './TableView.tsx';

export function ChartFrame(props: {
  /** Of files, e.g. `loss`. */
  readonly name: string;
  readonly title: string;
  /** The title as it is set, where it has variables in it. */
  readonly heading?: ReactNode;
  readonly frames: Frames;
  readonly source: ChartSource;
  /** Where the chart writes its sentence. */
  readonly sentence: RefObject<HTMLParagraphElement | null>;
  readonly controls?: ReactNode;
  /** The drawing. */
  readonly children: ReactNode;
}) {
  const { name, title, heading = title, frames, source, sentence, controls, children } = props;
  const id = useId();
  const palette = usePalette();
  const section = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [full, setFull] = useFullScreen(section);
  // A pause is a reason to read the table anew.
  usePausedSnapshot(frames);

  const save = async (as: 'svg' | 'png' | 'csv') => {
    const { saveChart } = await import('./save-chart.ts');
    const canvas = drawing.current?.querySelector('canvas');
    const box = (canvas ?? drawing.current)?.getBoundingClientRect();
    await saveChart(
      {
        name,
        title: typeof heading === 'string' ? heading : title,
        sentence: sentence.current?.dataset.sentence ?? sentence.current?.textContent ?? '',
        source,
        palette,
        fonts: fontsOf(canvas ?? document.body),
        width: Math.max(280, box?.width ?? 0),
        height: Math.max(180, box?.height ?? 0),
      },
      as,
    );
  };

  return (
    <section
      ref={section}
      className={`${chart.chart} ${styles.frame}`}
      aria-labelledby={id}
      data-chart={name}
      data-full={full || undefined}
    >
      <div className={chart.head}>
        <h3 id={id} className={chart.title}>
          {heading}
        </h3>
        <div className={styles.controls}>
          {controls}
          <ChartMenu
            title={title}
            asTable={asTable}
            full={full}
            onTable={setAsTable}
            onFull={setFull}
            onSave={save}
          />
        </div>
      </div>
      <p className={chart.sentence} ref={sentence} />
      {asTable && <TableView table={source.table()} />}
      <div className={styles.body} ref={drawing} hidden={asTable}>
        {children}
      </div>
    </section>
  );
}
