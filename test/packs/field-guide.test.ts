import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Column, referenceOf, TABLES } from '../../src/main/packs/tables.ts';
import { type Cell, isList, isNumber } from '../../src/shared/domain/records/field.ts';

const FORMS: Partial<Record<Cell, string>> = {
  id: 'letters, digits, “.”, “_” and “-”',
  address: 'https:// or http:// and the whole address',
  email: 'as in team@example.org',
  short: 'at most 40 characters',
  currency: 'three capital letters',
  locale: 'a language’s code, as in ar or hi',
  share: 'a number from 0 to 1',
  file: 'a JPEG or PNG of the pack, as in images/harbour.jpg',
  word: 'at most 80 characters',
  day: 'YYYY-MM-DD',
  date: 'YYYY, YYYY-MM or YYYY-MM-DD',
};

const either = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function formOf(column: Column): string {
  const { cell, among, control } = column;
  const to = referenceOf(column);
  if (among) return `one of ${either(among.map((word) => (word.includes(',') ? `“${word}”` : word)))}`;
  if (to) {
    const what = to.column === 'name' ? 'name' : 'id';
    return `${isList(column) ? `${what}s` : what} in ${to.table}.csv`;
  }
  if (control?.control === 'word') return `a word, as in ${either(control.known)}`;
  if (isList(column)) return 'a list, with “;”';
  return FORMS[cell] ?? (isNumber(column) ? 'a number' : 'words');
}

const needOf = ({ presence, internal }: Column): string =>
  [presence === 'required' ? 'needed' : '', internal ? 'for colleagues, never printed' : '']
    .filter(Boolean)
    .join('; ');

function grid(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = head.map(() => '');
  return [line(head), line(rule, '-'), ...body.map((row) => line(row))];
}

const guide = (): string =>
  TABLES.map(({ path, title, required, columns }) =>
    [
      `### ${path}`,
      '',
      `${title}. ${required ? 'Every pack has it.' : 'May be left out.'}`,
      '',
      ...grid([
        ['column', 'what it is', 'how it is written', ''],
        ...columns.map((column) => [`\`${column.name}\``, column.word, formOf(column), needOf(column)]),
      ]),
    ].join('\n'),
  ).join('\n\n');

const BEGIN = '<!-- written by npx vitest run -u test/packs/field-guide.test.ts -->\n\n';

it('docs/PUBLISHING.md names every table and column as the reader has them', async () => {
  const path = join(import.meta.dirname, '../../docs/PUBLISHING.md');
  const [before, ...after] = readFileSync(path, 'utf8').split(BEGIN);
  expect(after).toHaveLength(1);
  await expect(`${before}${BEGIN}${guide()}\n`).toMatchFileSnapshot(path);
});
