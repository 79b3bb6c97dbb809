/**
 * Where an arrow key leads on the drawing: a neuron's neighbours are those that the eye would name. A pure function
 * of the places; knows nothing of the page.
 *
 * Two storeys: `head` holds the names of the layers and the + between them, `body` the neurons with the − and + below
 * each column. Left and right stay in their storey and go to the next column; up and down stay in their column.
 */
export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

export interface Place {
  readonly key: string;
  readonly storey: 'head' | 'body';
  /** Number of the column from the inputs; of the column after it for a + between two. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Places within this distance across stand below each other. */
const SAME_COLUMN = 24;

/** The place that the key leads to, or null where there is none. */
export function walk(places: readonly Place[], from: Place, direction: Direction): Place | null {
  switch (direction) {
    case 'left':
    case 'right':
      return sideways(places, from, direction === 'left' ? -1 : 1);
    case 'up':
    case 'down':
      return upOrDown(places, from, direction === 'up' ? -1 : 1);
    case 'first':
    case 'last': {
      const row = places.filter((place) => place.storey === from.storey);
      const columns = row.map((place) => place.column);
      const end = direction === 'first' ? Math.min(...columns) : Math.max(...columns);
      return nearest(row, from, (place) => (place.column === end ? Math.abs(place.y - from.y) : null));
    }
  }
}

function sideways(places: readonly Place[], from: Place, sign: number): Place | null {
  const row = places.filter((place) => place.storey === from.storey && (place.x - from.x) * sign > 0);
  if (from.storey === 'head') return nearest(row, from, (place) => Math.abs(place.x - from.x));
  // − and + of one column stand side by side at one height.
  const beside = row.filter((place) => place.column === from.column && place.y === from.y);
  if (beside.length > 0) return nearest(beside, from, (place) => Math.abs(place.x - from.x));
  const others = row.filter((place) => place.column !== from.column);
  const column = nearest(others, from, (place) => Math.abs(place.column - from.column))?.column;
  return nearest(others, from, (place) => (place.column === column ? Math.abs(place.y - from.y) : null));
}

function upOrDown(places: readonly Place[], from: Place, sign: number): Place | null {
  const ahead = places.filter((place) => (place.y - from.y) * sign > 0);
  const below = nearest(ahead, from, (place) =>
    Math.abs(place.x - from.x) <= SAME_COLUMN ? Math.abs(place.y - from.y) : null,
  );
  if (below || from.storey === 'body') return below;
  // From a + between two layers down to the neurons of the layer after it.
  return nearest(ahead, from, (place) =>
    place.storey === 'body' && place.column === from.column ? Math.abs(place.y - from.y) : null,
  );
}

/** The place of the least distance, the first of equals; places whose distance is null do not count. */
function nearest(
  places: readonly Place[],
  from: Place,
  distance: (place: Place) => number | null,
): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const d = place === from ? null : distance(place);
    if (d !== null && d < least) {
      best = place;
      least = d;
    }
  }
  return best;
}
