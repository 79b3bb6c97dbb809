/** English words of the dialog that opens a table: `app/import`. */
const lines = (n: string) => (n === '1' ? '1 line' : `${n} lines`);

export const importWords = {
  title: 'Open a table',
  pasted: 'Pasted table',
  summary: (n: string, separator: string, encoding: string | null, header: boolean) =>
    [lines(n), separator, ...(encoding ? [encoding] : []), header ? 'first line is names' : 'no names']
      .join(', ')
      .trim(),
  separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab' },
  settings: 'Separator, names, decimals',
  separator: 'Separator',
  detected: (what: string) => `As found: ${what}`,
  names: 'First line is names',
  decimal: '1,234 is',
  decimals: { auto: 'As the column shows', point: 'One thousand and more', comma: 'One and a bit' },
  textLabel: 'Text. Drop a file here, or paste from a spreadsheet.',
  chooseFile: 'Choose a file',
  formats: 'CSV, TSV or plain text, up to 4 MB; or a saved work.',
  column: (place: number) => `column ${place}`,

  cannotUse: (bad: string, all: string) => `${bad} of ${lines(all)} cannot be used`,
  faults: {
    not_number: (content: string) => `“${content}” is not a number.`,
    ambiguous: (content: string) => `“${content}” may be a thousand or a decimal. Choose below the text.`,
    percent: (content: string) => `“${content}”: the column mixes percent and plain numbers.`,
    empty: 'nothing there.',
    large: (content: string) => `“${content}” is beyond ±1,000,000,000. Write the values in a larger unit.`,
  },
  place: (line: string, column: string) => `Line ${line}, column ${column}: `,
  cells: (line: string, cells: string, width: string) =>
    `Line ${line}: ${cells} cells, where others have ${width}.`,
  moreFaults: (n: string) => `And ${n} more.`,
  goToLine: (line: string) => `Go to line ${line}`,
  leftOut: 'They are left out if you use the others.',
  beyond: (most: string, rest: string) => `Only the first ${most} lines are read, ${rest} are not.`,
  notInputs: (names: string) => `At most ten columns can be inputs. Not used: ${names}.`,
  readAs: (content: string, line: string, value: string) =>
    `“${content}” in line ${line} was read as ${value}.`,
  moreReadAs: (n: string) => `${n} more cells were read in this way.`,
  unreadable:
    'Some letters could not be read: the file may be in another encoding than UTF-8. Choose the file itself here.',

  cannot: 'This cannot be used yet',
  obstacles: {
    quote: (line: string) => `Line ${line}: a quotation mark is not closed, or more text follows it.`,
    nothing: 'There are no lines of data.',
    few_inputs: 'Choose at least two columns as inputs.',
    many_inputs: 'At most ten columns can be inputs.',
    no_target: 'Choose the column that is to be predicted: a class, or a value.',
    few_rows: 'At least ten lines that can be used are needed.',
    few_classes: 'The class column has fewer than two classes.',
    many_classes: 'The class column has more than ten classes. Choose another, or use it as a value.',
  },
  fileProblem: {
    large: 'The file is larger than 4 MB.',
    binary: 'The file is not text. Save the sheet as CSV and open that.',
  },

  columns: 'What each column is',
  line: 'line',
  roles: {
    none: 'not used',
    input: (n: string) => (n ? `input x${n}` : 'input'),
    class: 'class',
    value: 'value to predict',
  },
  roleOf: (column: string) => `What ${column} is`,
  notNumbers: 'Not numbers.',
  range: (low: string, high: string) => `${low} to ${high}`,
  classes: (n: string) => (n === '1' ? '1 class' : `${n} classes`),
  allDifferent: 'all different',
  filled: (n: string, all: string) => `${n} of ${all} filled`,
  different: (n: string) => `more than ${n} different`,
  empty: 'empty',
  shownRows: (shown: string, all: string) => `${shown} of ${lines(all)} shown.`,

  look: 'How it will look',
  lookOf: (x: string, y: string, points: string) => `${points} points, ${x} across and ${y} up`,
  across: 'Across',
  up: 'Up',
  counts: 'Classes',
  standardize: 'Each input to mean 0, spread 1',
  standardizeNote: 'Measured on the training part.',
  held: (share: string) => `${share} of the lines are held out for testing. The seed chooses which.`,
  promise: 'The file stays on this device. Nothing is uploaded. Undo brings back what was here.',
  cancel: 'Cancel',
  use: (n: string) => `Use ${lines(n)}`,
};
