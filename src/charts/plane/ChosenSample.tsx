/**
 * The chosen sample in numbers: where it is, what the network says of it, whether that is right. Exact, by a forward of
 * this one sample.
 */
import { useRef } from 'react';
import { plane as en } from '../../i18n/en.plane.ts';
import { compact, integer } from '../../i18n/format.ts';
import { plane as ko } from '../../i18n/ko.plane.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Frames } from '../../training/frames.ts';
import { className } from '../../ui/ClassMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type PlaneAxes, placeText } from '../plane-axes.ts';
import type { Answer } from '../plane-fill.ts';
import type { PlanePoints } from '../plane-points.ts';
import { setText } from '../set-text.ts';
import { READABLE, useFrames } from '../use-frames.ts';
import styles from './PlaneControls.module.css';
import { type PlaneReader, say } from './reading.ts';
import { outputTexts } from './reading-text.ts';

export function ChosenSample(props: {
  readonly frames: Frames;
  readonly points: PlanePoints;
  readonly answer: Answer;
  readonly reader: PlaneReader;
  readonly threshold: number;
  readonly temperature: number;
  readonly sample: number;
  readonly axes: PlaneAxes;
  readonly onClear: () => void;
}) {
  const { frames, points, answer, reader, threshold, temperature, sample, axes, onClear } = props;
  const words = useLocalize()({ en, ko });
  const outputs = useRef<HTMLSpanElement>(null);
  const verdict = useRef<HTMLElement>(null);
  const target = points.target[sample];
  const is = points.classes ? className(target, points.classes) : words.isValue(compact(target));
  useFrames(
    frames,
    () => {
      const read = reader.ofSample(sample);
      const said = read && say(read, answer, threshold, temperature);
      setText(outputs.current, said ? outputTexts(words, answer, said).join('   ') : '');
      const name = said && said.cls !== null ? words.says(className(said.cls, points.classes)) : '';
      const right = said?.cls === target ? words.right : words.wrong;
      setText(
        verdict.current,
        !said
          ? ''
          : said.cls === null
            ? words.off(compact(Math.abs(said.outputs[0] - target)))
            : `${name}: ${right}`,
      );
    },
    READABLE,
  );
  const place = placeText(axes, points.x1[sample], points.x2[sample]);
  return (
    <section className={styles.sample} aria-label={words.chosen}>
      <span>{words.sampleIs(integer(sample + 1), points.isTest[sample] ? 'test' : 'train', is)}</span>
      {place && <span style={{ whiteSpace: 'pre' }}>{place}</span>}
      <span ref={outputs} style={{ whiteSpace: 'pre-wrap' }} />
      <b ref={verdict} />
      <button
        type="button"
        className={styles.clear}
        aria-label={words.clear}
        title={words.clear}
        onClick={onClear}
      >
        <Icon name="close" size={14} />
      </button>
    </section>
  );
}
