/**
 * Cases of the format `metrics/1`: classes predicted for samples, and the tables made of them. The format is
 * described in tests/golden/README.md.
 */
import * as v from 'valibot';
import { classMetrics, confusionMatrix } from '../../src/core/metrics.ts';
import { averagePrecision, rocAuc } from '../../src/core/ranking.ts';
import { Broken, firstDifference, type Problem, type Tolerance } from './problems.ts';

const TOLERANCE: Tolerance = { absolute: 1e-12, relative: 0 };

const ratio = v.nullable(v.number());
const perClass = v.array(ratio);
const means = v.object({ precision: ratio, recall: ratio, f1: ratio });
const classNumbers = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const metricCase = v.object({
  name: v.string(),
  classes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  truth: classNumbers,
  predicted: classNumbers,
  scores: v.nullish(v.array(v.number())),
  expected: v.object({
    confusion: v.array(v.array(v.number())),
    accuracy: ratio,
    precision: perClass,
    recall: perClass,
    f1: perClass,
    macro: means,
    micro: means,
    weighted: means,
    rocAuc: v.optional(ratio),
    averagePrecision: v.optional(ratio),
  }),
});

/** The first value that our metrics do not give, or null. @throws Broken where the case contradicts itself. */
export function checkMetricCase(given: v.InferOutput<typeof metricCase>): Problem | null {
  const { classes, truth, predicted, scores } = given;
  checkLength('predicted', predicted, truth.length);
  if (scores) checkLength('scores', scores, truth.length);
  for (const [path, values] of Object.entries({ truth, predicted })) {
    const index = values.findIndex((value) => value >= classes);
    if (index >= 0) {
      throw new Broken({
        path: `${path}[${index}]`,
        expected: `0 to ${classes - 1}`,
        got: String(values[index]),
      });
    }
  }
  const confusion = confusionMatrix(truth, predicted, classes);
  const rows = Array.from({ length: classes }, (_, r) =>
    Array.from({ length: classes }, (_, c) => confusion[r * classes + c]),
  );
  const got = {
    ...classMetrics(confusion, classes),
    confusion: rows,
    rocAuc: scores ? rocAuc(truth, scores) : undefined,
    averagePrecision: scores ? averagePrecision(truth, scores) : undefined,
  };
  return firstDifference('', given.expected, got, TOLERANCE);
}

function checkLength(path: string, values: readonly number[], length: number): void {
  if (values.length !== length) {
    throw new Broken({ path, expected: `${length} numbers, as in truth`, got: String(values.length) });
  }
}
