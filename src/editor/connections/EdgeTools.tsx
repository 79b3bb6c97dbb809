/**
 * Everything by which lines and biases are taken in the hand; a chunk of its own, mounted inside the drawing's sheet
 * when the page is quiet. The drawing works without it.
 */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { BIAS_INPUT } from '../../experiment/names.ts';
import { signed } from '../../i18n/format.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EditToast } from '../EditToast.tsx';
import type { LineMarks } from '../edges.ts';
import { sayWithLoss } from '../edit-toast.ts';
import { featureText } from '../FeatureLabel.tsx';
import type { NetworkLayout } from '../layout.ts';
import type { DrawnNetwork } from '../network-layers.ts';
import { biasKey, lineKey, unitKey } from '../places.ts';
import { useDrawnExperiment } from '../use-drawn-experiment.ts';
import type { Roving } from '../use-roving.ts';
import { neighbourLine } from '../walk-lines.ts';
import { type ActName, act, countsOf } from './acts.ts';
import {
  type Curve,
  curveOf,
  gapsOf,
  type Line,
  lineAt,
  linesIn,
  type Point,
  pathOf,
  sameLine,
} from './curve.ts';
import { drawnTest } from './drawn-lines.ts';
import styles from './EdgeTools.module.css';
import { Handle } from './Handle.tsx';
import { LinesBar } from './LinesBar.tsx';
import { stateOf } from './lines.ts';
import { lineItems } from './menu-items.tsx';
import { PenButton } from './PenButton.tsx';
import { useSheetPointer } from './use-sheet-pointer.ts';
import { useWords } from './words.ts';

interface Props {
  readonly session: Session;
  readonly layout: NetworkLayout;
  readonly network: DrawnNetwork;
  readonly names: readonly string[];
  readonly column: number;
  readonly unit: number | null;
  readonly line: Line | null;
  readonly marks: LineMarks | null;
  readonly coarse: boolean;
  readonly roving: Roving;
}

/** How far from a line it is still taken, px. */
const REACH = 10;
const FINGER_REACH = 22;
/** Half of a bias's scale, and its distance from the neuron, px. */
const BIAS_HALF = 36;
const BIAS_BESIDE = 14;

/** Many lines, where the bar about them stands, and whether the pointer asked for it. */
interface Chosen {
  readonly lines: readonly Line[];
  readonly at: Point;
  readonly byPointer: boolean;
}

export function EdgeTools(props: Props) {
  const { session, layout, network, names, column, unit, line, roving } = props;
  const text = useWords();
  const editor = useText().editor;
  const localize = useLocalize();
  const announce = useAnnounce();
  const experiment = useDrawnExperiment(session);
  const gaps = useMemo(() => gapsOf(layout), [layout]);
  const [menu, setMenu] = useState<{
    readonly line: Line;
    readonly at: DOMRect | { readonly x: number; readonly y: number };
  } | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [pen, setPen] = useState(false);
  const loop = useRef<SVGPathElement>(null);

  const unitName = (at: number, which: number) => {
    const feature = network.features[which];
    if (at === 0 && feature) return typeof feature === 'string' ? featureText(feature) : localize(feature);
    return editor.neuron(names[at] as string, which + 1);
  };
  const keyOf = (one: Line) => (one.input === BIAS_INPUT ? biasKey(one.gap + 1, one.unit) : lineKey(one));
  const words = (lines: readonly Line[]) => {
    const [first] = lines as [Line];
    if (lines.length > 1) return text.lines(lines.length);
    const name = unitName(first.gap + 1, first.unit);
    return first.input === BIAS_INPUT ? text.biasOf(name) : text.lineTo(name);
  };
  const run = (name: ActName, lines: readonly Line[]) => act(session, name, lines, words(lines), text);
  const select = (one: Line) =>
    one.input === BIAS_INPUT
      ? session.select({ layer: one.gap, unit: one.unit, input: null })
      : roving.toLine(one, 'source');
  const drop = () => {
    setChosen(null);
    roving.focus(line ? lineKey(line) : unitKey(column, unit ?? 0));
  };

  const isDrawn = () => {
    const { lines } = session.store.getState();
    return drawnTest(gaps, session.frames.latest(), lines, props.marks, { column, unit: unit ?? -1 });
  };

  useSheetPointer({
    sheet: roving.sheet,
    pen,
    find: (at, finger) => lineAt(gaps, at, finger || props.coarse ? FINGER_REACH : REACH, isDrawn()),
    onPress: (found) => {
      setChosen(null);
      if (found) select(found);
      else if (line) session.select({ layer: line.gap, unit: line.unit, input: null });
    },
    onMenu: (found, at) => {
      setChosen(null);
      select(found);
      setMenu({ line: found, at });
    },
    onLoop: (points) => {
      const d = points ? `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z` : '';
      loop.current?.setAttribute('d', d);
    },
    onLooped: (points) => {
      const lines = linesIn(gaps, points, isDrawn());
      setPen(false);
      announce(text.linesChosen(lines.length));
      if (lines.length === 0) return setChosen(null);
      const xs = points.map(({ x }) => x);
      const at = {
        x: (Math.min(...xs) + Math.max(...xs)) / 2,
        y: Math.max(...points.map(({ y }) => y)),
      };
      setChosen({ lines, at, byPointer: true });
    },
  });

  /** Keys of a knob besides those that change its value. */
  const onKey = (one: Line) => (event: KeyboardEvent<HTMLElement>) => {
    const many = chosen && chosen.lines.length > 1 && one.input !== BIAS_INPUT ? chosen.lines : [one];
    const counts = countsOf(session, many);
    const key = event.key.toLowerCase();
    if (key === 'escape') {
      if (chosen) {
        setChosen(null);
        return true;
      }
      if (line) session.select({ layer: line.gap, unit: line.unit, input: null });
      roving.focus(unitKey(one.gap + 1, one.unit));
    } else if (key === 'f') run(counts.freeze > 0 ? 'freeze' : 'unfreeze', many);
    else if (key === '0') run('zero', many);
    else if (one.input === BIAS_INPUT) {
      if (key !== 'b') return false;
      roving.focus(unitKey(one.gap + 1, one.unit));
    } else if (key === 'x' || key === 'delete') run(counts.cut > 0 ? 'cut' : 'reconnect', many);
    else if (event.shiftKey && (key === 'arrowup' || key === 'arrowdown')) {
      const next = neighbourLine(layout, one, roving.pivot, key === 'arrowup' ? -1 : 1);
      if (!next) return true;
      const lines = [...(chosen?.lines ?? [one])];
      if (!lines.some((other) => sameLine(other, next))) lines.push(next);
      const curve = curveOf(gaps, next) as Curve;
      setChosen({
        lines,
        at: { x: (curve.x1 + curve.x2) / 2, y: Math.max(curve.y1, curve.y2) },
        byPointer: false,
      });
      roving.toLine(next, roving.pivot);
      announce(text.linesChosen(lines.length));
    } else return false;
    return true;
  };

  const label = (one: Line): string => {
    const to = unitName(one.gap + 1, one.unit);
    if (one.input === BIAS_INPUT) return text.biasOf(to);
    const gap = gaps[one.gap];
    const from = unitName(one.gap, one.input);
    if (!gap) return text.lineTo(to);
    return roving.pivot === 'source'
      ? text.lineOut(gap.to.units.indexOf(one.unit) + 1, gap.to.units.length, from, to)
      : text.lineIn(gap.from.units.indexOf(one.input) + 1, gap.from.units.length, from, to);
  };

  const handle = (one: Line, curve: Curve | null) =>
    curve && (
      <Handle
        key={keyOf(one)}
        session={session}
        kind={one.input === BIAS_INPUT ? 'bias' : 'weight'}
        place={keyOf(one)}
        claim={roving.claim}
        tabStop={roving.tabStop === keyOf(one)}
        label={label(one)}
        line={one}
        curve={curve}
        state={stateOf(experiment, one)}
        text={text}
        typing={typing === keyOf(one)}
        onTyping={(on) => setTyping(on ? keyOf(one) : null)}
        onMenu={(at) => setMenu({ line: one, at })}
        onJoin={() => run('reconnect', [one])}
        onSet={(value, edit, id) => {
          const key = one.input === BIAS_INPUT ? 'bias' : 'weight';
          sayWithLoss(session, `${text.said.value(words([one]), signed(value))}.`, edit, { key, id });
        }}
        onKey={onKey(one)}
      />
    );

  const bias: Line | null =
    unit === null || column === 0 || line ? null : { gap: column - 1, input: BIAS_INPUT, unit };
  return (
    <>
      <svg className={styles.overlay} aria-hidden="true">
        {chosen && (
          <path
            className={styles.chosen}
            d={chosen.lines
              .map((one) => curveOf(gaps, one))
              .flatMap((curve) => (curve ? pathOf(curve) : []))
              .join('')}
          />
        )}
        <path ref={loop} className={styles.loop} />
      </svg>
      {line && handle(line, curveOf(gaps, line))}
      {bias && handle(bias, biasCurve(layout, column, bias.unit))}
      <PenButton pressed={pen} label={text.pen} hint={text.penHint} onChange={setPen} />
      {chosen && (
        <LinesBar
          count={chosen.lines.length}
          counts={countsOf(session, chosen.lines)}
          at={chosen.at}
          focus={chosen.byPointer}
          text={text}
          onAct={(name) => run(name, chosen.lines)}
          onDrop={drop}
        />
      )}
      {menu && (
        <Menu
          label={words([menu.line])}
          at={menu.at}
          items={lineItems(
            text,
            countsOf(session, [menu.line]),
            menu.line.input === BIAS_INPUT,
            () => setTyping(keyOf(menu.line)),
            (name) => run(name, [menu.line]),
          )}
          onClose={() => setMenu(null)}
        />
      )}
      <EditToast session={session} text={text} />
    </>
  );
}

/** A short upright scale at the neuron's outer side, more of it above. */
function biasCurve(layout: NetworkLayout, column: number, unit: number): Curve | null {
  const place = layout.columns[column];
  const y = place?.ys[place.units.indexOf(unit)];
  if (!place || y === undefined) return null;
  const side = column === layout.columns.length - 1 ? -1 : 1;
  const x = place.x + side * (place.tile / 2 + BIAS_BESIDE);
  return { x1: x, y1: y + BIAS_HALF, x2: x, y2: y - BIAS_HALF };
}
