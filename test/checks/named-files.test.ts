// What the notes say of files must stay true when files move.
import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = globSync('{src,scripts,packaging,test,bench}/**/*.{ts,tsx,mjs,css}').map((file) =>
  file.replaceAll('\\', '/'),
);
const isFile = (folder: string, name: string): boolean => files.includes(posix.join(folder, name));
const isUnder = (folder: string, name: string): boolean =>
  files.some((file) => file.startsWith(folder) && file.endsWith(`/${name}`));

/** The code files that a page names in backticks. */
const namedIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g)].map(([, name]) => name ?? '');

describe('a README names files in its folder, or by their path from there, from src/ or from the root', () => {
  test.each(globSync('src/**/README.md'))('%s', (readme) => {
    const room = dirname(readme).replaceAll('\\', '/');
    const folders = [room, 'src/main', 'src', '.'];
    const missing = namedIn(readme).filter(
      (name) => !isUnder(`${room}/`, name) && !folders.some((folder) => isFile(folder, name)),
    );
    expect(missing).toEqual([]);
  });
});

describe('a page of the docs names files by the end of their path', () => {
  test.each(['README.md', ...globSync('docs/*.md')])('%s', (page) => {
    expect(namedIn(page).filter((name) => !isFile('.', name) && !isUnder('', name))).toEqual([]);
  });
});
