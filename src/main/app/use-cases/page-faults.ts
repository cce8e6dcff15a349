import { type Refusal, refusalOf } from '../../../shared/domain/index.ts';
import type { PageFault } from '../../briefs/preflight/checked.ts';
import type { Document } from '../../pdf/document.ts';
import type { RenderPdf } from '../../pdf/render.ts';

/** Sentences of the layout and of the check before writing, told apart by what they are about. */
const KINDS: readonly (readonly [RegExp, PageFault['kind']])[] = [
  [/No glyph for|31-030|cannot be (?:printed|drawn)/i, 'glyph'],
  [/run(?:s)? (?:over|off)|taller than a page|wider than|does not fit/i, 'overflow'],
  [/\btable\b|15-00\d/i, 'table'],
  [/alternative text|13-00\d/i, 'alt'],
];

const kindOf = (sentence: string): PageFault['kind'] | null =>
  KINDS.find(([pattern]) => pattern.test(sentence))?.[1] ?? null;

/** What keeps the pages from being written, and what of them does not fit. */
export function faultsOf(notes: readonly string[], refusal: Refusal | null): readonly PageFault[] {
  return [
    ...(refusal?.details ?? []).map(
      (sentence) => ({ kind: kindOf(sentence) ?? 'structure', sentence }) as const,
    ),
    ...notes.flatMap((sentence) => {
      const kind = kindOf(sentence);
      return kind === 'overflow' || kind === 'glyph' ? [{ kind, sentence }] : [];
    }),
  ];
}

/** Lays the document out, where drawing runs, and says what is wrong with its pages. */
export async function pageFaults(document: Document, render: RenderPdf): Promise<readonly PageFault[]> {
  try {
    const { notes } = await render(document, () => {});
    return faultsOf(notes, null);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.code !== 'cannot-draw' || refusal.details.length === 0) throw error;
    return faultsOf([], refusal);
  }
}
