import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePlainCsv } from '../../src/main/packs/plain-csv.ts';

const careful = (text: string): string[][] | null => {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch {
    return null;
  }
};

it('gives the cells that the careful parser gives, or leaves the file to it', () => {
  const piece = fc.constantFrom(
    'a',
    'b c',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\r',
    '"x,y"',
    '"l\nm"',
    'ü',
    ' ',
    '"q""r"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const plain = parsePlainCsv(text, 1000);
      if (plain !== null) expect(plain).toEqual(careful(text));
    }),
    { numRuns: 20_000 },
  );
});

it('takes what a spreadsheet writes', () => {
  expect(parsePlainCsv('id,text\r\n1,"a, ""b"""\r\n2,\r\n', 10)).toEqual([
    ['id', 'text'],
    ['1', 'a, "b"'],
    ['2', ''],
  ]);
  expect(parsePlainCsv('a\n"never closed', 10)).toBeNull();
});
