// The mark in every size that a system asks for, drawn from its two SVG files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { icnsOf, icoOf, LINUX_SIZES } from './icon-files.ts';

const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Apple's names of the sizes that an .icns holds as PNG. */
const MAC_SIZES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic08: 256,
  ic13: 256,
  ic09: 512,
  ic14: 512,
  ic10: 1024,
} as const;

function draw(svg: string, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Writes `NAME/16x16.png` and on, `NAME.ico` and `NAME.icns` for the app's mark and for its documents. */
export function drawIcons(folder: string): void {
  for (const name of ['icon', 'document']) {
    const svg = readFileSync(join(import.meta.dirname, `${name}.svg`), 'utf8');
    mkdirSync(join(folder, name), { recursive: true });
    for (const size of LINUX_SIZES) writeFileSync(join(folder, name, `${size}x${size}.png`), draw(svg, size));
    writeFileSync(
      join(folder, `${name}.ico`),
      icoOf(WINDOWS_SIZES.map((size) => ({ size, png: draw(svg, size) }))),
    );
    writeFileSync(
      join(folder, `${name}.icns`),
      icnsOf(Object.entries(MAC_SIZES).map(([type, size]) => ({ name: type, png: draw(svg, size) }))),
    );
  }
}
