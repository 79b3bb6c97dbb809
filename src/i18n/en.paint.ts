/** English words of painting points, and of the inputs with their pictures. Loaded with them. */
const points = (n: string) => (n === '1' ? '1 point' : `${n} points`);

export const paint = {
  bar: 'Paint points',
  tools: 'Tool',
  tool: { paint: 'Paint', point: 'Single point', move: 'Move', erase: 'Erase' },
  classes: 'Class to paint',
  addClass: 'Add a class',
  mostClasses: (n: string) => `There are marks for ${n} classes.`,
  removeClass: (name: string) => `Remove class ${name} and its points`,
  fewestClasses: 'A plane needs two classes to be divided.',
  radius: 'Brush',
  rate: 'Per second',
  clear: 'Clear all',
  nothingToClear: 'There are no points to clear.',
  leave: 'Done',

  surface: 'Plane to paint on',
  help: 'Arrows move the cross, Shift in small steps. Enter places a point, Delete erases under the ring. 1 to 6 choose the class, [ and ] the size. M takes hold of points: Enter picks one up and puts it down, Escape puts it back. Escape leaves painting.',
  keys: [
    ['1–6', 'class'],
    ['[ ]', 'size'],
    ['Alt', 'erase'],
    ['M', 'move'],
    ['Enter', 'place a point'],
  ] as readonly (readonly [string, string])[],

  done: {
    paint: (name: string, n: string) => `+${n} ${name} in this stroke. One stroke is one undo.`,
    point: (name: string) => `+1 ${name}. One point is one undo.`,
    move: 'Moved one point.',
    erase: (n: string) => `−${n} in this stroke. One stroke is one undo.`,
  },
  said: {
    paint: (name: string, n: string, all: string) => `Painting ${name}. ${points(n)} added, ${all} in all.`,
    erase: (n: string, all: string) => `${points(n)} erased, ${all} left.`,
    moved: (x1: string, x2: string) => `Point moved to ${x1}, ${x2}.`,
    at: (x1: string, x2: string) => `${x1}, ${x2}`,
    picked: (name: string) => `Picked up a point of class ${name}. Arrows move it, Enter puts it down.`,
    putBack: 'Put back.',
    nothing: 'No point here.',
    tool: (name: string) => `Tool: ${name}`,
    chosen: (name: string, n: string) => `Class ${name}, ${points(n)}`,
    radius: (size: string) => `Brush ${size}`,
    left: 'Painting ended.',
  },
  begin: 'Hold and move over the plane. Each class has a shape and a key.',
  empty: 'No points yet. Paint two classes and press play.',
  oneClass: (name: string) =>
    `Only class ${name} so far: there is nothing to tell it apart from. Paint another class.`,
  full: (n: string) => `${n} points, which is the most. Erase some to paint on.`,
  learning: 'The run goes on while you paint.',

  regression: 'These data have values, not classes. Painting is for classes.',
  withClasses: 'Start with two classes',

  painted: 'Painted',
  counts: (train: string, test: string) => `${train} to learn from, ${test} held out.`,
  largest: (name: string, share: string) => `Always saying ${name} would be right ${share} of the time.`,
  testShare: 'Held out for testing',
  seed: 'Seed of the split',

  openFactor: (name: string, factor: string) => `Factor of ${name}: ${factor}`,
  notAnInput: 'Switch it on first: only an input has a factor.',
};
