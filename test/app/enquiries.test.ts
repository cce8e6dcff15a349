import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRMS, readEnquiries, writeEnquiries } from '../../src/main/app/use-cases/enquiry-table.ts';
import { createProblemList } from '../../src/main/packs/problems.ts';
import { Enquiry, OUTCOMES } from '../../src/shared/domain/index.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

const TODAY = '2026-11-29';

function read(text: string, order: 'dmy' | 'mdy' | null = null) {
  const problems = createProblemList();
  const found = readEnquiries('cases.csv', Buffer.from(text), { order, today: TODAY, problems });
  return { found, faults: problems.first().map(({ row, sentence }) => `${row}: ${sentence}`) };
}

const line = fc
  .string({ unit: fc.constantFrom(...'abc =+-@,";é’ू7'), minLength: 1, maxLength: 12 })
  .map((text) => `x${text}`.replace(/\s+/g, ' ').trim());
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const aDay = day.map((at) => at.toISOString().slice(0, 10));
const enquiry = fc.record({
  id: fc.uuid(),
  reference: fc.option(line),
  subject: line,
  from: fc.option(line),
  asked: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
  received: aDay,
  owner: fc.option(line),
  promisedBy: fc.option(aDay),
  outcome: fc.option(
    fc.record({ what: fc.constantFrom(...OUTCOMES), note: fc.oneof(fc.constant(''), line), on: aDay }),
  ),
});

describe('a table of enquiries', () => {
  it('says in the columns of any CRM what it said before', () => {
    fc.assert(
      fc.property(fc.array(enquiry, { maxLength: 5 }), fc.constantFrom(...CRMS), (all, crm) => {
        for (const it of all) Enquiry.parse(it);
        const { found, faults } = read(writeEnquiries(all, crm));
        expect(faults).toEqual([]);
        expect(found?.rows).toEqual(all.map(({ id: _, ...row }) => row));
        expect(found?.leftOut).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'Dynamics',
      '(Do Not Modify) Case,Case Number,Case Title,Customer,Owner,Created On,Status,Status Reason\n' +
        'x1,CAS-01001,Battery sites,Voltaic Inc,Priya Shah,29/10/2026 09:14,Resolved,Problem Solved\n',
      { reference: 'CAS-01001', received: '2026-10-29', outcome: { what: 'answered', note: '', on: TODAY } },
    ],
    [
      'Salesforce in American dates',
      '"Case Number","Subject","Account Name","Case Owner","Date/Time Opened","Date/Time Closed","Status"\n' +
        '"00001026","Rail testing","Ferro GmbH","J Okoro","10/29/2026, 2:22 PM","","New"\n',
      { reference: '00001026', received: '2026-10-29', outcome: null, owner: 'J Okoro' },
    ],
    [
      'HubSpot',
      'Ticket ID,Ticket name,Ticket status,Create date,Close date,Ticket owner,Priority\n' +
        '77,Wage costs,Closed,2026-11-03 14:22,2026-11-05 10:00,,HIGH\n',
      { reference: '77', received: '2026-11-03', outcome: { what: 'answered', note: '', on: '2026-11-05' } },
    ],
  ])('is read as %s exports it', (_, text, row) => {
    const { found, faults } = read(text);
    expect(faults).toEqual([]);
    expect(found?.rows).toMatchObject([row]);
  });

  it.each([
    ['a day that may be either of two', 'Subject,Due Date\nA,03/11/2026\n', /^2: .*--dates dmy/],
    ['a day that is none', 'Subject,Due Date\nA,2026-02-30\n', /^2: .*no day of the calendar/],
    ['words for a day', 'Subject,Due Date\nA,soon\n', /^2: .*not a date that can be read/],
    ['no name', 'Subject,Owner\n,Ann\n', /^2: The enquiry has no name/],
    ['no column of names', 'Case,Owner\nA,Ann\n', /^1: No column says/],
  ])('with %s is refused, with its row', (_, text, fault) => {
    const { found, faults } = read(text);
    expect(found).toBeNull();
    expect(faults.join('\n')).toMatch(fault);
  });

  it('is read in the order that was said, or that another date of the file shows', () => {
    const text = (other: string): string => `Subject,Due Date\nA,03/11/2026\nB,${other}\n`;
    expect(read(text('04/11/2026'), 'mdy').found?.rows[0]?.promisedBy).toBe('2026-03-11');
    expect(read(text('25/11/2026')).found?.rows[0]?.promisedBy).toBe('2026-11-03');
    expect(read('Subject,Status\nA,Vertagt\n').found?.unknownStates).toEqual(['Vertagt']);
  });
});

it.each([
  ['Waiting on customer', null],
  ['RE-OPENED', null],
  ['closed_won', 'answered'],
  ['Canceled', 'declined'],
  ['no response', 'lapsed'],
  ['Transferred', 'passed-on'],
])('the state “%s” is taken as %s', (state, outcome) => {
  const { found } = read(`Subject,Status\nA,${state}\n`);
  expect(found?.unknownStates).toEqual([]);
  expect(found?.rows[0]?.outcome?.what ?? null).toBe(outcome);
});

it.each(['Open heart', 'Not closed', 'Closed by mistake', 'Reopened and closed'])(
  'the state “%s” is none that is known: it is taken as open, and said',
  (state) => {
    const { found } = read(`Subject,Status\nA,${state}\n`);
    expect(found?.unknownStates).toEqual([state]);
    expect(found?.rows[0]?.outcome).toBeNull();
  },
);

it('an enquiry reaches Home when it is due, is taken in once, and what has ended stays ended', async () => {
  const window = await openWindow(await usedHome());
  const file = join(temporaryFolder(), 'cases.csv');
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  writeFileSync(
    file,
    `Case Number,Subject,Case Owner,Due Date\n1,Late one,Ann,${day(-3)}\n2,Later one,Ann,${day(60)}\n3,Nobody’s,,${day(90)}\n`,
  );
  window.answers.file = file;
  expect(await window.call('importEnquiries', { order: 'dmy' })).toMatchObject({ added: 3, changed: 0 });
  const due = async () =>
    (await window.call('home', {})).attention.flatMap((it) => (it.kind === 'enquiry' ? it.subject : []));
  expect(await due()).toEqual(['Late one', 'Nobody’s']);

  const [late] = await window.call('enquiries', {});
  if (!late) throw new Error('no enquiry');
  const save = (enquiry: unknown) =>
    window.call('saveDocuments', {
      briefs: [],
      delegations: [],
      overlays: [],
      enquiries: [{ id: late.id, enquiry: enquiry as typeof late | null }],
    });
  // One that no schema takes harms nothing: what can be kept of it is, and the window is told.
  expect((await save({ ...late, promisedBy: 'soon' })).enquiries).toEqual([{ id: late.id, enquiry: late }]);
  expect(await window.call('enquiries', {})).toContainEqual(late);
  expect(
    await save({ ...late, outcome: { what: 'passed-on', note: 'To the Black Country team.', on: day(0) } }),
  ).toMatchObject({ enquiries: [] });
  expect(await due()).toEqual(['Nobody’s']);
  expect(await window.call('importEnquiries', { order: 'dmy' })).toMatchObject({ added: 0, same: 3 });

  const out = join(temporaryFolder(), 'out.csv');
  window.answers.save = out;
  expect((await window.call('exportEnquiries', { crm: 'salesforce' }))?.count).toBe(3);
  expect(readFileSync(out, 'utf8')).toContain('Passed on: To the Black Country team.');
  writeFileSync(file, 'Subject,Due Date\nA,03/13/2026\nB,13/03/2026\n');
  expect((await window.refused('importEnquiries', { order: 'dmy' })).details?.[0]).toContain('Row 2');
  await window.close();
});
