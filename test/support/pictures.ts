import { deflateSync } from 'node:zlib';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  // Nobody here checks the sum behind a chunk.
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};

type PngShape = { readonly type?: 0 | 2 | 3 | 4 | 6; readonly depth?: number; readonly interlaced?: boolean };
const BYTES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** A PNG of one shade, made byte by byte. */
export function pngOf(
  width: number,
  height: number,
  shape: PngShape = {},
  more: readonly Buffer[] = [],
): Buffer {
  const { type = 2, depth = 8, interlaced = false } = shape;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  const rows = Buffer.alloc((width * BYTES[type] + 1) * height, 0x40);
  for (let row = 0; row < height; row += 1) rows[row * (width * BYTES[type] + 1)] = row % 5;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
export const pngChunk = chunk;

const segment = (marker: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);

type JpegShape = { readonly channels?: number; readonly before?: readonly Buffer[]; readonly after?: Buffer };

/** The parts of a JPEG that are read here; what its points are nobody unpacks. */
export function jpegOf(
  width: number,
  height: number,
  { channels = 3, before = [], after }: JpegShape = {},
): Buffer {
  const size = Buffer.from([
    8,
    height >> 8,
    height & 0xff,
    width >> 8,
    width & 0xff,
    channels,
    ...Array(channels * 3).fill(0x11),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...before,
    segment(0xc0, size),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34]),
    Buffer.from([0xff, 0xd9]),
    after ?? Buffer.alloc(0),
  ]);
}
export const jpegSegment = segment;

/** EXIF with one note: how the camera was held. */
export const orientation = (turn: number): Buffer => {
  const body = Buffer.alloc(6 + 8 + 2 + 12 + 4);
  body.write('Exif\0\0II', 0, 'latin1');
  body.writeUInt16LE(42, 8);
  body.writeUInt32LE(8, 10);
  body.writeUInt16LE(1, 14);
  body.writeUInt16LE(0x0112, 16);
  body.writeUInt16LE(3, 18);
  body.writeUInt32LE(1, 20);
  body.writeUInt16LE(turn, 24);
  return segment(0xe1, body);
};
/** A colour profile that says no more than its space and its name. */
function profile(name: string, space = 'RGB '): Buffer {
  const body = Buffer.alloc(128 + name.length);
  body.write(space, 16, 'latin1');
  body.write(name, 128, 'latin1');
  return body;
}
export const jpegProfile = (name: string, space?: string): Buffer =>
  segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile(name, space)]));
