import type { Palette } from '../../shared/brand/palette.ts';
import type { Shape } from '../../shared/charts/scene.ts';
import type { Colours } from './layout/page.ts';
import type { Colour } from './theme.ts';

/** Draws a shape of a figure whose corner lies at (dx, dy). */
export function drawShape(
  pdf: PDFKit.PDFDocument,
  shape: Shape,
  dx: number,
  dy: number,
  palette: Palette,
  colours: Colours = {},
): void {
  const tone = (name: Colour): string => palette[colours[name] ?? name];
  switch (shape.kind) {
    case 'text':
      // Set by the layout, which knows faces and directions.
      return;
    case 'line':
      pdf.save().lineWidth(shape.strokeWidth).strokeColor(tone(shape.stroke));
      if (shape.dash) pdf.dash(shape.dash, {});
      pdf
        .moveTo(dx + shape.x1, dy + shape.y1)
        .lineTo(dx + shape.x2, dy + shape.y2)
        .stroke()
        .restore();
      return;
    case 'rect':
    case 'circle':
    case 'path': {
      pdf.save();
      if (shape.kind === 'rect' && shape.radius)
        pdf.roundedRect(dx + shape.x, dy + shape.y, shape.width, shape.height, shape.radius);
      else if (shape.kind === 'rect') pdf.rect(dx + shape.x, dy + shape.y, shape.width, shape.height);
      else if (shape.kind === 'circle') pdf.circle(dx + shape.x, dy + shape.y, shape.r);
      else pdf.translate(dx, dy).path(shape.d);
      if (shape.stroke) pdf.lineWidth(shape.strokeWidth ?? 1).lineJoin('round');
      if (shape.fill && shape.stroke) pdf.fillAndStroke(tone(shape.fill), tone(shape.stroke));
      else if (shape.fill) pdf.fill(tone(shape.fill));
      else if (shape.stroke) pdf.stroke(tone(shape.stroke));
      pdf.restore();
      return;
    }
  }
}
