import { deflateSync, inflateSync } from 'node:zlib';
import { assertSrgb } from './jpeg.ts';
import { Unfit } from './unfit.ts';

/** What is drawn of a PNG. `coding` `png`: rows with PNG's own filters, `flate`: plain rows. */
export type Png = {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly coding: 'png' | 'flate';
  readonly bytes: Uint8Array;
  /** How far each point covers what is beneath, packed; null where all do. */
  readonly mask: Uint8Array | null;
};

const MOST_POINTS = 60_000_000;
/** Bytes a point, by PNG's colour type. */
const BYTES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** @throws Unfit. */
export function readPng(file: Uint8Array): Png {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > file.length) throw new Unfit('ends before its picture does: get the file again');
    const name = Buffer.from(file.subarray(at + 4, at + 8)).toString('latin1');
    chunks.set(name, [...(chunks.get(name) ?? []), Buffer.from(file.subarray(at + 8, at + 8 + length))]);
    at += 12 + length;
    if (name === 'IEND') break;
  }
  const head = chunks.get('IHDR')?.[0];
  const data = chunks.get('IDAT');
  if (!head || head.length < 13 || !data || !chunks.has('IEND'))
    throw new Unfit('ends before its picture does: get the file again');
  const [width, height, depth, type, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9] ?? 0,
    head[12],
  ];
  const bytes = BYTES[type];
  if (width === 0 || height === 0 || width * height > MOST_POINTS)
    throw new Unfit('is larger than 60 million points: make it smaller');
  if (depth !== 8 || bytes === undefined)
    throw new Unfit('has another depth than eight bits a colour: save it as an ordinary PNG');
  if (interlaced !== 0) throw new Unfit('is interlaced: save it without');
  const profile = chunks.get('iCCP')?.[0];
  if (profile) assertSrgb(unpackedProfile(profile));
  const rows = unpacked(Buffer.concat(data), (width * bytes + 1) * height);
  if ((type === 0 || type === 2) && !chunks.has('tRNS'))
    return {
      width,
      height,
      channels: type === 2 ? 3 : 1,
      coding: 'png',
      bytes: Buffer.concat(data),
      mask: null,
    };
  return plain(unfiltered(rows, width * bytes, height, bytes), { width, height, type, bytes }, chunks);
}

function unpacked(data: Buffer, length: number): Buffer {
  try {
    const rows = inflateSync(data, { maxOutputLength: length });
    if (rows.length === length) return rows;
  } catch {
    // Said below.
  }
  throw new Unfit('is damaged: get the file again');
}

function unpackedProfile(chunk: Buffer): Buffer {
  try {
    return inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: 4 * 1024 * 1024 });
  } catch {
    throw new Unfit('has a colour profile that cannot be read: save it as sRGB');
  }
}

/** Rows as they were before PNG's filters (PNG, 9.2). */
function unfiltered(rows: Buffer, stride: number, height: number, bytes: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x < bytes ? 0 : (out[at - bytes] ?? 0);
      const up = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < bytes || row === 0 ? 0 : (out[at - stride - bytes] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      if (guess === undefined) throw new Unfit('is damaged: get the file again');
      out[at] = ((rows[row * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

type Shape = {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly bytes: number;
};

/** Points in plain colours, and how far each covers what is beneath. */
function plain(
  points: Buffer,
  { width, height, type, bytes }: Shape,
  chunks: ReadonlyMap<string, readonly Buffer[]>,
): Png {
  const count = width * height;
  const palette = chunks.get('PLTE')?.[0] ?? Buffer.alloc(0);
  const clear = chunks.get('tRNS')?.[0] ?? Buffer.alloc(0);
  if (clear.length > 0 && type !== 3)
    throw new Unfit('makes one colour transparent: save it with an ordinary transparent ground');
  const channels = type === 0 || type === 4 ? 1 : 3;
  const colours = Buffer.alloc(count * channels);
  const covers = Buffer.alloc(count, 255);
  for (let point = 0; point < count; point += 1) {
    if (type === 3) {
      const index = points[point] ?? 0;
      if (index * 3 + 3 > palette.length) throw new Unfit('is damaged: get the file again');
      palette.copy(colours, point * 3, index * 3, index * 3 + 3);
      covers[point] = clear[index] ?? 255;
    } else {
      points.copy(colours, point * channels, point * bytes, point * bytes + channels);
      covers[point] = points[point * bytes + channels] ?? 255;
    }
  }
  const solid = covers.every((value) => value === 255);
  return {
    width,
    height,
    channels,
    coding: 'flate',
    bytes: deflateSync(colours),
    mask: solid ? null : deflateSync(covers),
  };
}
