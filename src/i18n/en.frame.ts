/** English words of what stands around every chart. */
export const frame = {
  menu: (title: string) => `More of: ${title}`,
  table: 'Show as a table',
  drawing: 'Show the drawing',
  full: 'Fill the screen',
  leaveFull: 'Leave full screen',
  save: { svg: 'Save as SVG', png: 'Save as PNG', csv: 'Save as CSV' },
  read: (title: string) => `Read values: ${title}`,
  readHint: 'Arrow keys go from value to value',
  ready: (count: string) =>
    count === '1' ? '1 value: the arrow keys read it' : `${count} values: the arrow keys read them`,
  nothing: 'nothing to read yet',
};
