/** What the painting hand takes: tool, class, size and rate, above the plane. And in a sentence what came of it. */
import { Brush, Eraser, Move, Plus } from 'lucide-react';
import { taskOf } from '../../experiment/outputs.ts';
import { countsOf, MOST_CLASSES, stateOf } from '../../experiment/points.ts';
import { integer, plain } from '../../i18n/format.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ClassMark, className } from '../../ui/ClassMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import { addOneClass, clearPoints, leavePainting } from './acts.ts';
import styles from './PaintBar.module.css';
import { bounds, hand, TOOLS, type Tool, useHand } from './tools.ts';
import { usePoints } from './use-points.ts';
import { usePaintText } from './words.ts';

const ICONS = { paint: Brush, point: Plus, move: Move, erase: Eraser } as const;

export function PaintBar() {
  const session = useSession();
  const text = usePaintText();
  const regression = useSessionState(({ experiment }) => taskOf(experiment.data) === 'regression');
  if (!regression) return <Bar />;
  return (
    <section className={styles.bar} aria-label={text.bar}>
      <p className={styles.note}>{text.regression}</p>
      <div className={styles.row}>
        <Button variant="line" onClick={() => clearPoints(session)}>
          {text.withClasses}
        </Button>
        <Leave />
      </div>
    </section>
  );
}

function Leave() {
  const session = useSession();
  const text = usePaintText();
  return (
    <Button className={styles.leave} onClick={() => leavePainting(session)}>
      {text.leave}
    </Button>
  );
}

function Bar() {
  const session = useSession();
  const text = usePaintText();
  const points = usePoints();
  const counts = countsOf(points);
  const announce = useAnnounce();
  const tool = useHand((now) => now.tool);
  const cls = useHand((now) => now.cls);
  const radius = useHand((now) => now.radius);
  const rate = useHand((now) => now.rate);
  const chosen = Math.min(cls, points.classes - 1);
  return (
    <section className={styles.bar} aria-label={text.bar}>
      <div className={styles.row}>
        <Segmented
          label={text.tools}
          className={styles.tools}
          value={tool}
          options={TOOLS.map((one) => ({ value: one, label: <ToolLabel tool={one} /> }))}
          onChange={(next) => hand.setState({ tool: next })}
        />
      </div>
      <div className={styles.row}>
        <Segmented
          label={text.classes}
          className={styles.classes}
          value={chosen}
          options={counts.map((count, index) => ({
            value: index,
            label: (
              <span className={styles.class}>
                <ClassMark classIndex={index} />
                {className(index)}
                <span className={styles.count}>{integer(count)}</span>
              </span>
            ),
          }))}
          onChange={(next) => hand.setState({ cls: next, tool: tool === 'point' ? 'point' : 'paint' })}
        />
        <Button
          icon="add"
          iconOnly
          disabledReason={
            points.classes >= MOST_CLASSES ? text.mostClasses(integer(MOST_CLASSES)) : undefined
          }
          onClick={() => {
            addOneClass(session);
            announce(text.said.chosen(className(hand.getState().cls), integer(0)));
          }}
        >
          {text.addClass}
        </Button>
      </div>
      <div className={styles.numbers}>
        <Slider
          label={text.radius}
          {...bounds.radius}
          scale="log"
          format={(value) => plain(value, 3)}
          value={radius}
          onChange={(value) => hand.setState({ radius: value })}
        />
        <Slider
          label={text.rate}
          {...bounds.rate}
          step={1}
          scale="log"
          format={integer}
          value={rate}
          onChange={(value) => hand.setState({ rate: value })}
        />
      </div>
      <div className={styles.row}>
        <Button
          disabledReason={points.list.length === 0 ? text.nothingToClear : undefined}
          onClick={() => clearPoints(session)}
        >
          {text.clear}
        </Button>
        <Leave />
      </div>
    </section>
  );
}

function ToolLabel({ tool }: { readonly tool: Tool }) {
  const text = usePaintText();
  const Drawing = ICONS[tool];
  return (
    <>
      <Drawing className={styles.icon} size={15} strokeWidth={1.5} aria-hidden="true" focusable="false" />
      <span>{text.tool[tool]}</span>
    </>
  );
}

/** Below the plane: what the last stroke did, else what these points lack, and the keys. */
export function PaintNote() {
  const text = usePaintText();
  const points = usePoints();
  const playing = useSessionState((state) => state.playing);
  const deed = useHand((now) => now.deed);
  if (points.task === 'regression') return null;
  const state = stateOf(points);
  const lonely = countsOf(points).findIndex((count) => count > 0);
  const states = {
    empty: text.empty,
    oneClass: text.oneClass(className(lonely)),
    full: text.full(integer(points.list.length)),
  };
  const done = deed && {
    paint: text.done.paint(className(deed.cls), integer(deed.count)),
    point: text.done.point(className(deed.cls)),
    move: text.done.move,
    erase: text.done.erase(integer(deed.count)),
  };
  return (
    <div className={styles.below}>
      <p className={styles.note}>
        {done && deed ? done[deed.kind] : text.begin}
        {playing && ` ${text.learning}`}
      </p>
      {state && <p className={styles.state}>{states[state]}</p>}
      <dl className={styles.keys}>
        {text.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
