import { describe, expect, it } from 'vitest';
import { judgedIn } from '../../bench/tailoring/judged.ts';
import { draftBrief } from '../../src/main/briefs/draft-brief.ts';
import { isStale } from '../../src/main/briefs/tailoring/visit.ts';
import { companiesIn, MOST_OF_ONE_COMPANY } from '../../src/main/library/companies.ts';
import { saysWorkingWords } from '../../src/main/library/review-pack.ts';
import { likelyQuestion } from '../../src/main/pdf/compose/cautions.ts';
import { printable } from '../../src/main/pdf/compose/record-list.ts';
import { allPins, briefInEdition } from '../../src/shared/briefs/printed.ts';
import {
  type Brief,
  type Delegation,
  EDITIONS,
  type Edition,
  type Fact,
} from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { composed } from '../support/made-brief.ts';
import { type PrintedLine, printedLines } from '../support/printed-lines.ts';
import { AUDIENCES, ISSUED } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

/** What no page of any brief says: for nobody in particular in every edition, and for judged delegations as they get it. */

const library = await shippedLibrary();

type Printed = { readonly brief: Brief; readonly lines: readonly PrintedLine[] };

function printed(
  audienceId: string,
  delegation: Delegation | null,
  editions: readonly Edition[],
): readonly Printed[] {
  const audience = shippedAudience(audienceId);
  const draft = draftBrief(library, {
    id: 'draft',
    audience,
    delegation,
    clusterIds: null,
    edition: 'full',
    paper: audience.paper,
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
  });
  return editions.map((edition) => {
    const brief = { ...draft, edition };
    return { brief, lines: printedLines(composed(brief, delegation, library)) };
  });
}

const cases: readonly (readonly [string, string, Delegation | null, readonly Edition[]])[] = [
  ...AUDIENCES.map((id) => [`${id}, nobody named`, id, null, EDITIONS] as const),
  ...judgedIn('test/fixtures/judged', library).map(
    ({ name, delegation }) => [name, delegation.audienceId, delegation, ['full', 'summary']] as const,
  ),
];

describe('the limit of a case', () => {
  const [firm] = library.records.organisations.filter(({ kind }) => kind === 'business');
  it.each([
    ['Track is booked by the day.', 'Track is booked by the day.'],
    ['No page read says it is in force.', ''],
    ['Track is booked by the day; its owner was not checked.', 'Track is booked by the day.'],
    [`${firm?.name} stopped work for five weeks; track is booked by the day.`, 'Track is booked by the day.'],
    [`${firm?.name} cut jobs in 2020.`, ''],
  ])('“%s” is printed as “%s”', (caution, said) => {
    expect(printable({ library }, caution)).toBe(said);
  });
});

describe('a likely question', () => {
  it.each([
    [{ short: 'Shortage of skilled welders' }, 'Is there a shortage of skilled welders?'],
    [
      { short: 'Lettings', metric: 'Change in office lettings (KWB)', value: -12, period: '2024 to 2025' },
      'Why did office lettings fall in 2025?',
    ],
    [
      { short: 'Air India', metric: null, statement: 'Air India left Birmingham in 2019.' },
      'Is it true that Air India left Birmingham in 2019?',
    ],
    [
      { short: 'The plan', metric: null, statement: 'The plan closes an airport.' },
      'Is it true that the plan closes an airport?',
    ],
  ])('%o is asked as %s', (fact, question) => {
    const [plain] = library.records.facts;
    expect(likelyQuestion({ ...(plain as Fact), value: null, ...fact }, library)).toBe(question);
  });
});

/** What colleagues alone read, where it says more than a word or two. */
const notes = [...library.records.facts, ...library.records.sites]
  .map(({ note }) => note ?? '')
  .filter((note) => note.length > 40);

/** A story is one with what stands under its title; what a host is asked, or told to say with care, is said elsewhere. */
function told(lines: readonly PrintedLine[]): readonly string[] {
  const units: string[] = [];
  for (const { section, kind, text } of lines) {
    if (kind === 'sources' || kind === 'figure' || section === 'care') continue;
    if (section === 'questions' && kind === 'heading') continue;
    if (section === 'stories' && kind !== 'heading') units.push(`${units.pop() ?? ''} ${text}`);
    else units.push(text);
  }
  return [...new Set(units)];
}

describe.each(cases)('%s', (_, audienceId, delegation, editions) => {
  const all = printed(audienceId, delegation, editions);

  it('prints no working word and no note', () => {
    for (const { lines } of all) {
      const said = lines.filter(({ kind }) => kind !== 'sources').map(({ text }) => text);
      expect(said.filter(saysWorkingWords)).toEqual([]);
      expect(said.filter((text) => notes.some((note) => text.includes(note)))).toEqual([]);
    }
  });

  it('names no company more than three times, tables included', () => {
    for (const { lines } of all) {
      const times = new Map<string, number>();
      for (const line of told(lines))
        for (const id of companiesIn(library, line)) times.set(id, (times.get(id) ?? 0) + 1);
      expect([...times].filter(([, count]) => count > MOST_OF_ONE_COMPANY)).toEqual([]);
    }
  });

  it('prints few facts that are past their review', () => {
    for (const { brief } of all) {
      const facts = allPins(briefInEdition(brief)).map(({ fact }) => fact);
      const late = facts.filter((fact) => isStale(fact, ISSUED));
      expect(late.length / facts.length).toBeLessThanOrEqual(0.1);
    }
  });
});
