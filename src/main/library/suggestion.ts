import { z } from 'zod';
import { type InstalledPack, Overlay, type PackRecords, Refused } from '../../shared/domain/index.ts';
import { diffRecords, type RecordChange } from './diff.ts';
import { mergeOverlays, type RecordQuestion } from './merge-overlays.ts';
import { applyOverlays } from './overlays.ts';

/** A team's edits of a pack, as a file for its publisher. Notes are internal and left out. */
const Suggestion = z.object({
  suggestion: z.literal(1),
  pack: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
  at: z.string(),
  overlays: z.array(Overlay),
});
type Suggestion = z.infer<typeof Suggestion>;

export function suggestionText(pack: InstalledPack, overlays: readonly Overlay[], at: string): string {
  const { name, version, hash } = pack;
  const told = overlays.flatMap((overlay) =>
    overlay.packName === name && overlay.change.kind !== 'annotate' ? [{ ...overlay, note: null }] : [],
  );
  const suggestion: Suggestion = { suggestion: 1, pack: { name, version, hash }, at, overlays: told };
  return `${JSON.stringify(suggestion, null, 2)}\n`;
}

export type ReviewedSuggestion = {
  /** The publisher's records with the whole suggestion applied. */
  readonly records: PackRecords;
  readonly changes: readonly RecordChange[];
  /** Fields the publisher has changed since the team's edit. */
  readonly questions: readonly RecordQuestion[];
};

/** Merges a team's suggestion into the publisher's records like an update: conflicts are reported, not overwritten. */
export function reviewSuggestion(text: string, packName: string, records: PackRecords): ReviewedSuggestion {
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // Stays null: refused below like anything that is not a suggestion.
  }
  const parsed = Suggestion.safeParse(json);
  if (!parsed.success || parsed.data.pack.name !== packName) {
    throw new Refused(
      'bad-input',
      `This is no suggestion for ${packName}.`,
      'Ask the team to export it again.',
    );
  }
  const { overlays, questions } = mergeOverlays(parsed.data.overlays, null, records);
  const suggested = applyOverlays(records, overlays);
  return { records: suggested, changes: diffRecords(records, suggested).changes, questions };
}
