import { describe, expect, it, test } from 'vitest';
import { filesNamed, openWaiting, pathsHandedOver } from '../../../src/main/hosts/desktop/named-files.ts';

const app = '/opt/attache/attache-window';
const there =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('the files that a start names', () => {
  test.each([
    ['none', [app], []],
    ['a relative one, where the words were typed', [app, 'visit.attache'], ['/home/priya/visit.attache']],
    ['among switches', [app, '--home=/x', '/a/b.pdf', '--enable-features=X'], ['/a/b.pdf']],
    ['as an address, with a space in it', [app, 'file:///a/My%20visit.attache'], ['/a/My visit.attache']],
    ['twice, once', [app, '/a/b.pdf', '/a/b.pdf'], ['/a/b.pdf']],
    [
      'one that begins like a switch, after the end of switches',
      [app, '--', '-x.pdf'],
      ['/home/priya/-x.pdf'],
    ],
    ['a folder that is there', [app, 'pack'], ['/home/priya/pack']],
    ['a word that is no file', [app, 'psn'], []],
    ['a recent brief, chosen in the taskbar', [app, '--brief=b-1', '/a/b.pdf'], ['brief:b-1', '/a/b.pdf']],
    ['a file called like one', [app, 'brief:b-1.pdf'], ['/home/priya/brief:b-1.pdf']],
    ['a switch that names none', [app, '--brief'], []],
    ['an empty word', [app, ''], []],
    ['of another computer', [app, 'file://server/a.pdf'], ['/home/priya/a.pdf']],
  ])('%s', (_, argv, paths) => {
    expect(filesNamed(argv, '/home/priya', true, there('/home/priya/pack'))).toEqual(paths);
  });

  it('from source the app’s own folder is none of them', () => {
    const argv = ['/electron', '--no-sandbox', '/clone', 'a.pdf'];
    expect(filesNamed(argv, '/clone', false, there('/clone'))).toEqual(['/clone/a.pdf']);
  });

  it('are no more than a drop may bring', () => {
    const many = Array.from({ length: 50 }, (_, i) => `/a/${i}.pdf`);
    expect(filesNamed([app, ...many], '/', true)).toHaveLength(20);
  });
});

it.each([null, 'x', {}, { paths: 'x' }, { paths: [1] }, { paths: [] }, { paths: Array(30).fill('/a') }])(
  'a second start that hands over %j hands over nothing',
  (sent) => {
    expect(pathsHandedOver(sent)).toEqual([]);
  },
);

it('files wait until they are asked for, and each is given once', () => {
  let told = 0;
  const waiting = openWaiting(() => {
    told += 1;
  });
  waiting.add([]);
  expect(told).toBe(0);
  waiting.add(pathsHandedOver({ paths: ['/a.pdf'] }));
  waiting.add(['/a.pdf', '/b.pdf']);
  expect(told).toBe(2);
  expect(waiting.take()).toEqual(['/a.pdf', '/b.pdf']);
  expect(waiting.take()).toEqual([]);
});
