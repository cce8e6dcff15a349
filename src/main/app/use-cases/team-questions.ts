import { z } from 'zod';
import type { ConflictView } from '../../../shared/contract.ts';
import type { TeamQuestion } from '../../../shared/domain/index.ts';
import type { TeamHere } from '../stores/team-here.ts';
import { nameOfKey } from '../stores/team-items.ts';
import type { WorkspaceFile } from '../stores/workspace.ts';
import { personAt } from './team-history.ts';

/** Of the two sides, the one of this desk is ours; between two colleagues it is the first. */
export function sidesFor({ sides }: TeamQuestion, team: TeamHere | undefined) {
  const [one, other] = sides;
  return other.desk === team?.desk?.id ? { ours: other, theirs: one } : { ours: one, theirs: other };
}

/** A figure or a citation, as it stands in words that merge by letters. */
const FIGURE = /[\u{f0000}-\u{10ffff}]/gu;
const WRITTEN_FIGURE = '[figure]';
const THERE = { true: 'kept, and changed', false: 'removed' } as const;

/** A logo by what is read for it, a face by its family. */
function partOfBrand(value: TeamQuestion['base']): TeamQuestion['base'] {
  const { alt, family } =
    z.object({ alt: z.string(), family: z.string() }).partial().safeParse(value).data ?? {};
  return alt ?? family ?? value;
}

/** What two colleagues gave one field apart, among the questions that updates leave. */
export function teamConflicts(file: WorkspaceFile, team: TeamHere | undefined): readonly ConflictView[] {
  return file.team.questions.map((question) => {
    const { ours, theirs } = sidesFor(question, team);
    const isGone = question.kind === 'gone';
    const isBrand = question.key.startsWith('brand ');
    const said = (value: TeamQuestion['base']): TeamQuestion['base'] =>
      isGone
        ? THERE[value === false ? 'false' : 'true']
        : typeof value === 'string'
          ? value.replace(FIGURE, WRITTEN_FIGURE)
          : isBrand
            ? partOfBrand(value)
            : value;
    const last = question.path.split('/').at(-1) ?? '';
    return {
      id: question.id,
      mergeId: 'team',
      packName: '',
      recordType: question.key.slice(0, question.key.indexOf(' ')),
      recordId: question.key.slice(question.key.indexOf(' ') + 1),
      question: 'field',
      field: isGone ? null : question.path,
      base: question.base === null ? null : said(question.base),
      theirs: said(theirs.value),
      ours: said(ours.value),
      state: question.state,
      settled: null,
      title: nameOfKey(file, question.key),
      fieldWord: isGone ? 'whether this part stays' : decodeURIComponent(last),
      between: { ours: personAt(team, ours.desk), theirs: personAt(team, theirs.desk) ?? '' },
    };
  });
}

/** Words that were written over both sides: each figure that is named in them is the one that stands in its place there. */
export function withFigures(value: TeamQuestion['base'], { sides }: TeamQuestion): TeamQuestion['base'] {
  if (typeof value !== 'string') return value;
  const [most = []] = sides
    .map((side) => (typeof side.value === 'string' ? (side.value.match(FIGURE) ?? []) : []))
    .sort((a, b) => b.length - a.length);
  let next = 0;
  return value.replaceAll(WRITTEN_FIGURE, (written) => most[next++] ?? written);
}
