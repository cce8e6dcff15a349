import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, withQuestions } from '../../src/main/app/use-cases/answer.ts';
import { gapAdvice } from '../../src/main/briefs/questions/gap-advice.ts';
import { matchQuestion } from '../../src/main/briefs/questions/match-question.ts';
import { readQuestion } from '../../src/main/briefs/questions/read-question.ts';
import { recordLine } from '../../src/main/briefs/questions/record-line.ts';
import { visitLine } from '../../src/main/briefs/questions/visit-line.ts';
import { addQuestions, answersOf, isGap, setAskedOn } from '../../src/shared/briefs/answer-questions.ts';
import { citedIn } from '../../src/shared/briefs/block-kinds.ts';
import { firstEdition, shippedLibrary } from '../library/shipped-library.ts';
import { composed } from '../support/made-brief.ts';
import { draftFor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const library = await shippedLibrary();
const today = '2026-11-28';
type Market = 'us' | 'uae' | 'india';
const asking = (market: Market, clusterIds: readonly string[] = []) => ({
  library,
  audience: shippedAudience(market),
  today,
  clusterIds,
});
const answer = (market: Market, question: string, clusterIds?: readonly string[]) => {
  const { candidates, answers } = matchQuestion(question, asking(market, clusterIds));
  return candidates.slice(0, answers);
};
const keys = (market: Market, question: string) => answer(market, question).map(({ key }) => key);

describe('a question is answered from the table that holds it', () => {
  it.each([
    ['a rent', 'us', 'What is the rent for a large warehouse?', 'F504'],
    ['a tax', 'us', 'What is corporation tax?', 'F188'],
    ['a visa’s pay', 'india', 'What pay must a transferred manager get?', 'F561'],
    ['a count', 'us', 'How many games studios are there?', 'F108'],
    ['a share', 'uae', 'How much of the UK can lorries reach in four hours?', 'F255'],
    ['a test place', 'us', 'Where can we test a hybrid drive?', 'F618'],
    ['an owner', 'us', 'Who bought Meggitt?', 'F370'],
    ['a university', 'us', 'Which university leads quantum research?', 'F223'],
    ['a rule', 'us', 'Can we write off new machines in the first year?', 'F310'],
    ['a bank’s staff', 'us', 'How many people does Goldman Sachs employ here?', 'F156'],
    ['a spin-out', 'us', 'Are there quantum spin-outs we could meet?', 'F527'],
    ['companies of a market', 'india', 'Which Indian IT companies are already in Birmingham?', 'hexaware'],
    ['a reason that somebody gave', 'india', 'Why did Microland choose Birmingham?', 'ST03'],
    ['reasons beside another place', 'uae', 'Why this region and not London?', 'F544'],
    ['the front door', 'uae', 'Who should we speak to first?', 'CT01'],
    ['the team of a field', 'us', 'Whom do we ask about plots at i54?', 'CT15'],
    ['a journey', 'us', 'What is the drive time to Bristol?', 'Birmingham|Bristol|road'],
    ['a journey by train', 'us', 'How long is the train to London?', 'Birmingham|London|rail'],
    ['a site', 'uae', 'What is available at Peddimore?', 'peddimore'],
  ] as const)('%s', (_, market, question, key) => {
    expect(keys(market, question)).toContain(key);
  });

  it('a site is found by its size, in any unit', () => {
    for (const question of [
      'Which site has more than 300 acres?',
      'Which site has at least 120 hectares?',
      'Which site has more than 5 million square feet?',
    ]) {
      const found = answer('us', question);
      expect(found.length).toBeGreaterThan(0);
      for (const { type } of found) expect(['site', 'fact']).toContain(type);
    }
    expect(readQuestion('Which site has more than 50 acres?', []).size?.least).toBeCloseTo(18.2, 1);
  });

  it('the chapters of a brief come before other fields', () => {
    const question = 'Which grants could we apply for?';
    expect(answer('us', question, ['health-medtech']).map(({ key }) => key)).toContain('F570');
    expect(answer('us', question, ['creative-gaming']).map(({ key }) => key)).toContain('F102');
  });
});

describe('an honest gap', () => {
  it.each([
    ['its noun is not held', 'What do insurers charge for driverless trials?'],
    ['both of its nouns are not held together', 'Is there an Islamic bank in Birmingham?'],
    ['the noun is another thing', 'Is there a launch site?'],
    ['the complement is not held', 'What is the vacancy rate of offices?'],
    ['its word is only asked for', 'Who runs cold stores for hire?'],
    ['a need says that it was not found', 'Is there a quantum computer we could use?'],
    ['the market is another', 'How many Emirati students are in Birmingham?'],
    ['one word is shared by chance', 'Which languages do people speak?'],
    ['nothing is asked', '?!'],
    ['no word is known', 'Zyxwv quuxification?'],
  ] as const)('%s', (_, question) => {
    expect(answer('uae', question)).toEqual([]);
  });

  it('names what would close it', () => {
    const of = (question: string) =>
      gapAdvice(question, library, shippedAudience('us'), today, ['5g-digital']);
    expect(of('What does industrial electricity cost per kilowatt-hour?')).toMatchObject({ table: 'facts' });
    expect(of('Where could a satellite be tested in vacuum?').table).toContain('sites');
    expect(of('How long does UKCA marking take?').table).toContain('travel');
    expect(of('Zyxwv quuxification?').clusters).toEqual([library.cluster('5g-digital')?.name]);
  });

  it('says that the data team was asked only when it was', () => {
    const printed = (askedOn: string | null): string =>
      JSON.stringify(
        composed(
          setAskedOn(
            addQuestions(draftFor('us'), [{ question: 'Who owns the airport?', pins: [] }]),
            'question-1',
            askedOn,
          ),
        ).sections.find(({ id }) => id === 'questions'),
      );
    expect(printed(null)).toContain('We hold no sourced answer to this yet.');
    expect(printed(null)).not.toContain('data team');
    expect(printed('2026-11-28')).toContain('Our data team has been asked.');
  });
});

describe('an answer in a brief', () => {
  it('prints records that are no facts with their limits and sources', () => {
    const opened = { brief: draftFor('us'), library, audience: shippedAudience('us'), delegation: null };
    const brief = withQuestions(opened, ['What is the drive time to Bristol?']);
    const [block] = answersOf(brief);
    expect(block && isGap(block)).toBe(false);
    expect(block?.lines[0]).toMatchObject({ type: 'travel', text: expect.stringContaining('105 minutes') });
    expect(block && citedIn(block)).toEqual(block?.lines[0]?.sourceIds);
    const section = composed(brief).sections.find(({ id }) => id === 'questions');
    expect(JSON.stringify(section)).toContain('105 minutes and 156 km');
    expect(JSON.stringify(section)).toContain('undated relocation site');
  });

  it.each([
    ['When do we visit the airport?', 'Arrival, Birmingham Airport'],
    ['What is the programme of our visit?', 'Reception, Coventry'],
    ['How long is our visit?', 'Your visit is'],
  ])('what the brief prints of the visit is never a gap: %s', (question, said) => {
    const stop = { date: '2027-02-08', time: '10:00' };
    const line = visitLine(
      question,
      {
        visit: { from: '2027-02-08', to: '2027-02-10' },
        itinerary: [
          { ...stop, place: 'Birmingham Airport', title: 'Arrival' },
          { ...stop, place: 'Coventry', title: 'Reception' },
        ],
      },
      shippedAudience('us'),
    );
    expect(line?.text).toContain(said);
    expect(visitLine('What does the airport cost?', null, shippedAudience('us'))).toBeNull();
  });

  it('says nothing that is for colleagues', () => {
    const { sites } = library.records;
    for (const { id, note } of sites) {
      const line = JSON.stringify(recordLine('site', id, library));
      if (note) expect(line).not.toContain(note.slice(0, 40));
    }
  });

  it('every kind of record has its sentence', () => {
    const { records } = library;
    const lines = [
      ...records.organisations.map(({ id }) => recordLine('organisation', id, library)),
      ...records.sites.map(({ id }) => recordLine('site', id, library)),
      ...records.stories.map(({ id }) => recordLine('story', id, library)),
      ...records.contacts.map(({ id }) => recordLine('contact', id, library)),
      ...records.series.map(({ id }) => recordLine('series', id, library)),
      ...records.clusters.map(({ id }) => recordLine('cluster', id, library)),
    ];
    for (const line of lines) {
      expect(line?.text).not.toMatch(/null|undefined/);
      expect(line?.sourceIds.length).toBeGreaterThan(0);
    }
    expect(recordLine('site', 'nowhere', library)).toBeNull();
  });
});

describe('whatever is asked', () => {
  const questions = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...'which who where how many what is the of region battery trials rent India in 50 acres and or'.split(
            ' ',
          ),
        ),
        { maxLength: 14 },
      )
      .map((words) => words.join(' ')),
  );

  it('the same question has the same answer, and answers come first', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const once = matchQuestion(question, asking('india'));
        expect(matchQuestion(question, asking('india'))).toEqual(once);
        expect(once.answers).toBeLessThanOrEqual(once.candidates.length);
        const chosen = once.candidates.slice(0, once.answers).map(({ score }) => score);
        expect([...chosen].sort((a, b) => b - a)).toEqual(chosen);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever answers can be pinned or said', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { answers } = matchQuestion(question, asking('us'));
        const { pins, lines = [] } = answerOf(question, asking('us'));
        expect(pins.length + lines.length).toBe(answers);
      }),
      { numRuns: 60 },
    );
  });

  it('a pack without needs answers from what it has', async () => {
    const old = await firstEdition();
    const { candidates, answers } = matchQuestion('What tax reliefs apply on Investment Zone sites?', {
      library: old,
      audience: null,
      today,
    });
    expect(answers).toBeGreaterThan(0);
    expect(candidates[0]?.key).toBe('F243');
  });
});
