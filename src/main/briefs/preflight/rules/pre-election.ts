import { formatDay } from '../../../../shared/format/date.ts';
import { BOUND_MARK, firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { atBlock, leaveOutFix, type Rule, type RuleFinding } from '../rule.ts';

/** A quotation of some words: what somebody said, and no name or title in quotation marks. */
const QUOTE =
  /“[^”]*\s[^”]*\s[^”]*\s[^”]*”|"[^"]*\s[^"]*\s[^"]*\s[^"]*"|‘[^’]*\s[^’]*\s[^’]*\s[^’]*’(?!\p{L})/u;
const OFFICE =
  /\b(?:[Mm]ayor(?:al)?|(?:Prime )?[Mm]inister(?:ial)?|Secretary of State|Chancellor of the Exchequer|[Cc]ouncillors?|Cllr|MPs?|Members? of Parliament|[Ll]eader of (?:the |[A-Z]\w+ )?[Cc]ouncil|[Cc]ouncil [Ll]eader|Lord Mayor|Police and Crime Commissioner|PCC|(?:Labour|Conservative|Liberal Democrat|Green|Reform)(?: Party)? (?:candidate|leader|mayor|MP|councillor)|[Cc]andidates?)\b/;
/** Offices that no election fills, and words that only contain the name of one. */
const NO_OFFICE =
  /\b(?:Chancellor of the University|Vice-Chancellor|former mayor|then mayor|Lord Mayor’s Parlour)\b/gi;
const ANNOUNCES =
  /\b(?:announc\w+|unveil\w*|pledg\w+|promis\w+|new (?:funding|money|investment|scheme|programme|policy|strategy)|launch(?:es|ed|ing)?|commit(?:s|ted)? (?:to|£)|will (?:invest|fund|build|open|spend|provide|launch)|is to (?:invest|fund|build|open|launch)|set(?:s|ting)? aside)\b/i;
const MEASURED: ReadonlySet<string> = new Set(['measured', 'survey', 'estimate', 'rule']);
/** Months before the period in which an announcement is still new. */
const NEW_MONTHS = 3;

export const preElection: Rule = {
  id: 'pre-election',
  name: 'Words for after the election',
  clause: 'own',
  severity: 'warning',
  when: 'The brief is issued, or the visit falls, in a pre-election period of the library’s data, and holds a quotation, an office-holder or a new announcement. Statistics are not meant.',
  fix: 'Leave it out until the election is over, or have it agreed by your monitoring officer.',
  together: (count, { cause }) => `${count} ${cause ?? 'parts'} stand in a brief of the pre-election period.`,
  check: (checked) => {
    const election = electionOf(checked);
    if (!election) return [];
    const { name, from, to } = election;
    const period = `“${name}”, ${formatDay(from, OFFICE_DAY)} to ${formatDay(to, OFFICE_DAY)}`;
    const said = (words: string, what: string): string =>
      `“${shorten(words.replaceAll(BOUND_MARK, '…'))}” ${what} in the pre-election period of ${period}.`;
    return [
      ...checked.paragraphs.flatMap((paragraph): readonly RuleFinding[] =>
        asks(paragraph.words, true).map(({ cause, what }) => ({
          ...atBlock(paragraph),
          at: `${paragraph.block.id} ${cause} ${shorten(paragraph.words, 60)}`,
          cause,
          sentence: said(paragraph.words, what),
        })),
      ),
      ...firstPlaces(checked).flatMap((place): readonly RuleFinding[] => {
        const { fact, as } = place;
        if (as === 'figure' || as === 'wording') return [];
        const announces = !MEASURED.has(fact.basis ?? '') && isNew(fact.period, from);
        return asks(fact.statement, announces).map(({ cause, what }) => ({
          ...atBlock(place),
          at: `${fact.id} ${cause}`,
          cause,
          factIds: [fact.id],
          sentence: said(fact.statement, what),
          mends: leaveOutFix(place),
        }));
      }),
    ];
  },
};

const OFFICE_DAY = 'd MMMM yyyy';

/** The period that the day of issue or the visit falls in. */
function electionOf({ library, delegation, today }: RuleInput) {
  const visit = delegation?.visit;
  const days = [{ from: today, to: today }, ...(visit ? [visit] : [])];
  return library.records.elections.find(({ from, to }) =>
    days.some((day) => day.from <= to && day.to >= from),
  );
}

function* asksOf(
  words: string,
  announces: boolean,
): Iterable<{ readonly cause: string; readonly what: string }> {
  if (QUOTE.test(words)) yield { cause: 'quotations', what: 'quotes somebody' };
  if (OFFICE.test(words.replace(NO_OFFICE, ' ')))
    yield { cause: 'office-holders', what: 'names an office-holder' };
  if (announces && ANNOUNCES.test(words)) yield { cause: 'announcements', what: 'announces something' };
}
const asks = (words: string, announces: boolean) => [...asksOf(words, announces)];

/** Of the period itself, of the months before it, or of no time that is said. */
function isNew(period: string | null, from: string): boolean {
  const month = /\b(\d{4})-(\d{2})\b/.exec(period ?? '');
  if (!month) return period === null || period.includes(from.slice(0, 4));
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(`${month[1]}-${month[2]}`) >= months(from) - NEW_MONTHS;
}
