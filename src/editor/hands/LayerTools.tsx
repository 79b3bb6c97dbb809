/**
 * The settings of one layer: of a hidden one neurons, activation, dropout, initializer, and what can be done to it as a
 * whole; of the output layer too how much of it is connected. Beside its column, or a sheet at the bottom of a narrow window; the drawing stays in sight and follows
 * at once. Escape and a press outside close it.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { numberOfParameters } from '../../experiment/size.ts';
import type { hands } from '../../i18n/en.hands.ts';
import { integer } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { showAt } from '../../ui/place.ts';
import { LayerConnections } from '../connections/LayerConnections.tsx';
import { useWordsPlace } from '../EditToast.tsx';
import type { NetworkLayout } from '../layout.ts';
import type { HandEdits } from './hand-edits.ts';
import { LayerMoves } from './LayerMoves.tsx';
import { LayerSettings } from './LayerSettings.tsx';
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

export function LayerTools(props: Props) {
  const { session, column, hidden, text, edits, onClose } = props;
  const experiment = useStore(session.store, (state) => state.experiment);
  const { editor } = useText();
  const box = useRef<HTMLDivElement>(null);
  const wordsPlace = useWordsPlace();
  const layer = experiment.network.hidden[column - 1];
  usePlace(props, box);
  useLeave(box, onClose);

  const at = column - 1;
  const name = layer ? editor.hidden(column) : editor.output;
  const count = numberOfParameters(experiment);
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
      {layer && <LayerSettings session={session} at={at} layer={layer} text={text} />}
      <div className={styles.connections}>
        <p className={styles.label}>{text.incoming}</p>
        <LayerConnections session={session} layer={at} />
      </div>
      {layer && (
        <LayerMoves
          column={column}
          hidden={hidden}
          edits={edits}
          text={text}
          onClose={() => onClose(false)}
        />
      )}
      <div ref={wordsPlace} className={styles.words} />
    </div>
  );
}

/**
 * Beside the column, on the side with more of the drawing, so that its neurons stay in sight; of the output layer, of
 * which nothing but its lines can be set, beside the column before it.
 */
function usePlace({ layout, column, hidden, sheet }: Props, box: RefObject<HTMLDivElement | null>): void {
  const x = layout.columns[column > hidden && column > 1 ? column - 1 : column]?.x ?? 0;
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
