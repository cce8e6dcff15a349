import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { type WorkThread, workThread } from '../../src/main/app/threads/work-threads.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';

/** What the build made of the libraries that open files: one of them was once taken in its form for browsers. */
const built = join(repository, 'out', 'main', 'work-thread.js');
const newFolder = homeFolders();
const letters = join(repository, 'test/fixtures/letters-made');
const cases = join(repository, 'test/fixtures/cases');
const at = '2026-11-28T00:00:00Z';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
/** Those that a library opens, not as plain words. */
const letterFiles = filesIn(letters).filter((file) => /\.(?:eml|msg|docx|ics|csv|tsv|html)$/.test(file));
const tableFiles = filesIn(cases).filter((file) => /^(?:spreadsheets|packs|identity)\//.test(file));

describe.skipIf(!existsSync(built))(
  'the built readers (skipped where nothing is built: npm run build)',
  () => {
    const thread = workThread(pathToFileURL(built));
    const source = workThread(undefined);
    afterAll(() => thread.close());
    const frame = {
      audiences: AUDIENCES.map(shippedAudience),
      clusters: library.records.clusters,
      placeNames: ['Birmingham'],
      today: '2026-11-27',
    };

    const letter = (work: WorkThread, path: string) =>
      work.ask('letter', { bytes: readFileSync(path), fileName: basename(path), frame });

    it.each(letterFiles)('%s says what it says from source', async (file) => {
      const path = join(letters, file);
      const built = await letter(thread, path);
      expect(built.guesses.length).toBeGreaterThan(0);
      expect(built).toEqual(await letter(source, path));
    });

    it.each(tableFiles)('the case %s is judged as from source', async (file) => {
      const judge = (work: WorkThread) =>
        work.ask('judge', { path: join(cases, file), about: {}, scratch: newFolder(), at });
      expect(await judge(thread)).toEqual(await judge(source));
    });

    it('a workbook of 1,500 rows is read whole', async () => {
      const path = join(cases, 'packs/legit1500.xlsx');
      const report = await thread.ask('judge', { path, about: {}, scratch: newFolder(), at });
      expect(report).toMatchObject({ ok: true, counts: { facts: 1500 } });
    });

    it('a workbook of questions is read and filled', async () => {
      const questions = ['What is the population of Birmingham?', 'How many people work in manufacturing?'];
      const book = xlsx.utils.book_new();
      const rows = [['Question'], ...questions.map((it) => [it])];
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), 'Ask');
      const job = { bytes: new Uint8Array(xlsx.write(book, { type: 'buffer' })), fileName: 'ask.xlsx' };
      expect(await thread.ask('questions', job)).toEqual(questions);
      const answers = new Map(questions.map((it) => [it, { answer: `A: ${it}`, source: '', date: '' }]));
      const filled = await thread.ask('fillWorkbook', { ...job, answers });
      expect(filled.asked).toEqual(questions);
      const sheet = xlsx.read(filled.bytes).Sheets.Ask;
      expect(sheet && xlsx.utils.sheet_to_csv(sheet)).toContain(`A: ${questions[1]}`);
    });

    it.each(['xlsx', 'xls', 'ods', 'csv'] as const)('a table as .%s', async (ending) => {
      const rows = [
        ['Fact', 'Value', 'Unit', 'Year', 'Source'],
        ['Twelve turbines turn off Marlock.', 12, 'turbines', '2026', 'https://tidal.example/report'],
      ];
      const book = xlsx.utils.book_new();
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), 'Facts');
      const [path, scratch] = [join(newFolder(), `figures.${ending}`), join(newFolder(), 'scratch')];
      mkdirSync(scratch);
      writeFileSync(
        path,
        xlsx.write(book, { type: 'buffer', bookType: ending === 'xls' ? 'biff8' : ending }),
      );
      const report = await thread.ask('judge', { path, about: {}, scratch, at });
      expect(report).toMatchObject({ ok: true, counts: { facts: 1 } });
    });
  },
);
