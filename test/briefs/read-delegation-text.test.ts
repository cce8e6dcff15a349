import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ReadingFrame,
  readDelegationText,
} from '../../src/main/briefs/read-text/read-delegation-text.ts';
import type { DelegationReading, Guess } from '../../src/shared/contract.ts';
import { delegationFromGuesses } from '../../src/shared/delegations/from-guesses.ts';
import { AUDIENCES, exampleDelegation, examplePath, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const frame: ReadingFrame = {
  audiences: AUDIENCES.map(shippedAudience),
  clusters: library.records.clusters,
  placeNames: library.records.places.filter(({ lat }) => lat !== null).map(({ name }) => name),
  today: '2026-11-22',
};
const read = (text: string): DelegationReading => readDelegationText(text, null, frame);
const values = <F extends Guess['field']>(reading: DelegationReading, field: F, use = true): unknown[] =>
  reading.guesses.filter((it) => it.field === field && it.use === use).map((it) => it.value);

const PUNE = `From: Priya Nair <priya.nair@fco.example>
Sent: 18 November 2026 09:12
To: Invest team
Subject: Pune Automotive and Med-tech Delegation, 7-10 December

Hi both,

A delegation from Pune is coming to see us from 7 to 10 December 2026. They are interested in battery testing, vehicle software and medical devices.

Delegates:
- Smt. Anjali Deshpande, Head of delegation, Pune Auto Components Association
- Dr Rohan Kulkarni – Director – Sahyadri Med Devices
- Mr Vikram Rao (Managing Director, Deccan Castings Pvt Ltd)

Draft itinerary:
Monday 7 December
10:00 Welcome and India Partnership, Birmingham
Tuesday 8 December
9.30am National Automotive Innovation Centre, Coventry
Wednesday 9 December, 11:00, Solihull: Norton Motorcycles

Questions:
1. Which Indian companies have invested in the region, and how much?
2. Where can we test batteries?

They do not eat beef.

Kind regards,
Priya
Desk Officer, South Asia`;

test('a letter is read whole: name, audience, dates, people, sectors, interests, itinerary and questions', () => {
  const reading = read(PUNE);
  expect(values(reading, 'name')).toEqual(['Pune Automotive and Med-tech Delegation']);
  expect(values(reading, 'audience')).toEqual(['india']);
  expect(values(reading, 'visit')).toEqual([{ from: '2026-12-07', to: '2026-12-10' }]);
  expect(values(reading, 'person')).toEqual([
    {
      name: 'Smt. Anjali Deshpande',
      role: 'Head of delegation',
      organisation: 'Pune Auto Components Association',
    },
    { name: 'Dr Rohan Kulkarni', role: 'Director', organisation: 'Sahyadri Med Devices' },
    { name: 'Mr Vikram Rao', role: 'Managing Director', organisation: 'Deccan Castings Pvt Ltd' },
  ]);
  expect(values(reading, 'sector')).toEqual(
    expect.arrayContaining(['ev-batteries', 'future-mobility', 'health-medtech']),
  );
  expect(values(reading, 'interest')).toEqual(['battery testing, vehicle software and medical devices']);
  expect(values(reading, 'stop')).toEqual([
    { date: '2026-12-07', time: '10:00', place: 'Birmingham', title: 'Welcome and India Partnership' },
    { date: '2026-12-08', time: '09:30', place: 'Coventry', title: 'National Automotive Innovation Centre' },
    { date: '2026-12-09', time: '11:00', place: 'Solihull', title: 'Norton Motorcycles' },
  ]);
  expect(values(reading, 'question')).toEqual([
    'Which Indian companies have invested in the region, and how much?',
    'Where can we test batteries?',
  ]);
});

test('what gave nothing is listed as it was written, the sender and the signature too', () => {
  const left = read(PUNE).left.map(({ text }) => text);
  expect(left).toEqual(
    expect.arrayContaining([
      'They do not eat beef.',
      'From: Priya Nair <priya.nair@fco.example>',
      'Desk Officer, South Asia',
      'Hi both,',
    ]),
  );
});

test('every guess names its words, its line and how sure it is', () => {
  for (const guess of read(PUNE).guesses) {
    expect(guess.words).not.toBe('');
    expect(guess.why).toMatch(/[.]$/);
    const line = PUNE.split('\n')[(guess.line ?? 0) - 1] ?? '';
    if (guess.field !== 'interest')
      expect(line, guess.id).toContain(guess.words.replace(/^[-\d.\s]+/, '').slice(0, 20));
  }
});

describe('dates', () => {
  test.for([
    ['They visit 12–14 March 2027.', '2027-03-12', '2027-03-14', 'sure'],
    ['The visit is from 12th to 14th March 2027', '2027-03-12', '2027-03-14', 'sure'],
    ['Visiting 30 March – 2 April 2027', '2027-03-30', '2027-04-02', 'sure'],
    ['Visit: 2027-03-12 to 2027-03-14', '2027-03-12', '2027-03-14', 'sure'],
    ['Visit dates: 12/03/2027', '2027-03-12', '2027-03-12', 'likely'],
    ['Visit dates: 25/03/2027', '2027-03-25', '2027-03-25', 'sure'],
    ['Visit dates: 03/25/2027', '2027-03-25', '2027-03-25', 'likely'],
    ['The delegation arrives Thursday 26 November', '2026-11-26', '2026-11-26', 'likely'],
    ['The delegation is coming on Thursday', '2026-11-26', '2026-11-26', 'unsure'],
    ['The trip is March 12-14, 2027', '2027-03-12', '2027-03-14', 'sure'],
    ['Arriving 12 March 2027, departing 14 March 2027', '2027-03-12', '2027-03-14', 'sure'],
    ['They visit 28 December to 3 January', '2026-12-28', '2027-01-03', 'likely'],
    ['They arrive on Friday 26 November 2026', '2026-11-26', '2026-11-26', 'unsure'],
    ["Visit: 5 Feb '27", '2027-02-05', '2027-02-05', 'sure'],
    ['Six of us will be with you from Thursday for three days.', '2026-11-26', '2026-11-28', 'unsure'],
    ['The visit is on 12 March 2027 for two nights', '2027-03-12', '2027-03-14', 'sure'],
    ['We arrive on 30 March 2027, for 4 days.', '2027-03-30', '2027-04-02', 'sure'],
    ['They visit Tuesday, May 4 and Wednesday, May 5, 2027', '2027-05-04', '2027-05-05', 'likely'],
    ['Arriving Sunday evening 14 March 2027 and leaving on the 16th.', '2027-03-14', '2027-03-16', 'sure'],
  ] as const)('%s', ([text, from, to, sureness]) => {
    const [visit] = read(text).guesses.filter((it) => it.field === 'visit');
    expect(visit).toMatchObject({ value: { from, to }, sureness });
  });

  test.for(['31/02/2027', '31 February 2027', '2027-13-40', 'in 2027', 'call 0121 234 5678'])(
    '%s is no date of a visit',
    (text) => {
      expect(read(`The visit: ${text}`).guesses.filter((it) => it.field === 'visit')).toEqual([]);
    },
  );

  test('the UK order is said to have been taken', () => {
    const [visit] = read('Visit on 12/03/2027').guesses.filter((it) => it.field === 'visit');
    expect(visit?.why).toContain('UK order');
  });

  test('a date that is no visit waits to be chosen', () => {
    const reading = read('Please reply by 3 December 2026.\nThe visit is 12–14 March 2027.');
    expect(values(reading, 'visit')).toEqual([{ from: '2027-03-12', to: '2027-03-14' }]);
    expect(values(reading, 'visit', false)).toEqual([{ from: '2026-12-03', to: '2026-12-03' }]);
  });

  test('a weekday that is an item of a note of one line is asked about: this one, or the one after', () => {
    const visits = read('Pune, automotive and med-tech, Thursday, 6 people').guesses.flatMap((it) =>
      it.field === 'visit' ? [it] : [],
    );
    expect(visits.map(({ use }) => use)).toEqual([true, false]);
    const [soon, after] = visits.map(({ value }) => Date.parse(value.from));
    expect(new Date(soon ?? 0).getUTCDay()).toBe(4);
    expect((after ?? 0) - (soon ?? 0)).toBe(7 * 86_400_000);
    expect(visits[0]).toMatchObject({ sureness: 'unsure', words: 'Thursday' });
    expect(visits[0]?.why).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    // A sentence with such a day, and a list of days, are no notes.
    expect(values(read('We met Monday, Tuesday, Thursday.'), 'visit')).toEqual([]);
    expect(values(read('Pune, automotive, Thursday, 7 January 2027'), 'visit')).toEqual([
      { from: '2027-01-07', to: '2027-01-07' },
    ]);
  });

  test('a weekday alone is counted from the day the letter was sent', () => {
    const reading = read('Sent: 2 December 2026 10:00\nSubject: visit\n\nThey are coming on Thursday.');
    expect(values(reading, 'visit', false).concat(values(reading, 'visit'))).toContainEqual({
      from: '2026-12-03',
      to: '2026-12-03',
    });
  });
});

describe('names', () => {
  test.for([
    ['a delegation from Pune is coming on Thursday, automotive and med-tech', 'Delegation from Pune'],
    ['A delegation from Pune is coming on Thursday, automotive and med-tech', 'Delegation from Pune'],
    ['The Bharat Forge delegation arrives on 7 December 2026.', 'Bharat Forge delegation'],
    ['Tata Motors is sending a delegation next Monday.', 'Tata Motors delegation'],
    ['An Indian automotive delegation would like to visit us in March.', 'Indian automotive delegation'],
    [
      'An investor group from Michigan and Ohio is here 12-14 March 2027.',
      'Delegation from Michigan and Ohio',
    ],
    ['We expect a trade mission from Abu Dhabi Thursday week.', 'Trade mission from Abu Dhabi'],
    ['Hello,\nsome people in Mumbai asked about batteries.', 'Delegation from Mumbai'],
    ['A delegation from Pune is coming on Thursday. Can you make a brief?', 'Delegation from Pune'],
    ['Subject: next week\n\nA delegation of Bharat Forge comes on Friday.', 'Delegation from Bharat Forge'],
  ] as const)('%s', ([text, name]) => {
    const reading = read(text);
    expect(values(reading, 'name')).toEqual([name]);
    const [guess] = reading.guesses.filter((it) => it.field === 'name' && it.use);
    expect(guess?.sureness).not.toBe('sure');
    expect(text).toContain(guess?.words);
  });

  test.for(['The delegation arrives on Thursday.', 'Please greet the team from Monday.'])(
    '%s names nobody',
    (text) => expect(values(read(text), 'name')).toEqual([]),
  );

  test('one sentence makes a delegation: name, audience, sectors, and a Thursday to be checked', () => {
    const reading = read('a delegation from Pune is coming on Thursday, automotive and med-tech');
    const { delegation } = delegationFromGuesses(reading.guesses, 'd');
    expect(delegation).toMatchObject({
      name: 'Delegation from Pune',
      audienceId: 'india',
      visit: { from: '2026-11-26', to: '2026-11-26' },
      sectors: expect.arrayContaining(['future-mobility', 'health-medtech']),
    });
    const [visit] = reading.guesses.filter((it) => it.field === 'visit');
    expect(visit).toMatchObject({ sureness: 'unsure', why: expect.stringContaining('Only a weekday') });
  });

  test('on a Thursday, the Thursday that is coming is the next', () => {
    const text = 'A delegation from Pune is coming on Thursday';
    const reading = readDelegationText(text, null, { ...frame, today: '2026-11-26' });
    expect(values(reading, 'visit')).toEqual([{ from: '2026-12-03', to: '2026-12-03' }]);
  });
});

describe('audiences', () => {
  test.for([
    ['An investor group from Pune is coming.', 'india'],
    ['Colleagues from Abu Dhabi would like to visit.', 'uae'],
    ['The UAE Ministry of Economy sends a team.', 'uae'],
    ['An American trade mission', 'us'],
    ['US aerospace suppliers will join us', 'us'],
    ['Guests from Michigan and Ohio', 'us'],
    ['An Indian automotive delegation', 'india'],
  ] as const)('%s', ([text, audience]) => {
    expect(values(read(text), 'audience')).toEqual([audience]);
  });

  test('“join us in May” names no country', () => {
    expect(values(read('Please join us in May, it is a pleasure.'), 'audience')).toEqual([]);
  });

  test('a country without an audience is said, not guessed into another', () => {
    const reading = read('A delegation from Osaka is coming.');
    expect(values(reading, 'audience')).toEqual([]);
    expect(reading.notes.join(' ')).toContain('Japan');
  });

  test('where two are named, the one said more is taken and the other waits', () => {
    const reading = read(
      'The Indian delegation from Pune and Mumbai will fly on from Dubai.\nMost are Indian firms.',
    );
    expect(values(reading, 'audience')).toEqual(['india']);
    expect(values(reading, 'audience', false)).toEqual(['uae']);
  });
});

describe('sectors', () => {
  test.for([
    ['automotive and med-tech', ['future-mobility', 'ev-batteries', 'health-medtech']],
    ['aerospace', ['aerospace']],
    ['fintech', ['prof-fin-services']],
    ['hydrogen and net zero', ['low-carbon']],
    ['Very light rail', ['very-light-rail']],
    ['video games', ['creative-gaming']],
    ['quantum', ['quantum']],
    ['semiconductors', ['semiconductors']],
  ] as const)('%s', ([text, sectors]) => {
    expect(values(read(`They asked about ${text}.`), 'sector')).toEqual(expect.arrayContaining([...sectors]));
  });
});

describe('as people write', () => {
  const people = (text: string): readonly unknown[] =>
    (values(read(text), 'person') as readonly Record<string, unknown>[]).map(
      ({ name, role, organisation }) => [name, role, organisation],
    );

  test('a table whose cells have bars between them and none at the ends', () => {
    const table =
      'The visitors:\n\nS.No | Name | Designation | Company | Passport No.\n1 | Shri Harish Patel | Chairman | Zenvita Labs Ltd | Z1234567\n2 | Smt. Meenal Shah | Director | Aarohi Pharmachem | Z7654321';
    expect(people(table)).toEqual([
      ['Shri Harish Patel', 'Chairman', 'Zenvita Labs Ltd'],
      ['Smt. Meenal Shah', 'Director', 'Aarohi Pharmachem'],
    ]);
    expect(JSON.stringify(read(table).guesses)).not.toContain('Z1234567');
  });

  test('the house stands before the role, or two people share one', () => {
    expect(people('Attending:\nMonique Harris\tGreat Lakes Seating\tVP Operations')).toEqual([
      ['Monique Harris', 'VP Operations', 'Great Lakes Seating'],
    ]);
    expect(people('The same people come (Dana Reyes and Bill Okafor from Gulf Coast Hydrogen).')).toEqual([
      ['Dana Reyes', null, 'Gulf Coast Hydrogen'],
      ['Bill Okafor', null, 'Gulf Coast Hydrogen'],
    ]);
  });

  test.for([
    ['The visit is not 2-4 March any more, now the 16th to 18th.', '2027-03-16', '2027-03-18'],
    [
      'The members visit the UK from 1 to 9 February 2027. Days in Coventry: 3rd, 4th and 5th February.',
      '2027-02-03',
      '2027-02-05',
    ],
    ['Proposed dates: 22 - 24 Feb 2027 (alt. 1 - 3 Mar 2027)', '2027-02-22', '2027-02-24'],
  ] as const)('%s', ([text, from, to]) => {
    const [visit] = values(read(text), 'visit');
    expect(visit).toMatchObject({ from, to });
  });

  test('what answers our questions is none, nor is a name that nobody is sure of', () => {
    const questions = (text: string): readonly unknown[] => values(read(text), 'question');
    expect(questions('To answer your questions:\n\n1) Dates - we land on 18 January 2027.')).toEqual([]);
    expect(questions('We would love to see a test track (HORIBA MIRA?)')).toEqual([]);
    expect(questions('Queries: (a) rules for generics; (b) clean-room space; (c) cost of lab space')).toEqual(
      ['rules for generics', 'clean-room space', 'cost of lab space'],
    );
  });
});

describe('people', () => {
  test('people one below the other are people, whatever line follows them', () => {
    const letter =
      'Our members build two- and three-wheelers and castings.\n\nRohan Kulkarni, Managing Director, Sahyadri Motors\nDr Meera Joshi, Chief Scientist, Arogya Diagnostics\nVikram Pawar, Head of Exports, Deccan Castings\nand three more, names to follow.';
    const people = values(read(letter), 'person') as readonly { readonly name: string }[];
    expect(people.map(({ name }) => name)).toEqual(['Rohan Kulkarni', 'Dr Meera Joshi', 'Vikram Pawar']);
    expect(values(read(letter), 'sector')).toContain('two- and three-wheelers');
  });

  test.for([
    ['Jane Smith, CEO, Acme Ltd', 'Jane Smith', 'CEO', 'Acme Ltd'],
    ['Dr Wei Chen (Director, Great Wall Motors)', 'Dr Wei Chen', 'Director', 'Great Wall Motors'],
    [
      'H.E. Sheikh Khalid bin Rashid, Chairman, Gulf Holdings',
      'H.E. Sheikh Khalid bin Rashid',
      'Chairman',
      'Gulf Holdings',
    ],
    [
      'Maria García-López – Head of Trade – Cámara de Comercio',
      'Maria García-López',
      'Head of Trade',
      'Cámara de Comercio',
    ],
    ['Ravi Kumar, Managing Director of Deccan Motors', 'Ravi Kumar', 'Managing Director', 'Deccan Motors'],
    ['Anita Rao | VP Engineering | Sahyadri Systems', 'Anita Rao', 'VP Engineering', 'Sahyadri Systems'],
    ['أحمد المنصوري, Director, Gulf Fund', 'أحمد المنصوري', 'Director', 'Gulf Fund'],
    ['Jean-Luc O’Neill', 'Jean-Luc O’Neill', null, null],
  ] as const)('%s', ([text, name, role, organisation]) => {
    expect(values(read(`Delegates:\n${text}`), 'person')).toEqual([{ name, role, organisation }]);
  });

  test('a sentence is not a person', () => {
    expect(
      values(
        read('Birmingham Airport, please meet them at arrivals.\nMany thanks, and speak soon.'),
        'person',
      ),
    ).toEqual([]);
  });
});

describe('tables', () => {
  const people = [
    { name: 'Jane Smith', role: 'CEO', organisation: 'Acme, Ltd' },
    { name: 'Ravi Kumar', role: 'Director', organisation: 'Deccan Motors' },
  ];
  test.for([
    [
      'commas and quotes',
      'Name,Role,Organisation\nJane Smith,CEO,"Acme, Ltd"\nRavi Kumar,Director,Deccan Motors\n',
    ],
    [
      'semicolons and a mark of order',
      '\ufeffFull name;Job title;Company\r\nJane Smith;CEO;Acme, Ltd\r\nRavi Kumar;Director;Deccan Motors\r\n',
    ],
    [
      'tabs from a spreadsheet',
      'Organisation\tPosition\tParticipant\nAcme, Ltd\tCEO\tJane Smith\nDeccan Motors\tDirector\tRavi Kumar',
    ],
    [
      'first and last names apart',
      'First name,Surname,Job Title,Employer\nJane,Smith,CEO,"Acme, Ltd"\nRavi,Kumar,Director,Deccan Motors',
    ],
    [
      'bars',
      'Delegate|Designation|Organization\nJane Smith|CEO|Acme, Ltd\nRavi Kumar|Director|Deccan Motors',
    ],
  ] as const)('%s', ([, text]) => {
    const reading = read(text);
    expect(reading.kind).toBe('table');
    expect(values(reading, 'person')).toEqual(people);
  });

  test('a column that a delegation has no place for is listed with its cells', () => {
    const reading = read('Name,Role,Organisation,Diet\nJane Smith,CEO,Acme,vegetarian');
    expect(reading.notes.join(' ')).toContain('Diet');
    expect(reading.left).toEqual([{ line: 2, text: 'Jane Smith: Diet: vegetarian' }]);
  });

  test('a cell that a spreadsheet would run stays text, and waits to be chosen', () => {
    const reading = read(
      'Name,Role,Organisation\n"=HYPERLINK(""http://bad.example"",""Jane"")",CEO,Acme\nRavi Kumar,@SUM(1),Deccan',
    );
    expect(values(reading, 'person')).toEqual([]);
    expect(values(reading, 'person', false)).toHaveLength(2);
  });
});

describe('hostile text', () => {
  test('marks that turn the reading direction and control characters are taken out, and that is said', () => {
    const reading = read('Delegates:\nJane \u202eSmith\u202c\u0007, CEO, Ac\u200bme Ltd');
    expect(values(reading, 'person')).toEqual([
      { name: 'Jane Smith', role: 'CEO', organisation: 'Acme Ltd' },
    ]);
    expect(reading.notes).toHaveLength(2);
  });

  test('a megabyte without line ends, and one of lines, are bounded', () => {
    expect(read('a'.repeat(1_000_000)).notes.join(' ')).toContain('first 2,000 characters');
    expect(read('Jane Smith, CEO, Acme\n'.repeat(40_000)).notes.join(' ')).toContain('lines were read');
    expect(() => read('a'.repeat(1_000_001))).toThrow(/1,000,001 characters/);
  });

  test('nothing to read, and JSON that is no delegation, are refused with what to do', () => {
    expect(() => read(' \n ')).toThrow(/nothing to read/);
    expect(() => read('{"name": 3}')).toThrow(/does not describe a delegation/);
  });

  test('whatever is pasted is read without failing, and no line is lost', () => {
    const word = fc.constantFrom(
      '12',
      'March',
      '2027',
      'Jane Smith',
      ',',
      'CEO',
      '?',
      ':',
      '–',
      'India',
      '\n',
      'Delegates:',
      '10:00',
      '=1+1',
      '\u202e',
      '"',
      ';',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ');
          fc.pre(text.trim() !== '' && !/^\s*\{/.test(text));
          const reading = read(text);
          const { delegation } = delegationFromGuesses(
            [...reading.guesses, ...forced].map((it) => ({ ...it, use: true })),
            'd1',
          );
          expect(delegation).not.toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });
});

const forced = (['name', 'audience'] as const).map(
  (field): Guess => ({
    field,
    value: 'us',
    id: field,
    words: 'us',
    line: null,
    sureness: 'sure',
    why: 'Given.',
    use: true,
  }),
);

test('a delegation file shows what it says, and makes the delegation that it describes', () => {
  const reading = readDelegationText(readFileSync(examplePath('india'), 'utf8'), 'india.json', frame);
  const { delegation } = delegationFromGuesses(reading.guesses, 'example-india');
  expect(delegation).toEqual(exampleDelegation('india'));
});

test('without a name or an audience there is no delegation, and what lacks is said', () => {
  expect(delegationFromGuesses([], 'd')).toEqual({
    delegation: null,
    lacking: ['Give the delegation a name.', 'Say which audience it belongs to.'],
  });
});
