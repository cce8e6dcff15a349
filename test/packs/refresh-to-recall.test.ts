import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refreshPack } from '../../src/main/app/use-cases/refresh.ts';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { askOffice } from '../../src/main/packs/refresh/ask-office.ts';
import { serve } from '../channels/channel-server.ts';
import { commandLine } from '../cli/run-attache.ts';
import { libraryIn } from '../library/shipped-library.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { briefOf, print, sectionOf } from '../support/composed-brief.ts';
import { repository } from '../support/shipped.ts';

const newFolder = homeFolders();
const { attache, work } = commandLine();
const NOMIS = 'https://www.nomisweb.co.uk/api/v01/dataset/NM_57_1.data.csv?geography=1';
const now = new Date('2026-11-28T10:00:00Z');

/** What Nomis answers: years with their figures and marks. */
async function nomis(...years: readonly (readonly [string, number, string])[]) {
  const server = await serve(newFolder());
  server.answer = (path, _, response) => {
    response
      .writeHead(200)
      .end(
        path.includes('.def.sdmx.json')
          ? '{"structure":{"keyfamilies":{"keyfamily":[{"annotations":{"annotation":[{"annotationtitle":"LastUpdated","annotationtext":"2026-11-20 09:30:00"}]}}]}}}'
          : `"DATE_NAME","GEOGRAPHY_NAME","OBS_VALUE","OBS_STATUS"\n${years
              .map(([year, value, mark]) => `"${year}","Northmoor",${value},"${mark}"\n`)
              .join('')}`,
      );
    return true;
  };
  return (address: string) => askOffice(address.replace(/^https:\/\/[^/]+\//, server.address));
}

/** Columns at the end of a table, with these cells in the rows that begin so. */
function withColumns(
  folder: string,
  name: string,
  columns: readonly string[],
  cells: Readonly<Record<string, readonly string[]>>,
): void {
  const path = join(folder, name);
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const written = rows.map((row) => {
    const own = Object.entries(cells).find(([begins]) => row.startsWith(`${begins},`))?.[1];
    return [row, ...(own ?? columns.map(() => ''))].join(',');
  });
  writeFileSync(path, `${[[header, ...columns].join(','), ...written].join('\n')}\n`);
}

it('a figure that its office revises is a correction to look at, then an update, then a recall by name', async () => {
  const folder = join(work, 'pack');
  cpSync(join(repository, 'test', 'fixtures', 'packs', 'other-region'), folder, { recursive: true });
  cpSync(
    join(repository, 'resources', 'packs', 'west-midlands', 'audiences.json'),
    join(folder, 'audiences.json'),
  );
  withColumns(folder, 'facts.csv', ['query'], { N1: [NOMIS] });
  withColumns(folder, 'series.csv', ['status', 'query'], {
    'output,"Gross value added, current prices",GBP billion,2022': ['', NOMIS],
    'output,"Gross value added, current prices",GBP billion,2024,14.2': ['provisional', ''],
  });
  await describePack(folder);
  expect(await attache('pack', 'install', 'pack')).toMatchObject({ code: 0, err: '' });
  const library = await libraryIn(folder);
  const brief = briefOf(
    [
      sectionOf('why', 'why', [print('N1', library), print('N2', library)]),
      sectionOf('charts', 'benchmarks', [], { seriesIds: ['output'] }),
    ],
    'us',
    { packName: library.pack.name, title: 'Northmoor for the embassy' },
  );
  writeFileSync(join(work, 'brief.json'), JSON.stringify(brief));
  const asked = await attache('issue', 'brief.json', '--to', 'The Embassy');
  const reasons = [...asked.err.matchAll(/^WARNING · (\S+) \(/gm)].flatMap(([, rule]) => [
    '--reason',
    `${rule}=Told to the visitors.`,
  ]);
  const issued = await attache('issue', 'brief.json', '--to', 'The Embassy', ...reasons, '--out', 'copy.pdf');
  expect(issued.err).toBe('');

  const ask = await nomis(['2022', 13.1, 'A'], ['2023', 13.6, 'A'], ['2024', 14.6, 'R']);
  const shown = await refreshPack({ folder, apply: false, now, ask });
  expect(shown.changes.map(({ sentence }) => sentence).join('\n')).toContain('14.2 → 14.6');
  expect(shown.changes.map(({ sentence }) => sentence).join('\n')).toContain(
    'Northmoor 2024: 14.2 (provisional) → 14.6 (revised)',
  );
  await refreshPack({ folder, apply: true, now, ask });
  await describePack(folder, { version: '2026.12.1' });
  expect(await attache('pack', 'install', 'pack')).toMatchObject({ code: 0, err: '' });

  const { copies } = JSON.parse((await attache('recall', '--json')).out);
  expect(copies).toHaveLength(1);
  expect(copies[0]).toMatchObject({ recipient: 'The Embassy', title: 'Northmoor for the embassy' });
  expect(copies[0].items.map(({ factId }: { factId: string }) => factId)).toEqual(
    expect.arrayContaining(['N1', 'series · output · Northmoor · 2024']),
  );
  const [figure] = copies[0].items.filter(({ factId }: { factId: string }) => factId.endsWith('2024'));
  expect(figure).toMatchObject({
    statement: 'Gross value added, current prices, Northmoor, 2024: £14.2\u00a0billion (provisional)',
    change: { now: 'Gross value added, current prices, Northmoor, 2024: £14.6\u00a0billion (revised)' },
  });
  const printed = await readPdf(readFileSync(join(work, 'copy.pdf')));
  expect(spaced(textOfPages(printed.pages))).toContain('[p] provisional: 2024.');
});
