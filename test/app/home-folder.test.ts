import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { homeFolder } from '../../src/main/hosts/home-folder.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['the folder given', '/srv/a', { ATTACHE_HOME: '/srv/b' }, '/srv/a'],
  ['the environment’s', null, { ATTACHE_HOME: '/srv/b', XDG_DATA_HOME: '/srv/c' }, '/srv/b'],
  ['the user’s place for data', null, { XDG_DATA_HOME: '/srv/c' }, '/srv/c/attache'],
  ['a place for data that is none', null, { XDG_DATA_HOME: 'data' }, join(homedir(), '.local/share/attache')],
  ['an empty one', null, { ATTACHE_HOME: '' }, join(homedir(), '.local/share/attache')],
])('%s', (_, given, env, home) => {
  expect(homeFolder(given, env, 'linux')).toBe(home);
});

it('an empty name after --home is no folder', () => {
  expect(() => homeFolder('', {}, 'linux')).toThrow('No folder is named after --home.');
});

it('a user without a folder is told to name one', () => {
  vi.stubEnv('HOME', '');
  expect(() => homeFolder(null, {}, 'linux')).toThrow('no folder of their own');
});
