import type { BriefHistory, RecordTurn } from '../../../shared/contract.ts';
import type { RecordType } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import type { Turn } from '../../team/team-doc.ts';
import type { TeamHere } from '../stores/team-here.ts';

/** What one desk changes within this time is told as one. */
const TOGETHER_S = 30 * 60;
const MOST_TOLD = 60;

/** Who sits at a desk, as colleagues read it; null is this one. */
export function personAt(team: TeamHere | undefined, desk: string): string | null {
  if (desk === team?.desk?.id) return null;
  return team?.state.others.find(({ id }) => id === desk)?.person ?? 'A colleague';
}

/** Who wrote what of a brief, the newest first. @param turns the newest last */
export function briefHistoryOf(turns: readonly Turn[], team: TeamHere): Omit<BriefHistory, 'asked'> {
  const last: Record<string, BriefHistory['last'][string]> = {};
  for (const { desk, at, parts } of turns)
    for (const block of membersOf(parts, 'blocks')) last[block] = { by: personAt(team, desk), at: isoOf(at) };
  return {
    turns: together(turns)
      .slice(-MOST_TOLD)
      .reverse()
      .map(({ desk, at, parts }) => ({
        by: personAt(team, desk),
        at: isoOf(at),
        blocks: membersOf(parts, 'blocks'),
        sections: membersOf(parts, 'sections'),
        fields: [...parts].filter((part) => !part.includes('/')),
      })),
    last,
  };
}

/** Who edited a record, the newest first. */
export const recordTurnsOf = (
  recordType: RecordType,
  turns: readonly Turn[],
  team: TeamHere,
): readonly RecordTurn[] =>
  together(turns)
    .reverse()
    .map(({ desk, at, parts }) => ({
      by: personAt(team, desk),
      at: isoOf(at),
      fields: membersOf(parts, 'change/changed').map((field) => fieldWord(recordType, field)),
    }));

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** What one desk changed within a while, as one, though others wrote meanwhile; the newest last. */
function together(turns: readonly Turn[]) {
  const told: { desk: string; from: number; at: number; parts: Set<string> }[] = [];
  for (const { desk, at, parts } of turns) {
    const before = told.findLast((it) => it.desk === desk);
    if (before && at - before.from < TOGETHER_S) {
      before.at = at;
      for (const part of parts) before.parts.add(part);
    } else if (parts.length > 0) told.push({ desk, from: at, at, parts: new Set(parts) });
  }
  return told.sort((a, b) => a.at - b.at);
}

const membersOf = (parts: Iterable<string>, list: string): readonly string[] =>
  [...parts].flatMap((part) =>
    part.startsWith(`${list}/`) ? [decodeURIComponent(part.slice(list.length + 1))] : [],
  );
