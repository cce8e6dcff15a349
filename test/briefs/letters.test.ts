import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ReadingFrame,
  readDelegationBytes,
  readPastedDelegation,
} from '../../src/main/briefs/read-text/read-delegation-text.ts';
import type { DelegationReading, Guess } from '../../src/shared/contract.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const frame: ReadingFrame = {
  audiences: AUDIENCES.map(shippedAudience),
  clusters: library.records.clusters,
  placeNames: library.records.places.filter(({ lat }) => lat !== null).map(({ name }) => name),
  today: '2026-11-27',
};
const taken = <F extends Guess['field']>({ guesses }: DelegationReading, field: F) =>
  guesses.flatMap((it) =>
    it.use && it.field === field ? [it.value as Extract<Guess, { field: F }>['value']] : [],
  );
const paste = (text: string): Promise<DelegationReading> => readPastedDelegation(text, null, frame);

/** What a reader takes from a letter, as far as the letters beside it say. */
type Expected = {
  readonly received: string | null;
  readonly audience: string | null;
  readonly visit: { readonly from: string | null; readonly to: string | null; readonly certainty: string };
  readonly people: readonly { readonly name: string }[];
  readonly questions: readonly string[];
  readonly stops: readonly { readonly date: string; readonly time: string | null }[];
  readonly optional?: { readonly people?: readonly { readonly name: string }[] };
  readonly mustNot: readonly string[];
};

const folder = join(import.meta.dirname, '../fixtures/letters-made/tune');
const letters = readdirSync(folder).filter((it) => !it.endsWith('.expect.json'));
const TITLES = /^(?:mr|mrs|ms|dr|prof|shri|smt|adv|eng|capt|sheikh|h\.?e|hon['’]?ble)\.?\s+/i;
const bare = (name: string): string => {
  const short = name.replace(TITLES, '');
  return short === name ? (name.split(/[,;]/)[0] ?? '').toLowerCase() : bare(short);
};

describe('letters as they come', () => {
  test.for(letters)('%s', async (file) => {
    const said = JSON.parse(
      readFileSync(join(folder, file.replace(/\.\w+$/, '.expect.json')), 'utf8'),
    ) as Expected;
    const reading = await readDelegationBytes(readFileSync(join(folder, file)), file, frame);
    expect(reading.received).toBe(said.received);
    expect(taken(reading, 'audience')).toEqual(said.audience === null ? [] : [said.audience]);
    const [visit] = taken(reading, 'visit');
    expect(visit?.from ?? null).toBe(said.visit.from);
    expect(visit?.to ?? null).toBe(said.visit.to);
    if (visit) expect(visit.certainty ?? 'firm').toBe(said.visit.certainty);
    const optional = new Set((said.optional?.people ?? []).map(({ name }) => bare(name)));
    const people = taken(reading, 'person').map(({ name }) => bare(name));
    expect(people.filter((it) => !optional.has(it)).sort()).toEqual(
      said.people.map(({ name }) => bare(name)).sort(),
    );
    expect(taken(reading, 'question')).toHaveLength(said.questions.length);
    const stops = taken(reading, 'stop').map(({ date, time }) => `${date} ${time}`);
    for (const { date, time } of said.stops) expect(stops).toContain(`${date} ${time}`);
    const record = JSON.stringify(reading.guesses.filter(({ use }) => use).map(({ value }) => value));
    for (const word of said.mustNot) expect(record).not.toContain(word);
  });
});

describe('letters of other kinds', () => {
  const made = join(import.meta.dirname, '../fixtures/letters-made');
  const written = ['strange', 'fresh'].flatMap((set) =>
    readdirSync(join(made, set))
      .filter((it) => !it.endsWith('.expect.json'))
      .map((it) => [set, it] as const),
  );
  test.for(written)('%s/%s', async ([set, file]) => {
    const strange = join(made, set);
    const said = JSON.parse(
      readFileSync(join(strange, file.replace(/\.\w+$/, '.expect.json')), 'utf8'),
    ) as Expected & { readonly visitAlso?: readonly { readonly from: string; readonly to: string }[] };
    const reading = await readDelegationBytes(readFileSync(join(strange, file)), file, frame);
    const [visit] = taken(reading, 'visit');
    const right = [said.visit, ...(said.visitAlso ?? [])].map(({ from, to }) => `${from} ${to}`);
    expect(right).toContain(`${visit?.from ?? null} ${visit?.to ?? null}`);
    const optional = new Set((said.optional?.people ?? []).map(({ name }) => bare(name)));
    const people = taken(reading, 'person').map(({ name }) => bare(name));
    expect(people.filter((it) => !optional.has(it)).sort()).toEqual(
      said.people.map(({ name }) => bare(name)).sort(),
    );
    const record = JSON.stringify(reading.guesses.filter(({ use }) => use).map(({ value }) => value));
    for (const word of said.mustNot) expect(record).not.toContain(word);
  });
});

describe('kinds of letters that were read wrong', () => {
  test('numbers of passports and days of birth in a sentence are in no record', async () => {
    const reading = await paste(
      'The Minister will visit Birmingham on 18 March 2027. He will be accompanied by:\n1. H.E. Mariam Al Suwaidi, Under-Secretary, Ministry of Industries (passport no. D 1234567, born 2 May 1979)\n2. Eng. Yousef Al Blooshi, Director, Ministry of Industries (Passport: P7654321, DOB 14.08.1984)',
    );
    expect(taken(reading, 'person')).toHaveLength(2);
    expect(JSON.stringify(taken(reading, 'person'))).not.toMatch(/\d|passport|born/i);
  });

  test('a reply below what it answers is read before it', async () => {
    const reading = await paste(
      '> On 20 Nov 2026, at 14:30, Visits <visits@example.org> wrote:\n>\n> Are you still aiming for 11-12 January 2027?\n\nHello Helen,\n\nConfirmed: our visit is on 25 and 26 January 2027, not the 11th.\n\nKarin',
    );
    expect(taken(reading, 'visit')).toMatchObject([{ from: '2027-01-25', to: '2027-01-26' }]);
  });

  test('who has to withdraw from a trip does not come', async () => {
    const reading = await paste(
      'Dear Tom,\n\nI am sorry, we have to withdraw from the December trip on 7-9 December 2026; our chairman is unwell.',
    );
    expect(taken(reading, 'visit')).toEqual([]);
  });

  test('days that are offered in a list are no interests; things to be covered are questions', async () => {
    const reading = await paste(
      'We are hoping to visit the West Midlands, whichever suits:\n\nOption A: Feb 1-3, 2027\nOption B: Feb 22-24, 2027\n\nPlease be ready to cover:\n1. Industrial electricity price per kWh\n2. Wage for a maintenance technician',
    );
    expect(taken(reading, 'interest').join()).not.toContain('Option');
    expect(taken(reading, 'question')).toEqual([
      'Industrial electricity price per kWh',
      'Wage for a maintenance technician',
    ]);
  });
});

describe('days', () => {
  test.for([
    [
      'The delegation from Pune is here from the 3rd to the 5th of March 2027.',
      '2027-03-03',
      '2027-03-05',
      'firm',
    ],
    [
      'A delegation from Pune will visit in the week commencing 8 February 2027.',
      '2027-02-08',
      '2027-02-12',
      'option',
    ],
    ['A delegation from Pune may come 14th, 15th and 16th December.', '2026-12-14', '2026-12-16', 'option'],
    [
      'We are glad to confirm the visit of our delegation between the 8th and 12th of March.',
      '2027-03-08',
      '2027-03-12',
      'firm',
    ],
    ['The visit was moved from 2-5 February to 16-19 February 2027.', '2027-02-16', '2027-02-19', 'firm'],
    ['The delegation will come on 9 March 2027 instead of 2 March 2027.', '2027-03-09', '2027-03-09', 'firm'],
    ['Die Delegation kommt vom 22. bis 25. Februar 2027.', '2027-02-22', '2027-02-25', 'firm'],
    ['La délégation sera à Birmingham du 15 au 17 mars 2027.', '2027-03-15', '2027-03-17', 'firm'],
    ['سيزور الوفد مدينة برمنغهام من ٥ إلى ٧ أبريل ٢٠٢٧.', '2027-04-05', '2027-04-07', 'firm'],
    ['Hamari team 14 se 17 December ko aa rahi hai.', '2026-12-14', '2026-12-17', 'firm'],
    [
      'From: A <a@b.example.com>\nSent: 30 October 2026\nSubject: trip\n\nThe delegation from Houston, TX is here 12/07/2026 through 12/10/2026.',
      '2026-12-07',
      '2026-12-10',
      'firm',
    ],
  ] as const)('%s', async ([text, from, to, certainty]) => {
    const [visit] = taken(await paste(text), 'visit');
    expect({ certainty: 'firm', ...visit }).toEqual({ from, to, certainty });
  });

  test.for([
    'A group of 12 may visit from Pune in the spring to see suppliers.',
    'We will confirm the dates of the visit by the end of January.',
    'Please reply by 3 December 2026 at the latest.',
  ])('%s: no date of a visit', async (text) => expect(taken(await paste(text), 'visit')).toEqual([]));

  test('of two options the first is taken as an option, and the other waits', async () => {
    const { guesses } = await paste(
      'We could come either 8-10 March 2027 or 15-17 March 2027 with our delegation.',
    );
    const visits = guesses.filter((it) => it.field === 'visit');
    expect(visits.map(({ value, use }) => ({ value, use }))).toEqual([
      { value: { from: '2027-03-08', to: '2027-03-10', certainty: 'option' }, use: true },
      { value: { from: '2027-03-15', to: '2027-03-17', certainty: 'option' }, use: false },
    ]);
  });
});

test('thanks at the beginning end nothing', async () => {
  const reading = await paste(
    'Hello,\n\nMany thanks.\n\nThe delegation from Abu Dhabi arrives on 9 March 2027 and leaves on 12 March 2027.\n\nDelegates:\nExample Person, Director, Falcon Parts LLC\n\nKind regards,\nThe trade office',
  );
  expect(taken(reading, 'visit')).toEqual([{ from: '2027-03-09', to: '2027-03-12' }]);
  expect(taken(reading, 'person')).toEqual([
    { name: 'Example Person', role: 'Director', organisation: 'Falcon Parts LLC' },
  ]);
});

test('a programme and questions below the signature are read', async () => {
  const reading = await paste(
    'A delegation from Chicago will visit on 9 and 10 March 2027.\n\nBest wishes,\nThe trade office\n\nProgramme:\n9 March 2027, 10:00, Coventry, tour of the battery centre\n\nQuestions:\nWhat grants are there for battery firms?',
  );
  expect(taken(reading, 'stop')).toEqual([
    { date: '2027-03-09', time: '10:00', place: 'Coventry', title: 'tour of the battery centre' },
  ]);
  expect(taken(reading, 'question')).toEqual(['What grants are there for battery firms?']);
});

test('a newer mail counts over those that it quotes', async () => {
  const reading = await paste(
    'Confirmed: the visit of the Pune delegation moves to 22 March 2027.\n\nOn Mon, 2 Nov 2026 at 10:12, Visits Desk\n<visits@office.example> wrote:\n\n> The Pune delegation will visit the region from 8 to 10 February 2027.\n> Which hotel do they want?\n',
  );
  expect(taken(reading, 'visit')).toEqual([{ from: '2027-03-22', to: '2027-03-22' }]);
  expect(taken(reading, 'question')).toEqual([]);
});

test('a mail that was pasted as it travelled is decoded', async () => {
  const reading = await paste(
    'Subject: =?utf-8?Q?Delegation_from_Pune_=E2=80=93_8_to_10_February_2027?=\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe Pune delegation will visit from 8=E2=80=9310 February 2027=2E They are int=\nerested in medical devices.\n',
  );
  expect(taken(reading, 'visit')).toEqual([{ from: '2027-02-08', to: '2027-02-10' }]);
  expect(taken(reading, 'interest')).toEqual(['medical devices']);
});

test('a visit that is called off leaves nothing of itself, and that is said', async () => {
  const reading = await paste(
    'Subject: Delegation from Denver, 14-16 December\nFrom: Jo <jo@a.example.com>\n\nI am sorry, the visit on 14-16 December 2026 will not take place.',
  );
  expect(taken(reading, 'visit')).toEqual([]);
  expect(reading.notes.join(' ')).toContain('called off');
});

test('a role may stand before its name', async () => {
  const reading = await paste(
    'Our CEO Jane Miller and CFO Tom Hart of Acme Robotics will be with you 1 to 3 March 2027.',
  );
  expect(taken(reading, 'person').map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Jane Miller, CEO',
    'Tom Hart, CFO',
  ]);
});

describe('a day that is said by its number, or late in its sentence', () => {
  test.for([
    ['10am on the 2nd: they see the battery centre in Coventry.', '2026-12-02 10:00'],
    ['On the 3rd at 2.30 pm, round table with the Mayor', '2026-12-03 14:30'],
    ['Please plan the university meeting for the 2nd at 1:30 p.m.', '2026-12-02 13:30'],
    ['We have one site visit booked: 3 December, 10:00, Harbour Works, Coventry.', '2026-12-03 10:00'],
    ['The meeting of the 9th at 10:00 is off.', undefined],
    ['10am on the 12th: a call with us.', undefined],
  ] as const)('%s', async ([line, expected]) => {
    const [stop] = taken(
      await paste(`A delegation from Pune will visit from 1 to 3 December 2026.\n\n${line}`),
      'stop',
    );
    expect(stop && `${stop.date} ${stop.time}`).toBe(expected);
  });
});

test('a list of asks parts wishes from questions', async () => {
  const reading = await paste(
    'The delegation from Pune comes 1 to 3 December 2026.\n\nAsks:\n- tour of an engine plant\n- meeting with a customs broker\n- what does a licence cost\n',
  );
  expect(taken(reading, 'interest')).toEqual(['tour of an engine plant', 'meeting with a customs broker']);
  expect(taken(reading, 'question')).toEqual(['what does a licence cost']);
});

test('the people behind “Delegation:” are people, and name no delegation', async () => {
  const reading = await paste(
    'Programme of 25 January 2027\n\nDelegation: H.E. Rami Saleh, Chief Executive; Ms. Dana Haddad, Head of Licensing',
  );
  expect(taken(reading, 'person').map(({ name }) => name)).toEqual(['H.E. Rami Saleh', 'Ms. Dana Haddad']);
  expect(taken(reading, 'name').join()).not.toContain('Rami');
});

test('the days in brackets say which days of a week are meant', async () => {
  const reading = await paste(
    'A group from Pune is likely to visit in the 3rd week of February 2027 (15 to 19 February, to be confirmed).',
  );
  expect(taken(reading, 'visit')).toEqual([{ from: '2027-02-15', to: '2027-02-19', certainty: 'option' }]);
});
