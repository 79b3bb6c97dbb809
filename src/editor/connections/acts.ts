/**
 * What can be done to lines, one or many: each act is one entry of undo.
 * Invariant: an act says what it did, and what it cost where it has a price; one that would change nothing does nothing.
 */
import { cut, freeze, reconnect, setParameters, unfreeze } from '../../experiment/connections.ts';
import { applyPatch, type Patch, present, type Run } from '../../experiment/experiment.ts';
import { withCanonicalMarks } from '../../experiment/marks.ts';
import type { connections } from '../../i18n/en.connections.ts';
import type { Session } from '../../store/state.ts';
import { say, sayWithLoss } from '../edit-toast.ts';
import type { Line } from './curve.ts';
import { namesOf, parametersOfUnit, stateOf, unitOfName } from './lines.ts';

export type ActName = 'cut' | 'reconnect' | 'freeze' | 'unfreeze' | 'zero';

/** Of a neuron frozen as a whole the others stay frozen, by their own names. */
function unfreezeLines(run: Run, names: readonly string[]): Patch {
  const { network } = present(run);
  const free = new Set(names);
  const whole = new Set(names.map(unitOfName).filter((unit) => network.frozen?.includes(unit)));
  if (whole.size === 0) return unfreeze(run, names);
  const rest = [...whole].flatMap((unit) => parametersOfUnit(present(run), unit)).filter((n) => !free.has(n));
  const kept = (network.frozen ?? []).filter((name) => !free.has(name) && !whole.has(name));
  const after = applyPatch(present(run), { network: { frozen: [...kept, ...rest] } });
  return { network: { frozen: withCanonicalMarks(after).network.frozen } };
}

const CHANGES: Readonly<Record<ActName, (run: Run, names: readonly string[]) => Patch>> = {
  cut,
  reconnect,
  freeze,
  unfreeze: unfreezeLines,
  zero: (run, names) => setParameters(run, Object.fromEntries(names.map((name) => [name, 0]))),
};

/** How many of the lines each act would change. */
export function countsOf(session: Session, lines: readonly Line[]): Readonly<Record<ActName, number>> {
  const { experiment } = session.store.getState();
  const states = lines.map((line) => stateOf(experiment, line));
  const count = (state: string) => states.filter((one) => one === state).length;
  const [cutNow, frozen] = [count('cut'), count('frozen')];
  const joined = lines.length - cutNow;
  return { cut: joined, reconnect: cutNow, freeze: joined - frozen, unfreeze: frozen, zero: joined };
}

/** @param what the lines in words */
export function act(
  session: Session,
  name: ActName,
  lines: readonly Line[],
  what: string,
  text: typeof connections,
): void {
  if (countsOf(session, lines)[name] === 0) return;
  const edit = () =>
    session.restructure({ key: name }, (run) => CHANGES[name](run, namesOf(present(run), lines)));
  const words = `${text.said[name](what)}.`;
  if (name === 'freeze' || name === 'unfreeze') {
    edit();
    say(session, words);
  } else sayWithLoss(session, words, edit);
}
