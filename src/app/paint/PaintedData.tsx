/** Points made by hand, in the Data panel: how many of each class, and how they are split. */

import { limits } from '../../experiment/limits.ts';
import { countsOf } from '../../experiment/points.ts';
import { integer, percent } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { ClassMark, className } from '../../ui/ClassMark.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { ShareSlider } from '../ShareSlider.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import { removeOneClass, splitAgain } from './acts.ts';
import styles from './PaintedData.module.css';
import { usePoints } from './use-points.ts';
import { usePaintText } from './words.ts';

export function PaintedData() {
  const session = useSession();
  const text = usePaintText();
  const points = usePoints();
  const data = useSessionState((state) => state.experiment.data);
  const counts = countsOf(points);
  const all = points.list.length;
  const tests = points.list.reduce((count, { test }) => count + Number(test), 0);
  const most = Math.max(0, ...counts);
  return (
    <div className={styles.painted}>
      <h3 className={styles.title}>
        {text.painted} <span className={styles.count}>{integer(all)}</span>
      </h3>
      {points.task !== 'regression' && (
        <ul className={styles.classes}>
          {counts.map((count, cls) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its number
            <li key={cls}>
              <ClassMark classIndex={cls} />
              <span>{className(cls)}</span>
              <span className={styles.count}>{integer(count)}</span>
              <Button
                icon="remove"
                iconOnly
                disabledReason={points.classes <= limits.classes.min ? text.fewestClasses : undefined}
                onClick={() => removeOneClass(session, cls)}
              >
                {text.removeClass(className(cls))}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ShareSlider
        label={text.testShare}
        {...limits.testShare}
        value={data.testShare}
        onChange={(value, gesture) => splitAgain(session, 'testShare', value, gesture)}
      />
      <Slider
        label={text.seed}
        {...limits.seed}
        sliderMax={99}
        step={1}
        format={String}
        value={data.seed}
        onChange={(value, gesture) => splitAgain(session, 'seed', value, gesture)}
      />
      <p className={styles.note}>
        {all === 0 ? text.empty : text.counts(integer(all - tests), integer(tests))}
        {most > 0 && ` ${text.largest(className(counts.indexOf(most)), percent(most / all))}`}
      </p>
    </div>
  );
}
