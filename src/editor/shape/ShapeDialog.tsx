/**
 * The whole shape at once: typed, and said back before it is drawn, or one of the shapes with a name. What cannot be
 * read changes nothing.
 */
import { type FormEvent, type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { type ActivationName, activations } from '../../core/activations.ts';
import { choose } from '../../core/definition.ts';
import * as arrangement from '../../experiment/arrangement.ts';
import { applyPatch, type Experiment } from '../../experiment/experiment.ts';
import { limits } from '../../experiment/limits.ts';
import { outputLayer } from '../../experiment/outputs.ts';
import { numberOfParameters, shapeOf } from '../../experiment/size.ts';
import { shape as en } from '../../i18n/en.shape.ts';
import { integer } from '../../i18n/format.ts';
import { shape as ko } from '../../i18n/ko.shape.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Session } from '../../store/state.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './ShapeDialog.module.css';
import { readShape, type ShapeProblem, type TypedLayer } from './shape-text.ts';
import { shapes } from './shapes.ts';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
}

/** The experiment with these hidden layers; ids and marks do not matter for its size. */
function withLayers(experiment: Experiment, hidden: readonly TypedLayer[]): Experiment {
  return applyPatch(experiment, { network: { hidden } });
}

export function ShapeDialog({ session, onClose }: Props) {
  const experiment = useStore(session.store, (state) => state.experiment);
  const localize = useLocalize();
  const text = localize<typeof en>({ en, ko });
  const announce = useAnnounce();
  const { hidden } = experiment.network;
  const output = outputLayer(experiment);
  const [typed, setTyped] = useState('');

  const reading = readShape(typed, {
    inputs: experiment.inputs.features.length,
    outputs: output.units,
    output: output.activation.name,
    hidden,
  });
  const label = (name: ActivationName) => localize(activations[name].label);

  const draw = (layers: readonly TypedLayer[]) => {
    session.restructure({ key: 'reshape' }, (run) => arrangement.reshape(run, layers));
    const { layer, unit } = session.store.getState().selection;
    const units = layers[layer]?.units;
    if (units === undefined || (unit !== null && unit >= units)) {
      session.select({ layer: Math.min(layer, layers.length), unit: null });
    }
    announce(text.said(shapeOf(withLayers(experiment, layers)).join('-')));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reading?.ok) draw(reading.layers);
  };

  const said = reading?.ok && <ReadBack {...{ experiment, layers: reading.layers, text, label }} />;
  const like = hidden[0]?.activation ?? choose(activations, 'tanh');
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form className={styles.typed} onSubmit={submit}>
        <Field
          label={text.field}
          data-autofocus
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          problem={reading && !reading.ok && <Problem problem={reading.problem} text={text} label={label} />}
          hint={
            reading?.ok ? (
              <>
                {said}
                {reading.notes.map(({ end, typed: number, actual }) => (
                  <p key={end}>{text[end](number, actual)}</p>
                ))}
              </>
            ) : (
              text.hint
            )
          }
        />
        <Button
          type="submit"
          variant="line"
          className={styles.draw}
          disabledReason={
            reading === null
              ? text.nothing
              : reading.ok
                ? undefined
                : problemText(reading.problem, text, label)
          }
        >
          {text.draw}
        </Button>
      </form>
      <ul className={styles.list} aria-label={text.known}>
        {shapes.map(({ key, units }) => {
          const layers = units.map((n) => ({ units: n, activation: like }));
          const after = withLayers(experiment, layers);
          const count = numberOfParameters(after);
          const row = shapeOf(after);
          return (
            <li key={key}>
              <button type="button" className={styles.shape} onClick={() => draw(layers)}>
                <Picture shape={row} />
                <span>
                  {text.shapes[key]} <span className={styles.units}>{row.join('-')}</span>
                </span>
                <span className={styles.count}>
                  <span aria-hidden="true">{integer(count)}</span>
                  <span className="hidden-text">, {text.parameters(integer(count), count === 1)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function ReadBack(props: {
  readonly experiment: Experiment;
  readonly layers: readonly TypedLayer[];
  readonly text: typeof en;
  readonly label: (name: ActivationName) => string;
}) {
  const { experiment, layers, text, label } = props;
  const after = withLayers(experiment, layers);
  const names = [...layers.map(({ activation }) => activation.name), outputLayer(after).activation.name];
  const count = numberOfParameters(after);
  const { hidden } = experiment.network;
  const same =
    hidden.length === layers.length &&
    layers.every(
      ({ units, activation }, i) =>
        hidden[i]?.units === units && hidden[i]?.activation.name === activation.name,
    );
  return (
    <p className={styles.read}>
      {text.read(shapeOf(after).join('-'), names.map(label).join(', '), integer(count), count === 1)}{' '}
      {same ? text.same : text.enter}
    </p>
  );
}

function problemText(problem: ShapeProblem, text: typeof en, label: (name: ActivationName) => string) {
  const { problems } = text;
  switch (problem.kind) {
    case 'activation':
      return [problems.activation(problem.word), problem.meant && problems.meant(label(problem.meant))]
        .filter(Boolean)
        .join(' ');
    case 'units':
      return problems.units(problem.word, limits.units.max);
    case 'layers':
      return problems.layers(problem.count, limits.layers.max);
    default:
      return problems[problem.kind](problem.word);
  }
}

function Problem(props: {
  readonly problem: ShapeProblem;
  readonly text: typeof en;
  readonly label: (name: ActivationName) => string;
}): ReactNode {
  return `${problemText(props.problem, props.text, props.label)} ${props.text.stays}`;
}

/** A bar for each layer, as high as it has neurons. */
function Picture({ shape }: { readonly shape: readonly number[] }) {
  const width = 64;
  const step = (width - 6) / (shape.length - 1);
  return (
    <svg className={styles.picture} width={width} height="26" viewBox="0 0 64 26" aria-hidden="true">
      <path className={styles.rule} d={`M3 13H${width - 3}`} />
      {shape.map((units, i) => {
        const height = Math.min(24, 3 + units * 1.3);
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
        return <rect key={i} x={1 + i * step} y={13 - height / 2} width="4" height={height} />;
      })}
    </svg>
  );
}
