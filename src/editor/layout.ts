/**
 * Where everything stands on the drawing of the network: columns of neurons, the places of the buttons, the legend.
 * A pure function of the shape and the room there is; sizes in CSS pixels from the top left corner of the sheet.
 *
 * Invariant: no two neurons of a column overlap, and everything lies within `width` × `height` of the result. The
 * sheet may be wider than the room (it then scrolls in its own box), never narrower.
 * Knows nothing of the session, the colours or the words; of the words it is told how wide they are.
 */
import { type ColumnStack, stack } from './stack.ts';

export interface LayoutOptions {
  /** Fingers: targets are larger and the neurons stand farther apart. */
  readonly coarse: boolean;
  /** Width of the widest label of an input and of an output. */
  readonly inputLabel: number;
  readonly outputLabel: number;
  /** Width of the name of the activation of each hidden layer and of the output layer. */
  readonly names: readonly number[];
  /** 1 … 4: the room is so many times as wide and as high, and the pictures with it; words keep their size. */
  readonly zoom?: number;
  /** Columns whose grouped neurons are all shown. */
  readonly opened?: ReadonlySet<number>;
}

/** `full`: curve, name, arrow; `name`: name and arrow; `icon`: the curve alone. */
export type HeadingStyle = 'full' | 'name' | 'icon';

export interface Column extends ColumnStack {
  /** Middle of the column. */
  readonly x: number;
  /** Middle and side of the button that adds a neuron; null where none can be added on the drawing. */
  readonly add: { readonly y: number; readonly size: number } | null;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  /** A narrow room: labels stand above the inputs, and the height follows from the network. */
  readonly narrow: boolean;
  readonly heading: HeadingStyle;
  /** Distance of the middles of neighbouring columns. */
  readonly spacing: number;
  readonly columns: readonly Column[];
  /** The button between column i and i + 1 that adds a layer there. */
  readonly layerAdds: readonly { readonly x: number; readonly y: number }[];
  /** Height of a heading's menu. */
  readonly menuHeight: number;
  /** Half of the distance between the middles of − and + below a column. */
  readonly pair: number;
  /** `corner`: below the inputs; `row`: in a row of its own below the drawing. */
  readonly legend: 'corner' | 'row';
  /** Neurons are grouped, a group is open, or it is zoomed: there is more than the room shows. */
  readonly crowded: boolean;
}

const NARROW = 600;
const NAME_HEIGHT = 22;
/** Curve, arrow and padding of a menu around its name. */
const MENU_FULL = 62;
const MENU_NAME = 34;
const MENU_ICON = 50;
const LAYER_ADD = 24;
/** Room of the legend below the inputs, and in a row of its own. */
const LEGEND_CORNER = 104;
const LEGEND_ROW = 64;
const LEGEND_NARROW = 104;
/** And where its acts take two rows. */
const LEGEND_TINY = 134;
const TINY = 360;
/** The pen in the other corner. */
const PEN = 34;
const PEN_COARSE = 50;
/** Two more buttons in the corner: what sets and removes a layer, where they have no room at the layer's name. */
const LEGEND_BUTTON = 54;
const MIN_SPACING = 60;
/** Where the sheet has to scroll anyway: so far apart the names of the layers do not run together. */
const MIN_SPACING_NARROW = 70;

/** The least and the greatest height of the part with the neurons where the height follows from the network. */
const NARROW_BODY_MIN = 220;
const NARROW_BODY_MAX = 620;

/** What an opened column counts less than the room, where the middle line is found. */
const REST_ROOM = 40;

/** A wide drawing takes no more height than its neurons want, or this much: it stays near its headings. */
const WIDE_ENOUGH = 480;

export function layoutNetwork(
  /** Units per layer from the inputs to the outputs, at least two layers. */
  shape: readonly number[],
  roomWidth: number,
  roomHeight: number,
  options: LayoutOptions,
): NetworkLayout {
  const narrow = roomWidth < NARROW;
  const zoom = options.zoom ?? 1;
  const width = Math.round(roomWidth * zoom);
  const height = Math.round(roomHeight * zoom);
  const last = shape.length - 1;
  const tile = Math.round((narrow ? 32 : 34) * zoom);
  const outputTile = Math.round((narrow ? 40 : 48) * zoom);

  // Across: the ends are given by their labels, the rest is shared equally.
  const menuHeight = options.coarse ? 44 : 30;
  const lastMenu = (options.names[last - 1] ?? 40) + (narrow ? MENU_NAME : MENU_FULL);
  const left = narrow ? Math.max(34, options.inputLabel / 2 + 2) : options.inputLabel + 12 + tile / 2;
  const right = Math.max(outputTile / 2 + (narrow ? 6 : 10) + options.outputLabel, lastMenu / 2 + 2);
  const shared = (width - left - right) / last;
  const least = narrow ? MIN_SPACING_NARROW : MIN_SPACING;
  const spacing = shared < MIN_SPACING ? least : shared;
  const sheetWidth = Math.max(width, left + spacing * last + right);
  const heading = headingStyle(options.names, spacing, right);
  const menuWidths = options.names.map((name) => menuWidth(name, heading));
  const beside = shape.every((_, i) => {
    if (i === last) return true;
    const before = i === 0 ? 50 : (menuWidths[i - 1] ?? 0);
    return (before + (menuWidths[i] ?? 0)) / 2 + LAYER_ADD + 16 <= spacing;
  });

  // Down: names, menus, perhaps a row of + buttons, then the neurons.
  const addRow = options.coarse ? 44 : 32;
  const top = NAME_HEIGHT + menuHeight + (beside ? 20 : 6 + addRow + 4);
  const layerAddY = beside ? NAME_HEIGHT + menuHeight / 2 : NAME_HEIGHT + menuHeight + 6 + addRow / 2;

  const firstHidden = left + spacing - tile / 2;
  const legend = !narrow && last > 1 && firstHidden > 172 ? 'corner' : 'row';
  const foot = narrow ? (width < TINY ? LEGEND_TINY : LEGEND_NARROW) : legend === 'row' ? LEGEND_ROW : 2;
  const wanted = (l: number) =>
    l === last
      ? outputTile + 22
      : l === 0
        ? tile + (narrow ? ((shape[0] ?? 0) > 4 ? 22 : 36) : 20)
        : (options.coarse ? 46 : 42) * zoom;

  const corner = legend === 'corner' ? LEGEND_CORNER + (beside ? 0 : LEGEND_BUTTON) : 0;
  /** Below the neurons: the buttons of a hidden layer; of the outputs the pen in the corner, where no legend is below. */
  const penRoom = legend === 'corner' ? (options.coarse ? PEN_COARSE : PEN) : 0;
  const buttonRoom = (l: number) => (l === last ? penRoom : l > 0 ? addRoom(options.coarse) : 0);
  const needed = Math.max(...shape.map((n, l) => n * wanted(l) + (l === 0 ? corner : buttonRoom(l))));
  const used = Math.min(height, Math.max(WIDE_ENOUGH * zoom, Math.ceil(top + needed + foot)));
  const body = narrow ? narrowBody(shape, wanted, zoom) : Math.max(200, used - top - foot);
  const stacks = shape.map((units, l) => {
    const room = l === 0 ? body - corner : body - buttonRoom(l);
    const limits = {
      tile: l === last ? outputTile : tile,
      pitch: wanted(l),
      leastPitch: narrow && l === 0 ? 50 : 24,
      openPitch: options.coarse ? 44 : 24,
    };
    return stack(units, room, limits, options.opened?.has(l));
  });

  // The whole picture, with its + buttons, stands in the middle of its room. All columns share one middle line, but
  // for the few pixels that a full one needs for its button.
  // An opened one begins at the top and goes on below the rest.
  const within = (s: ColumnStack) => (s.rest?.open ? body - REST_ROOM : s.length);
  const above = Math.max(...stacks.map((s) => within(s) / 2));
  const below = Math.max(...stacks.map((s, l) => within(s) / 2 + (s.rest?.open ? 0 : buttonRoom(l))));
  const middle = top + above + Math.max(0, (body - above - below) / (narrow ? 2 : 3));

  const columns = stacks.map((s, l): Column => {
    const floor = top + body - (l === 0 ? corner : 0);
    const y = Math.max(top + s.length / 2, Math.min(middle, floor - s.length / 2 - buttonRoom(l)));
    const isHidden = l > 0 && l < last;
    const size = Math.min(34, Math.max(24, s.tile));
    const bottom = y + s.length / 2 - (s.pitch - s.tile) / 2;
    return {
      ...s,
      ys: s.ys.map((offset) => y + offset),
      rest: s.rest && {
        ...s.rest,
        y: y + s.rest.y,
        ...(s.rest.foot === undefined ? {} : { foot: y + s.rest.foot }),
      },
      x: left + spacing * l,
      add: isHidden ? { y: bottom + 8 + size / 2, size } : null,
    };
  });

  const longest = Math.max(body, ...stacks.map((s, l) => s.length + buttonRoom(l)));
  const sheetHeight = narrow ? Math.ceil(top + longest + foot) : Math.ceil(used + longest - body);
  return {
    width: sheetWidth,
    height: sheetHeight,
    narrow,
    heading,
    spacing,
    columns,
    layerAdds: columns.slice(1).map((column) => ({ x: column.x - spacing / 2, y: layerAddY })),
    menuHeight,
    pair: options.coarse ? 22 : 15,
    legend,
    crowded: zoom > 1 || sheetWidth > width || columns.some(({ rest }) => rest !== null),
  };
}

/** The + between layers stand below the menus, not beside them. */
export function hasRowOfAdds({ layerAdds, menuHeight }: NetworkLayout): boolean {
  return (layerAdds[0]?.y ?? 0) > NAME_HEIGHT + menuHeight;
}

/** Room below a column for its + button. */
function addRoom(coarse: boolean): number {
  return coarse ? 48 : 40;
}

function narrowBody(shape: readonly number[], wanted: (layer: number) => number, zoom: number): number {
  const last = shape.length - 1;
  const needed = shape.map((units, l) => units * wanted(l) + (l > 0 && l < last ? 50 : 0));
  return Math.min(NARROW_BODY_MAX * zoom, Math.max(NARROW_BODY_MIN * zoom, ...needed));
}

function menuWidth(name: number, style: HeadingStyle): number {
  return style === 'icon' ? MENU_ICON : name + (style === 'full' ? MENU_FULL : MENU_NAME);
}

/** The fullest style in which no two neighbouring menus touch and the last one stays within the `right` margin. */
function headingStyle(names: readonly number[], spacing: number, right: number): HeadingStyle {
  const fits = (style: HeadingStyle) =>
    names.every((name, i) => {
      const next = names[i + 1];
      if (next === undefined) return menuWidth(name, style) / 2 <= right;
      return (menuWidth(name, style) + menuWidth(next, style)) / 2 + 6 <= spacing;
    });
  return fits('full') ? 'full' : fits('name') ? 'name' : 'icon';
}
