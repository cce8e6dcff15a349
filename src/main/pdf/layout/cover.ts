import type { Cover } from '../document.ts';
import type { PaperSize } from '../paper.ts';
import type { Setting } from '../text/pieces.ts';
import type { TextStyle } from '../theme.ts';
import { outlineOps } from './outline.ts';
import { mirrorOp, moveOp, newStructure, type Op, type Page } from './page.ts';
import { setText } from './text-block.ts';

const KICKER: TextStyle = { face: 'semibold', size: 11, leading: 14, colour: 'nightMuted', before: 0 };
const LINE: TextStyle = { face: 'light', size: 24.4, leading: 31, colour: 'paper', before: 0 };
const LABEL: TextStyle = { face: 'semibold', size: 8.5, leading: 12, colour: 'accent', before: 0 };
const DETAIL: TextStyle = { face: 'regular', size: 11, leading: 15, colour: 'ink', before: 0 };

/** Name sizes to try, largest first: the longest names still fit in three lines. */
const NAME_SIZES = [61, 49, 38, 30.5, 24.4] as const;

/** One composition: the region's name on a dark ground with its outline, the occasion below on paper. */
export function coverPage(cover: Cover, paper: PaperSize, node: number, setting: Setting): Page {
  const { structure } = setting;
  const { width, height, margin, textWidth } = paper;
  const ground = Math.round(height * 0.67);
  const ops: Op[] = [{ op: 'fill', x: 0, y: 0, width, height: ground, colour: 'night', node: 'artifact' }];
  ops.push({ op: 'fill', x: margin, y: 78, width: 34, height: 4, colour: 'accent', node: 'artifact' });
  const put = (
    words: string,
    style: TextStyle,
    x: number,
    y: number,
    wide: number,
    owner: number,
  ): number => {
    const set = setText([{ kind: 'text', text: words }], style, wide, owner, setting);
    ops.push(...set.ops.map((op) => moveOp(op, x, y)));
    return set.height;
  };
  const nameSize = (words: string, within: Setting): number =>
    NAME_SIZES.find((size) => {
      const longest = Math.max(
        ...words
          .split(' ')
          .map((word) => within.fonts.width(within.printable.plain(word, 'bold'), 'bold', size)),
      );
      const { lines } = setText([{ kind: 'text', text: words }], nameStyle(size), textWidth, 0, {
        ...within,
        structure: newStructure(),
      });
      return longest <= textWidth && lines.length <= (size > 40 ? 2 : 3);
    }) ?? 24.4;
  let y = 96;
  y += put(cover.kicker, KICKER, margin, y, textWidth, structure.add('P', node)) + 10;

  // The name stands in reading order before what it is for, so it is a heading of the document.
  const size = nameSize(cover.region, setting);
  y += put(cover.region, nameStyle(size), margin, y, textWidth, structure.add('H1', node)) + 16;
  const line = fitted(cover.line, textWidth * 0.86, cover.courtesy ? 2 : 5, setting);
  y += put(line.text, line.style, margin, y, textWidth * 0.86, structure.add('P', node));

  if (cover.courtesy) {
    const { language, direction } = cover.courtesy;
    const within: Setting = { ...setting, language, direction };
    const turned = (op: Op): Op => (direction === 'rtl' ? mirrorOp(op, width) : op);
    y += 34;
    for (const [words, style] of [
      [cover.courtesy.region, nameStyle(Math.min(size, nameSize(cover.courtesy.region, within)))],
      [cover.courtesy.line, LINE],
    ] as const) {
      const set = setText(
        [{ kind: 'text', text: words }],
        style,
        textWidth,
        structure.add('P', node, { lang: language }),
        within,
      );
      ops.push(...set.ops.map((op) => turned(moveOp(op, margin, y))));
      y += set.height + 10;
    }
  }

  // Drawn first, so that it lies beneath everything; its size is what the words leave.
  ops.splice(1, 0, ...outlineOps(cover.outline, { right: width - 36, bottom: ground - 40, top: y + 18 }));

  const columns = 2;
  const gutter = 24;
  const columnWidth = (textWidth - gutter) / columns;
  let rowTop = ground + 34;
  for (let index = 0; index < cover.details.length; index += columns) {
    let tallest = 0;
    const row = cover.details.slice(index, index + columns);
    for (const [column, detail] of row.entries()) {
      const x = margin + column * (columnWidth + gutter);
      // A last detail that stands alone may run over both columns.
      const wide = row.length === 1 ? textWidth : columnWidth;
      const labelHeight = put(detail.label, LABEL, x, rowTop, wide, structure.add('P', node));
      const textHeight = put(
        detail.text,
        DETAIL,
        x,
        rowTop + labelHeight + 1,
        wide,
        structure.add('P', node),
      );
      tallest = Math.max(tallest, labelHeight + 1 + textHeight);
    }
    rowTop += tallest + 16;
  }
  return { ops: setting.direction === 'rtl' ? ops.map((op) => mirrorOp(op, width)) : ops };
}

/** Sizes to try for what the brief is for; beyond the smallest it is cut: it must stay on its dark ground. */
const LINE_SIZES = [24.4, 19.5, 15.6] as const;

function fitted(
  words: string,
  width: number,
  most: number,
  setting: Setting,
): { readonly text: string; readonly style: TextStyle } {
  const within: Setting = { ...setting, structure: newStructure() };
  const lines = (text: string, style: TextStyle): number =>
    setText([{ kind: 'text', text }], style, width, 0, within).lines.length;
  const styles = LINE_SIZES.map((size): TextStyle => ({ ...LINE, size, leading: size * 1.27 }));
  // Longer than any cover can hold: not worth setting to find that out.
  const text = words.length > 400 ? `${words.slice(0, 400)}…` : words;
  const style = styles.find((candidate) => lines(text, candidate) <= most);
  if (style) return { text, style };
  const smallest = styles[styles.length - 1] ?? LINE;
  const characters = [...text];
  let count = characters.length;
  const cut = (): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  while (count > 1 && lines(cut(), smallest) > most) count = Math.floor(count * 0.9);
  return { text: cut(), style: smallest };
}

const nameStyle = (size: number): TextStyle => ({
  face: 'bold',
  size,
  leading: size * 1.1,
  colour: 'paper',
  before: 0,
});
