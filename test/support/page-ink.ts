import type { Op, Page, Pages, StructureType } from '../../src/main/pdf/layout/page.ts';
import { shippedFonts } from './fonts.ts';
import type { Rectangle } from './scenes.ts';

type TextOp = Extract<Op, { op: 'text' }>;

const inkOfText = ({ x, y, text, face, size }: TextOp): Rectangle => ({
  left: x,
  right: x + shippedFonts().width(text.trimEnd(), face, size),
  top: y - size * 0.66,
  bottom: y + size * 0.16,
  what: text,
});

/** Where all words of a page stand; labels of drawings are text like all other. */
export const wordsOn = (page: Page): readonly Rectangle[] =>
  page.ops.flatMap((op) => (op.op === 'text' ? [inkOfText(op)] : []));

/** Text that is content: no running head or foot, no repeated table head. */
export const contentOn = (page: Page): readonly TextOp[] =>
  page.ops.flatMap((op) => (op.op === 'text' && typeof op.node === 'number' ? [op] : []));

/** The structure element that an op belongs to, and those above it, innermost first. */
export function rolesOf(pages: Pages, op: TextOp): readonly StructureType[] {
  const roles: StructureType[] = [];
  let id = typeof op.node === 'number' ? op.node : null;
  while (id !== null) {
    const node = pages.structure[id];
    if (!node) break;
    roles.push(node.type);
    id = node.parent;
  }
  return roles;
}

export const textOn = (page: Page): string =>
  contentOn(page)
    .map(({ text }) => text)
    .join('');
