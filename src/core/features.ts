/**
 * What the network may see of a point: its coordinates, and functions of them.
 *
 * Invariant: the order of the table is the order of the inputs. x₁ and x₂ are the scaled coordinates, except that sin
 * and cos take the raw ones, so that their waves keep their length on the plane. Factors are the experiment's.
 */
import type { Definition, Localized } from './definition.ts';
import { atan2, cos, sin } from './math.ts';

export type FeatureName =
  | 'x1'
  | 'x2'
  | 'x1_squared'
  | 'x2_squared'
  | 'x1_x2'
  | 'sin_x1'
  | 'sin_x2'
  | 'cos_x1'
  | 'cos_x2'
  | 'radius'
  | 'angle';

export interface FeatureDefinition extends Definition {
  /** The symbol in plain text, as on a button. */
  readonly short: string;
  /** One sentence: what it is good for. */
  readonly notes: Localized;
  /** Of the scaled coordinates and, for waves, the raw ones. */
  value(x1: number, x2: number, rawX1: number, rawX2: number): number;
}

const COORDINATES = 'Goodfellow, Bengio & Courville 2016, ch. 5';
const POLYNOMIAL = 'Bishop 2006, ch. 3.1 (polynomial basis)';
const FOURIER = 'Bishop 2006, ch. 3.1 (Fourier basis)';
const POLAR = 'Polar coordinates';

export const features: Readonly<Record<FeatureName, FeatureDefinition>> = {
  x1: {
    code: 'a',
    label: { en: 'Horizontal position', ko: '가로 위치' },
    short: 'x₁',
    formula: 'x_1',
    reference: COORDINATES,
    params: {},
    notes: { en: 'Tells left from right.', ko: '왼쪽과 오른쪽을 가려요.' },
    value: (x1) => x1,
  },
  x2: {
    code: 'b',
    label: { en: 'Vertical position', ko: '세로 위치' },
    short: 'x₂',
    formula: 'x_2',
    reference: COORDINATES,
    params: {},
    notes: { en: 'Tells top from bottom.', ko: '위와 아래를 가려요.' },
    value: (_x1, x2) => x2,
  },
  x1_squared: {
    code: 'c',
    label: { en: 'Horizontal position squared', ko: '가로 위치의 제곱' },
    short: 'x₁²',
    formula: 'x_1^2',
    reference: POLYNOMIAL,
    params: {},
    notes: {
      en: 'Tells the middle from both sides; with x₂² it makes circles and ellipses.',
      ko: '가운데와 양옆을 가리고, x₂²과 함께 원과 타원을 만들어요.',
    },
    value: (x1) => x1 * x1,
  },
  x2_squared: {
    code: 'd',
    label: { en: 'Vertical position squared', ko: '세로 위치의 제곱' },
    short: 'x₂²',
    formula: 'x_2^2',
    reference: POLYNOMIAL,
    params: {},
    notes: {
      en: 'Tells the middle from top and bottom; with x₁² it makes circles and ellipses.',
      ko: '가운데와 위아래를 가리고, x₁²과 함께 원과 타원을 만들어요.',
    },
    value: (_x1, x2) => x2 * x2,
  },
  x1_x2: {
    code: 'e',
    label: { en: 'Product of both', ko: '두 위치의 곱' },
    short: 'x₁x₂',
    formula: 'x_1 x_2',
    reference: POLYNOMIAL,
    params: {},
    notes: {
      en: 'Positive in two opposite quarters, negative in the others: solves XOR by itself.',
      ko: '마주 보는 두 사분면에서는 양수, 나머지에서는 음수라서 이것만으로 XOR을 풀어요.',
    },
    value: (x1, x2) => x1 * x2,
  },
  sin_x1: {
    code: 'f',
    label: { en: 'Horizontal sine wave', ko: '가로 사인파' },
    short: 'sin x₁',
    formula: String.raw`\sin x_1`,
    reference: FOURIER,
    params: {},
    notes: {
      en: 'Alternates from left to right: for stripes and waves.',
      ko: '왼쪽에서 오른쪽으로 번갈아 바뀌어서 줄무늬와 물결에 좋아요.',
    },
    value: (_x1, _x2, rawX1) => sin(rawX1),
  },
  sin_x2: {
    code: 'g',
    label: { en: 'Vertical sine wave', ko: '세로 사인파' },
    short: 'sin x₂',
    formula: String.raw`\sin x_2`,
    reference: FOURIER,
    params: {},
    notes: {
      en: 'Alternates from bottom to top: for stripes and waves.',
      ko: '아래에서 위로 번갈아 바뀌어서 줄무늬와 물결에 좋아요.',
    },
    value: (_x1, _x2, _rawX1, rawX2) => sin(rawX2),
  },
  cos_x1: {
    code: 'h',
    label: { en: 'Horizontal cosine wave', ko: '가로 코사인파' },
    short: 'cos x₁',
    formula: String.raw`\cos x_1`,
    reference: FOURIER,
    params: {},
    notes: {
      en: 'A wave that is the same on the left and on the right.',
      ko: '왼쪽과 오른쪽이 대칭인 물결이에요.',
    },
    value: (_x1, _x2, rawX1) => cos(rawX1),
  },
  cos_x2: {
    code: 'i',
    label: { en: 'Vertical cosine wave', ko: '세로 코사인파' },
    short: 'cos x₂',
    formula: String.raw`\cos x_2`,
    reference: FOURIER,
    params: {},
    notes: {
      en: 'A wave that is the same above and below.',
      ko: '위와 아래가 대칭인 물결이에요.',
    },
    value: (_x1, _x2, _rawX1, rawX2) => cos(rawX2),
  },
  // r = √(x₁² + x₂²)
  radius: {
    code: 'j',
    label: { en: 'Radius', ko: '반지름' },
    short: 'r',
    formula: 'r',
    reference: POLAR,
    params: {},
    notes: {
      en: 'The distance from the middle: solves circles and rings by itself.',
      ko: '가운데에서 떨어진 거리라서 이것만으로 원과 고리를 풀어요.',
    },
    value: (x1, x2) => Math.sqrt(x1 * x1 + x2 * x2),
  },
  // φ with x₁ = r cos φ, x₂ = r sin φ, in (−π, π]
  angle: {
    code: 'k',
    label: { en: 'Angle', ko: '각도' },
    short: 'φ',
    formula: String.raw`\varphi`,
    reference: POLAR,
    params: {},
    notes: {
      en: 'The direction from the middle: for sectors, and with the radius for spirals.',
      ko: '가운데에서 본 방향이라서 부채꼴에 좋고, 반지름과 함께 쓰면 나선도 풀어요.',
    },
    value: (x1, x2) => atan2(x2, x1),
  },
};
