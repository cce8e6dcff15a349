import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/main/briefs/preflight/all-rules.ts';
import { preflight } from '../../../src/main/briefs/preflight/preflight.ts';
import { recordLine } from '../../../src/main/briefs/questions/record-line.ts';
import { factBlock, recordBlock } from '../../../src/shared/briefs/edit-brief.ts';
import { applyFix } from '../../../src/shared/briefs/fix-brief.ts';
import type { AnswerLine, Block, Brief } from '../../../src/shared/domain/index.ts';
import { PreflightReport } from '../../../src/shared/domain/index.ts';
import { faultSentence } from '../../../src/shared/wording/page-fault.ts';
import {
  type Around,
  briefOf,
  cite,
  factOf,
  figure,
  found,
  libraryWith,
  libraryWithFacts,
  pinAs,
  print,
  say,
  sectionOf,
  sheet,
  tiles,
} from '../../support/composed-brief.ts';
import { CASES_OF_PHOTOGRAPHS } from '../../support/photograph-cases.ts';
import { exampleDelegation, library } from '../../support/region.ts';
import { shippedAudience } from '../../support/shipped.ts';
import { TRAPS } from '../../support/traps.ts';

const WMG = library.organisation('wmg') ?? neverHeld();
function neverHeld(): never {
  throw new Error('the pack holds WMG');
}

const WMG_LINE = recordLine('organisation', 'wmg', library) ?? neverHeld();

const answered = (line: AnswerLine, question = 'Who does research on batteries?'): Block => ({
  kind: 'answer',
  id: 'asked',
  question,
  pins: [],
  lines: [line],
  words: null,
  askedOn: null,
  leftOutOf: [],
  review: false,
});

const coming = (...stops: readonly (readonly [time: string, place: string])[]): Around => ({
  delegation: {
    ...exampleDelegation('us'),
    itinerary: stops.map(([time, place], at) => ({
      date: '2027-01-19',
      time,
      place,
      title: `Meeting ${at + 1}`,
    })),
  },
});

const heading = (...given: Parameters<typeof say>): Block =>
  ({ ...say(...given), style: 'heading' }) as Block;

const poll = {
  id: 'local-2026',
  name: 'Local elections',
  place: null,
  from: '2026-11-01',
  to: '2026-12-10',
  sourceIds: ['S001'],
  caveat: null,
};
const voting: Around = { library: libraryWith(() => ({ elections: [poll] })) };

type Case = { readonly why: string; readonly brief: Brief; readonly around?: Around };

/** For each rule, a brief in which it speaks, and one that is nearly the same in which it does not. */
const CASES: Readonly<Record<string, { readonly fires: readonly Case[]; readonly quiet: readonly Case[] }>> =
  {
    'no-source': {
      fires: [
        {
          why: 'its only source has left the library',
          brief: sheet(print('F023')),
          around: {
            library: libraryWith(({ sources }) => ({
              sources: sources.filter(({ id }) => !factOf('F023').sourceIds.includes(id)),
            })),
          },
        },
      ],
      quiet: [
        {
          why: 'one of two sources is still there',
          brief: sheet(print('F368')),
          around: {
            library: libraryWith(({ sources }) => ({ sources: sources.filter(({ id }) => id !== 'S228') })),
          },
        },
      ],
    },
    'out-of-reach': {
      fires: [
        {
          why: 'the way is longer than the time between, as the library says',
          brief: sheet(print('F023')),
          around: {
            ...coming(['09:00', 'Birmingham'], ['10:00', 'London']),
            library: libraryWith(() => ({
              travel: [
                {
                  fromPlace: 'London',
                  toPlace: 'Birmingham',
                  mode: 'rail',
                  minutes: 81,
                  km: null,
                  asOf: null,
                  sourceIds: ['S001'],
                  caveat: null,
                },
              ],
            })),
          },
        },
        {
          why: 'not even a straight line can be driven in the time',
          brief: sheet(print('F023')),
          around: coming(['9:00 to 10:00', 'Birmingham'], ['10.05 am', 'Coventry']),
        },
      ],
      quiet: [
        {
          why: 'there is time enough',
          brief: sheet(print('F023')),
          around: coming(['09:00', 'Birmingham'], ['2 pm', 'Coventry']),
        },
        {
          why: 'nobody said when',
          brief: sheet(print('F023')),
          around: coming(['morning', 'Birmingham'], ['after lunch', 'Coventry']),
        },
        {
          why: 'they stay where they are',
          brief: sheet(print('F023')),
          around: coming(['09:00', 'Birmingham'], ['09:00', 'Birmingham']),
        },
      ],
    },
    'record-changed': {
      fires: [
        {
          why: 'the library says otherwise what it does',
          brief: sheet(recordBlock('sheet', { type: 'organisation', record: { ...WMG, summary: 'Once.' } })),
        },
        {
          why: 'the library holds it no longer',
          brief: sheet(recordBlock('sheet', { type: 'organisation', record: { ...WMG, id: 'gone' } })),
        },
        {
          why: 'an answer says of it what the library no longer does',
          brief: sheet(answered({ ...WMG_LINE, text: 'WMG: once.' })),
        },
        {
          why: 'an answer rests on what is no longer held',
          brief: sheet(answered({ ...WMG_LINE, key: 'gone' })),
        },
        {
          why: 'the visit that an answer names has other days now',
          brief: sheet(
            answered(
              { ...WMG_LINE, type: 'visit', key: 'visit', text: 'Your visit is 1 May 2026.', sourceIds: [] },
              'When does our visit begin?',
            ),
          ),
          around: { delegation: exampleDelegation('us') },
        },
      ],
      quiet: [
        {
          why: 'it is as it was',
          brief: sheet(recordBlock('sheet', { type: 'organisation', record: WMG })),
        },
        {
          why: 'an answer says it as it is',
          brief: sheet(answered(WMG_LINE)),
        },
      ],
    },
    'source-not-public': {
      fires: [
        {
          why: 'the page is on the office’s own server',
          brief: sheet(print('F023')),
          around: {
            library: libraryWith(({ sources }) => ({
              sources: sources.map((source) => ({ ...source, url: 'https://wiki.intranet/figures' })),
            })),
          },
        },
      ],
      quiet: [{ why: 'the page is on the web', brief: sheet(print('F023')) }],
    },
    undated: {
      fires: [{ why: 'neither figure nor source has a date', brief: sheet(print('F106')) }],
      quiet: [
        {
          why: 'the source is undated, the figure has a year',
          brief: sheet(factBlock(pinAs('F106', { period: '2023' }))),
        },
      ],
    },
    'past-review': {
      fires: [{ why: 'due in July', brief: sheet(print('F023')) }],
      quiet: [
        { why: 'issued on the day it is due', brief: { ...sheet(print('F023')), issueDate: '2026-07-02' } },
        { why: 'no review date: history', brief: sheet(print('F125')) },
      ],
    },
    'stale-timetable': {
      fires: [
        { why: 'flights of July 2023', brief: sheet(print('F114')) },
        {
          why: 'good today, not on the day of travel',
          brief: { ...sheet(print('F119')), issueDate: '2026-11-20' },
          around: { delegation: exampleDelegation('india') },
        },
      ],
      quiet: [
        {
          why: 'still good on the day of issue',
          brief: { ...sheet(print('F119')), issueDate: '2026-11-20' },
        },
        { why: 'passengers in a month are a count, no timetable', brief: sheet(print('F318')) },
      ],
    },
    withdrawn: {
      fires: [
        { why: 'gone', brief: sheet(print('F023')), around: { library: libraryWithFacts({ F023: null }) } },
        {
          why: 'taken back by its publisher',
          brief: sheet(print('F023')),
          around: { library: libraryWithFacts({ F023: { confidence: 'withdrawn' } }) },
        },
      ],
      quiet: [
        {
          why: 'kept with a reason',
          brief: {
            ...sheet(print('F023')),
            kept: [{ factId: 'F023', against: null, reason: 'Printed before', at: '2026-11-22T09:00:00Z' }],
          },
          around: { library: libraryWithFacts({ F023: null }) },
        },
      ],
    },
    corrected: {
      fires: [
        {
          why: 'another value',
          brief: sheet(print('F023')),
          around: { library: libraryWithFacts({ F023: { value: 131 } }) },
        },
      ],
      quiet: [
        {
          why: 'another fact was corrected',
          brief: sheet(print('F023')),
          around: { library: libraryWithFacts({ F024: { value: 1 } }) },
        },
      ],
    },
    'unverified-pack': {
      fires: [
        {
          why: 'imported by hand',
          brief: sheet(print('F023')),
          around: { library: { ...library, pack: { ...library.pack, trust: 'unverified' } } },
        },
      ],
      quiet: [{ why: 'shipped', brief: sheet(print('F023')) }],
    },
    'caveat-missing': {
      fires: [
        { why: 'a heading', brief: sheet(heading('t', 'We came ', figure('F031'), ' in Europe')) },
        {
          why: 'the wording of another fact',
          brief: sheet({
            ...print('F125'),
            wording: [{ kind: 'words', text: 'Once ' }, figure('F031')],
          } as never),
        },
      ],
      quiet: [
        {
          why: 'a text prints it beneath',
          brief: sheet(say('t', 'We came ', figure('F031'), ' in Europe.')),
        },
        {
          why: 'the section prints the fact itself',
          brief: sheet(print('F031'), heading('t', 'We came ', figure('F031'), ' in Europe')),
        },
        {
          why: 'the words say it',
          brief: sheet(
            heading(
              't',
              'On EY’s count for calendar 2024, never to be mixed with the official 2024/25 count: ',
              figure('F031'),
            ),
          ),
        },
      ],
    },
    'no-limit': {
      fires: [{ why: 'a forecast without one', brief: sheet(factBlock(pinAs('F056', { caveat: null }))) }],
      quiet: [
        { why: 'a forecast with one', brief: sheet(print('F056')) },
        { why: 'a measured figure needs none', brief: sheet(print('F125')) },
      ],
    },
    'target-as-outcome': {
      fires: [
        { why: 'no word looks ahead', brief: sheet(print('F161')) },
        { why: 'large, under a measure that sounds done', brief: tiles(print('F065')) },
        {
          why: 'the officer’s own words make an outcome of it',
          brief: sheet(say('t', 'The zone brought ', figure('F066'), ' to the region.')),
        },
      ],
      quiet: [
        { why: '“expects”', brief: sheet(print('F065')) },
        { why: 'large, under “Jobs expected”', brief: tiles(print('F066')) },
        { why: 'measured', brief: sheet(print('F024')) },
        {
          why: 'own words look ahead',
          brief: sheet(say('t', 'The zone is expected to bring ', figure('F066'), '.')),
        },
      ],
    },
    'claim-as-fact': {
      fires: [{ why: 'nobody says so', brief: sheet(print('F009')) }],
      quiet: [
        { why: 'the speaker is named', brief: sheet(print('F082')) },
        { why: 'measured', brief: sheet(print('F024')) },
      ],
    },
    'two-counters': {
      fires: [
        { why: 'the measure names both', brief: sheet(print('F023'), print('F125')) },
        { why: 'the caveat names one', brief: sheet(print('F001'), print('F023')) },
        {
          why: 'two charts',
          brief: briefOf([
            sectionOf('b', 'benchmarks', [], { seriesIds: ['fdi-projects-ey', 'fdi-projects-dbt'] }),
          ]),
        },
      ],
      quiet: [
        { why: 'one counter', brief: sheet(print('F023'), print('F024')) },
        { why: 'one counter under two names', brief: sheet(print('F024'), print('F045')) },
        {
          why: 'in two sections',
          brief: briefOf([sectionOf('a', 'why', [print('F023')]), sectionOf('b', 'links', [print('F125')])]),
        },
      ],
    },
    'two-years': {
      fires: [
        {
          why: 'one measure, both kinds of year',
          brief: sheet(print('F023'), factBlock(pinAs('F040', { period: '2022' }))),
        },
      ],
      quiet: [{ why: 'both financial', brief: sheet(print('F023'), print('F040')) }],
    },
    'two-areas': {
      fires: [
        { why: 'the same measure for both', brief: sheet(print('F011'), print('F397')) },
        { why: 'key figures of both', brief: tiles(print('F023'), print('F268')) },
      ],
      quiet: [
        { why: 'one area', brief: tiles(print('F023'), print('F024')) },
        { why: 'a city is no second meaning', brief: sheet(print('F023'), print('F275')) },
      ],
    },
    'in-conflict': {
      fires: [{ why: 'C28', brief: sheet(print('F093'), print('F094')) }],
      quiet: [{ why: 'one of them', brief: sheet(print('F094')) }],
    },
    'not-preferred': {
      fires: [{ why: 'the less safe one', brief: sheet(print('F093')) }],
      quiet: [{ why: 'in no conflict', brief: sheet(print('F130')) }],
    },
    disagree: {
      fires: [
        {
          why: 'two values, nobody recorded why',
          brief: sheet(print('F384'), factBlock(pinAs('F247', { period: '2024 Q1' }))),
          around: { library: libraryWith(() => ({ conflicts: [] })) },
        },
      ],
      quiet: [
        {
          why: 'recorded: that is another rule’s',
          brief: sheet(print('F384'), factBlock(pinAs('F247', { period: '2024 Q1' }))),
        },
        { why: 'other years', brief: sheet(print('F125'), print('F129')) },
      ],
    },
    'no-base': {
      fires: [
        {
          why: 'a rise from nowhere',
          brief: sheet(
            factBlock(pinAs('F253', { statement: 'Goods exports to the Middle East grew 14.6%.' })),
          ),
        },
        { why: 'better than nobody in particular', brief: sheet(print('F004')) },
      ],
      quiet: [
        { why: '“than a year earlier”', brief: sheet(print('F318')) },
        { why: 'in a named year', brief: sheet(print('F253')) },
        { why: 'a share is no change', brief: sheet(print('F025')) },
      ],
    },
    'rounded-up': {
      fires: [{ why: '“nearly £24 billion” as £24 billion', brief: tiles(print('F155')) }],
      quiet: [
        {
          why: 'its sentence says “nearly” beside it',
          brief: { ...tiles(print('F155')), edition: 'full' },
        },
        { why: 'the sentence says “nearly”', brief: sheet(print('F155')) },
        { why: '“more than” makes the bare figure smaller, not larger', brief: tiles(print('F233')) },
        {
          why: 'the officer says “nearly”',
          brief: sheet(say('t', 'They turned over nearly ', figure('F155'), ' in 2019.')),
        },
      ],
    },
    'no-rate': {
      fires: [
        {
          why: 'no rate for the dollar',
          brief: sheet(print('F368')),
          around: { library: libraryWith(() => ({ rates: [] })) },
        },
      ],
      quiet: [{ why: 'a rate', brief: sheet(print('F368')) }],
    },
    'old-rate': {
      fires: [{ why: '91 days', brief: { ...sheet(print('F368')), issueDate: '2026-10-31' } }],
      quiet: [
        { why: '90 days', brief: { ...sheet(print('F368')), issueDate: '2026-10-30' } },
        { why: 'no money', brief: sheet(print('F023')) },
      ],
    },
    'one-sided': {
      fires: [
        { why: 'the fall is not told', brief: sheet(print('F035')) },
        {
          why: 'the seed’s figure without its caveat',
          brief: sheet(factBlock(pinAs('F001', { caveat: 'EY count for calendar 2024.' }))),
        },
      ],
      quiet: [
        { why: 'the fall is told', brief: sheet(print('F035'), print('F033')) },
        { why: 'the caveat tells it', brief: sheet(print('F001')) },
      ],
    },
    'typed-number': {
      fires: [
        { why: 'an amount', brief: sheet(say('t', 'Exports reached £8.46 billion in 2024.')) },
        { why: 'a count', brief: sheet(say('t', 'Some 450 firms are here.')) },
        {
          why: 'cited, and still typed',
          brief: sheet(say('t', 'Exports reached £8.46 billion in 2024.', cite('S228'))),
        },
      ],
      quiet: [
        { why: 'bound', brief: sheet(say('t', 'Exports reached ', figure('F368'), ' in 2024.')) },
        {
          why: 'years, days, times, names and small counts',
          brief: sheet(
            say(
              't',
              'On 8 February 2027 at 10:00 we meet in room 14 at i54; 3 hosts, 5G and HS2. Founded in 1896, in 2024/25.',
            ),
          ),
        },
      ],
    },
    'misspelt-name': {
      fires: [
        {
          why: 'an organisation',
          brief: sheet(say('t', 'You will meet Goldman Sach Birmingham and the Univeristy of Warwick.')),
        },
        { why: 'a place', brief: sheet(say('t', 'A tour of Wolverhamton.')) },
        {
          why: 'a visitor',
          brief: sheet(say('t', 'A word of welcome to Dana Whitfeild.')),
          around: { delegation: exampleDelegation('us') },
        },
      ],
      quiet: [
        {
          why: 'written right',
          brief: sheet(say('t', 'You will meet the University of Warwick in Wolverhampton.')),
        },
        {
          why: 'other words',
          brief: sheet(say('t', 'Warwickshire, Rugby School, Covent Garden. Solid ground. Duly noted.')),
        },
        { why: 'the genitive', brief: sheet(say('t', 'Birmingham’s and Solihull’s offers.')) },
      ],
    },
    'sensitive-words': {
      fires: [
        {
          why: 'on the list',
          brief: briefOf([sectionOf('s', 'text', [say('t', 'A drinks reception follows.')])], 'uae'),
        },
        {
          why: 'on these days',
          brief: briefOf([sectionOf('s', 'text', [say('t', 'Lunch with the Mayor.')])], 'uae'),
          around: {
            delegation: { ...exampleDelegation('uae'), visit: { from: '2027-02-15', to: '2027-02-17' } },
          },
        },
      ],
      quiet: [
        {
          why: 'another market',
          brief: briefOf([sectionOf('s', 'text', [say('t', 'A drinks reception follows.')])], 'us'),
        },
        {
          why: 'on other days',
          brief: briefOf([sectionOf('s', 'text', [say('t', 'Lunch with the Mayor.')])], 'uae'),
          around: { delegation: exampleDelegation('uae') },
        },
        {
          why: 'part of a word',
          brief: briefOf([sectionOf('s', 'text', [say('t', 'A public house of Birmingham.')])], 'uae'),
        },
      ],
    },
    'pre-election': {
      fires: [
        {
          why: 'a quotation',
          brief: sheet(say('t', '“This region is open for business,” the council says.')),
          around: voting,
        },
        { why: 'an office-holder', brief: sheet(say('t', 'You will be met by the Mayor.')), around: voting },
        { why: 'an office-holder of a fact', brief: sheet(print('F131')), around: voting },
        {
          why: 'a new announcement',
          brief: sheet(say('t', 'We are launching a fund for you.')),
          around: voting,
        },
        {
          why: 'the visit falls in the period',
          brief: sheet(say('t', 'You will be met by the Mayor.')),
          around: {
            library: libraryWith(() => ({ elections: [{ ...poll, from: '2027-02-01', to: '2027-02-28' }] })),
            delegation: { ...exampleDelegation('us'), visit: { from: '2027-02-27', to: '2027-03-03' } },
          },
        },
      ],
      quiet: [
        { why: 'statistics', brief: sheet(print('F023'), print('F024'), print('F273')), around: voting },
        { why: 'no election', brief: sheet(say('t', 'You will be met by the Mayor.')) },
        {
          why: 'the election is over',
          brief: sheet(say('t', 'You will be met by the Mayor.')),
          around: { library: libraryWith(() => ({ elections: [{ ...poll, to: '2026-11-21' }] })) },
        },
        {
          why: 'a name in quotation marks',
          brief: sheet(say('t', 'The “Silicon Spa” is near.')),
          around: voting,
        },
      ],
    },
    'as-it-came': {
      fires: [
        {
          why: 'the library has another rate now',
          brief: sheet(print('F023')),
          around: {
            came: [
              { type: 'rate', key: 'USD', subject: 'rate', printed: '£1 = USD 1.3', now: '£1 = USD 1.4' },
            ],
          },
        },
        {
          why: 'the library holds two of its values no more',
          brief: sheet(print('F023')),
          around: {
            came: ['a', 'b'].map((key) => ({
              type: 'series',
              key,
              subject: key,
              printed: '12 %',
              now: null,
            })),
          },
        },
      ],
      quiet: [
        {
          why: 'all that it brought along is as the library says',
          brief: sheet(print('F023')),
          around: { came: [] },
        },
      ],
    },
    ...CASES_OF_PHOTOGRAPHS,
    'other-market': {
      fires: [{ why: 'for India, in a brief for the US', brief: sheet(print('F348')) }],
      quiet: [{ why: 'for all', brief: sheet(print('F125')) }],
    },
    'to-look-at': {
      fires: [{ why: 'marked', brief: sheet({ ...print('F125'), review: true } as never) }],
      quiet: [{ why: 'read', brief: sheet(print('F125')) }],
    },
  };

const PAGE_RULES = ['missing-glyph', 'overflow', 'cut-table', 'missing-alt', 'not-accessible', 'too-long'];

describe('each rule', () => {
  it('has a case that fires and a near miss that does not', () => {
    const rules = new Set([...Object.keys(CASES), ...PAGE_RULES, ...TRAPS.map(({ rule }) => rule)]);
    expect([...rules].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  const all = (side: 'fires' | 'quiet') =>
    Object.entries(CASES).flatMap(([rule, cases]) => cases[side].map((one) => ({ rule, ...one })));

  it.each(all('fires'))('$rule fires: $why', ({ rule, brief, around }) => {
    const findings = found(brief, rule, around);
    expect(findings.length).toBeGreaterThan(0);
    for (const { sentence, mends, severity } of findings) {
      expect(sentence).toMatch(/[.?”…]$/);
      if (severity === 'warning') expect(mends.at(-1)?.act.kind).toBe('waive');
    }
  });

  it.each(all('quiet'))('$rule does not: $why', ({ rule, brief, around }) => {
    expect(found(brief, rule, around).map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each((CASES['record-changed']?.fires ?? []).map((it) => ({ ...it })))(
    'the first mend of a changed record settles it: $why',
    ({ brief, around }) => {
      const [act] = found(brief, 'record-changed', around).flatMap(({ mends }) => mends.slice(0, 1));
      if (!act) throw new Error('nothing is offered');
      expect(found(applyFix(brief, act.act, []), 'record-changed', around)).toEqual([]);
    },
  );

  const place = { page: 3, text: 'Words', record: { kind: 'fact', id: 'F125' } } as const;
  it.each([
    ['missing-glyph', { kind: 'missing-glyph', characters: ['王'], replaced: true, ...place }],
    ['overflow', { kind: 'text-too-wide', ...place }],
    ['overflow', { kind: 'block-too-tall', ...place }],
    ['cut-table', { kind: 'table-cut', problem: 'rows-differ', ...place }],
    ['missing-alt', { kind: 'alt-missing', ...place }],
    ['missing-alt', { kind: 'figure-not-drawn', ...place }],
    ['not-accessible', { kind: 'not-accessible', problem: 'link-words', ...place }],
  ] as const)('%s: a fault of the pages is an error where the fact is printed', (rule, fault) => {
    const brief = sheet(print('F125'));
    const asked = {
      brief,
      library,
      audience: shippedAudience('us'),
      delegation: null,
      today: brief.issueDate,
    };
    const report = preflight({ ...asked, pages: [fault] });
    const found = report.groups.find((group) => group.rule === rule);
    expect(found?.needsPages).toBe(true);
    expect(found?.findings).toMatchObject([
      {
        sentence: faultSentence(fault),
        factIds: ['F125'],
        sectionId: brief.sections[0]?.id,
        blockId: brief.sections[0]?.blocks[0]?.id,
      },
    ]);
    expect(report.counts.errors).toBe(1);
    expect(preflight({ ...asked, pages: [] }).counts.errors).toBe(0);
    PreflightReport.parse(report);
  });

  it('a summary that is too long is asked about, and may stand for a reason', () => {
    const brief = sheet(print('F125'));
    const asked = {
      brief,
      library,
      audience: shippedAudience('us'),
      delegation: null,
      today: brief.issueDate,
    };
    const pages = [
      { kind: 'too-many-pages', edition: 'summary', pages: 3, page: null, text: '', record: null } as const,
    ];
    const { counts, groups } = preflight({ ...asked, pages });
    expect([counts.errors, counts.warnings]).toEqual([
      0,
      preflight({ ...asked, pages: [] }).counts.warnings + 1,
    ]);
    const [finding] = groups.find(({ rule }) => rule === 'too-long')?.findings ?? [];
    expect(finding?.sentence).toMatch(/two-page summary takes 3 pages/);
    expect(finding?.mends.map(({ act }) => act.kind)).toEqual(['waive']);
  });
});
