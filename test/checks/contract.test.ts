import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calls } from '../../src/shared/contract.ts';
import { repository } from '../support/shipped.ts';

const renderer = join(repository, 'src', 'renderer');
const sources = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

it.each(Object.keys(calls))('the window asks %s: nothing else crosses', (name) => {
  expect(sources.some((source) => source.includes(`'${name}'`))).toBe(true);
});
