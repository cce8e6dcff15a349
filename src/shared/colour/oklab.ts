/** Two colours mixed in OKLab, where equal steps look equal; `share` of the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [toOklab(first), toOklab(second)];
  return fromOklab(a.map((value, index) => value + ((b[index] ?? 0) - value) * share));
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;

const times = (rows: readonly (readonly number[])[], vector: readonly number[]): readonly number[] =>
  rows.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));

/** Björn Ottosson's matrices. */
const TO_LMS = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

export function toOklab(hex: string): readonly number[] {
  const value = Number.parseInt(hex.slice(1), 16);
  const parts = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => linear(part / 255));
  return times(TO_LAB, times(TO_LMS, parts).map(Math.cbrt));
}

export function fromOklab(lab: readonly number[]): string {
  const lms = times(FROM_LAB, lab).map((value) => value ** 3);
  const parts = times(FROM_LMS, lms).map((part) => Math.round(255 * Math.min(1, Math.max(0, gamma(part)))));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
