import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../src/main/formats/word/canvas.ts';
import { readPng } from '../../src/main/packs/media/png.ts';

/** How dark each point is, row by row: 0 the ground, 1 the paint. */
function cover(canvas: Canvas): readonly number[] {
  const { width, height, bytes } = readPng(canvas.png());
  const rows = inflateSync(bytes);
  return Array.from({ length: width * height }, (_, at) => {
    const row = Math.floor(at / width);
    return 1 - (rows[row * (width * 3 + 1) + 1 + (at % width) * 3] ?? 0) / 255;
  });
}

const drawn = (
  width: number,
  height: number,
  ...outlines: readonly (readonly number[])[]
): readonly number[] => {
  const canvas = new Canvas(width, height, '#FFFFFF');
  canvas.fill(outlines, '#000000');
  return cover(canvas);
};
const total = (points: readonly number[]): number => points.reduce((sum, it) => sum + it, 0);

describe('a picture', () => {
  it('covers as much as a shape is large, whichever way it winds and wherever it lies', () => {
    const side = fc.double({ min: 0.5, max: 15, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, fc.boolean(), (x, y, width, height, turned) => {
        const right = [x, y, x + width, y, x + width, y + height, x, y + height];
        const outline = turned
          ? [...right.slice(6), ...right.slice(4, 6), ...right.slice(2, 4), ...right.slice(0, 2)]
          : right;
        // Edges from left to right lie on a quarter of a row.
        expect(Math.abs(total(drawn(32, 32, outline)) - width * height)).toBeLessThan(width / 4 + 0.5);
      }),
      { numRuns: 40 },
    );
  });

  it('fills overlapping outlines of one way once, and leaves what winds the other way open', () => {
    const square = [2, 2, 10, 2, 10, 10, 2, 10];
    const hole = [4, 4, 4, 8, 8, 8, 8, 4];
    expect(total(drawn(12, 12, square, square))).toBeCloseTo(64, 0);
    expect(total(drawn(12, 12, square, hole))).toBeCloseTo(48, 0);
  });

  it('cuts what reaches over its edges', () => {
    expect(total(drawn(4, 4, [-9, -9, 20, -9, 20, 20, -9, 20]))).toBeCloseTo(16, 1);
    expect(total(drawn(4, 4, [5, 5, 9, 5, 9, 9]))).toBe(0);
  });
});
