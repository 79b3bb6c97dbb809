/**
 * What hands do on the drawing beyond a press: pulls with their preview, marks on neurons, the menu of a neuron and the
 * settings of a layer, keys, zoom. Mounted beside the drawing when the page has nothing else to do; what it shows on the
 * sheet goes there through a portal.
 */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Experiment } from '../../experiment/experiment.ts';
import { hands as en } from '../../i18n/en.hands.ts';
import { hands as ko } from '../../i18n/ko.hands.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { NetworkLayout } from '../layout.ts';
import { layerKey, unitKey } from '../places.ts';
import type { HandsState } from '../use-hands.ts';
import styles from './Hands.module.css';
import { createHandEdits } from './hand-edits.ts';
import { LayerTools } from './LayerTools.tsx';
import { layerWords } from './layer-words.ts';
import { NeuronMarks } from './NeuronMarks.tsx';
import { neuronItems } from './neuron-items.ts';
import { PullPreview } from './PullPreview.tsx';
import { type Grip, intentOf } from './pull.ts';
import { unitMarks } from './unit-marks.ts';
import { useHandKeys } from './use-hand-keys.ts';
import { usePull } from './use-pull.ts';
import { useZoomGestures, ZoomButtons } from './ZoomButtons.tsx';

interface Props {
  readonly session: Session;
  readonly layout: NetworkLayout;
  readonly shape: readonly number[];
  readonly experiment: Experiment;
  /** Column of the selected layer. */
  readonly column: number;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroll: RefObject<HTMLElement | null>;
  readonly focusAfter: (key: string) => void;
  readonly state: HandsState;
  readonly onShape?: () => void;
}

export function Hands(props: Props) {
  const { session, layout, shape, experiment, column, sheet, state } = props;
  const localize = useLocalize();
  const text = localize<typeof en>({ en, ko });
  const { editor } = useText();
  const announce = useAnnounce();
  const hidden = shape.length - 2;
  const [menu, setMenu] = useState<{ column: number; unit: number; at: DOMRect } | null>(null);
  const { focusAfter } = props;
  const edits = useMemo(
    () => createHandEdits({ session, text, editor, focusAfter }),
    [session, text, editor, focusAfter],
  );

  const marks = useMemo(() => unitMarks(experiment), [experiment]);
  const say = state.setWords;
  useEffect(() => {
    const words = marks.flatMap((units, at) =>
      units.flatMap((here, unit) =>
        here.length > 0
          ? [[unitKey(at, unit), here.map((mark) => text.marked[mark]).join(', ')] as const]
          : [],
      ),
    );
    const ofLayers = experiment.network.hidden.map(
      (layer, at) => [layerKey(at + 1), layerWords(layer, text, localize)] as const,
    );
    say(new Map([...words, ...ofLayers]));
  }, [marks, experiment, text, localize, say]);

  const open = (grip: Grip, element: HTMLElement) => {
    element.focus({ preventScroll: true });
    if (grip.kind === 'unit') setMenu({ ...grip, at: element.getBoundingClientRect() });
    else if (grip.kind === 'heading') {
      session.select({ layer: grip.column - 1, unit: null });
      state.setSettings(true);
    }
  };
  const hand = usePull({
    session,
    sheet,
    hidden,
    onDrop: (grip, at) => edits.carryOut(intentOf(grip, layout, shape, at)),
    onMenu: open,
    onBack: () => announce(text.putBack),
  });
  useHandKeys({ sheet, hidden, edits, onMenu: open, onShape: props.onShape });

  useZoomGestures({ scroll: props.scroll, layout, zoom: state.zoom, onZoom: state.setZoom });

  const element = sheet.current;
  const here = menu && marks[menu.column]?.[menu.unit];
  return (
    <>
      {element && createPortal(<NeuronMarks layout={layout} marks={marks} />, element)}
      {element && hand.phase === 'pulling' && (
        <PullPreview
          layout={layout}
          run={{ experiment, changes: [] }}
          grip={hand.grip}
          intent={intentOf(hand.grip, layout, shape, hand.to)}
          to={hand.to}
          text={text}
          editor={editor}
          localize={localize}
          scrolled={{ x: props.scroll.current?.scrollLeft ?? 0, y: props.scroll.current?.scrollTop ?? 0 }}
          source={element.querySelector('canvas')}
        />
      )}
      {menu && (
        <Menu
          label={text.actsOn(editor.neuron(editor.hidden(menu.column), menu.unit + 1))}
          items={neuronItems({
            text,
            editor,
            edits,
            column: menu.column,
            unit: menu.unit,
            units: shape[menu.column] ?? 0,
            marks: here ?? [],
          })}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
      {state.settings && column > 0 && (
        <LayerTools
          session={session}
          layout={layout}
          column={column}
          hidden={hidden}
          sheet={sheet}
          edits={edits}
          text={text}
          onClose={(back) => {
            state.setSettings(false);
            if (back)
              sheet.current?.querySelector<HTMLElement>(`[data-place="${layerKey(column)}"]`)?.focus();
          }}
        />
      )}
      {(layout.crowded || state.zoom > 1) && (
        <div className={styles.corner} data-zoom data-narrow={layout.narrow || undefined}>
          <ZoomButtons text={text} zoom={state.zoom} onZoom={state.setZoom} />
        </div>
      )}
    </>
  );
}
