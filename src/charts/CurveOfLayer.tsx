/**
 * The curve of one layer: f and f′ above the histogram of z, with the chosen sample, a tangent to drag, other functions
 * to compare with, and the formulas with the numbers of the tangent filled in.
 */
import { type ReactNode, useRef, useState } from 'react';
import { type ActivationName, activations } from '../core/activations.ts';
import { type Choice as Chosen, choose, type Params } from '../core/definition.ts';
import { activation as en } from '../i18n/en.activation.ts';
import { number } from '../i18n/format.ts';
import { activation as ko } from '../i18n/ko.activation.ts';
import { useLocalize } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import type { ActivationHistogram, Snapshot } from '../training/protocol.ts';
import { Formula } from '../ui/Formula.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './ActivationCurve.module.css';
import { activationFinding, activationSentence } from './activation-finding.ts';
import { filledFormulas } from './activation-numbers.ts';
import { curveParameter, handleZ, parameterThrough } from './activation-parameter.ts';
import { type ActivationPlaces, drawActivation } from './activation-plot.ts';
import { shownHalf } from './activation-range.ts';
import { type ActivationShape, activationShape } from './activation-shape.ts';
import { ParameterHand, TangentHand } from './CurveHands.tsx';
import chart from './chart.module.css';
import { ChartFrame } from './frame/ChartFrame.tsx';
import type { ChartTable } from './frame/chart-source.ts';
import { usePalette } from './palette.ts';
import { pieces, setSentence } from './set-text.ts';
import { type Surface, useSurface } from './surface.ts';
import { SENTENCE, useFrames, usePicturePace } from './use-frames.ts';

/** What may stand beside another: functions of a single z. */
const COMPARABLE: readonly ActivationName[] = (Object.keys(activations) as ActivationName[]).filter(
  (name) => activations[name].hidden,
);

/** Tells states of a run apart in which different z may be counted. */
const stateOf = ({ step, train }: Snapshot) => `${step} ${train.samples} ${train.loss}`;

export function CurveOfLayer(props: {
  readonly frames: Frames;
  readonly layer: number;
  readonly units: number;
  readonly activation: Chosen<ActivationName>;
  /** Of the layer. */
  readonly name: string;
  readonly sampleZ: ((theta: Float64Array, layer: number) => ArrayLike<number> | null) | null;
  readonly unit: number | null;
  readonly onParams: ((params: Params, gesture: string) => void) | null;
  readonly choice: ReactNode;
}) {
  const { frames, layer, units, activation, name, sampleZ, unit, onParams, choice } = props;
  const localize = useLocalize();
  const text = localize({ en, ko });
  const palette = usePalette();
  const sentence = useRef<HTMLParagraphElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const places = useRef<ActivationPlaces | null>(null);
  /** As last counted, and in which state of the run: out of view nothing is counted. */
  const histogram = useRef<ActivationHistogram | null>(null);
  const counted = useRef('');
  const sample = useRef<ArrayLike<number> | null>(null);
  const half = useRef(shownHalf(null, 0, null));
  const shapes = useRef(new Map<string, ActivationShape>());
  const held = useRef<readonly [number, number] | null>(null);
  const [tangent, setTangent] = useState<number | null>(null);
  const [comparing, setComparing] = useState(false);
  const [others, setOthers] = useState<readonly ActivationName[]>([]);

  const definition = activations[activation.name];
  const label = localize(definition.label);
  const f = (z: number) => definition.value(z, activation.params);
  const slope = (z: number) => definition.derivative(z, activation.params);
  const parameter = onParams && curveParameter(activation);
  const shown = comparing ? others.filter((other) => other !== activation.name) : [];
  const range = () => half.current;
  /** A hand that holds the curve keeps it where it is. */
  function follow() {
    if (held.current) return;
    let also = Math.abs(tangent ?? 0);
    for (let i = 0; i < (sample.current?.length ?? 0); i++)
      also = Math.max(also, Math.abs(sample.current?.[i] ?? 0));
    half.current = shownHalf(histogram.current, also, half.current);
  }

  /** The shape over the present range; only those of the present range are kept. */
  function shapeOf(what: Chosen<ActivationName>): ActivationShape {
    const key = JSON.stringify(what);
    const kept = shapes.current.get(key);
    if (kept?.half === range()) return kept;
    if (kept || shapes.current.size > COMPARABLE.length) shapes.current.clear();
    const shape = activationShape(what, range());
    shapes.current.set(key, shape);
    return shape;
  }
  const draw = (surface: Surface) =>
    drawActivation(surface, palette, {
      shape: shapeOf(activation),
      bins: histogram.current?.bins ?? [],
      high: histogram.current?.high ?? range(),
      names: text.curveNames,
      others: shown.map((other) => ({
        name: localize(activations[other].label),
        dash: COMPARABLE.indexOf(other),
        shape: shapeOf(choose(activations, other)),
      })),
      sample: sample.current && { z: sample.current, unit },
      tangent: tangent === null ? null : { z: tangent, f: f(tangent), slope: slope(tangent) },
      f,
      held: held.current,
    });
  const { canvas, redraw } = useSurface((surface) => {
    places.current = draw(surface);
    if (!handle.current) return;
    const { x, y, range: ends, foot } = places.current;
    const z = handleZ(range());
    handle.current.style.left = `${x(z)}px`;
    handle.current.style.top = `${Math.max(y(ends[1]), Math.min(foot, y(f(z))))}px`;
  });
  useFrames(
    frames,
    (snapshot) => {
      if (!snapshot) histogram.current = null;
      else if (snapshot.histogram?.layer === layer) {
        histogram.current = snapshot.histogram;
        counted.current = stateOf(snapshot);
      }
      sample.current = (snapshot && sampleZ?.(snapshot.theta, layer)) ?? null;
      follow();
      redraw(!snapshot?.playing);
    },
    usePicturePace(),
  );
  useFrames(
    frames,
    (snapshot) => {
      // Heard after the drawing. What was counted in another state is not said of this one.
      const now = snapshot && counted.current === stateOf(snapshot) ? histogram.current : null;
      const finding = activationFinding(activation, now, units);
      const unseen = snapshot !== null && finding.kind === 'nothing';
      setSentence(sentence.current, unseen ? '' : activationSentence(finding, label, text.says));
    },
    SENTENCE,
  );

  const table = (): ChartTable => {
    const high = histogram.current?.high ?? range();
    const bins = histogram.current?.bins ?? new Array<number>(24).fill(0);
    return {
      caption: text.table,
      columns: [text.columns.z, text.columns.f, text.columns.slope, text.columns.count],
      rows: bins.map((count, i) => {
        const z = -high + ((i + 0.5) * 2 * high) / bins.length;
        return [z, f(z), slope(z), histogram.current ? count : null];
      }),
    };
  };
  return (
    <ChartFrame
      name="activation"
      title={pieces(text.title)
        .map((piece) => piece.text)
        .join('')}
      heading={pieces(text.title).map((piece) =>
        piece.strong ? <Var key={piece.text}>{piece.text}</Var> : piece.text,
      )}
      frames={frames}
      source={{
        table,
        draw: (surface) => {
          draw(surface);
        },
      }}
      sentence={sentence}
      controls={choice}
    >
      <div className={chart.drawing}>
        <canvas ref={canvas} role="img" aria-label={text.summary(label, name)} />
        <TangentHand
          z={tangent}
          half={range}
          text={
            tangent === null ? '' : text.at(number(tangent), number(f(tangent), 3), number(slope(tangent), 3))
          }
          places={places}
          onMove={setTangent}
        />
        {parameter && (
          <ParameterHand
            handle={handle}
            parameter={parameter}
            through={(y) =>
              places.current
                ? parameterThrough(activation, parameter, handleZ(range()), places.current.valueAt(y))
                : parameter.value
            }
            onHold={(on) => {
              held.current = on ? (places.current?.range ?? null) : null;
              redraw(true);
            }}
            onChange={(value, gesture) => onParams({ ...activation.params, [parameter.key]: value }, gesture)}
          />
        )}
      </div>
      <div className={styles.below}>
        {tangent === null ? (
          <p className={styles.hint}>{text.hint}</p>
        ) : (
          <div className={styles.formulas}>
            <Formula tex={filledFormulas(activation, tangent).f} />
            <Formula tex={filledFormulas(activation, tangent).slope} />
          </div>
        )}
        <ToggleButton className={styles.compare} pressed={comparing} onChange={setComparing}>
          {text.compare}
        </ToggleButton>
      </div>
      {comparing && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons, no form
        <div role="group" className={styles.others} aria-label={text.compareWith(label)}>
          {COMPARABLE.filter((other) => other !== activation.name).map((other) => (
            <ToggleButton
              key={other}
              pressed={others.includes(other)}
              onChange={(on) => setOthers(on ? [...others, other] : others.filter((one) => one !== other))}
            >
              {localize(activations[other].label)}
            </ToggleButton>
          ))}
        </div>
      )}
    </ChartFrame>
  );
}
