import type { Heads } from './automerge.ts';
import { kindOfKey, SHAPES } from './kinds.ts';
import type { TeamParts } from './parts.ts';
import { lastOf, readDoc } from './team-doc.ts';
import type { Result } from './told.ts';

type Read = Omit<Result, 'given'> | 'unreadable' | null;

/** A document as the team has it; null where nothing is known of it, and `unreadable` where only a newer version can tell. */
export async function readResult({ docs }: TeamParts, key: string): Promise<Read> {
  const kind = kindOfKey(key);
  const doc = await docs.open(key);
  if (!doc) return null;
  try {
    const heads = [...doc.getHeads()].sort();
    if (heads.length === 0) return null;
    if (kind === null) return 'unreadable';
    const reading = readDoc(doc, SHAPES[kind]);
    const isGone = reading.isGone;
    const parsed = SHAPES[kind].schema.safeParse(reading.item);
    if (!isGone && !parsed.success) return 'unreadable';
    return {
      key,
      item: isGone ? null : parsed.data,
      heads,
      clashes: reading.clashes,
      last: lastOf(doc, heads),
    };
  } finally {
    doc.free();
  }
}

/** @param at where each stood as it was given, where it was */
export async function resultsOf(
  parts: TeamParts,
  keys: readonly string[],
  at: ReadonlyMap<string, Heads>,
): Promise<{ readonly results: readonly Result[]; readonly unreadable: readonly string[] }> {
  const results: Result[] = [];
  const unreadable: string[] = [];
  for (const key of keys) {
    const result = await readResult(parts, key);
    if (result === 'unreadable') unreadable.push(key);
    else if (result) results.push({ ...result, given: at.get(key) ?? null });
  }
  return { results, unreadable };
}
