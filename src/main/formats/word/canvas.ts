import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** A closed line of corners: x, y, x, y … */
export type Outline = readonly number[];

/** Rows that are looked at within a row of points: finer than the eye at print. */
const WITHIN = 4;

type Edge = {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly way: 1 | -1;
};

/** A picture of plain fills, drawn without a screen: the same everywhere. */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #points: Uint8Array;

  constructor(width: number, height: number, ground: string) {
    this.#width = Math.ceil(width);
    this.#height = Math.ceil(height);
    this.#points = new Uint8Array(this.#width * this.#height * 3);
    const colour = coloursOf(ground);
    for (let at = 0; at < this.#points.length; at += 1) this.#points[at] = colour[at % 3] ?? 0;
  }

  /** Fills what the outlines wind around, edges smoothed by how far they cover a point. */
  fill(outlines: readonly Outline[], paint: string): void {
    const edges = outlines.flatMap(edgesOf).sort((a, b) => a.top - b.top);
    const first = edges[0];
    if (!first) return;
    const last = Math.min(
      this.#height,
      Math.ceil(edges.reduce((most, { bottom }) => Math.max(most, bottom), 0)),
    );
    const cover = new Float32Array(this.#width);
    const colour = coloursOf(paint);
    let next = 0;
    let active: Edge[] = [];
    for (let row = Math.max(0, Math.floor(first.top)); row < last; row += 1) {
      cover.fill(0);
      for (let within = 0; within < WITHIN; within += 1) {
        const y = row + (within + 0.5) / WITHIN;
        for (let edge = edges[next]; edge && edge.top <= y; edge = edges[next]) {
          active.push(edge);
          next += 1;
        }
        active = active.filter(({ bottom }) => bottom > y);
        this.#coverRow(cover, active, y);
      }
      this.#blend(cover, colour, row);
    }
  }

  #coverRow(cover: Float32Array, edges: readonly Edge[], y: number): void {
    const crossings = edges
      .map(({ x, slope, top, way }) => ({ x: x + slope * (y - top), way }))
      .sort((a, b) => a.x - b.x);
    let winding = 0;
    let from = 0;
    for (const { x, way } of crossings) {
      if (winding === 0) from = x;
      winding += way;
      if (winding === 0) this.#coverSpan(cover, from, x);
    }
  }

  #coverSpan(cover: Float32Array, from: number, to: number): void {
    const left = Math.max(0, from);
    const right = Math.min(this.#width, to);
    for (let x = Math.floor(left); x < right; x += 1)
      cover[x] = (cover[x] ?? 0) + (Math.min(right, x + 1) - Math.max(left, x)) / WITHIN;
  }

  #blend(cover: Float32Array, colour: readonly number[], row: number): void {
    for (let x = 0; x < this.#width; x += 1) {
      const share = Math.min(1, cover[x] ?? 0);
      if (share === 0) continue;
      const at = (row * this.#width + x) * 3;
      for (let part = 0; part < 3; part += 1)
        this.#points[at + part] = Math.round(
          (this.#points[at + part] ?? 0) * (1 - share) + (colour[part] ?? 0) * share,
        );
    }
  }

  png(): Uint8Array {
    const line = this.#width * 3;
    const rows = new Uint8Array((line + 1) * this.#height);
    for (let row = 0; row < this.#height; row += 1)
      rows.set(this.#points.subarray(row * line, (row + 1) * line), row * (line + 1) + 1);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.#width, 0);
    head.writeUInt32BE(this.#height, 4);
    // Eight bits a colour, three colours.
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', zlibSync(rows, { level: 6 })),
      chunk('IEND', new Uint8Array()),
    ]);
  }
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const coloursOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function edgesOf(outline: Outline): readonly Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at < outline.length; at += 2) {
    const [x = 0, y = 0] = [outline[at], outline[at + 1]];
    const [toX = 0, toY = 0] = [outline[(at + 2) % outline.length], outline[(at + 3) % outline.length]];
    if (y === toY) continue;
    const slope = (toX - x) / (toY - y);
    edges.push(
      y < toY ? { top: y, bottom: toY, x, slope, way: 1 } : { top: toY, bottom: y, x: toX, slope, way: -1 },
    );
  }
  return edges;
}
