/**
 * The settings of one hidden layer: neurons, activation, dropout, initializer, its connections, and what can be done to
 * it as a whole. Beside its column, or a sheet at the bottom of a narrow window; the drawing stays in sight and follows
 * at once. Escape and a press outside close it.
 */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { type ActivationName, activations } from '../../core/activations.ts';
import { choose } from '../../core/definition.ts';
import { type WeightInitializerName, weightInitializers } from '../../core/initializers.ts';
import * as arrangement from '../../experiment/arrangement.ts';
import { limits } from '../../experiment/limits.ts';
import { numberOfParameters } from '../../experiment/size.ts';
import * as structure from '../../experiment/structure.ts';
import type { hands } from '../../i18n/en.hands.ts';
import { integer } from '../../i18n/format.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showAt } from '../../ui/place.ts';
import { Slider } from '../../ui/Slider.tsx';
import { ActivationCurve } from '../ActivationCurve.tsx';
import { LayerConnections } from '../connections/LayerConnections.tsx';
import type { NetworkLayout } from '../layout.ts';
import type { HandEdits } from './hand-edits.ts';
import styles from './LayerTools.module.css';

interface Props {
  readonly session: Session;
  readonly layout: NetworkLayout;
  readonly column: number;
  /** Number of hidden layers. */
  readonly hidden: number;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly edits: HandEdits;
  readonly text: typeof hands;
  /** @param back the focus goes back to the layer */
  readonly onClose: (back: boolean) => void;
}

const HIDDEN = (Object.keys(activations) as ActivationName[]).filter((name) => activations[name].hidden);
/** Stands for "like the network" among the names of initializers. */
const NETWORK = 'network';

export function LayerTools(props: Props) {
  const { session, column, hidden, text, edits, onClose } = props;
  const experiment = useStore(session.store, (state) => state.experiment);
  const { editor } = useText();
  const localize = useLocalize();
  const box = useRef<HTMLDivElement>(null);
  const layer = experiment.network.hidden[column - 1];
  usePlace(props, box);
  useLeave(box, onClose);

  const initializers = useMemo(() => {
    const own = (Object.keys(weightInitializers) as WeightInitializerName[]).map((name) => ({
      value: name as string,
      label: localize(weightInitializers[name].label),
    }));
    const like = localize(weightInitializers[experiment.network.weightInitializer.name].label);
    return [{ value: NETWORK, label: text.likeNetwork(like) }, ...own];
  }, [experiment.network.weightInitializer.name, localize, text]);
  const functions = useMemo(
    () =>
      HIDDEN.map((name) => ({
        value: name,
        label: localize(activations[name].label),
        icon: <ActivationCurve name={name} params={choose(activations, name).params} />,
      })),
    [localize],
  );

  if (!layer) return null;
  const at = column - 1;
  const name = editor.hidden(column);
  const count = numberOfParameters(experiment);
  const full = hidden >= limits.layers.max ? editor.layersAtMost(limits.layers.max) : undefined;
  /** Each closes the box: the layer it is about has another place, or is gone. */
  const act = (change: () => void) => () => {
    onClose(false);
    change();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={editor.settingsOf(name)}
      data-keys
      tabIndex={-1}
      className={styles.tools}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onClose(true);
        }
      }}
    >
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <span className={styles.count}>{text.parameters(integer(count), count === 1)}</span>
        <Button icon="close" iconOnly onClick={() => onClose(true)}>
          {text.close}
        </Button>
      </div>
      <Slider
        label={text.units}
        value={layer.units}
        min={limits.units.min}
        max={limits.units.max}
        step={1}
        scale="log"
        onChange={(units, gesture) =>
          session.restructure(
            { key: units > layer.units ? 'addUnit' : 'removeUnit' },
            (run) => structure.setUnits(run, at, units),
            gesture,
          )
        }
      />
      <Choice
        label={text.activation}
        value={layer.activation.name}
        options={functions}
        onChange={(chosen) => session.setActivation(at, choose(activations, chosen))}
      />
      <Slider
        label={text.dropout}
        value={layer.dropout ?? 0}
        min={limits.dropout.min}
        max={limits.dropout.max}
        step={0.05}
        hint={text.dropoutHint}
        onChange={(share, gesture) =>
          session.restructure({ key: 'dropout' }, (run) => arrangement.setDropout(run, at, share), gesture)
        }
      />
      <div>
        <Choice
          label={text.initializer}
          value={layer.weightInitializer?.name ?? NETWORK}
          options={initializers}
          onChange={(chosen) =>
            session.restructure({ key: 'initializer' }, (run) =>
              arrangement.setInitializer(
                run,
                at,
                chosen === NETWORK ? null : choose(weightInitializers, chosen as WeightInitializerName),
              ),
            )
          }
        />
        <p className={styles.hint}>{text.initializerHint}</p>
      </div>
      <div className={styles.connections}>
        <p className={styles.label}>{text.incoming}</p>
        <LayerConnections session={session} layer={at} />
      </div>
      <div className={styles.acts}>
        <Button
          variant="line"
          shortcut="Alt ←"
          disabledReason={column === 1 ? (hidden === 1 ? text.only : text.first) : undefined}
          onClick={act(() => edits.moveLayer(column, at - 1))}
        >
          {text.earlier}
        </Button>
        <Button
          variant="line"
          shortcut="Alt →"
          disabledReason={column === hidden ? (hidden === 1 ? text.only : text.last) : undefined}
          onClick={act(() => edits.moveLayer(column, at + 1))}
        >
          {text.later}
        </Button>
        <Button
          variant="line"
          shortcut="Shift I"
          disabledReason={full}
          onClick={act(() => edits.insertLayer(column, 'before'))}
        >
          {text.insertBefore}
        </Button>
        <Button
          variant="line"
          shortcut="I"
          disabledReason={full}
          onClick={act(() => edits.insertLayer(column, 'after'))}
        >
          {text.insertAfter}
        </Button>
        <Button
          variant="line"
          icon="copy"
          shortcut="D"
          disabledReason={full}
          onClick={act(() => edits.duplicate(column))}
        >
          {text.duplicate}
        </Button>
        <Button variant="line" icon="remove" shortcut="Del" onClick={act(() => edits.removeLayer(column))}>
          {text.remove}
        </Button>
      </div>
    </div>
  );
}

/** Beside the column, on the side with more of the drawing, so that its neurons stay in sight. */
function usePlace({ layout, column, sheet }: Props, box: RefObject<HTMLDivElement | null>): void {
  const x = layout.columns[column]?.x ?? 0;
  const middle = layout.width / 2;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !sheet.current) return;
    if (globalThis.matchMedia?.('(max-width: 599px)').matches) return showSheet(element);
    const { left, top } = sheet.current.getBoundingClientRect();
    const gap = 34;
    const side = x <= middle ? x + gap : x - gap - element.offsetWidth;
    const anchor = { left: left + side, top: top + 20, width: 0, height: 0 };
    showAt(element, { getBoundingClientRect: () => anchor }, { gap: 4, align: 'start', prefer: 'below' });
  }, [x, middle, sheet, box]);
  useEffect(() => box.current?.focus({ preventScroll: true }), [box]);
}

/** At the bottom of a narrow window: there the style sheet has the last word on its place. */
function showSheet(element: HTMLElement): void {
  if (typeof element.showPopover !== 'function' || element.matches(':popover-open')) return;
  element.popover = 'manual';
  element.showPopover();
}

function useLeave(box: RefObject<HTMLDivElement | null>, onClose: (back: boolean) => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close.current(false);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('focusin', leave);
    };
  }, [box]);
}
