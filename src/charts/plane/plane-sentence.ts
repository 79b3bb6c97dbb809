/** The plane's finding in words of the present language. */
import type { plane as english } from '../../i18n/en.plane.ts';
import { className } from '../../ui/ClassMark.tsx';
import type { PlaneFinding, ShapeFinding } from './plane-finding.ts';

type Words = typeof english;

function shapeWords({ shapes }: Words, shape: ShapeFinding, classes: number): string {
  const name = (k: number) => className(k, classes);
  switch (shape.kind) {
    case 'straight':
      return classes === 0 ? shapes.straightCurve : shapes.straight;
    case 'everywhere':
    case 'island':
      return shapes[shape.kind](name(shape.cls));
    case 'nowhere':
      return shapes.nowhere(shape.classes.map(name));
    case 'pieces':
      return shapes.pieces(name(shape.cls), shape.count);
    case 'flat':
      return shapes.flat(shape.value);
    case 'hills':
    case 'outside':
      return shapes[shape.kind](shape.low, shape.high);
    case 'nothing':
      return '';
    default:
      return shapes[shape.kind];
  }
}

/** @param classes 0 in regression */
export function planeSentence(
  words: Words,
  { shape, counted, threshold }: PlaneFinding,
  set: 'train' | 'test',
  classes: number,
): string {
  const at = threshold ? words.atThreshold(threshold.at, threshold.more) : '';
  return words.join(
    shapeWords(words, shape, classes),
    counted ? words.counted(set, counted.wrong, counted.samples) + at : '',
  );
}
