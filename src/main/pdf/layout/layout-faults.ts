import type { PageFault, RecordRef } from '../../../shared/domain/index.ts';
import type { NodeId, Op, Page, StructureNode } from './page.ts';

/** What a node was made from: told by itself, or by the nearest node around it. */
export function recordOf(node: NodeId, structure: readonly StructureNode[]): RecordRef | null {
  for (let id: number | null = typeof node === 'number' ? node : null; id !== null; ) {
    const at: StructureNode | undefined = structure[id];
    if (at?.record) return at.record;
    id = at?.parent ?? null;
  }
  return null;
}

const isInTable = (node: number, structure: readonly StructureNode[]): boolean => {
  const at = structure[node];
  return at !== undefined && (at.type === 'Table' || (at.parent !== null && isInTable(at.parent, structure)));
};

/** A block that could not be cut to fit its page (from 1). */
export function tooTall(page: number, ops: readonly Op[], structure: readonly StructureNode[]): PageFault {
  const node = ops.flatMap((op) => ('node' in op && typeof op.node === 'number' ? [op.node] : []))[0];
  const text = ops
    .flatMap((op) => (op.op === 'text' ? [op.text] : []))
    .join('')
    .trim();
  const place = { page, text, record: node === undefined ? null : recordOf(node, structure) };
  return node !== undefined && isInTable(node, structure)
    ? { kind: 'table-cut', problem: 'row-too-tall', ...place }
    : { kind: 'block-too-tall', ...place };
}

/** Texts with characters that no face holds: each once for its record, on its first page. */
export function missingGlyphs(
  pages: readonly Page[],
  structure: readonly StructureNode[],
): readonly PageFault[] {
  const found = new Map<string, PageFault>();
  for (const [index, { ops }] of pages.entries()) {
    for (const op of ops) {
      if (op.op !== 'text' || !op.unprintable || op.node === 'artifact') continue;
      const record = recordOf(op.node, structure);
      const { text, characters } = op.unprintable;
      const key = `${record?.kind} ${record?.id} ${text}`;
      if (!found.has(key))
        found.set(key, { kind: 'missing-glyph', replaced: true, characters, page: index + 1, text, record });
    }
  }
  return [...found.values()];
}
