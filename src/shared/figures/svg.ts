import type { Scene, Shape, Tone } from './scene.ts';

/** The colours of the place where a figure is shown. */
export type Palette = Readonly<Record<Tone, string>>;

const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same figure as on the page, as SVG for a screen: a picture with its alternative text. */
export function sceneToSvg(scene: Scene, palette: Palette, fontFamily = 'Source Sans 3, sans-serif'): string {
  const body = scene.shapes.map((shape) => element(shape, palette)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label="${escaped(scene.alt)}" font-family="${escaped(fontFamily)}" overflow="${scene.clip ? 'hidden' : 'visible'}">${body}</svg>`;
}

function element(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${WEIGHTS[shape.weight]}" text-anchor="${shape.anchor}" fill="${palette[shape.fill]}">${escaped(shape.text)}</text>`;
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${palette[shape.stroke]}" stroke-width="${shape.strokeWidth}"${shape.dash ? ` stroke-dasharray="${shape.dash}"` : ''}/>`;
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${paint(shape, palette)}/>`;
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}"${paint(shape, palette)}/>`;
    case 'path':
      return `<path d="${shape.d}"${paint(shape, palette)}/>`;
  }
}

function paint(
  { fill, stroke, strokeWidth }: { fill?: Tone; stroke?: Tone; strokeWidth?: number },
  palette: Palette,
): string {
  return ` fill="${fill ? palette[fill] : 'none'}"${stroke ? ` stroke="${palette[stroke]}" stroke-width="${strokeWidth ?? 1}"` : ''}`;
}
