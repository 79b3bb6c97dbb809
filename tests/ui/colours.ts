/**
 * Colour arithmetic for the tests of the tokens: contrast (WCAG 2), CIELAB under D65, the difference CIEDE2000
 * (Sharma, Wu, Dalal 2005), and colour vision deficiencies at severity 1 (Machado, Oliveira, Fernandes 2009).
 */

export type Rgb = readonly [number, number, number];

export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** Machado 2009, severity 1.0, on linear RGB; rows. */
const MACHADO: Readonly<Record<Vision, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear sRGB → XYZ, D65. */
const XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const;

function times(matrix: readonly (readonly number[])[], v: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, m, i) => sum + m * (v[i] ?? 0), 0));
}

/** #rrggbb → sRGB, 0 … 1 */
export function rgb(hex: string): Rgb {
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function linear(colour: Rgb): number[] {
  return colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast, 1 … 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour in CIELAB as seen with `vision`. */
export function lab(colour: Rgb, vision: Vision = 'normal'): [number, number, number] {
  const seen = times(MACHADO[vision], linear(colour)).map((c) => Math.min(1, Math.max(0, c)));
  const white = times(XYZ, [1, 1, 1]);
  const [x = 0, y = 0, z = 0] = times(XYZ, seen).map((value, i) => {
    const t = value / (white[i] ?? 1);
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = (angle: number) => ((angle * 180) / Math.PI + 360) % 360;
const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180);

/** ΔE00 of two colours in CIELAB, in Sharma's names. */
export function difference(first: readonly number[], second: readonly number[]): number {
  const [L1 = 0, a1 = 0, b1 = 0] = first;
  const [L2 = 0, a2 = 0, b2 = 0] = second;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const C1 = Math.hypot((1 + G) * a1, b1);
  const C2 = Math.hypot((1 + G) * a2, b2);
  const h1 = degrees(Math.atan2(b1, (1 + G) * a1));
  const h2 = degrees(Math.atan2(b2, (1 + G) * a2));
  const grey = C1 * C2 === 0;

  let dh = h2 - h1;
  if (grey) dh = 0;
  else if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((dh * Math.PI) / 360);

  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  let h = (h1 + h2) / 2;
  if (grey) h = h1 + h2;
  else if (Math.abs(h1 - h2) > 180) h += h1 + h2 < 360 ? 180 : -180;

  const T =
    1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const SC = 1 + 0.045 * C;
  const SH = 1 + 0.015 * C * T;
  const theta = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const RT = -Math.sin((2 * theta * Math.PI) / 180) * 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  const l = (L2 - L1) / SL;
  const c = (C2 - C1) / SC;
  const t = dH / SH;
  return Math.sqrt(Math.max(0, l * l + c * c + t * t + RT * c * t));
}
