import { type Audience, type Brief, EDITION_RULES, type Section } from '../../../shared/domain/index.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { LANGUAGES } from '../../../shared/languages.ts';
import type { Change, Difference } from '../../../shared/views/index.ts';
import { sectionTitle } from '../brief-view.ts';
import { type BriefSide, change, type Reader } from './compared.ts';
import { factChanges } from './fact-changes.ts';
import { recordChanges } from './record-changes.ts';
import { sectionChanges } from './section-changes.ts';
import { textChanges } from './text-changes.ts';
import { valueChanges } from './value-changes.ts';

/** How the second brief differs, as its audience reads it: sections, facts, amounts, wording, order. */
export function findDifference(a: BriefSide, b: BriefSide, audience: Audience): Difference {
  const reader: Reader = { audience, library: b.library };
  const titles = (side: BriefSide) => (section: Section) => sectionTitle(section, side.library, audience);
  const changes = [
    ...headChanges(a, b, audience),
    ...sectionChanges(a.brief, b.brief, titles(a), titles(b)),
    ...factChanges(a.brief, b.brief, titles(a), titles(b), reader),
    ...recordChanges(a.brief, b.brief, titles(a), titles(b), reader),
    ...(a.printed && b.printed ? valueChanges(a.printed, b.printed, reader) : []),
    ...textChanges(a.brief, b.brief, titles(a), titles(b), reader),
  ];
  return { a: briefName(a.brief), b: briefName(b.brief), changes };
}

const briefName = ({ id, title, issueDate, edition }: Brief) => ({ id, title, issueDate, edition });

const PAPER_NAMES = { a4: 'A4', letter: 'US Letter' } as const;

function headChanges(one: BriefSide, other: BriefSide, { dates }: Audience): readonly Change[] {
  const [a, b] = [one.brief, other.brief];
  const reader = ({ brief, library, audience }: BriefSide): string =>
    audience?.name ?? library.audience(brief.audienceId)?.name ?? brief.audienceId;
  const courtesy = ({ courtesy: language }: Brief): string => (language ? LANGUAGES[language].name : 'none');
  const editionName = ({ edition }: Brief): string => EDITION_RULES[edition].name.toLowerCase();
  const day = (date: string): string => formatDay(date, dates.long);
  const pairs = [
    ['title', a.title, b.title],
    ['day of issue', day(a.issueDate), day(b.issueDate)],
    ['edition', editionName(a), editionName(b)],
    ['audience', reader(one), reader(other)],
    ['paper', PAPER_NAMES[a.paper], PAPER_NAMES[b.paper]],
    ['courtesy language', courtesy(a), courtesy(b)],
  ] as const;
  return pairs.flatMap(([word, from, to]) =>
    from === to
      ? []
      : [change('brief', 'changed', `The ${word} was “${from}” and is “${to}”.`, { from, to })],
  );
}
