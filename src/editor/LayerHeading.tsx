/**
 * What stands above a column: the name of the layer with its number of neurons and what is dropped of them, a button
 * that selects the layer; and its activation. The output layer's cannot be chosen and says why.
 */
import { type ReactNode, useMemo } from 'react';
import { type ActivationName, activations } from '../core/activations.ts';
import { type Choice as Chosen, choose } from '../core/definition.ts';
import { plain } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Formula } from '../ui/Formula.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Var } from '../ui/Var.tsx';
import { ActivationCurve } from './ActivationCurve.tsx';
import styles from './LayerHeading.module.css';
import type { HeadingStyle } from './layout.ts';
import { layerKey } from './places.ts';

interface Props {
  readonly column: number;
  readonly name: string;
  readonly units: number;
  /** Share of its neurons that sit out each update. */
  readonly dropout: number;
  /** What more is said of it for ears. */
  readonly more?: string;
  readonly x: number;
  readonly spacing: number;
  readonly heading: HeadingStyle;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onSelect: () => void;
  /** It can be taken by its name and moved. */
  readonly movable: boolean;
  /** Null: the inputs have none. */
  readonly activation: Chosen<ActivationName> | null;
  /** Why it cannot be chosen. */
  readonly locked?: string;
  readonly onActivation?: (activation: Chosen<ActivationName>) => void;
  /** The button that removes the layer, where it stands beside the name. */
  readonly children?: ReactNode;
}

/** The names of all activations that a hidden layer may have, in the table's order. */
const HIDDEN = (Object.keys(activations) as ActivationName[]).filter((name) => activations[name].hidden);

/** Closer columns would have the dropout under the next name: it then stands below the menu. */
const ROOM_FOR_DROPOUT = 120;
/** And the grip on the number before it. */
const ROOM_FOR_GRIP = 100;

const MENU = { full: 'full', name: 'nameAlone', icon: 'curveAlone' } as const satisfies Record<
  HeadingStyle,
  string
>;

/** Without `f(z) =`: the name stands beside it. */
const rightSide = (formula: string) => formula.replace(/^f\(z\)\s*=\s*/, '');

export function LayerHeading(props: Props) {
  const { column, name, units, heading, activation, locked } = props;
  const text = useText().editor;
  const share = props.dropout > 0 && (
    <>
      <Var>p</Var> {plain(props.dropout)}
    </>
  );
  const beside = props.spacing >= ROOM_FOR_DROPOUT;
  return (
    <div className={styles.heading} style={{ left: props.x }} data-tight={props.spacing < 74 || undefined}>
      <span className={styles.nameRow}>
        <button
          type="button"
          data-place={layerKey(column)}
          className={styles.name}
          data-movable={props.movable || undefined}
          aria-pressed={props.selected}
          aria-label={[column === 0 ? text.inputs(name, units) : text.layer(name, units), props.more]
            .filter(Boolean)
            .join(', ')}
          tabIndex={props.tabStop ? 0 : -1}
          onClick={props.onSelect}
        >
          {props.movable && props.spacing >= ROOM_FOR_GRIP && (
            <svg className={styles.grip} width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
              <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
            </svg>
          )}
          <b>{name}</b> <span className={styles.count}>{units}</span>
          {beside && share && <span className={styles.count}> {share}</span>}
        </button>
        {props.children && <span className={styles.beside}>{props.children}</span>}
      </span>
      {activation && locked !== undefined && (
        <LockedActivation
          activation={activation}
          label={text.activationOf(name)}
          reason={locked}
          heading={heading}
        />
      )}
      {activation && props.onActivation && (
        <HiddenActivation
          activation={activation}
          label={text.activationOf(name)}
          heading={heading}
          onChange={props.onActivation}
        />
      )}
      {/* For ears it is in the button's name. */}
      {!beside && share && (
        <span className={styles.below} aria-hidden="true">
          {share}
        </span>
      )}
    </div>
  );
}

function HiddenActivation(props: {
  readonly activation: Chosen<ActivationName>;
  readonly label: string;
  readonly heading: HeadingStyle;
  readonly onChange: (activation: Chosen<ActivationName>) => void;
}) {
  const localize = useLocalize();
  const { activation } = props;
  const options = useMemo(
    () =>
      HIDDEN.map((name) => {
        const params = name === activation.name ? activation.params : choose(activations, name).params;
        return {
          value: name,
          label: localize(activations[name].label),
          icon: <ActivationCurve name={name} params={params} />,
          detail: <Formula tex={rightSide(activations[name].formula)} />,
        };
      }),
    [activation, localize],
  );
  return (
    <Choice
      className={`${styles.menu} ${styles[MENU[props.heading]]}`}
      label={props.label}
      hideLabel
      value={activation.name}
      options={options}
      onChange={(name) => props.onChange(choose(activations, name))}
    />
  );
}

function LockedActivation(props: {
  readonly activation: Chosen<ActivationName>;
  readonly label: string;
  readonly reason: string;
  readonly heading: HeadingStyle;
}) {
  const localize = useLocalize();
  const { name, params } = props.activation;
  const label = localize(activations[name].label);
  return (
    <span className={`${styles.menu} ${styles[MENU[props.heading]]}`}>
      <Tooltip content={props.reason} opensOnPress>
        <button type="button" className={styles.locked} aria-disabled aria-label={`${props.label}: ${label}`}>
          <ActivationCurve name={name} params={params} />
          <span>{label}</span>
          <Icon name="lock" size={12} className={styles.lock} />
        </button>
      </Tooltip>
    </span>
  );
}
