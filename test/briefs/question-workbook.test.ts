import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Workbook } from 'xlsx-populate';
import xlsx from 'xlsx-populate';
import { asQuestion } from '../../src/main/briefs/questions/as-question.ts';
import { fillWorkbook, questionsInWorkbook } from '../../src/main/briefs/questions/question-workbook.ts';
import { writtenAnswer } from '../../src/main/briefs/questions/written-answer.ts';
import { refusalOf } from '../../src/shared/domain/index.ts';
import { pinOf } from '../support/composed-brief.ts';
import { library } from '../support/region.ts';

type Rows = readonly (readonly string[])[];

async function workbookOf(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const workbook = await xlsx.fromBlankAsync();
  Object.entries(sheets).forEach(([name, rows], at) => {
    const sheet = at === 0 ? workbook.sheet(0).name(name) : workbook.addSheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((text, column) => {
        if (text !== '') sheet.cell(row + 1, column + 1).value(text);
      });
    });
  });
  return new Uint8Array(await workbook.outputAsync());
}

async function sheetsOf(bytes: Uint8Array): Promise<Readonly<Record<string, Rows>>> {
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))]),
  );
}

const echo = (question: string) => ({ answer: `To ${question}`, source: 'A page', date: '2026' });
const open = (bytes: Uint8Array): Promise<Workbook> => xlsx.fromDataAsync(bytes);

const SIXTY = Array.from({ length: 60 }, (_, at) => `How many people work in trade number ${at + 1}?`);

describe('the questions of a workbook', () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      'a heading in the first row',
      [['Question'], ['How much?  Exactly'], ['Where is it?']],
      ['How much? Exactly', 'Where is it?'],
    ],
    [
      'any column, under a title',
      [
        ['Project Falcon', '', ''],
        ['', '', ''],
        ['No.', 'Topic', 'Information requested'],
        ['1', 'Labour', 'Median pay of engineers'],
        ['2', 'Land', 'Price per acre'],
      ],
      ['Median pay of engineers', 'Price per acre'],
    ],
    [
      'a title that reads like a heading',
      [
        ['Project Larkspur: request for information', '', ''],
        ['Please complete the shaded cells only.', '', ''],
        ['Ref', 'Information requested', 'Community response'],
        ['12', 'Total population', ''],
        ['3', 'Share of residents under 25', ''],
      ],
      ['Total population', 'Share of residents under 25'],
    ],
    [
      'titles of parts between them',
      [
        ['No.', 'Question', 'Weight'],
        ['', 'A. WORKFORCE', ''],
        ['1', 'Who hires?', '3'],
        ['', 'Real estate', ''],
        ['2', 'What does it cost?', '2'],
        ['3', 'Which sites?', '1'],
      ],
      ['Who hires?', 'What does it cost?', 'Which sites?'],
    ],
    [
      'no heading at all',
      [
        ['1', 'How many people live here?'],
        ['2', 'Which airlines fly?'],
      ],
      ['How many people live here?', 'Which airlines fly?'],
    ],
    [
      'a heading of requests',
      [
        ['Ref', 'Requirement'],
        ['A', 'Power supply at the site'],
      ],
      ['Power supply at the site'],
    ],
  ])('%s', async (_, rows, questions) => {
    expect(await questionsInWorkbook(await workbookOf({ Asked: rows }), 'asked.xlsx')).toEqual(questions);
  });

  it('come from every sheet that holds some', async () => {
    const bytes = await workbookOf({
      Notes: [['Please fill in all sheets'], ['Thank you']],
      Labour: [
        ['Question', 'Answer'],
        ['Who hires?', ''],
      ],
      Land: [['Question'], ['Which sites?']],
    });
    expect(await questionsInWorkbook(bytes, 'asked.xlsx')).toEqual(['Who hires?', 'Which sites?']);
  });

  it.each([
    [
      'no questions',
      async () =>
        workbookOf({
          Figures: [
            ['1', '2'],
            ['3', '4'],
          ],
        }),
    ],
    ['no workbook', async () => new TextEncoder().encode('Question,Answer')],
    ['a password', async () => (await xlsx.fromBlankAsync()).outputAsync({ password: 'secret' })],
  ])('%s is refused in a sentence', async (_, make) => {
    const failure = await questionsInWorkbook(new Uint8Array(await make()), 'asked.xlsx').catch(
      (error) => error,
    );
    expect(refusalOf(failure)).toMatchObject({
      code: 'bad-input',
      sentence: expect.stringContaining('asked.xlsx'),
    });
  });
});

describe('an item of a list is read as a question', () => {
  it.each([
    ['Number of universities', 'How many universities are there?'],
    ['Contact for Investment Zone land', 'Who should we contact about Investment Zone land?'],
    ['Drive time to Manchester', 'What is the drive time to Manchester?'],
    ['Major US employers in the region', 'Which US companies are here?'],
    ['Average house price', 'What is the Average house price?'],
    ['Corporate income tax rate.', 'What is the Corporate income tax rate?'],
    ['List sites of 100 acres or more', 'List sites of 100 acres or more'],
    ['Where can we test trains?', 'Where can we test trains?'],
    ['', ''],
  ])('“%s” asks “%s”', (item, question) => {
    expect(asQuestion(item)).toBe(question);
  });
});

describe('a workbook comes back filled', () => {
  it('with the date in a column of its own wording', async () => {
    const rows = [
      ['Question', 'Response', 'Reference', 'Data as of', 'Consultant notes'],
      ['Where is it?', '', '', '', 'Ask twice'],
    ];
    const { bytes } = await fillWorkbook(await workbookOf({ RFI: rows }), 'a.xlsx', echo);
    expect((await sheetsOf(bytes)).RFI).toEqual([
      rows[0],
      ['Where is it?', 'To Where is it?', 'A page', '2026', 'Ask twice'],
    ]);
  });

  it('sixty rows, in their order, in its own columns wherever they stand', async () => {
    const rows: Rows = [
      ['Site selection'],
      ['Source', 'Date', 'Question', 'Response', 'Score'],
      ...SIXTY.map((question, at) => ['', '', question, '', String(at)]),
    ];
    const { bytes, written } = await fillWorkbook(await workbookOf({ Asked: rows }), 'asked.xlsx', echo);
    expect(written).toBe(60);
    const back = (await sheetsOf(bytes)).Asked ?? [];
    expect(back.slice(0, 2).map((row) => row.filter((it) => it !== ''))).toEqual([rows[0], rows[1]]);
    expect(back.slice(2)).toEqual(
      SIXTY.map((question, at) => ['A page', '2026', question, `To ${question}`, String(at)]),
    );
  });

  it('in new columns behind the last where it has none, in the look of the question', async () => {
    const workbook = await open(
      await workbookOf({
        Asked: [
          ['Question', 'Weight'],
          ['Who hires?', '3'],
        ],
      }),
    );
    workbook.sheet(0).cell('A1').style({ bold: true, fontColor: 'ff0000' });
    workbook.sheet(0).column('A').width(44);
    const { bytes } = await fillWorkbook(new Uint8Array(await workbook.outputAsync()), 'asked.xlsx', echo);
    expect((await sheetsOf(bytes)).Asked).toEqual([
      ['Question', 'Weight', 'Answer', 'Source', 'Date'],
      ['Who hires?', '3', 'To Who hires?', 'A page', '2026'],
    ]);
    const sheet = (await open(bytes)).sheet(0);
    expect(sheet.cell('C1').style(['bold'])).toEqual({ bold: true });
    expect(sheet.cell('A1').style(['bold'])).toEqual({ bold: true });
    expect(sheet.column('A').width()).toBe(44);
    expect(sheet.cell('C2').style(['wrapText'])).toEqual({ wrapText: true });
  });

  it('what somebody answered already stays', async () => {
    const rows = [
      ['Question', 'Answer', 'Source'],
      ['Who hires?', 'We know', ''],
      ['Which sites?', '', 'Theirs'],
    ];
    const { bytes, written } = await fillWorkbook(await workbookOf({ Asked: rows }), 'asked.xlsx', echo);
    expect(written).toBe(1);
    const back = (await sheetsOf(bytes)).Asked ?? [];
    expect(back[1]?.slice(0, 2)).toEqual(['Who hires?', 'We know']);
    expect(back[2]?.slice(0, 3)).toEqual(['Which sites?', 'To Which sites?', 'Theirs']);
  });

  it('the other sheets, their formulas and every part of the file stay', async () => {
    const workbook = await open(
      await workbookOf({ Asked: [['Question'], ['Who hires?']], Sums: [['2', '3']] }),
    );
    workbook.sheet('Sums').cell('C1').formula('A1+B1');
    const before = new Uint8Array(await workbook.outputAsync());
    const { bytes } = await fillWorkbook(before, 'asked.xlsx', echo);
    expect((await open(bytes)).sheet('Sums').cell('C1').formula()).toBe('A1+B1');
    const parts = Object.keys(unzipSync(bytes));
    for (const part of Object.keys(unzipSync(before))) expect(parts).toContain(part);
  });
});

describe('an answer in cells', () => {
  it('says its limits, its sources and what it is of; a gap says so', () => {
    const { answer, source, date } = writtenAnswer(
      { pins: [pinOf('F243')], lines: [], askedOn: null },
      '',
      library,
    );
    expect(answer).toContain('Check gov.uk');
    expect(source).toMatch(/https?:/);
    expect(date).toMatch(/20\d\d/);
    const gap = { pins: [], lines: [], askedOn: null };
    expect(writtenAnswer(gap, '', library)).toEqual({
      answer: 'Gap: we hold no sourced answer to this yet.',
      source: '',
      date: '',
    });
    expect(writtenAnswer({ ...gap, askedOn: '2026-11-28' }, '', library).answer).toContain('has been asked');
    expect(writtenAnswer(gap, 'In our words.', library).answer).toBe('In our words.');
  });
});
