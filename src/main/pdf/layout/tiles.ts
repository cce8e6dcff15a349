import { sparkline } from '../../../shared/figures/lines.ts';
import type { Inline, Tile } from '../document.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { Place } from './blocks.ts';
import { type Box, moved, type Op } from './page.ts';
import { setText } from './text-block.ts';

const GUTTER = 22;
const NUMBER: TextStyle = { face: 'bold', size: 30.5, leading: 34, colour: 'ink', before: 0 };
const MEASURE: TextStyle = { face: 'semibold', size: 10.5, leading: 13.5, colour: 'ink', before: 0 };
const CONVERTED: TextStyle = { face: 'semibold', size: 10, leading: 13, colour: 'cool', before: 0 };
const SPARK = { width: 62, height: 24 };

/** Key figures, two in a row; a number that is too wide for its tile is set smaller, never cut. */
export function tileBoxes(tiles: readonly Tile[], place: Place): readonly Box[] {
  const width = (place.width - GUTTER) / 2;
  const list = place.setting.structure.add('L', place.node);
  const boxes: Box[] = [];
  for (let index = 0; index < tiles.length; index += 2) {
    const pair = tiles.slice(index, index + 2).map((tile) => tileOps(tile, width, list, place));
    boxes.push({
      height: Math.max(...pair.map((tile) => tile.height)),
      before: 26,
      keepWithNext: false,
      ops: pair.flatMap((tile, column) => tile.ops.map((op) => moved(op, column * (width + GUTTER), 0))),
    });
  }
  return boxes;
}

function tileOps(
  tile: Tile,
  width: number,
  list: number,
  { setting }: Place,
): { readonly height: number; readonly ops: readonly Op[] } {
  const { structure, fonts, printable } = setting;
  const body = structure.add('LBody', structure.add('LI', list));
  const ops: Op[] = [{ op: 'fill', x: 0, y: 0, width, height: 1.6, colour: 'accent', node: 'artifact' }];
  let y = 8;
  const add = (
    inlines: readonly Inline[],
    style: TextStyle,
    node: number = structure.add('P', body),
  ): void => {
    const set = setText(inlines, style, width, node, setting);
    ops.push(...set.ops.map((op) => moved(op, 0, y)));
    y += set.height;
  };

  const numberNode = structure.add('P', body);
  const room = width - (tile.spark ? SPARK.width + 10 : 0);
  const unit = tile.unit ? printable.plain(tile.unit, 'semibold') : '';
  const cites = tile.cite.length * 9 + 4;
  const number = printable.plain(tile.number, NUMBER.face);
  const wide = (size: number): number => fonts.width(number, NUMBER.face, size) + cites;
  const size = Math.min(NUMBER.size, (NUMBER.size * room) / Math.max(wide(NUMBER.size), 1));
  const numberWidth = fonts.width(number, NUMBER.face, size);
  ops.push({
    op: 'text',
    x: 0,
    y: y + 26,
    width: numberWidth,
    text: `${number} `,
    face: NUMBER.face,
    size,
    colour: NUMBER.colour,
    node: numberNode,
  });
  let x = numberWidth + 5;
  const unitWidth = unit ? fonts.width(unit, 'semibold', 12) : 0;
  const unitFits = unit !== '' && x + unitWidth + cites <= room;
  if (unitFits) {
    ops.push({
      op: 'text',
      x,
      y: y + 26,
      width: unitWidth,
      text: `${unit} `,
      face: 'semibold',
      size: 12,
      colour: 'ink',
      node: numberNode,
    });
    x += unitWidth + 3;
  }
  const cite = setText(
    [{ kind: 'cite', numbers: tile.cite }],
    { ...STYLES.body, size: 10.5 },
    width,
    numberNode,
    setting,
  );
  ops.push(...cite.ops.map((op) => moved(op, x, y + 26 - 11)));
  if (tile.spark) {
    const figure = structure.add('Figure', body, { alt: tile.spark.alt });
    const scene = { ...SPARK, shapes: sparkline(tile.spark.values, SPARK.width, SPARK.height) };
    ops.push({ op: 'scene', x: width - SPARK.width, y: y + 4, scene, node: figure });
  }
  y += NUMBER.leading;
  const said = tile.measure.toLowerCase().includes(unit.toLowerCase());
  const measure = unit && !unitFits && !said ? `${tile.measure} (${tile.unit})` : tile.measure;
  add([{ kind: 'text', text: measure }], MEASURE);
  if (tile.converted.length > 0) add(tile.converted, CONVERTED);
  y += 1;
  add([{ kind: 'text', text: tile.meta }], STYLES.factMeta);
  if (tile.caveat) {
    y += 2;
    add([{ kind: 'text', text: tile.caveat }], STYLES.caveat);
  }
  return { height: y, ops };
}
