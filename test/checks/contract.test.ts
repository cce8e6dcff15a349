import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CallName, calls } from '../../src/shared/contract.ts';
import { openWindow, usedHome } from '../app/open-window.ts';
import { repository } from '../support/shipped.ts';

/** Calls that ask for nothing, and change nothing. */
const READING = [
  'status',
  'audiences',
  'clusters',
  'savedSearches',
  'delegations',
  'placeNames',
  'briefs',
  'issued',
  'recalls',
  'home',
  'updates',
  'settings',
  'recent',
  'ownEdits',
] as const satisfies readonly CallName[];

const names = Object.keys(calls) as CallName[];

const renderer = join(repository, 'src', 'renderer');
const source = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** `ask` itself, and what passes the name of a call on to it. */
const ASKS = /\b(?:ask|act|show|installPack)\(\s*'(\w+)'|\bfrom = '(\w+)'/g;
const asked = new Set([...source.matchAll(ASKS)].map(([, name, byDefault]) => name ?? byDefault));

it('the window asks each call: nothing else crosses', () => {
  // Only tests ask these two.
  expect(names.filter((name) => !asked.has(name))).toEqual(['fact', 'settings']);
});

it.each(names)('%s refuses a key that it does not know', (name) => {
  const { error } = calls[name].input.safeParse({ unknownKey: 1 });
  expect(JSON.stringify(error?.issues)).toContain('"unrecognized_keys"');
});

it('each call has a handler, and reading gives what the contract says', async () => {
  const { call, contract } = await openWindow(await usedHome());
  expect(Object.keys(contract).toSorted()).toEqual(names.toSorted());
  // `call` parses what the handler gives, and throws where the schema does not hold just that.
  for (const name of READING) await call(name, {});
});
