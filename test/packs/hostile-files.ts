import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type Descriptor, edit, editDescriptor } from './shipped-pack.ts';

/** How a copy of the shipped pack is broken, and the complaint that it must give. */
export type HostileCase = {
  readonly name: string;
  readonly break: (folder: string) => void;
  /** The descriptor is made anew after breaking, so that no hash gives the mistake away. */
  readonly described?: true;
  /** Windows has no such thing, or asks for rights to make it. */
  readonly posixOnly?: true;
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
): HostileCase => ({
  name,
  break: (folder) => editDescriptor(folder, change),
  file: 'datapackage.json',
  column,
  says,
});

const path = (named: string, says: string): HostileCase =>
  descriptor(
    `the path ${named}`,
    ({ resources }) => Object.assign(resources[8] ?? {}, { path: named }),
    'resources.8.path',
    says,
  );

export const hostileDescriptors: readonly HostileCase[] = [
  {
    name: 'no datapackage.json',
    break: (folder) => rmSync(join(folder, 'datapackage.json')),
    file: 'datapackage.json',
    says: 'datapackage.json is missing',
  },
  {
    name: 'a title that turns the direction of letters',
    break: (folder) => editDescriptor(folder, (it) => Object.assign(it, { title: 'West \u202eMidlands' })),
    file: 'datapackage.json',
    row: 1,
    says: 'hidden mark that turns the direction',
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
  descriptor(
    'a version of very many digits',
    (d) => Object.assign(d, { version: '2026.11.12345678901234567890' }),
    'version',
    'up to nine digits',
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
    'resources.18.name',
    'listed twice',
  ),
  descriptor(
    'one path twice, in other letters',
    ({ resources }) => resources.push({ ...resources[0], name: 'again', path: 'SOURCES.csv' }),
    'resources.18.path',
    'there already',
  ),
  descriptor(
    'the descriptor as its own resource',
    ({ resources }) => resources.push({ ...resources[0], name: 'again', path: 'DataPackage.json' }),
    'resources.18.path',
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

export const hostileFiles: readonly HostileCase[] = [
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
    says: 'its size (20000 bytes instead of 39551) differs',
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
    posixOnly: true,
    break: (folder) => {
      rmSync(join(folder, 'fx.csv'));
      execFileSync('mkfifo', [join(folder, 'fx.csv')]);
    },
    file: 'fx.csv',
    says: 'is not a plain file',
  },
  {
    name: 'a link for a file',
    posixOnly: true,
    break: (folder) => {
      renameSync(join(folder, 'fx.csv'), join(folder, '..', 'fx.csv'));
      symlinkSync('../fx.csv', join(folder, 'fx.csv'));
    },
    file: 'fx.csv',
    says: 'is a link',
  },
  {
    name: 'a link for the descriptor',
    posixOnly: true,
    break: (folder) => {
      renameSync(join(folder, 'datapackage.json'), join(folder, '..', 'd.json'));
      symlinkSync('../d.json', join(folder, 'datapackage.json'));
    },
    file: 'datapackage.json',
    says: 'is a link',
  },
  {
    name: 'a link that nobody names',
    posixOnly: true,
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
