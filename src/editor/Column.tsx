/**
 * One column of the drawing: a button over each neuron's picture, and − and + below it. The pictures themselves are on
 * the canvas behind.
 */
import { type CSSProperties, memo } from 'react';
import { limits } from '../experiment/limits.ts';
import { useText } from '../i18n/text.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Column.module.css';
import { DrawingButton } from './DrawingButton.tsx';
import type { Column as Place } from './layout.ts';
import { addUnitKey, removeUnitKey, restFootKey, restKey, unitKey } from './places.ts';

interface Props {
  readonly column: number;
  readonly place: Place;
  /** Half of the distance between − and +. */
  readonly pair: number;
  readonly name: string;
  /** All of the layer's neurons, shown or not. */
  readonly units: number;
  /** What a neuron is called for ears, by its number. */
  readonly labels: readonly string[];
  /** Number of the selected neuron; 'layer': all of them; null: none here. */
  readonly selected: number | 'layer' | null;
  /** Key of the drawing's tab stop if it is in this column. */
  readonly tabStop: string | null;
  /** There is little room across for words. */
  readonly brief: boolean;
  readonly onSelect: (column: number, unit: number) => void;
  readonly onAdd: (column: number) => void;
  readonly onRemove: (column: number) => unknown;
  /** Shows the grouped neurons, or groups them again. */
  readonly onGroup: (column: number) => void;
}

/** A finger's width. */
const FINGER = 44;

/** What is hit is larger than the picture: up to the middle between two neurons, and a finger's width across. */
function reachOf(tile: number, pitch: number): CSSProperties {
  const across = Math.max(8, (FINGER - tile) / 2);
  return { '--reach': `${-(pitch - tile) / 2}px ${-across}px` } as CSSProperties;
}

export const Column = memo(function Column(props: Props) {
  const { column, place, name, units, selected, tabStop } = props;
  const text = useText().editor;
  const { x, ys, tile, pitch, add, rest } = place;
  const dense = pitch - tile < 6;
  const reach = reachOf(tile, pitch);
  const which = typeof selected === 'number' ? selected : units - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of pictures is no fieldset
    <div role="group" aria-label={column === 0 ? text.inputs(name, units) : text.layer(name, units)}>
      {place.units.map((unit, i) => (
        <button
          key={unit}
          type="button"
          data-place={unitKey(column, unit)}
          data-dense={dense || undefined}
          data-layer={selected === 'layer' || undefined}
          className={styles.neuron}
          style={{
            left: x - tile / 2,
            top: (ys[i] as number) - tile / 2,
            width: tile,
            height: tile,
            ...reach,
          }}
          aria-label={props.labels[i]}
          aria-pressed={selected === unit}
          tabIndex={tabStop === unitKey(column, unit) ? 0 : -1}
          onClick={() => props.onSelect(column, unit)}
        />
      ))}
      {rest && (
        <Group
          {...props}
          rest={rest}
          place={restKey(column)}
          x={x}
          y={rest.y}
          tabStop={tabStop === restKey(column)}
        />
      )}
      {rest?.foot !== undefined && (
        <Group
          {...props}
          rest={rest}
          place={restFootKey(column)}
          x={x}
          y={rest.foot}
          tabStop={tabStop === restFootKey(column)}
        />
      )}
      {add && selected !== null && (
        <DrawingButton
          place={removeUnitKey(column)}
          sign="remove"
          label={text.removeNeuron(name, which + 1)}
          x={x - props.pair}
          y={add.y}
          size={26}
          tabStop={tabStop === removeUnitKey(column)}
          shortcut={typeof selected === 'number' ? 'Delete' : '−'}
          disabledReason={units <= limits.units.min ? text.neuronsAtLeast : undefined}
          onPress={() => props.onRemove(column)}
        />
      )}
      {add && (
        <DrawingButton
          place={addUnitKey(column)}
          sign="add"
          label={text.addNeuron(name)}
          x={selected === null ? x : x + props.pair}
          y={add.y}
          size={selected === null ? add.size : 26}
          tabStop={tabStop === addUnitKey(column)}
          shortcut="+"
          disabledReason={units >= limits.units.max ? text.neuronsAtMost(limits.units.max) : undefined}
          onPress={() => props.onAdd(column)}
        />
      )}
    </div>
  );
});

interface GroupProps {
  readonly column: number;
  readonly name: string;
  readonly brief: boolean;
  readonly rest: NonNullable<Place['rest']>;
  /** Key of the button, and where its middle is. */
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly tabStop: boolean;
  readonly onGroup: (column: number) => void;
}

/** Shows the grouped neurons; at both ends of an opened column, groups them again. */
function Group({ column, name, x, brief, rest, place, y, tabStop, onGroup }: GroupProps) {
  const text = useText().editor;
  return (
    <span className={styles.rest} style={{ left: x, top: y }}>
      <Tooltip content={rest.open ? text.groupAgain(name) : text.grouped(rest.count)}>
        <button
          type="button"
          data-place={place}
          className={styles.group}
          aria-expanded={rest.open}
          aria-label={rest.open ? text.groupAgain(name) : text.showAll(name, rest.count)}
          tabIndex={tabStop ? 0 : -1}
          onClick={() => onGroup(column)}
        >
          {rest.open ? text.fewer : `… ${brief ? rest.count : text.more(rest.count)}`}
        </button>
      </Tooltip>
    </span>
  );
}
