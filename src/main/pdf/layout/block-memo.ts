import type { Block } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import type { BlockFrame, Contents } from './block-frame.ts';
import { type Box, newStructure, type Op, type StructureNode } from './page.ts';

/**
 * A block laid out on its own. Its structure nodes are numbered from 1; 0 stands for the node that it will belong to.
 */
type LaidOut = {
  readonly boxes: readonly Box[];
  readonly nodes: readonly StructureNode[];
};

type Memo = { recent: Map<string, LaidOut>; older: Map<string, LaidOut>; ops: number };

/** Bound of what is kept, in ops: two documents of some hundred pages. What was not used lately goes first. */
const MOST_OPS = 60_000;

const memos = new WeakMap<Fonts, Memo>();

type LayOut = (block: Block, place: BlockFrame, contents: Contents) => readonly Box[];

/** Lays out a block once per content, frame and language; later its boxes only get new node numbers. */
export function memoised(layOut: LayOut): LayOut {
  return (block, place, contents) => {
    const memo = memoOf(place.setting.fonts);
    const key = keyOf(block, place, contents);
    let known = memo.recent.get(key);
    if (!known) {
      known = memo.older.get(key) ?? laidOutAlone(layOut, block, place, contents);
      keep(memo, key, known);
    }
    return numbered(known, place);
  };
}

function memoOf(fonts: Fonts): Memo {
  let memo = memos.get(fonts);
  if (!memo) {
    memo = { recent: new Map(), older: new Map(), ops: 0 };
    memos.set(fonts, memo);
  }
  return memo;
}

/** Everything that the boxes of a block depend on. */
function keyOf(block: Block, { width, height, setting }: BlockFrame, contents: Contents): string {
  const { direction, language, documentLanguage } = setting;
  const listed = block.kind === 'contents' || block.kind === 'split' ? contents : null;
  return JSON.stringify([width, height, direction, language, documentLanguage, listed, block]);
}

function laidOutAlone(layOut: LayOut, block: Block, place: BlockFrame, contents: Contents): LaidOut {
  const structure = newStructure();
  const setting = { ...place.setting, structure };
  const boxes = layOut(block, { ...place, node: 0, setting }, contents);
  return { boxes, nodes: structure.nodes.slice(1) };
}

function keep(memo: Memo, key: string, block: LaidOut): void {
  const ops = block.boxes.reduce(
    (sum, box) => sum + box.ops.length + (box.columns?.entries.length ?? 0) * 5,
    0,
  );
  if (memo.ops + ops > MOST_OPS && memo.recent.size > 0) {
    memo.older = memo.recent;
    memo.recent = new Map();
    memo.ops = 0;
  }
  memo.recent.set(key, block);
  memo.ops += ops;
}

/** The block's nodes in the structure of its document, and its boxes with their numbers there. */
function numbered({ boxes, nodes }: LaidOut, { node, setting: { structure } }: BlockFrame): readonly Box[] {
  const before = structure.nodes.length - 1;
  const own = (id: number): number => (id === 0 ? node : before + id);
  for (const { type, parent, ...more } of nodes) structure.add(type, own(parent ?? 0), more);
  const opOf = (op: Op): Op =>
    'node' in op && typeof op.node === 'number' ? ({ ...op, node: own(op.node) } as Op) : op;
  return boxes.map((box) => ({
    ...box,
    ops: box.ops.map(opOf),
    ...(box.onNewPage ? { onNewPage: { ...box.onNewPage, ops: box.onNewPage.ops.map(opOf) } } : {}),
    ...(box.columns
      ? {
          columns: {
            ...box.columns,
            entries: box.columns.entries.map((entry) => ({ ...entry, ops: entry.ops.map(opOf) })),
          },
        }
      : {}),
  }));
}
