import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { installPack } from '../../src/main/packs/install-pack.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { copyOfShipped, type Descriptor, edit, editDescriptor } from './shipped-pack.ts';

const newFolder = homeFolders();

type Case = {
  readonly name: string;
  readonly break: (folder: string) => void;
  /** The descriptor is made anew after breaking, so that no hash gives the mistake away. */
  readonly described?: true;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly says: string;
};

const descriptor = (
  name: string,
  change: (descriptor: Descriptor) => void,
  column: string,
  says: string,
): Case => ({
  name,
  break: (folder) => editDescriptor(folder, change),
  file: 'datapackage.json',
  column,
  says,
});

const path = (named: string, says: string): Case =>
  descriptor(
    `the path ${named}`,
    ({ resources }) => Object.assign(resources[8] ?? {}, { path: named }),
    'resources.8.path',
    says,
  );

const row = (
  name: string,
  file: string,
  edits: readonly [string, string],
  at: number,
  column: string | undefined,
  says: string,
): Case => ({
  name,
  break: (folder) => edit(folder, file, ...edits),
  described: true,
  file,
  row: at,
  ...(column === undefined ? {} : { column }),
  says,
});

/** The rate of the dollar, written in every way that is no number. */
const number = (text: string, says = 'is not a number'): Case =>
  row(
    `the number ${text}`,
    'fx.csv',
    ['1.3367', text.includes(',') ? `"${text}"` : text],
    2,
    'rate_per_gbp',
    says,
  );

const descriptors: readonly Case[] = [
  {
    name: 'no datapackage.json',
    break: (folder) => rmSync(join(folder, 'datapackage.json')),
    file: 'datapackage.json',
    says: 'datapackage.json is missing',
  },
  {
    name: 'a datapackage.json that is not JSON',
    break: (folder) => truncateSync(join(folder, 'datapackage.json'), 500),
    file: 'datapackage.json',
    says: 'is not JSON',
  },
  {
    name: 'an empty folder’s place',
    break: (folder) => rmSync(folder, { recursive: true }),
    file: 'datapackage.json',
    says: 'There is no folder',
  },
  descriptor('no version', (d) => delete d.version, 'version', 'version'),
  descriptor(
    'a version that is none',
    (d) => Object.assign(d, { version: 'v2' }),
    'version',
    'three numbers',
  ),
  descriptor('a name for a path', (d) => Object.assign(d, { name: '../evil' }), 'name', 'is not a pack name'),
  descriptor('a name of a device', (d) => Object.assign(d, { name: 'nul.x' }), 'name', 'device'),
  descriptor(
    'a date that is none',
    (d) => Object.assign(d, { created: 'yesterday' }),
    'created',
    'is not a date and time',
  ),
  descriptor('no files', (d) => Object.assign(d, { resources: [] }), 'resources', 'names no files'),
  descriptor(
    'a hash of another kind',
    ({ resources }) => Object.assign(resources[0] ?? {}, { hash: 'md5:00' }),
    'resources.0.hash',
    'is not a hash',
  ),
  descriptor(
    'one resource twice',
    ({ resources }) => resources.push({ ...resources[0], name: 'sources', path: 'again.csv' }),
    'resources.12.name',
    'listed twice',
  ),
  descriptor(
    'one path twice, in other letters',
    ({ resources }) => resources.push({ ...resources[0], name: 'again', path: 'SOURCES.csv' }),
    'resources.12.path',
    'there already',
  ),
  descriptor(
    'the descriptor as its own resource',
    ({ resources }) => resources.push({ ...resources[0], name: 'again', path: 'DataPackage.json' }),
    'resources.12.path',
    'there already',
  ),
  descriptor(
    'a needed table left out',
    (d) => Object.assign(d, { resources: d.resources.filter(({ name }) => name !== 'facts') }),
    'resources',
    'no table facts',
  ),
  descriptor(
    'another encoding',
    ({ resources }) => Object.assign(resources[0] ?? {}, { encoding: 'latin1' }),
    'resources.0.encoding',
    'UTF-8',
  ),
  descriptor(
    'an unknown home',
    (d) => Object.assign(d, { homePlace: 'atlantis' }),
    'homePlace',
    'no id in places.csv',
  ),
  path('/etc/passwd', 'is an absolute path'),
  path('../fx.csv', 'leads out'),
  path('a/../../fx.csv', 'leads out'),
  path('..\\fx.csv', 'holds a backslash'),
  path('C:/fx.csv', 'drive letter'),
  path('https://example.org/fx.csv', 'is a web address'),
  path('file:///etc/passwd', 'is a web address'),
  path('./fx.csv', 'is not a plain path'),
  path('a//fx.csv', 'is not a plain path'),
  path('NUL', 'device'),
  path('con.csv', 'device'),
  path('a/COM1.csv', 'device'),
  path('fx.csv.', 'dot or a space'),
  path('fx.csv:hidden', 'no file name may have'),
  path('fx\u0000.csv', 'no file name may have'),
];

const files: readonly Case[] = [
  {
    name: 'a byte changed on the way',
    break: (folder) => edit(folder, 'sources.csv', 'S001,The', 'S001,Tha'),
    file: 'sources.csv',
    says: 'its hash differs',
  },
  {
    name: 'a file cut short',
    break: (folder) => truncateSync(join(folder, 'series.csv'), 20_000),
    file: 'series.csv',
    says: 'its size (20000 bytes instead of 37259) differs',
  },
  {
    name: 'a file missing',
    break: (folder) => rmSync(join(folder, 'fx.csv')),
    file: 'fx.csv',
    says: 'is missing',
  },
  {
    name: 'a folder for a file',
    break: (folder) => {
      rmSync(join(folder, 'fx.csv'));
      mkdirSync(join(folder, 'fx.csv'));
    },
    file: 'fx.csv',
    says: 'is not a plain file',
  },
  {
    name: 'a pipe for a file',
    break: (folder) => {
      rmSync(join(folder, 'fx.csv'));
      execFileSync('mkfifo', [join(folder, 'fx.csv')]);
    },
    file: 'fx.csv',
    says: 'is not a plain file',
  },
  {
    name: 'a link for a file',
    break: (folder) => {
      renameSync(join(folder, 'fx.csv'), join(folder, '..', 'fx.csv'));
      symlinkSync('../fx.csv', join(folder, 'fx.csv'));
    },
    file: 'fx.csv',
    says: 'is a link',
  },
  {
    name: 'a link for the descriptor',
    break: (folder) => {
      renameSync(join(folder, 'datapackage.json'), join(folder, '..', 'd.json'));
      symlinkSync('../d.json', join(folder, 'datapackage.json'));
    },
    file: 'datapackage.json',
    says: 'is a link',
  },
  {
    name: 'a link that nobody names',
    break: (folder) => {
      mkdirSync(join(folder, 'notes'));
      symlinkSync('/etc', join(folder, 'notes', 'more'));
    },
    file: 'notes/more',
    says: 'is a link',
  },
  {
    name: 'a file above 64 MB',
    break: (folder) => truncateSync(join(folder, 'fx.csv'), 64 * 1024 * 1024 + 1),
    file: 'fx.csv',
    says: 'larger than 64 MB',
  },
];

const rows: readonly Case[] = [
  row(
    'a missing column',
    'facts.csv',
    [',review_by\n', ',recheck\n'],
    1,
    'review_by',
    'The column review_by is missing',
  ),
  row('a header twice', 'fx.csv', ['as_of,source_id', 'as_of,as_of'], 1, 'as_of', 'is there twice'),
  row(
    'semicolons for commas',
    'fx.csv',
    ['currency,rate_per_gbp,as_of,source_id,note', 'currency;rate_per_gbp'],
    1,
    'currency',
    'commas between',
  ),
  row(
    'a cell too few',
    'network.csv',
    ['wmca,wmgc,partner-of,S008;S253', 'wmca,wmgc,partner-of'],
    2,
    undefined,
    'The row has 3 cells and the header 4',
  ),
  row(
    'a cell too many',
    'network.csv',
    ['wmca,wmgc,partner-of,', 'wmca,wmgc,partner-of,,'],
    2,
    undefined,
    'The row has 5 cells and the header 4',
  ),
  row(
    'a quote never closed',
    'network.csv',
    ['wmca,wmgc,partner-of', 'wmca,wmgc,"partner-of'],
    2,
    undefined,
    'never closed',
  ),
  row(
    'a quote inside a cell',
    'clusters.csv',
    ['logistics,Logistics', 'logistics,Log"istics'],
    16,
    undefined,
    'double quote',
  ),
  number('NaN'),
  number('Infinity'),
  number('-Infinity'),
  number('1,234', 'is not a number'),
  number('0x10'),
  number('1.2.3'),
  number('12 345'),
  number('٣'),
  number('−5'),
  number('1e999', 'too large'),
  number('12345678901234567890', 'too large'),
  number('', 'is empty'),
  number('-1', 'is not above zero'),
  row('a latitude off the globe', 'places.csv', ['52.48142', '952.48'], 3, 'lat', 'is not a latitude'),
  row(
    'a fact with no source',
    'facts.csv',
    [',S001,"Paragraph beginning', ',,"Paragraph beginning'],
    2,
    'source_ids',
    'names no source',
  ),
  row('a fact with no statement', 'facts.csv', ['F021,', 'F021,,'], 22, undefined, '18 cells'),
  row('a fact twice', 'facts.csv', ['\nF003,', '\nF001,'], 4, 'id', '“F001” is in row 2 already'),
  row(
    'a place’s name twice',
    'places.csv',
    ['coventry,Coventry', 'coventry,Birmingham'],
    4,
    'name',
    'is in row 3 already',
  ),
  row('a rate twice', 'fx.csv', ['\nAED', '\nUSD'], 3, 'currency', 'is in row 2 already'),
  row('an id that is none', 'facts.csv', ['\nF003,', '\n__proto__,'], 4, 'id', 'is not an id'),
  row(
    'a month 13',
    'sources.csv',
    [',2025-09-24,', ',2025-13-24,'],
    2,
    'published',
    'is not a day of the calendar',
  ),
  row('a 30 February', 'fx.csv', ['2026-08-01', '2026-02-30'], 2, 'as_of', 'is not a day of the calendar'),
  row(
    'a date of another habit',
    'fx.csv',
    ['2026-08-01', '01/08/2026'],
    2,
    'as_of',
    'is not a date: write YYYY-MM-DD',
  ),
  row(
    'no web address',
    'sources.csv',
    ['https://economicdevelopment.world', 'javascript:alert(1)//economicdevelopment.world'],
    2,
    'url',
    'is not a web address',
  ),
  row(
    'a line break in a cell',
    'clusters.csv',
    ['Electric light vehicles and battery storage', '"Electric light\nvehicles"'],
    2,
    'name',
    'control character',
  ),
  row(
    'a cell of 5,000 characters',
    'clusters.csv',
    ['Electric light vehicles and battery storage', 'x'.repeat(5000)],
    2,
    'name',
    'longer than 4,000',
  ),
  row(
    'an unknown source',
    'facts.csv',
    [',S001,"Paragraph beginning', ',S001;S999,"Paragraph beginning'],
    2,
    'source_ids',
    '“S999” is no id in sources.csv',
  ),
  row(
    'an unknown place',
    'facts.csv',
    ['2024,West Midlands', '2024,Wessex'],
    2,
    'place',
    '“Wessex” is no name in places.csv',
  ),
  row(
    'an unknown place of an organisation',
    'organisations.csv',
    ['institution,West Midlands', 'institution,Wessex'],
    2,
    'place',
    '“Wessex”',
  ),
  row(
    'an unknown lead place',
    'clusters.csv',
    ['Sandwell;Walsall', 'Sandwell;Wessex'],
    2,
    'lead_places',
    '“Wessex” is no name',
  ),
  row(
    'an unknown place in a series',
    'series.csv',
    ['9424,West Midlands', '9424,Wessex'],
    2,
    'place',
    '“Wessex”',
  ),
  row(
    'an unknown organisation in the network',
    'network.csv',
    ['\nwmca,wmgc', '\nwmca,acme'],
    2,
    'to_id',
    '“acme” is no id in organisations.csv',
  ),
  row(
    'an unknown fact in a conflict',
    'conflicts.csv',
    ['F001;F031;F033', 'F001;F931;F033'],
    2,
    'fact_ids',
    '“F931” is no id in facts.csv',
  ),
  row(
    'an unknown preferred fact',
    'conflicts.csv',
    [',F031\n', ',F002\n'],
    2,
    'preferred_fact_id',
    'none of the conflict’s fact_ids',
  ),
  row(
    'a conflict of one fact',
    'conflicts.csv',
    ['F001;F031;F033', 'F031'],
    2,
    'fact_ids',
    'fewer than two facts',
  ),
  row(
    'a translation of nothing',
    'translations.csv',
    ['cluster,ev-batteries,name,ar', 'cluster,ev,name,ar'],
    2,
    'record_id',
    '“ev” is no id in clusters.csv',
  ),
  row('an unknown source of a rate', 'fx.csv', [',S254,', ',S299,'], 2, 'source_id', '“S299” is no id'),
  row(
    'a series of two units',
    'series.csv',
    ['financial year",jobs,2018/19', 'financial year",people,2018/19'],
    3,
    'unit',
    'differs from row 2',
  ),
  {
    name: 'bytes that are not UTF-8',
    break: (folder) => {
      const bytes = readFileSync(join(folder, 'places.csv'));
      bytes[bytes.indexOf('Coventry')] = 0xff;
      writeFileSync(join(folder, 'places.csv'), bytes);
    },
    described: true,
    file: 'places.csv',
    row: 4,
    says: 'is not UTF-8',
  },
  {
    name: 'more rows than 200,000',
    break: (folder) => {
      const links = Array.from({ length: 200_001 }, (_, index) => `wmca,wmgc,r${index},S008`);
      writeFileSync(join(folder, 'network.csv'), `from_id,to_id,relation,source_ids\n${links.join('\n')}\n`);
    },
    described: true,
    file: 'network.csv',
    row: 200_002,
    says: 'more than 200,000 rows',
  },
  {
    name: 'a map that is no collection',
    break: (folder) => writeFileSync(join(folder, 'boundaries.geojson'), '{"type":"Feature"}'),
    described: true,
    file: 'boundaries.geojson',
    column: 'features',
    says: 'features is not as it should be',
  },
  {
    name: 'a map in metres',
    break: (folder) => {
      const map = JSON.parse(readFileSync(join(folder, 'boundaries.geojson'), 'utf8'));
      map.features[3].geometry = {
        type: 'Polygon',
        coordinates: [
          [
            [406000, 286000],
            [407000, 286000],
            [407000, 287000],
            [406000, 286000],
          ],
        ],
      };
      writeFileSync(join(folder, 'boundaries.geojson'), JSON.stringify(map));
    },
    described: true,
    file: 'boundaries.geojson',
    column: 'features.3.geometry',
    says: 'Save the map as WGS 84',
  },
  {
    name: 'an audience without paper',
    break: (folder) => edit(folder, 'audiences.json', '"paper": "letter"', '"paper": "napkin"'),
    described: true,
    file: 'audiences.json',
    column: '0.paper',
    says: '0.paper',
  },
];

describe.each([
  ['descriptors', descriptors],
  ['files', files],
  ['rows', rows],
])('a pack that is refused for its %s', (_what, cases) => {
  it.each(cases)('$name', async (broken) => {
    const folder = copyOfShipped(newFolder());
    const home = join(newFolder(), 'home');
    broken.break(folder);
    if (broken.described) await describePack(folder).catch(() => refreshHashes(folder));
    const answer = await installPack({ folder, home, trust: 'unverified', now: () => new Date(0) });
    if (answer.ok) throw new Error('was installed');
    expect(answer.total).toBeGreaterThan(0);
    expect(answer.problems).toContainEqual({
      file: broken.file,
      row: broken.row ?? null,
      column: broken.column ?? null,
      sentence: expect.stringContaining(broken.says),
    });
    // A sentence for an analyst: it ends, and holds nothing that a terminal or a window would choke on.
    for (const { sentence } of answer.problems) expect(sentence).toMatch(/^[^\p{Cc}]+\.$/u);
    expect(existsSync(home) ? readdirSync(home, { recursive: true }) : []).toEqual([]);
  });
});

/** For files that even describing refuses: an author with other tools could still write their true hash. */
async function refreshHashes(folder: string): Promise<void> {
  const { createHash } = await import('node:crypto');
  editDescriptor(folder, ({ resources }) => {
    for (const resource of resources) {
      const bytes = readFileSync(join(folder, resource.path));
      resource.bytes = bytes.length;
      resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    }
  });
}

it('one mistake makes one complaint: those who refer to the row are not blamed too', async () => {
  const folder = copyOfShipped(newFolder());
  edit(folder, 'sources.csv', ',2025-09-24,', ',soon,');
  await describePack(folder);
  const answer = await installPack({
    folder,
    home: newFolder(),
    trust: 'unverified',
    now: () => new Date(0),
  });
  expect(answer).toMatchObject({ ok: false, total: 1 });
});

it('of very many problems the first hundred are given, in the order of the rows, and all are counted', async () => {
  const folder = copyOfShipped(newFolder());
  const path = join(folder, 'facts.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/,(S\d+)/g, ',X$1'));
  await describePack(folder);
  const answer = await installPack({
    folder,
    home: newFolder(),
    trust: 'unverified',
    now: () => new Date(0),
  });
  if (answer.ok) throw new Error('was installed');
  expect(answer.problems).toHaveLength(100);
  expect(answer.total).toBeGreaterThanOrEqual(401);
  const rowNumbers = answer.problems.map(({ row: at }) => at ?? 0);
  expect(rowNumbers).toEqual([...rowNumbers].sort((a, b) => a - b));
});
