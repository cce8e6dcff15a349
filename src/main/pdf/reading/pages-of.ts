import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, type PdfValue, Unreadable } from './pdf-value.ts';

const MOST_PAGES = 5000;

/** The pages of a file in their order, as the page tree gives them. @throws Unreadable */
export function pagesOf({ trailer, resolve }: PdfFile): readonly PdfValue[] {
  const pages: PdfValue[] = [];
  const root = resolve(trailer.get('Root'));
  const waiting = [isKind(root, 'dict') ? (root.entries.get('Pages') ?? null) : null];
  const seen = new Set<PdfValue>();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const node = resolve(value);
    if (!isKind(node, 'dict')) continue;
    if (seen.has(node) || pages.length > MOST_PAGES)
      throw new Unreadable('its pages lead in a circle, or are too many');
    seen.add(node);
    const kids = resolve(node.entries.get('Kids'));
    if (isArray(kids)) waiting.push(...kids.toReversed());
    else pages.push(value);
  }
  return pages;
}
