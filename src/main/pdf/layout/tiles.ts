import type { Drawing, Inline, Tile } from '../document.ts';
import { columnsWide, GUTTER } from '../paper.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { evidenceOps } from './evidence-line.ts';
import { type Box, madeFrom, moveOp, type Op } from './page.ts';
import { sceneOps } from './scene-ops.ts';
import { setText } from './text-block.ts';

const NUMBER: TextStyle = { face: 'semibold', size: 22, leading: 24, colour: 'ink', before: 0 };
const UNIT: TextStyle = { face: 'semibold', size: 9.75, leading: 12, colour: 'ink', before: 0 };
const CONVERTED: TextStyle = { face: 'semibold', size: 8.5, leading: 11, colour: 'cool', before: 0 };

/** A row of the glance: the figure, what it is, how it moved, what it rests on. */
const FIGURE = 118;
const DRAWING = 114;
const EVIDENCE = 108;
const LEAST_ROW = 61;

/** Key figures: a row each, under the words of their group, or a few side by side. */
export function tileBoxes(tiles: readonly Tile[], form: 'rows' | 'grid', place: BlockFrame): readonly Box[] {
  return form === 'rows' ? rowBoxes(tiles, place) : gridBoxes(tiles, place);
}

function rowBoxes(tiles: readonly Tile[], place: BlockFrame): readonly Box[] {
  const { width, node, setting } = place;
  const { structure } = setting;
  const boxes: Box[] = [];
  let group: string | undefined;
  let list = 0;
  for (const [index, tile] of tiles.entries()) {
    if (index === 0 || tile.group !== group) {
      group = tile.group;
      boxes.push(groupBox(group, boxes.length === 0, place));
      list = structure.add('L', node);
    }
    const isFirst = boxes.at(-1)?.keepWithNext === true;
    const made = row(tile, width, list, isFirst, place);
    boxes.push({ ...made, before: isFirst ? 0 : Math.max(8, LEAST_ROW - made.height), keepWithNext: false });
  }
  return boxes;
}

/** A heavy rule, and the words of the group beneath it. */
function groupBox(group: string | undefined, isFirst: boolean, { width, node, setting }: BlockFrame): Box {
  const words = group
    ? setText(
        [{ kind: 'text', text: group }],
        STYLES.heading3,
        width,
        setting.structure.add('H2', node),
        setting,
      )
    : { height: 0, ops: [] };
  return {
    height: words.height + 4,
    before: isFirst ? 10 : 14,
    keepWithNext: true,
    opens: true,
    ops: [
      { op: 'fill', x: 0, y: 0, width, height: 1.5, colour: 'ink', node: 'artifact' },
      ...words.ops.map((op) => moveOp(op, 0, 4)),
    ],
  };
}

type Piece = { readonly height: number; readonly ops: readonly Op[] };

function row(tile: Tile, width: number, list: number, isFirst: boolean, { setting }: BlockFrame): Piece {
  const { structure } = setting;
  const body = structure.add('LBody', structure.add('LI', list, { ...madeFrom(tile), tile: true }));
  const said = width - FIGURE - DRAWING - EVIDENCE - 3 * GUTTER;
  const top = isFirst ? 3 : 8;
  const figure = figureOps(tile, FIGURE, body, setting);
  const words = wordOps(tile, figure.unitFits, tile.drawing ? said : said + DRAWING + GUTTER, body, setting);
  const drawing = tile.drawing ? drawingOps(tile.drawing, body, setting) : { height: 0, ops: [] };
  const proof = evidenceOps(
    { evidence: tile.evidence, caveat: tile.caveat, cites: levelCites(tile.cite) },
    EVIDENCE,
    body,
    setting,
  );
  const place = ({ ops }: { readonly ops: readonly Op[] }, x: number, y: number): readonly Op[] =>
    ops.map((op) => moveOp(op, x, y));
  const height = top + Math.max(figure.height, words.height + 3, drawing.height, proof.height + 3);
  return markedTile(tile, width, height, [
    ...(isFirst
      ? []
      : [{ op: 'fill', x: 0, y: 0, width, height: 0.6, colour: 'hairline', node: 'artifact' } as const]),
    ...place(figure, 0, top),
    ...place(words, FIGURE + GUTTER, top + 3),
    ...place(drawing, width - EVIDENCE - GUTTER - DRAWING, top),
    ...place(proof, width - EVIDENCE, top + 5),
  ]);
}

/** What the figure is; beneath it, where the brief has it, the sentence. */
function wordOps(
  tile: Tile,
  unitFits: boolean,
  width: number,
  body: number,
  setting: BlockFrame['setting'],
): Piece {
  const { structure } = setting;
  const isLabel = tile.said.length > 0;
  const measure = setText(
    [{ kind: 'text', text: measureOf(tile, unitFits) }],
    isLabel ? STYLES.label : STYLES.fact,
    width,
    structure.add('P', body),
    setting,
  );
  if (!isLabel) return measure;
  const said = setText(tile.said, STYLES.fact, width, structure.add('P', body), setting);
  return {
    height: measure.height + said.height,
    ops: [...measure.ops, ...said.ops.map((op) => moveOp(op, 0, measure.height))],
  };
}

/** Three side by side, two where they are few. */
function gridBoxes(tiles: readonly Tile[], place: BlockFrame): readonly Box[] {
  const { structure } = place.setting;
  const count = tiles.length === 4 || tiles.length === 2 ? 2 : 3;
  const width = columnsWide(place.width, 12 / count);
  const list = structure.add('L', place.node);
  const boxes: Box[] = [];
  for (let index = 0; index < tiles.length; index += count) {
    const some = tiles.slice(index, index + count).map((tile) => {
      const body = structure.add('LBody', structure.add('LI', list, { ...madeFrom(tile), tile: true }));
      return gridTile(tile, width, body, place);
    });
    boxes.push({
      height: Math.max(...some.map(({ height }) => height)),
      before: index === 0 ? 14 : 12,
      keepWithNext: false,
      ops: some.flatMap((tile, column) => tile.ops.map((op) => moveOp(op, column * (width + GUTTER), 0))),
    });
  }
  return boxes;
}

function gridTile(tile: Tile, width: number, body: number, { setting }: BlockFrame): Piece {
  const figure = figureOps(tile, width, body, setting);
  const words = setText(
    [{ kind: 'text', text: measureOf(tile, figure.unitFits) }],
    STYLES.fact,
    width,
    setting.structure.add('P', body),
    setting,
  );
  const proof = evidenceOps(
    { evidence: tile.evidence, caveat: tile.caveat, cites: levelCites(tile.cite) },
    width,
    body,
    setting,
  );
  const under = 5 + figure.height + words.height + 2;
  return markedTile(tile, width, under + proof.height, [
    { op: 'fill', x: 0, y: 0, width, height: 1, colour: 'ink', node: 'artifact' },
    ...figure.ops.map((op) => moveOp(op, 0, 5)),
    ...words.ops.map((op) => moveOp(op, 0, 5 + figure.height)),
    ...proof.ops.map((op) => moveOp(op, 0, under)),
  ]);
}

const markedTile = (tile: Tile, width: number, height: number, ops: readonly Op[]): Piece => ({
  height,
  ops: [...(tile.from ? [{ op: 'part', x: 0, y: 0, width, height, id: tile.from } as const] : []), ...ops],
});

const levelCites = (numbers: readonly number[]): readonly Inline[] =>
  numbers.length > 0
    ? [
        { kind: 'text', text: ' ' },
        { kind: 'cite', numbers, level: true },
      ]
    : [];

/** The number, with its unit where that fits beside it; too wide, it is set smaller, never cut. What it converts to below. */
function figureOps(
  tile: Tile,
  width: number,
  body: number,
  setting: BlockFrame['setting'],
): Piece & { readonly unitFits: boolean } {
  const { structure } = setting;
  const node = structure.add('P', body);
  const oneLine = (words: string, style: TextStyle): Line | undefined =>
    breakLines(
      piecesOf([{ kind: 'figure', text: words }], style, setting),
      Number.MAX_SAFE_INTEGER,
      setting.fonts,
    )[0];
  const ops: Op[] = [];
  const draw = (line: Line | undefined, x: number): number => {
    if (!line) return 0;
    ops.push(
      ...drawLine({ ...line, spaceAfter: true }, 0, 19.5, node, setting).map((op) => moveOp(op, x, 0)),
    );
    return line.width;
  };
  const full = oneLine(tile.number, NUMBER)?.width ?? 0;
  const size = Math.min(NUMBER.size, (NUMBER.size * width) / Math.max(full, 1));
  const x = draw(oneLine(tile.number, { ...NUMBER, size }), 0) + 4;
  // What the measure says already stands there once.
  const unit = tile.unit && !saysUnit(tile) ? oneLine(tile.unit, UNIT) : undefined;
  const besideIt = unit !== undefined && x + unit.width <= width;
  const unitFits = unit !== undefined && unit.width <= width;
  // Where it finds no room beside the number it stands beneath it.
  if (besideIt) draw(unit, x);
  else if (unitFits)
    ops.push(...drawLine({ ...unit, spaceAfter: true }, 0, NUMBER.leading + 8.5, node, setting));
  const beneath = unitFits && !besideIt ? UNIT.leading : 0;
  const converted =
    tile.converted.length > 0
      ? setText(tile.converted, CONVERTED, width, structure.add('P', body), setting)
      : { height: 0, ops: [] };
  ops.push(...converted.ops.map((op) => moveOp(op, 0, NUMBER.leading + beneath)));
  return { height: NUMBER.leading + beneath + converted.height + 2, ops, unitFits };
}

const saysUnit = ({ unit, measure }: Tile): boolean =>
  unit !== null && measure.toLowerCase().includes(unit.toLowerCase());

function measureOf(tile: Tile, unitFits: boolean): string {
  const { unit, measure } = tile;
  return unit && !unitFits && !saysUnit(tile) ? `${measure} (${unit})` : measure;
}

function drawingOps(drawing: Drawing, body: number, setting: BlockFrame['setting']): Piece {
  const figure = setting.structure.add('Figure', body, { alt: drawing.alt });
  return { height: drawing.height, ops: sceneOps(drawing, figure, setting, drawing.of) };
}
