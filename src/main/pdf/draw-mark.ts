import type { Palette } from '../../shared/brand/palette.ts';
import { utf16 } from './draw-run.ts';
import type { Op } from './layout/page.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** Draws a mark of evidence; whoever hears the page hears its words. */
export function drawMark(
  { pdf, operators }: PdfWriter,
  { x, y, width, mark, words, colour }: Extract<Op, { op: 'mark' }>,
  palette: Palette,
): void {
  if (words !== '') operators(`/Span <</ActualText <${utf16(words)}>>> BDC`);
  const tone = palette[colour];
  const r = width / 2 - 0.3;
  const [cx, cy] = [x + width / 2, y - 2.7];
  pdf.save();
  switch (mark) {
    case 'counted':
      pdf.circle(cx, cy, r).fill(tone);
      break;
    case 'done':
      pdf.rect(cx - r + 0.3, cy - r + 0.3, 2 * r - 0.6, 2 * r - 0.6).fill(tone);
      break;
    case 'planned':
      pdf
        .lineWidth(1.1)
        .circle(cx, cy, r - 0.5)
        .stroke(tone);
      break;
    case 'estimated':
      pdf
        .lineWidth(0.9)
        .circle(cx, cy, r - 0.4)
        .stroke(tone);
      pdf.path(halfDisc(cx, cy, r - 0.4)).fill(tone);
      break;
    case 'claimed':
      for (const left of [cx - r + 0.2, cx + 0.5]) pdf.path(quote(left, cy - r + 0.6)).fill(tone);
      break;
    case 'rule':
      for (const top of [cy - 2, cy + 0.8]) pdf.rect(cx - r, top, 2 * r, 1.2).fill(tone);
      break;
  }
  pdf.restore();
  if (words !== '') operators('EMC');
}

const number = (value: number): string => value.toFixed(2);

/** The left half of a disc. */
const halfDisc = (x: number, y: number, r: number): string =>
  `M${number(x)} ${number(y - r)}A${number(r)} ${number(r)} 0 0 0 ${number(x)} ${number(y + r)}Z`;

/** One of two opening quotation marks: a drop with its tail above. */
const quote = (x: number, y: number): string =>
  `M${number(x + 2.2)} ${number(y)}C${number(x + 0.4)} ${number(y + 0.9)} ${number(x)} ${number(y + 2.2)} ${number(x)} ${number(y + 3.6)}L${number(x)} ${number(y + 5)}L${number(x + 2.4)} ${number(y + 5)}L${number(x + 2.4)} ${number(y + 2.7)}L${number(x + 1.3)} ${number(y + 2.7)}C${number(x + 1.3)} ${number(y + 1.8)} ${number(x + 1.7)} ${number(y + 1.2)} ${number(x + 2.5)} ${number(y + 0.8)}Z`;
