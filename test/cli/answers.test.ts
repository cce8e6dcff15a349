import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { addQuestions } from '../../src/shared/briefs/answer-questions.ts';
import { briefOf, pinOf, print, sectionOf } from '../support/composed-brief.ts';
import { cellsOf, questionWorkbook } from '../support/question-workbook.ts';
import { commandLine } from './run-attache.ts';

const { attache, work } = commandLine();
const inWork = (name: string): string => join(work, name);
const file = (name: string, value: unknown): string => {
  writeFileSync(inWork(name), JSON.stringify(value));
  return name;
};

describe('attache answers', () => {
  const asked = addQuestions(briefOf([sectionOf('why', 'why', [print('F023')])]), [
    { question: 'How many projects came?', pins: [pinOf('F023')] },
    { question: 'Who owns the airport?', pins: [] },
  ]);

  it('writes the questions with their answers as a table, or the gaps', async () => {
    const { code, out, err } = await attache('answers', file('asked.json', asked), '--out', 'answers.csv');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(inWork('answers.csv'));
    const table = readFileSync(inWork('answers.csv'), 'utf8');
    expect(table).toContain('question,state,answer');
    expect(table).toMatch(/How many projects came\?,answered,Official figures record 130/);
    expect(table).toContain('Who owns the airport?,gap');
    const gaps = await attache('answers', 'asked.json', '--gaps', '--out', 'gaps.csv', '--json');
    expect(JSON.parse(gaps.out)).toMatchObject({ ok: true, what: 'gaps', path: inWork('gaps.csv') });
    expect(readFileSync(inWork('gaps.csv'), 'utf8')).not.toContain('How many projects');
  });

  it('fills in a workbook, sheet and order kept, and says its gaps', async () => {
    const questions = ['What is corporation tax?', 'Who makes perfume?'];
    writeFileSync(inWork('asked.xlsx'), await questionWorkbook(questions));
    const { code, out } = await attache('answers', 'asked.xlsx', '--out', 'filled.xlsx', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ ok: true, path: inWork('filled.xlsx'), answered: 1, gaps: 1 });
    const [heading, ...rows] = await cellsOf(readFileSync(inWork('filled.xlsx')));
    expect(heading?.slice(1)).toEqual(['Question', 'Answer', 'Source', 'Date']);
    expect(rows.map((row) => row[1])).toEqual(questions);
    expect(rows[0]?.[2]).toContain('corporation tax is 25%');
    expect(rows[0]?.[3]).toMatch(/https?:/);
    expect(rows[1]?.[2]).toMatch(/^Gap: /);
    expect((await attache('answers', 'asked.xlsx', '--gaps', '--out', 'x.csv')).code).toBe(2);
    writeFileSync(inWork('broken.xlsx'), 'none');
    expect((await attache('answers', 'broken.xlsx', '--out', 'x.xlsx')).err).toContain('cannot be read');
  });

  it('reads beside an open window, and needs a brief and a file', async () => {
    const lock = await lockHome(inWork('home'), 'window');
    const read = await attache('answers', 'asked.json', '--out', 'beside.csv');
    await lock.release();
    expect([read.code, read.err]).toEqual([0, '']);
    expect((await attache('answers', 'asked.json')).code).toBe(2);
    expect((await attache('answers', '--out', 'x.csv')).code).toBe(2);
    expect((await attache('answers', 'asked.json', '--out', 'no/x.csv')).err).toContain('does not exist');
    mkdirSync(inWork('taken'));
    expect((await attache('answers', 'asked.json', '--out', 'taken')).code).toBe(1);
  });
});
