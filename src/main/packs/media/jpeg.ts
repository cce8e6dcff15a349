import { Unfit } from './unfit.ts';

/** What is drawn of a JPEG: without what a camera or a program wrote beside it. */
export type Jpeg = {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly bytes: Uint8Array;
};

const SOF = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_SOF = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const APP1 = 0xe1;
const APP2 = 0xe2;
const COMMENT = 0xfe;
/** JFIF, and how Adobe's programs mixed the colours: what a reader needs. */
const KEPT = new Set([0xe0, 0xee]);

/** @throws Unfit. */
export function readJpeg(file: Uint8Array): Jpeg {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Uint8Array[] = [file.subarray(0, 2)];
  const profile: Uint8Array[] = [];
  let size: Pick<Jpeg, 'width' | 'height' | 'channels'> | null = null;
  let at = 2;
  for (;;) {
    if (at + 2 > file.length) throw new Unfit('ends before its picture does: get the file again');
    if (file[at] !== 0xff) throw new Unfit('is damaged: get the file again');
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    if (at + 4 > file.length) throw new Unfit('ends before its picture does: get the file again');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > file.length) throw new Unfit('ends before its picture does: get the file again');
    const body = file.subarray(at + 4, end);
    if (OTHER_SOF.has(marker))
      throw new Unfit('is packed in a way that few readers know: save it as an ordinary JPEG');
    if (SOF.has(marker)) size = sizeOf(view, at);
    if (marker === APP1) assertUpright(body);
    if (marker === APP2 && latin(body, 0, 11) === 'ICC_PROFILE') profile.push(body.subarray(14));
    if (!((marker >= 0xe0 && marker <= 0xef && !KEPT.has(marker)) || marker === COMMENT))
      parts.push(file.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const scan = endOfScan(file, at);
    parts.push(file.subarray(at, scan));
    at = scan;
  }
  if (!size) throw new Unfit('holds no picture: get the file again');
  if (profile.length > 0) assertSrgb(Buffer.concat(profile));
  return { ...size, bytes: Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]) };
}

function sizeOf(view: DataView, at: number): Pick<Jpeg, 'width' | 'height' | 'channels'> {
  const channels = view.getUint8(at + 9);
  if (channels === 4) throw new Unfit('is in CMYK, the colours of a press: save it as sRGB');
  if (view.getUint8(at + 4) !== 8 || (channels !== 1 && channels !== 3))
    throw new Unfit('has more than eight bits a colour: save it as an ordinary JPEG');
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
  if (height === 0 || width === 0) throw new Unfit('does not say its size: save it again');
  return { width, height, channels };
}

/** Where the packed points end: the next marker that is none of theirs. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Unfit('ends before its picture does: get the file again');
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** A camera may only note how it was held; a page would print the picture lying. */
function assertUpright(body: Uint8Array): void {
  if (latin(body, 0, 4) !== 'Exif' || body.length < 14) return;
  const view = new DataView(body.buffer, body.byteOffset + 6, body.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > view.byteLength) return;
  for (let index = 0; index < view.getUint16(start, little); index += 1) {
    const entry = start + 2 + index * 12;
    if (entry + 12 > view.byteLength) return;
    if (view.getUint16(entry, little) === 0x0112 && view.getUint16(entry + 8, little) > 1)
      throw new Unfit(
        'lies on its side and only notes how it is to be turned: turn it upright and save it again',
      );
  }
}

/** @throws Unfit where the colours are meant in another space than the page's. */
export function assertSrgb(profile: Buffer): void {
  const space = profile.toString('latin1', 16, 20);
  if (space === 'CMYK') throw new Unfit('is in CMYK, the colours of a press: save it as sRGB');
  const words = profile.toString('latin1').replaceAll('\0', '');
  if (space === 'GRAY' || /sRGB/i.test(words)) return;
  const name = /Display P3|Adobe RGB[^\W]*|ProPhoto|ROMM|Apple RGB|Rec\.? ?2020/i.exec(words)?.[0];
  throw new Unfit(`has its colours in ${name ? `the space ${name}` : 'a space of its own'}: save it as sRGB`);
}
