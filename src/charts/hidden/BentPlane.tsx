/**
 * The plane as a hidden layer sees it: the grid bent by two of its units, with the points where they land. Why can the
 * next layer separate what a line in the plane could not?
 *
 * Invariant: each state shown at rest is one of the network; between two layers it moves only when asked to, and jumps
 * where less motion is wished for.
 */
import { useMemo, useRef, useState } from 'react';
import { hidden as en } from '../../i18n/en.hidden.ts';
import { compact, integer, number } from '../../i18n/format.ts';
import { hidden as ko } from '../../i18n/ko.hidden.ts';
import { useLocalize, useText } from '../../i18n/text.tsx';
import type { Frames } from '../../training/frames.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { className } from '../../ui/ClassMark.tsx';
import chart from '../chart.module.css';
import { enlarged, enlargement } from '../enlarged.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { ChartReader } from '../frame/ChartReader.tsx';
import type { ChartSource } from '../frame/chart-source.ts';
import { usePalette } from '../palette.ts';
import { nearestPoint } from '../plane/reading.ts';
import { axisTick, PLANE_NAMES, type PlaneAxes } from '../plane-axes.ts';
import { type PlanePoints, valueScale } from '../plane-points.ts';
import { setSentence } from '../set-text.ts';
import { type Surface, useSurface } from '../surface.ts';
import { SENTENCE, useFrames, usePicturePace } from '../use-frames.ts';
import styles from './BentPlane.module.css';
import { between, extentOf, hiddenFinding, type Landing, straightShare } from './bent-plane.ts';
import {
  boxOf,
  drawBent,
  drawNothing,
  type Ends,
  endsOf,
  placeIn,
  type Stop,
  wayNames,
} from './bent-plot.ts';
import { bentSentence } from './bent-sentence.ts';
import { useLayerWay } from './layer-way.ts';

/** Says where everything lands in two units of a layer; layer 0 is the plane itself. null: nothing known. */
export interface LayerReader {
  landing(layer: number, u: number, v: number): Landing | null;
}

/** Milliseconds between computations while it trains. */
const PACE = 120;

export function BentPlane(props: {
  readonly frames: Frames;
  readonly points: PlanePoints;
  /** Of the plane itself. */
  readonly axes: PlaneAxes;
  /** Units of each hidden layer. */
  readonly units: readonly number[];
  readonly reader: LayerReader;
  readonly showTest: boolean;
  readonly sample: number | null;
  readonly onSample: (index: number) => void;
}) {
  const { frames, points, axes, units, reader, showTest, sample, onSample } = props;
  const words = useLocalize()({ en, ko });
  const { noPlane: nothing } = useText().charts;
  const palette = usePalette();
  const calm = usePicturePace() > 0;
  const sentence = useRef<HTMLParagraphElement>(null);
  const scale = useMemo(() => valueScale(points), [points]);
  const [wanted, setWanted] = useState(units.length > 0 ? 1 : 0);
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const [moving, setMoving] = useState(false);
  const layer = Math.min(wanted, units.length);
  const cursor = useRef<number | null>(null);
  const enlarge = useRef(1);
  const stops = useRef<readonly (Stop | null)[]>([]);
  const way = useRef({ from: layer, share: 0 });

  const unitsOf = (l: number): readonly [number, number] => {
    const last = (units[l - 1] ?? 2) - 1;
    return l === layer || moving
      ? [Math.min(pair[0], last), Math.min(pair[1], last)]
      : [0, Math.min(1, last)];
  };
  const [u, v] = unitsOf(layer);

  function measure(all: boolean): void {
    stops.current = Array.from({ length: units.length + 1 }, (_, l) => {
      if (!all && l !== layer && l !== 0) return null;
      const at = reader.landing(l, ...unitsOf(l));
      return at && { at, extent: extentOf(at) };
    });
  }

  const layerName = (l: number) => (l === 0 ? words.plane : words.hidden(l));
  const names = (l: number): readonly [string, string] => {
    if (l === 0) return PLANE_NAMES[axes];
    const [first, second] = unitsOf(l);
    return [words.unit(first + 1), words.unit(second + 1)];
  };
  const endsAt = (l: number, { extent }: Stop): readonly [Ends, Ends] => {
    if (l > 0) return [endsOf(extent.u), endsOf(extent.v)];
    const tick = (value: number) => axisTick(axes, Number(value.toPrecision(2)));
    return [
      [tick(extent.u[0]), tick(extent.u[1])],
      [tick(extent.v[0]), tick(extent.v[1])],
    ];
  };
  const draw = (given: Surface) => {
    const surface = enlarged(given);
    enlarge.current = enlargement(given);
    const { from, share } = way.current;
    const begin = stops.current[from];
    const end = stops.current[share === 0 ? from : from + 1];
    if (!begin || !end) return drawNothing(surface, palette, nothing);
    drawBent(surface, {
      palette,
      points,
      scale,
      showTest,
      from: begin,
      to: end,
      way: share,
      names: share === 0 ? names(from) : wayNames(names(from), names(from + 1)),
      ends: endsAt(from, begin),
      cursor: cursor.current,
      sample,
    });
  };
  const { canvas, redraw } = useSurface(draw);
  useFrames(
    frames,
    (snapshot) => {
      if (!moving) way.current = { from: layer, share: 0 };
      measure(moving);
      redraw(!snapshot?.playing);
    },
    Math.max(PACE, usePicturePace()),
  );
  const tell = () => {
    const share = (l: number) => {
      const at = stops.current[l]?.at.points;
      const train = (i: number) => points.isTest[i] === 0;
      return at ? straightShare(at.u, at.v, points.target, points.classes, train) : null;
    };
    const { from, share: gone } = way.current;
    // Where the second axis is the target itself there is no plane to compare with.
    const plane = axes === 'oneInput' ? null : share(0);
    const finding = hiddenFinding(layer, share(layer), plane, units[layer - 1] ?? 0);
    const says =
      gone > 0
        ? words.says.between(layerName(from), layerName(from + 1))
        : bentSentence(finding, points.classes === 0, words.says);
    setSentence(sentence.current, units.length === 0 ? words.noLayer : says);
  };
  useFrames(frames, tell, SENTENCE);

  useLayerWay({
    moving,
    layers: units.length,
    calm,
    onWay(at) {
      const leaves = at !== null && at.share > 0 && way.current.share === 0;
      way.current = at ?? { from: units.length, share: 0 };
      // The choice follows, and with it the sentence.
      if (way.current.from !== layer) setWanted(way.current.from);
      else if (leaves) tell();
      if (!at) setMoving(false);
      redraw();
    },
  });

  const stop = () => stops.current[layer] ?? null;
  const source: ChartSource = {
    table: () => {
      const landed = stop()?.at.points;
      return {
        caption: words.table,
        columns: [...words.columns, ...names(layer)],
        rows: Array.from({ length: landed ? points.count : 0 }, (_, i) => [
          i + 1,
          points.classes ? className(points.target[i], points.classes) : points.target[i],
          words.sets[points.isTest[i] ? 'test' : 'train'],
          landed?.u[i] ?? null,
          landed?.v[i] ?? null,
        ]),
      };
    },
    draw,
  };
  const layers = Array.from({ length: units.length + 1 }, (_, l) => ({
    value: l,
    label: layerName(l),
  }));
  const unitOptions = Array.from({ length: units[layer - 1] ?? 0 }, (_, i) => ({
    value: i,
    label: words.unit(i + 1),
  }));
  const quiet = { quiet: true, hideLabel: true, size: 'small' } as const;
  return (
    <ChartFrame
      name="hidden"
      title={words.title}
      frames={frames}
      source={source}
      sentence={sentence}
      controls={
        units.length > 0 && (
          <Button icon={moving ? 'pause' : 'play'} iconOnly onClick={() => setMoving(!moving)}>
            {moving ? words.stop : words.play}
          </Button>
        )
      }
    >
      <div className={styles.bar}>
        <Choice {...quiet} label={words.layer} value={layer} options={layers} onChange={setWanted} />
        {layer > 0 && (
          <>
            <Choice
              {...quiet}
              label={words.across}
              value={u}
              options={unitOptions}
              onChange={(next) => setPair([next, v])}
            />
            <Choice
              {...quiet}
              label={words.up}
              value={v}
              options={unitOptions}
              onChange={(next) => setPair([u, next])}
            />
          </>
        )}
      </div>
      <div className={`${chart.drawing} ${styles.drawing}`}>
        <canvas ref={canvas} role="img" aria-label={words.title} />
        <ChartReader
          title={words.title}
          frames={frames}
          count={() => (stop() ? points.count : 0)}
          nearest={(x, y) => {
            const present = stop();
            const element = canvas.current;
            if (!present || !element || moving) return null;
            const scale = enlarge.current;
            const box = boxOf(element.clientWidth / scale, element.clientHeight / scale);
            const places = Array.from({ length: points.count }, (_, i) =>
              placeIn(box, between(present, present, 'points', i, 0)),
            );
            return nearestPoint(
              places.map(([left]) => left),
              places.map(([, top]) => top),
              { x: x / scale, y: y / scale },
              12,
              (i) => showTest || points.isTest[i] === 0,
            );
          }}
          text={(i) => {
            const landed = stop()?.at.points;
            if (!landed) return '';
            const target = points.target[i];
            const is = points.classes ? className(target, points.classes) : number(target);
            const [first, second] = names(layer);
            return words.reading(
              integer(i + 1),
              is,
              `${first} ${compact(landed.u[i])}`,
              `${second} ${compact(landed.v[i])}`,
            );
          }}
          onMove={(index) => {
            cursor.current = index;
            redraw();
          }}
          onPress={onSample}
        />
      </div>
    </ChartFrame>
  );
}
