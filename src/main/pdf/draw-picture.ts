import type { Op } from './layout/page.ts';
import type { PdfWriter } from './pdf-writer.ts';

const rgb = (hex: string): string => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => (part / 255).toFixed(4)).join(' ');
};

/** A path of absolute M, L, C and Z as operators: pdfkit reads one curve by curve, which a cover has no time for. */
const operatorsOf = (d: string): string =>
  d
    .replace(/C([^LZMC]+)/g, '\n$1 c\n')
    .replace(/M(\S+) ([^LZMC\n]+)/g, '$1 $2 m\n')
    .replace(/L(\S+) ([^LZMC\n]+)/g, '$1 $2 l\n')
    .replaceAll('Z', 'h\n');

export function drawPicture(
  { operators }: PdfWriter,
  { x, y, width, height, origin, scale, paths }: Extract<Op, { op: 'picture' }>,
): void {
  const lines = [
    'q',
    `${x} ${y} ${width} ${height} re W n`,
    `${scale.toFixed(4)} 0 0 ${scale.toFixed(4)} ${(x + origin[0]).toFixed(3)} ${(y + origin[1]).toFixed(3)} cm`,
    '/DeviceRGB cs /DeviceRGB CS 1 j',
  ];
  for (const { d, fill, stroke, evenOdd } of paths) {
    if (d === '') continue;
    lines.push(`${rgb(fill)} scn`);
    if (stroke) lines.push(`${rgb(stroke.colour)} SCN ${(stroke.width / scale).toFixed(4)} w`);
    lines.push(`${operatorsOf(d)}${stroke ? 'B' : 'f'}${evenOdd ? '*' : ''}`);
  }
  operators([...lines, 'Q'].join('\n'));
}
