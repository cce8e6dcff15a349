import svgpath from 'svgpath';
import type { Palette } from '../../../shared/brand/palette.ts';
import { mirrorScene, type Scene, type Shape } from '../../../shared/charts/scene.ts';
import type { CoverPicture, TextLanguage } from '../../pdf/document.ts';
import { picturePaths } from '../../pdf/layout/cover-picture.ts';
import type { Op } from '../../pdf/layout/page.ts';
import { sceneOps } from '../../pdf/layout/scene-ops.ts';
import type { Setting } from '../../pdf/text/pieces.ts';
import { Canvas, type Outline } from './canvas.ts';

/** Points of the picture for a point of the page: 180 to an inch. */
const SCALE = 2.5;

/** A chart or map as the page draws it, as PNG: word processors draw no SVG that they can be relied on for. */
export function pictureOf(
  given: Scene,
  { direction }: Pick<TextLanguage, 'direction'>,
  setting: Setting,
): Uint8Array {
  const scene = direction === 'rtl' && given.follows ? mirrorScene(given) : given;
  const { palette } = setting;
  const canvas = new Canvas(scene.width * SCALE, scene.height * SCALE, palette.paper);
  for (const shape of scene.shapes) {
    if (shape.kind === 'text') continue;
    const lines = linesOf(shape).map(({ corners, closed }) => ({
      corners: apart(corners.map((it) => it * SCALE)),
      closed,
    }));
    if (shape.kind !== 'line' && shape.fill)
      canvas.fill(
        lines.map(({ corners }) => corners),
        palette[shape.fill],
      );
    if (!shape.stroke) continue;
    const width = (shape.strokeWidth ?? 1) * SCALE;
    const dash = shape.kind === 'line' && shape.dash ? shape.dash * SCALE : null;
    canvas.fill(
      lines.flatMap((line) => strokeOf(line, width, dash)),
      palette[shape.stroke],
    );
  }
  for (const op of sceneOps(scene, 0, { ...setting, direction: 'ltr' }))
    if (op.op === 'text') canvas.fill(lettersOf(op, setting), palette[op.colour]);
  return canvas.png();
}

/** Points of the picture for a point of the page, where nothing is read in it. */
const COARSE = 1.5;

/** The region's own geography, as the cover has it, to fill a band of the page. */
export function coverPictureOf(
  picture: CoverPicture,
  width: number,
  height: number,
  palette: Palette,
): Uint8Array {
  const canvas = new Canvas(width * COARSE, height * COARSE, palette.night);
  const [reachX, reachY] = picture.reach;
  const scale = Math.min(height / (2 * reachY), width / (2 * reachX)) * COARSE;
  const [middleX, middleY] = [(width / 2) * COARSE, (height / 2) * COARSE];
  for (const { d, fill, stroke } of picturePaths(picture, palette)) {
    const lines = pathLines(d).map(({ corners, closed }) => ({
      corners: apart(corners.map((it, at) => it * scale + (at % 2 === 0 ? middleX : middleY))),
      closed,
    }));
    if (fill)
      canvas.fill(
        lines.map(({ corners }) => corners),
        fill,
      );
    if (stroke)
      canvas.fill(
        lines.flatMap((line) => strokeOf(line, stroke.width * COARSE, null)),
        stroke.colour,
      );
  }
  return canvas.png();
}

type Line = { readonly corners: Outline; readonly closed: boolean };

function linesOf(shape: Exclude<Shape, { readonly kind: 'text' }>): readonly Line[] {
  switch (shape.kind) {
    case 'line':
      return [{ corners: [shape.x1, shape.y1, shape.x2, shape.y2], closed: false }];
    case 'circle':
      return [{ corners: arc(shape.x, shape.y, shape.r, 0, 48, 48), closed: true }];
    case 'rect': {
      const { x, y, width, height } = shape;
      const r = Math.min(shape.radius ?? 0, width / 2, height / 2);
      const [left, right, top, bottom] = [x + r, x + width - r, y + r, y + height - r];
      const corners =
        r === 0
          ? [left, top, right, top, right, bottom, left, bottom]
          : [
              ...arc(right, bottom, r, 0, 7, 24),
              ...arc(left, bottom, r, 6, 7, 24),
              ...arc(left, top, r, 12, 7, 24),
              ...arc(right, top, r, 18, 7, 24),
            ];
      return [{ corners, closed: true }];
    }
    case 'path':
      return pathLines(shape.d);
  }
}

/** Corners on a circle: `count` of them from the `from`th of `of`. */
const arc = (x: number, y: number, r: number, from: number, count: number, of: number): number[] =>
  Array.from({ length: count }, (_, at) => ((from + at) / of) * 2 * Math.PI).flatMap((angle) => [
    x + r * Math.cos(angle),
    y + r * Math.sin(angle),
  ]);

/** Without corners that lie closer together than can be seen: a surveyed coast has ten to a point of the picture. */
function apart(corners: Outline): Outline {
  const kept: number[] = [];
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [x = 0, y = 0] = [corners[at], corners[at + 1]];
    const isLast = at + 2 >= corners.length;
    if (isLast || kept.length === 0 || Math.hypot(x - (kept.at(-2) ?? 0), y - (kept.at(-1) ?? 0)) > 0.5)
      kept.push(x, y);
  }
  return kept;
}

/** Pieces of a curve. */
const PIECES = 10;

function curve(line: number[], corners: readonly (readonly [number, number])[]): void {
  for (let piece = 1; piece <= PIECES; piece += 1) {
    let points = corners;
    while (points.length > 1)
      points = points.slice(1).map(([x, y], at) => {
        const [fromX, fromY] = points[at] ?? [x, y];
        const share = piece / PIECES;
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share] as const;
      });
    line.push(...(points[0] ?? []));
  }
}

function pathLines(d: string): readonly Line[] {
  const lines: { readonly corners: number[]; closed: boolean }[] = [];
  svgpath(d)
    .abs()
    .unarc()
    .unshort()
    .iterate(([command, ...args], _, x, y) => {
      const line = lines.at(-1);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
      if (command === 'M' || !line) lines.push({ corners: [a, b], closed: false });
      else if (command === 'L') line.corners.push(a, b);
      else if (command === 'H') line.corners.push(a, y);
      else if (command === 'V') line.corners.push(x, a);
      else if (command === 'C')
        curve(line.corners, [
          [x, y],
          [a, b],
          [c, d],
          [e, f],
        ]);
      else if (command === 'Q')
        curve(line.corners, [
          [x, y],
          [a, b],
          [c, d],
        ]);
      else line.closed = true;
    });
  return lines;
}

/** The corners of thinner lines need no rounding. */
const LEAST_ROUND = 2.5;

/** A line with its width: each piece a bar, each corner round. All wind one way, so that they add up. */
function strokeOf({ corners, closed }: Line, width: number, dash: number | null): Outline[] {
  const half = width / 2;
  const ends = closed ? [...corners, ...corners.slice(0, 2)] : corners;
  const outlines: Outline[] = [];
  for (let at = 0; at + 3 < ends.length; at += 2) {
    const [x = 0, y = 0, toX = 0, toY = 0] = ends.slice(at, at + 4);
    const length = Math.hypot(toX - x, toY - y);
    if (length === 0) continue;
    const [stepX, stepY] = [(toX - x) / length, (toY - y) / length];
    const [sideX, sideY] = [-stepY * half, stepX * half];
    const step = dash === null ? length : dash * 2;
    for (let from = 0; from < length; from += step) {
      const to = Math.min(length, from + (dash ?? length));
      const [ax, ay, bx, by] = [x + stepX * from, y + stepY * from, x + stepX * to, y + stepY * to];
      outlines.push([
        ax + sideX,
        ay + sideY,
        bx + sideX,
        by + sideY,
        bx - sideX,
        by - sideY,
        ax - sideX,
        ay - sideY,
      ]);
    }
    if ((closed || at > 0) && width > LEAST_ROUND) outlines.push(arc(x, y, half, 0, 12, -12));
  }
  return outlines;
}

/** The outlines of a run of letters, from its face. */
function lettersOf(op: Extract<Op, { readonly op: 'text' }>, { fonts }: Setting): Outline[] {
  const font = fonts.face(op.face);
  const size = (op.size / font.unitsPerEm) * SCALE;
  const outlines: number[][] = [];
  let x = op.x * SCALE;
  const y = op.y * SCALE;
  const { glyphs, positions } = font.layout(op.text);
  glyphs.forEach((glyph, index) => {
    const at = positions[index];
    const [dx, dy] = [x + (at?.xOffset ?? 0) * size, y - (at?.yOffset ?? 0) * size];
    for (const { command, args } of font.getGlyph(glyph.id, []).path.commands) {
      const corners: (readonly [number, number])[] = [];
      for (let arg = 0; arg + 1 < args.length; arg += 2)
        corners.push([dx + (args[arg] ?? 0) * size, dy - (args[arg + 1] ?? 0) * size]);
      const line = outlines.at(-1);
      const [first] = corners;
      if (command === 'moveTo' && first) outlines.push([...first]);
      else if (command === 'lineTo' && first) line?.push(...first);
      else if (line && first) curve(line, [[line.at(-2) ?? 0, line.at(-1) ?? 0], ...corners]);
    }
    x += (at?.xAdvance ?? glyph.advanceWidth) * size;
  });
  return outlines;
}
