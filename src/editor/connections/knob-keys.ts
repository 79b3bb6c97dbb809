/** By how much a key changes the value of a knob: + and − on a line, where arrows walk on; arrows as well on a bias. */
const STEPS: Readonly<Record<string, number>> = {
  '+': 0.1,
  '=': 0.1,
  '-': -0.1,
  '−': -0.1,
  _: -0.1,
  PageUp: 1,
  PageDown: -1,
};
/** On a bias no arrow walks on. */
const ARROWS: Readonly<Record<string, number>> = {
  ArrowUp: 0.1,
  ArrowRight: 0.1,
  ArrowDown: -0.1,
  ArrowLeft: -0.1,
};

/** @param arrows the arrows change it too. Undefined: the key means something else. */
export function stepOf(key: string, arrows: boolean): number | undefined {
  return STEPS[key] ?? (arrows ? ARROWS[key] : undefined);
}
