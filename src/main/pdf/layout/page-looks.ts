import type { Op, Page } from './page.ts';

/** Drawings are kept with their blocks, so the same drawing is the same object: it needs no look of its own. */
const drawings = new WeakMap<object, number>();
let count = 0;

function numberOf(drawing: object): number {
  let known = drawings.get(drawing);
  if (known === undefined) {
    count += 1;
    known = count;
    drawings.set(drawing, known);
  }
  return known;
}

function lookOf(op: Op): string {
  switch (op.op) {
    case 'text':
      return `${op.x} ${op.y} ${op.face} ${op.size} ${op.colour} ${op.text}`;
    case 'picture':
      return `${op.x} ${op.y} ${op.width} ${op.height} ${op.scale} ${op.origin} ${op.paths.map(({ d, fill }) => `${fill}${d.length}`)}`;
    case 'image':
      return `${op.x} ${op.y} ${op.width} ${op.height} ${op.hash}`;
    case 'mark':
      return `${op.x} ${op.y} ${op.mark} ${op.colour}`;
    case 'fill':
      return `${op.x} ${op.y} ${op.width} ${op.height} ${op.colour}`;
    case 'scene':
      return `${op.x} ${op.y} ${numberOf(op.scene.shapes)}`;
    case 'shape':
      return `${op.x} ${op.y} ${JSON.stringify(op.shape)}`;
    default:
      return '';
  }
}

/** FNV-1a over the characters: small, quick, and enough to tell a page from what stood there a moment ago. */
function hashed(words: string, from: number): number {
  let hash = from;
  for (let index = 0; index < words.length; index += 1) {
    hash ^= words.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** What each page looks like in its colours and faces: pages of one look need not be drawn again. */
export const pageLooks = (pages: readonly Page[], worn: string): readonly string[] =>
  pages.map(({ ops }) => {
    let [a, b] = [hashed(worn, 0x811c9dc5), 0x1000193];
    for (const op of ops) {
      const look = lookOf(op);
      a = hashed(look, a);
      b = hashed(look, b ^ a);
    }
    return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
  });
