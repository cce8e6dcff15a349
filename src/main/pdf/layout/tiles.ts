import type { Inline, Tile } from '../document.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { type Box, madeFrom, moveOp, type Op } from './page.ts';
import { sceneOps } from './scene-ops.ts';
import { setText } from './text-block.ts';

const GUTTER = 22;
const NUMBER: TextStyle = { face: 'bold', size: 30.5, leading: 34, colour: 'ink', before: 0 };
const MEASURE: TextStyle = { face: 'semibold', size: 10.5, leading: 13.5, colour: 'ink', before: 0 };
const UNIT: TextStyle = { face: 'semibold', size: 12, leading: 14, colour: 'ink', before: 0 };
const CONVERTED: TextStyle = { face: 'semibold', size: 10, leading: 13, colour: 'cool', before: 0 };

/** Key figures, two in a row; a number that is too wide for its tile is set smaller, never cut. */
export function tileBoxes(tiles: readonly Tile[], place: BlockFrame): readonly Box[] {
  const width = (place.width - GUTTER) / 2;
  const list = place.setting.structure.add('L', place.node);
  const boxes: Box[] = [];
  for (let index = 0; index < tiles.length; index += 2) {
    const pair = tiles.slice(index, index + 2).map((tile) => tileOps(tile, width, list, place));
    boxes.push({
      height: Math.max(...pair.map((tile) => tile.height)),
      before: 26,
      keepWithNext: false,
      ops: pair.flatMap((tile, column) => tile.ops.map((op) => moveOp(op, column * (width + GUTTER), 0))),
    });
  }
  return boxes;
}

function tileOps(
  tile: Tile,
  width: number,
  list: number,
  { setting }: BlockFrame,
): { readonly height: number; readonly ops: readonly Op[] } {
  const { structure } = setting;
  const body = structure.add('LBody', structure.add('LI', list, { ...madeFrom(tile), tile: true }));
  const ops: Op[] = [{ op: 'fill', x: 0, y: 0, width, height: 1.6, colour: 'accent', node: 'artifact' }];
  let y = 8;
  const add = (
    inlines: readonly Inline[],
    style: TextStyle,
    node: number = structure.add('P', body),
  ): void => {
    const set = setText(inlines, style, width, node, setting);
    ops.push(...set.ops.map((op) => moveOp(op, 0, y)));
    y += set.height;
  };

  const numberNode = structure.add('P', body);
  const cites = tile.cite.length * 9 + 4;
  const oneLine = (words: string, style: TextStyle): Line | undefined =>
    breakLines(
      piecesOf([{ kind: 'figure', text: words }], style, setting),
      Number.MAX_SAFE_INTEGER,
      setting.fonts,
    )[0];
  const draw = (line: Line | undefined, x: number): number => {
    if (!line) return 0;
    ops.push(
      ...drawLine({ ...line, spaceAfter: true }, 0, y + 26, numberNode, setting).map((op) =>
        moveOp(op, x, 0),
      ),
    );
    return line.width;
  };
  const full = oneLine(tile.number, NUMBER)?.width ?? 0;
  const size = Math.min(NUMBER.size, (NUMBER.size * width) / Math.max(full + cites, 1));
  let x = draw(oneLine(tile.number, { ...NUMBER, size }), 0) + 5;
  const unit = tile.unit ? oneLine(tile.unit, UNIT) : undefined;
  const unitFits = unit !== undefined && x + unit.width + cites <= width;
  if (unitFits) x += draw(unit, x) + 3;
  const cite = setText(
    [{ kind: 'cite', numbers: tile.cite }],
    { ...STYLES.body, size: 10.5 },
    width,
    numberNode,
    setting,
  );
  ops.push(...cite.ops.map((op) => moveOp(op, x, y + 26 - 11)));
  y += NUMBER.leading;
  const said = tile.unit !== null && tile.measure.toLowerCase().includes(tile.unit.toLowerCase());
  const measure = tile.unit && !unitFits && !said ? `${tile.measure} (${tile.unit})` : tile.measure;
  add([{ kind: 'text', text: measure }], MEASURE);
  if (tile.converted.length > 0) add(tile.converted, CONVERTED);
  y += 1;
  add(tile.meta, STYLES.factMeta);
  if (tile.caveat) {
    y += 2;
    add([{ kind: 'text', text: tile.caveat }], STYLES.caveat);
  }
  if (tile.drawing) {
    const { drawing } = tile;
    const figure = structure.add('Figure', body, { alt: drawing.alt });
    y += 6;
    const top = y;
    ops.push(...sceneOps(drawing, figure, setting, drawing.of).map((op) => moveOp(op, 0, top)));
    y += drawing.height;
  }
  return {
    height: y,
    ops: tile.from ? [{ op: 'part', x: 0, y: 0, width, height: y, id: tile.from }, ...ops] : ops,
  };
}
