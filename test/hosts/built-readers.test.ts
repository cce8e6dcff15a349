import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { workThread } from '../../src/main/app/threads/work-threads.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { repository, shippedAudience } from '../support/shipped.ts';

/** What the build made of the libraries that open files: one of them was once taken in its form for browsers. */
const built = join(repository, 'out', 'main', 'work-thread.js');
const newFolder = homeFolders();
const letters = join(repository, 'test/fixtures/letters-made');

describe.skipIf(!existsSync(built))(
  'the built readers (skipped where nothing is built: npm run build)',
  () => {
    const thread = workThread(pathToFileURL(built));
    afterAll(() => thread.close());
    const frame = {
      audiences: AUDIENCES.map(shippedAudience),
      clusters: library.records.clusters,
      placeNames: ['Birmingham'],
      today: '2026-11-27',
    };

    it.each([
      ['tune/t10-utah-html.eml'],
      ['tune/t11-jaipur-letter.docx'],
      ['tune/t12-calendar-only.ics'],
      ['tune/t13-attendees-semicolons.csv'],
      ['tune/t17-outlook.msg'],
    ])('%s', async (file) => {
      const bytes = readFileSync(join(letters, file));
      const { guesses } = await thread.ask('letter', { bytes, fileName: file, frame });
      expect(guesses.length).toBeGreaterThan(0);
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
      const report = await thread.ask('judge', { path, about: {}, scratch, at: '2026-11-28T00:00:00Z' });
      expect(report).toMatchObject({ ok: true, counts: { facts: 1 } });
    });
  },
);
