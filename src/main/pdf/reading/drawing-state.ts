import { isKeyword, type PdfToken } from './parse-value.ts';
import { isArray } from './pdf-value.ts';

export type Matrix = readonly [number, number, number, number, number, number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** First `a`, then `b`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];
export const place = (x: number, y: number, m: Matrix): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** How a page draws, as its operators have set it so far. */
export type Drawing = {
  matrix: Matrix;
  fill: string;
  stroke: string;
  fillSpace: string;
  strokeSpace: string;
  lines: string;
  more: string;
  clip: { readonly look: string; readonly places: readonly number[] };
  font: string;
  size: number;
  rise: number;
  mode: number;
};

export const NEW_PAGE: Drawing = {
  matrix: IDENTITY,
  fill: 'g 0',
  stroke: 'g 0',
  fillSpace: '',
  strokeSpace: '',
  lines: '',
  more: '',
  clip: { look: '', places: [] },
  font: '',
  size: 0,
  rise: 0,
  mode: 0,
};

/** A value in one form, whatever way it was written in. */
export function written(token: PdfToken): string {
  if (typeof token === 'number') return String(Math.round(token * 1000) / 1000);
  if (token === null || typeof token === 'boolean') return String(token);
  if (isKeyword(token)) return token.keyword;
  if (isArray(token)) return `[${token.map(written).join(' ')}]`;
  switch (token.kind) {
    case 'name':
      return `/${token.name}`;
    case 'string':
      return `(${token.bytes})`;
    case 'ref':
      return `${token.number} R`;
    case 'dict':
    case 'stream':
      return `<<${[...token.entries]
        .map(([key, value]) => `/${key} ${written(value)}`)
        .sort()
        .join(' ')}>>`;
  }
}

export const asMatrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [
  a,
  b,
  c,
  d,
  e,
  f,
];

const SPACES: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 };

/** The same for the ways in which a colour of the device can be written. */
export function colour(numbers: readonly number[], space = '', said = ''): string {
  if (space !== '' && SPACES[space] !== numbers.length) return `${space} ${said}`;
  const same = numbers.length === 3 && new Set(numbers).size === 1 ? numbers.slice(0, 1) : numbers;
  return `${same.length === 1 ? 'g' : same.length} ${same.map((part) => Math.round(part * 255)).join(' ')}`;
}
