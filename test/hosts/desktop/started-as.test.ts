import { expect, it } from 'vitest';
import { commandWords } from '../../../src/main/hosts/desktop/command-words.ts';
import { refusedSwitch } from '../../../src/main/hosts/desktop/refuse-debugging.ts';

const app = '/opt/attache/attache-window';

it.each([
  [[app], null],
  [[app, 'visit.attache'], null],
  [[app, '--command-line'], null],
  [[app, '--', '--command-line'], null],
  [[app, 'x', '--', 'brief'], null],
  [
    [app, '--no-sandbox', '--command-line', '--', 'brief', '--home', 'x'],
    ['brief', '--home', 'x'],
  ],
  [[app, '--command-line', '--'], []],
  // What stands after the words began is the command's own.
  [
    [app, '--command-line', '--', 'search', '--', 'a'],
    ['search', '--', 'a'],
  ],
])('%j is the command %j', (argv, words) => {
  expect(commandWords(argv)).toEqual(words);
});

it('a package refuses to be debugged from outside, whatever else is asked of it', () => {
  const given =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name);
  expect(refusedSwitch(true, given('remote-debugging-port', 'home'), false)).toBe('remote-debugging-port');
  expect(refusedSwitch(true, given('remote-debugging-pipe'), false)).toBe('remote-debugging-pipe');
  expect(refusedSwitch(true, given('home'), false)).toBeNull();
  // From source, tests drive the window through it.
  expect(refusedSwitch(false, given('remote-debugging-port'), false)).toBeNull();
  expect(refusedSwitch(true, given('remote-debugging-port'), true)).toBeNull();
});
