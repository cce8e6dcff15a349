import type { LogoMark } from '../../../shared/domain/index.ts';
import { readPicture } from './picture.ts';
import { plainHash } from './plain-hash.ts';
import { svgDrawing } from './svg-drawing.ts';
import { Unfit } from './unfit.ts';

const LEAST_WIDTH = 600;

/** A logo from an SVG or a PNG. @throws Unfit. */
export function readLogoMark(bytes: Uint8Array): LogoMark {
  if (bytes[0] !== 0x89 && bytes[0] !== 0xff) return svgDrawing(bytes);
  const { hash, width, height, coding } = readPicture(bytes);
  if (coding === 'jpeg')
    throw new Unfit('is a photograph’s format, with blurred edges: save the logo as SVG or PNG');
  if (Math.max(width, height) < LEAST_WIDTH)
    throw new Unfit(`is ${width} points wide: a logo needs ${LEAST_WIDTH} or more, or an SVG`);
  return { kind: 'picture', hash, file: plainHash(bytes), width, height };
}
