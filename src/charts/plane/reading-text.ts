/**
 * What is read at a place, in words: where it is, what the outputs are, which class is said. One line each. On a point
 * all of it is of the point, and it says first which one.
 */
import type { plane as english } from '../../i18n/en.plane.ts';
import { compact, integer, number } from '../../i18n/format.ts';
import { className } from '../../ui/ClassMark.tsx';
import { type PlaneAxes, placeText } from '../plane-axes.ts';
import type { Answer } from '../plane-fill.ts';
import type { Said } from './reading.ts';

type Words = typeof english;

/** The outputs one by one: `p(A) 0.02`. */
export function outputTexts(words: Words, answer: Answer, { outputs }: Said): readonly string[] {
  if (answer === 'value') return [words.value(compact(outputs[0]))];
  if (answer === 'margin') return [words.z(number(outputs[0]))];
  return outputs.map((p, k) => words.p(className(k, outputs.length), number(p)));
}

/** The most probable ones first where there are more than fit. */
const FIT = 3;

export function readingLines(
  words: Words,
  place: {
    readonly x1: number;
    readonly x2: number;
    readonly said: Said | null;
    readonly answer: Answer;
    readonly classes: number;
    /** The point whose place it is; null: it is just a place. */
    readonly of: { readonly index: number; readonly set: 'train' | 'test'; readonly is: string } | null;
    readonly axes: PlaneAxes;
  },
): string {
  const { x1, x2, said, answer, classes, of, axes } = place;
  const where = placeText(axes, x1, x2);
  const lines: string[] = [];
  if (of) {
    const is = classes ? of.is : words.isValue(of.is);
    lines.push(words.sampleIs(integer(of.index + 1), of.set, is));
  }
  if (where) lines.push(where);
  if (said) {
    const texts = outputTexts(words, answer, said);
    const order = texts.map((_, k) => k).sort((a, b) => said.outputs[b] - said.outputs[a]);
    const shown = texts.length > FIT ? order.slice(0, FIT).map((k) => texts[k]) : texts;
    lines.push(shown.join('   '));
    if (said.cls !== null) lines.push(words.says(className(said.cls, classes)));
  }
  return lines.join('\n');
}
