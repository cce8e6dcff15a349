import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTable, cell, gapsTable } from '../../src/main/briefs/questions/answers-table.ts';
import { matchQuestion } from '../../src/main/briefs/questions/match-question.ts';
import { readQuestions } from '../../src/main/briefs/questions/read-questions.ts';
import {
  addQuestions,
  answersOf,
  parseQuestions,
  setAnswerFacts,
  setAnswerWords,
} from '../../src/shared/briefs/answer-questions.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import { Brief, refusalOf } from '../../src/shared/domain/index.ts';
import { figure, found, pinAs, pinOf } from '../support/composed-brief.ts';
import { composed } from '../support/made-brief.ts';
import { type AudienceId, draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const ask = (id: AudienceId, question: string) => {
  const { candidates, answers } = matchQuestion(question, {
    library,
    audience: shippedAudience(id),
    today: '2026-11-22',
  });
  const ids = candidates.map(({ key }) => key);
  return { answered: ids.slice(0, answers), near: ids.slice(answers) };
};

describe('questions of the three example delegations', () => {
  it.each([
    [
      'us',
      'Which US aerospace companies already operate in the region?',
      ['collins', 'moog', 'meggitt-ansty', 'F298', 'F165', 'F166', 'F370'],
    ],
    ['us', 'How large is the patient population for commercial trials?', ['F307', 'F306']],
    ['us', 'What tax reliefs apply on Investment Zone sites?', ['F243', 'F074', 'wmiz']],
    ['uae', 'What has DP World built in the region?', ['F333', 'F332']],
    ['uae', 'Which direct flights link Birmingham and Dubai?', ['F115', 'F114']],
    ['uae', 'What would the Gulf trade agreement change?', ['F175', 'F344', 'F176', 'F177']],
    ['india', 'When does the UK-India trade agreement take effect?', ['F363', 'F150']],
  ] as const)('%s: %s', (id, question, right) => {
    expect(exampleDelegation(id).questions).toContain(question);
    const { answered } = ask(id, question);
    expect(answered.length).toBeGreaterThan(0);
    for (const key of answered) expect(right).toContain(key);
  });

  it.each([
    ['us', 'What is the average salary of a software engineer?'],
    ['us', 'Who owns Birmingham Airport?'],
    ['uae', 'Is there a direct rail link to Manchester?'],
    ['india', 'What is the price of industrial electricity?'],
    ['india', 'Where can we test batteries?'],
    ['us', 'Zyxwv quuxification?'],
    ['us', '?!'],
  ] as const)('%s: “%s” is an honest gap, whatever comes near', (id, question) => {
    expect(ask(id, question).answered).toEqual([]);
  });

  it('an honest gap still shows what comes near, for the officer to judge', () => {
    expect(ask('us', 'Who owns Birmingham Airport?').near.length).toBeGreaterThan(0);
  });

  it('a withdrawn fact answers nothing', () => {
    const facts = library.records.facts.map((fact) =>
      fact.id === 'F243' ? { ...fact, confidence: 'withdrawn' } : fact,
    );
    const without = { ...library, records: { ...library.records, facts } };
    const { candidates } = matchQuestion('What tax reliefs apply on Investment Zone sites?', {
      library: without,
      audience: shippedAudience('us'),
      today: '2026-11-22',
    });
    expect(candidates.map(({ key }) => key)).not.toContain('F243');
  });
});

describe('a list of questions', () => {
  it.each([
    ['one a line', 'How much?\nHow many?', ['How much?', 'How many?']],
    [
      'numbered, with bullets',
      '1. How much?\n(2) How many?\n- Where?\n• When?',
      ['How much?', 'How many?', 'Where?', 'When?'],
    ],
    ['twice', 'How much?\nhow much', ['How much?']],
    ['blank lines and no words', '\n \n???\nWhy?', ['Why?']],
  ])('pasted: %s', (_, text, questions) => {
    expect(parseQuestions(text)).toEqual(questions);
  });

  it.each([
    [
      'a column of that name',
      'no,Question,by\n1,"How much, then?",Monday\n2,Where?,\n',
      ['How much, then?', 'Where?'],
    ],
    ['one column without a name', 'How much?\nWhere?\n', ['How much?', 'Where?']],
    ['with a mark before it, and tabs', '\ufeffquestion\tby\nHow much?\tMonday\n', ['How much?']],
  ])('a CSV: %s', (_, text, questions) => {
    expect(readQuestions(text, 'asked.csv')).toEqual(questions);
  });

  it.each([
    ['nothing', '', 'asked.csv'],
    ['a broken table', 'question\n"How much', 'asked.csv'],
    [
      'too many',
      Array.from({ length: 201 }, (_, at) => `Question number ${'x'.repeat(at)}?`).join('\n'),
      'asked.txt',
    ],
  ])('%s is refused in a sentence', (_, text, name) => {
    try {
      readQuestions(text, name);
    } catch (error) {
      expect(refusalOf(error).code).toBe('bad-input');
      expect(refusalOf(error).sentence).toContain(name);
      return;
    }
    throw new Error('nothing was refused');
  });
});

const draft = draftFor('us');
const asked = addQuestions(draft, [
  { question: 'What tax reliefs apply?', pins: [pinOf('F243')] },
  { question: 'Who owns the airport?', pins: [] },
]);

describe('questions in a brief', () => {
  it('stand in a section of their own, and once', () => {
    expect(Brief.parse(asked)).toEqual(asked);
    expect(asked.sections.at(-1)).toMatchObject({ kind: 'questions', included: true });
    expect(addQuestions(asked, [{ question: 'who owns the airport', pins: [pinOf('F023')] }])).toBe(asked);
    const ids = answersOf(addQuestions(asked, [{ question: 'And rents?', pins: [] }])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(allPins(asked).map(({ factId }) => factId)).toContain('F243');
  });

  it('an answer found by its words is to be read; once chosen it has been', () => {
    expect(found(asked, 'to-look-at').map(({ blockId }) => blockId)).toEqual(['question-1']);
    const chosen = setAnswerFacts(asked, 'question-1', [pinOf('F243')]);
    expect(found(chosen, 'to-look-at')).toEqual([]);
  });

  it('numbers typed into an answer are found, and bound ones are not', () => {
    const typed = setAnswerWords(asked, 'question-2', [{ kind: 'words', text: 'It cost £99 million.' }]);
    expect(found(typed, 'typed-number')).toHaveLength(1);
    expect(found(setAnswerWords(asked, 'question-2', [figure('F318')]), 'typed-number')).toEqual([]);
  });

  it('are printed with citation and caveat, and a gap says so', () => {
    const section = composed(asked).sections.find(({ id }) => id === 'questions');
    expect(section?.title).toBe('Your questions, answered');
    const text = JSON.stringify(section?.blocks);
    expect(text).toContain('What tax reliefs apply?');
    expect(text).toContain('"kind":"cite"');
    expect(text).toContain('Check gov.uk for the sites');
    expect(text).toContain('We hold no sourced answer to this yet.');
  });
});

describe('as a spreadsheet', () => {
  const audience = shippedAudience('us');
  it('a row a fact, with figure, basis, caveat and source; gaps apart', () => {
    const rows: Record<string, string>[] = parse(answersTable(asked, audience, library), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ question, state }) => [question, state])).toEqual([
      ['What tax reliefs apply?', 'answered'],
      ['Who owns the airport?', 'gap'],
    ]);
    expect(rows[0]?.caveat).toContain('Check gov.uk');
    expect(rows[0]?.address).toMatch(/^https?:/);
    const gaps: Record<string, string>[] = parse(gapsTable(asked, audience, library), {
      columns: true,
      bom: true,
    });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({
      question: 'Who owns the airport?',
      'asked for': draft.title,
      'needed by': draft.issueDate,
      'asked on': '',
      table: 'organisations',
    });
  });

  it('no cell is ever run', () => {
    const evil = setAnswerFacts(addQuestions(draft, [{ question: '=cmd|calc!A1', pins: [] }]), 'question-1', [
      pinAs('F023', { statement: '+SUM(A1)', caveat: '@import' }),
    ]);
    const rows: string[][] = parse(answersTable(evil, audience, library), { bom: true });
    for (const one of rows.flat()) expect(one).not.toMatch(/^[=+\-@\t\r|%]/);
  });

  it('no cell shows its figures in another order than it holds them', () => {
    expect(cell('\u202e=1 + \u206624\u2069 %\u202c')).toBe('"\'=1 + 24 %"');
  });

  it('every cell reads back as it was, but for the mark that keeps it from being run', () => {
    const marked = (one: string): boolean => /^'[=+\-@\t\r|%]/.test(one);
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
        // A cell that begins with the mark itself cannot be told from one that was given it.
        fc.pre(!cells.some(marked));
        const [row] = parse(`${cells.map(cell).join(',')}\n`, { relax_quotes: false }) as string[][];
        expect(row?.map((one) => one.replace(/^'(?=[=+\-@\t\r|%])/, ''))).toEqual(cells);
      }),
    );
  });
});
