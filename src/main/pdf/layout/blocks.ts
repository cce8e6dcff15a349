import type { Block, Inline, Mark } from '../document.ts';
import { columnsWide, GUTTER } from '../paper.ts';
import { LEAST_TARGET } from '../text/draw-line.ts';
import { STYLES } from '../theme.ts';
import { bandBoxes } from './band.ts';
import type { BlockFrame, Contents } from './block-frame.ts';
import { memoised } from './block-memo.ts';
import { MARK_INDENT, MARK_WIDTH } from './evidence-line.ts';
import { factBoxes } from './facts.ts';
import { type Box, type MadeFrom, madeFrom, moveOp, type Op } from './page.ts';
import { photographBoxes } from './photograph.ts';
import { proofBoxes } from './proofs.ts';
import { sceneOps } from './scene-ops.ts';
import { stack } from './stack.ts';
import { tableBoxes } from './table.ts';
import { paragraphBoxes, setText } from './text-block.ts';
import { tileBoxes } from './tiles.ts';
import { timelineBoxes } from './timeline.ts';

/** A block as boxes, ready to flow down a column of `place.width`. */
export const blockBoxes = memoised(laidOutBlock);

function laidOutBlock(block: Block, place: BlockFrame, contents: Contents): readonly Box[] {
  const { width, node, setting } = place;
  const { structure } = setting;
  switch (block.kind) {
    case 'heading':
      return headingBoxes(
        block.inlines ?? [{ kind: 'text', text: block.text }],
        block.level,
        place,
        madeFrom(block),
      ).map(markPart(block.from, width));
    case 'paragraph': {
      const indent = block.mark === undefined ? 0 : MARK_INDENT;
      return (
        paragraphBoxes(
          block.inlines,
          STYLES[block.style],
          width - indent,
          structure.add('P', node, madeFrom(block)),
          setting,
        )
          .map((box, index) => (block.mark && index === 0 ? marked(box, block.mark) : box))
          // What opens a section never ends its page.
          .map((box) => (block.keepWithNext || block.style === 'lead' ? { ...box, keepWithNext: true } : box))
          .map(markPart(block.from, width))
      );
    }
    case 'facts':
      return factBoxes(block.items, place);
    case 'proofs':
      return proofBoxes(block, place);
    case 'band':
      return bandBoxes(block, place, (inner, frame) => blockBoxes(inner, frame, contents));
    case 'tiles':
      return tileBoxes(block.tiles, block.form, place);
    case 'table':
      return tableBoxes(block.table, place);
    case 'figure': {
      const figure = structure.add('Figure', node, {
        alt: block.scene.alt,
        ...(block.record ? { record: block.record } : {}),
      });
      const scene: Box = {
        height: block.scene.height,
        before: 12,
        keepWithNext: block.source.length > 0,
        floats: !block.keepWithNext,
        ops: sceneOps(block.scene, figure, setting, block.of),
      };
      if (block.source.length === 0) return [scene];
      const source = paragraphBoxes(block.source, STYLES.caption, width, structure.add('P', node), setting);
      // The whole caption goes where its figure goes.
      return [
        scene,
        ...source.map((box, index) => ({
          ...box,
          floats: !block.keepWithNext,
          keepWithNext: block.keepWithNext || index < source.length - 1,
        })),
      ];
    }
    case 'photograph':
      return photographBoxes(block.photograph, place);
    case 'timeline':
      return timelineBoxes(block, place);
    case 'contents':
      return contentsBoxes(block.title, contents, place);
    case 'sources':
      return sourceBoxes(block, place);
    case 'split':
      return splitBoxes(block, place, contents);
  }
}

const marked = (box: Box, mark: Mark): Box => ({
  ...box,
  ops: [
    { op: 'mark', x: 0, y: 7.9, width: MARK_WIDTH, mark, words: '', colour: 'cool', node: 'artifact' },
    ...box.ops.map((op) => moveOp(op, MARK_INDENT, 0)),
  ],
});

/** The box says which part of the brief it prints. */
export const markPart =
  (id: string | undefined, width: number) =>
  (box: Box): Box =>
    id === undefined
      ? box
      : { ...box, ops: [{ op: 'part', x: 0, y: 0, width, height: box.height, id }, ...box.ops] };

function headingBoxes(
  inlines: readonly Inline[],
  level: 1 | 2 | 3,
  { width, node, setting }: BlockFrame,
  from: MadeFrom = {},
): readonly Box[] {
  const style = level === 1 ? STYLES.section : level === 2 ? STYLES.heading2 : STYLES.heading3;
  const set = setText(inlines, style, width, setting.structure.add(`H${level}`, node, from), setting);
  return [{ height: set.height, before: style.before, keepWithNext: true, opens: true, ops: set.ops }];
}

function contentsBoxes(title: string, contents: Contents, place: BlockFrame): readonly Box[] {
  const { width, node, setting } = place;
  const { structure } = setting;
  const list = structure.add('TOC', node);
  const style = STYLES.contents;
  const rows = contents.map((entry): Box => {
    const link = structure.add('Link', structure.add('TOCI', list));
    const set = setText([{ kind: 'text', text: entry.title }], style, width - 40, link, setting);
    const height = set.height + 7;
    return {
      height,
      before: 0,
      keepWithNext: false,
      ops: [
        ...set.ops.map((op) => moveOp(op, 0, 3.5)),
        {
          op: 'page-of',
          anchor: entry.anchor,
          x: width,
          y: set.height - style.leading + 3.5 + 11,
          face: 'semibold',
          size: style.size,
          colour: 'cool',
          node: link,
        },
        {
          op: 'link',
          x: 0,
          y: 0,
          width,
          height,
          target: { to: 'anchor', name: entry.anchor },
          contents: `Go to ${entry.title}`,
          node: link,
        },
        { op: 'fill', x: 0, y: height - 0.5, width, height: 0.5, colour: 'hairline', node: 'artifact' },
      ],
    };
  });
  return [...headingBoxes([{ kind: 'text', text: title }], 2, place), ...rows];
}

/** Beneath the last of a group. */
const GROUP_GAP = 5;

/** A bibliography in small columns, read down each in turn; its groups under their words. */
function sourceBoxes(
  { entries }: Extract<Block, { kind: 'sources' }>,
  { width, node, setting }: BlockFrame,
): readonly Box[] {
  const { structure, fonts } = setting;
  const column = columnsWide(width, 4);
  let list = entries[0]?.group ? node : structure.add('L', node, { numbered: true });
  const style = STYLES.source;
  const indent = 18;
  const set = entries.map((entry, index) => {
    const head = entry.group
      ? setText(
          [{ kind: 'text', text: entry.group }],
          STYLES.heading3,
          column,
          structure.add('H2', node),
          setting,
        )
      : null;
    if (head) list = structure.add('L', node, { numbered: true });
    const item = structure.add('LI', list, entry.record ? { record: entry.record } : {});
    // The number leads back to where the source is first cited.
    const label = structure.add('Link', structure.add('Lbl', item));
    const body = structure.add('LBody', item);
    const number = `${entry.number}`;
    const text = setText(entry.inlines, style, column - indent, body, setting);
    const wide = fonts.width(number, 'semibold', style.size);
    const left = indent - 5 - wide;
    const ops: Op[] = [
      { op: 'anchor', name: `source-${entry.number}`, y: 0 },
      {
        op: 'text',
        x: left,
        y: 6.4,
        width: wide,
        text: `${number} `,
        face: 'semibold',
        size: style.size,
        colour: 'cool',
        node: label,
      },
      {
        op: 'link',
        x: left,
        y: 0,
        width: wide,
        height: LEAST_TARGET,
        target: { to: 'anchor', name: `cite-${entry.number}` },
        contents: `Back to the first citation of source ${entry.number}`,
        node: label,
      },
      ...text.ops.map((op) => moveOp(op, indent, 0)),
    ];
    const height = text.height + (entries[index + 1]?.group ? GROUP_GAP : 0);
    if (!head) return { height, ops };
    const down = head.height + 1;
    return { height: down + height, ops: [...head.ops, ...ops.map((op) => moveOp(op, 0, down))] };
  });
  return [
    {
      height: 0,
      before: 8,
      keepWithNext: false,
      ops: [],
      columns: { count: 3, offset: column + GUTTER, gap: style.before, entries: set },
    },
  ];
}

const BELOW_RULE = 7;

/** Two columns side by side, kept together; where they are too tall for a page, one after the other. */
function splitBoxes(
  block: Extract<Block, { kind: 'split' }>,
  place: BlockFrame,
  contents: Contents,
): readonly Box[] {
  const gutter = 20;
  const leftWidth = (place.width - gutter) * block.share;
  const rightWidth = place.width - gutter - leftWidth;
  const column = (blocks: readonly Block[], width: number): readonly Box[] =>
    blocks.flatMap((one) =>
      blockBoxes(one, { ...place, width, node: place.setting.structure.add('Div', place.node) }, contents),
    );
  const left = stack(column(block.left, leftWidth));
  const right = stack(column(block.right, rightWidth));
  const height = Math.max(left.height, right.height);
  if (height > place.height) {
    return [...block.left, ...block.right].flatMap((one) => blockBoxes(one, place, contents));
  }
  const top = block.ruled ? BELOW_RULE : 0;
  const ops = [...left.ops, ...right.ops.map((op) => moveOp(op, leftWidth + gutter, 0))];
  const rule: Op = { op: 'fill', x: 0, y: 0, width: place.width, height: 1, colour: 'ink', node: 'artifact' };
  return [
    {
      height: top + height,
      before: 16,
      keepWithNext: false,
      ops: block.ruled ? [rule, ...ops.map((op) => moveOp(op, 0, top))] : ops,
    },
  ];
}
