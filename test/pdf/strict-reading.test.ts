import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { comparePdfs } from '../../src/main/pdf/reading/compare-pdfs.ts';
import { openPdf } from '../../src/main/pdf/reading/open-pdf.ts';
import { PdfParser } from '../../src/main/pdf/reading/parse-value.ts';
import { isKind } from '../../src/main/pdf/reading/pdf-value.ts';
import {
  dict,
  type LoosePdf,
  type LooseValue,
  name,
  ref,
  stream,
  string,
  writePackedPdf,
  writePdf,
} from '../support/write-pdf.ts';

const value = (text: string) => new PdfParser(Buffer.from(text, 'latin1')).value();

describe('a value', () => {
  it.each([
    ['-0.5', -0.5],
    ['.25', 0.25],
    ['true', true],
    ['null', null],
    ['/Name#20of', { kind: 'name', name: 'Name of' }],
    ['(a\\(b\\)\\101(c))', { kind: 'string', bytes: 'a(b)A(c)' }],
    ['<48 65 6>', { kind: 'string', bytes: 'He`' }],
    ['[1 2 0 R 3]', [1, { kind: 'ref', number: 2, generation: 0 }, 3]],
    ['[1 2 0 RG]', null],
  ])('%s', (text, expected) => {
    if (expected === null && text !== 'null') expect(() => value(text)).toThrow();
    else expect(value(text)).toEqual(expected);
  });

  it.each([
    ['a key that stands twice', '<</A 1/A 2>>'],
    ['a key that stands twice, once in other letters', '<</A 1/#41 2>>'],
    ['a comment inside', '[1 %2\n 3]'],
    ['an escape without a meaning', '(\\q)'],
    ['a bare carriage return', '(a\rb)'],
    ['a byte beyond a byte', '(\\777)'],
    ['a name with half a code', '/A#4'],
    ['a number with two points', '1.2.3'],
    ['a whole number as a fraction', '3.0'],
    ['a text without an end', '(abc'],
    ['no end in sight', '['.repeat(10_000)],
  ])('%s is refused: two viewers may read it in two ways', (_, text) => {
    expect(() => value(text)).toThrow();
  });
});

/** A page with a word on it. */
function onePage(words = 'a figure'): LoosePdf {
  const objects: readonly (readonly [number, LooseValue])[] = [
    [1, dict({ Type: name('Catalog'), Pages: ref(2) })],
    [2, dict({ Type: name('Pages'), Kids: [ref(3)], Count: 1 })],
    [3, dict({ Type: name('Page'), Parent: ref(2), MediaBox: [0, 0, 100, 100], Contents: ref(4) })],
    [4, stream({ Filter: name('FlateDecode') }, deflateSync(Buffer.from(words)))],
    [5, dict({ Title: string('One page') })],
  ];
  return {
    objects: new Map(objects),
    trailer: new Map([
      ['Root', ref(1)],
      ['Info', ref(5)],
    ]),
  };
}

const plain = writePdf(onePage()).bytes;
const doubtsOf = (bytes: Uint8Array): readonly string[] => openPdf(bytes).doubts;

describe('a file', () => {
  it.each([
    ['with a table', plain],
    ['in another order', writePdf(onePage(), { order: [5, 3, 1, 4, 2] }).bytes],
    ['with packed objects and a stream for a table', writePackedPdf(onePage())],
  ])('%s is read without a doubt, and is the same', (_, bytes) => {
    expect(doubtsOf(bytes)).toEqual([]);
    expect(comparePdfs(openPdf(plain), openPdf(bytes))).toEqual([]);
  });

  const text = plain.toString('latin1');
  it.each([
    ['bytes before it', `x${text}`],
    ['bytes behind it', `${text}x`],
    ['another head', text.replace('%PDF-1.7', '%PDF-1.2')],
    ['a word between objects', text.replace('endobj\n', 'endobj more\n')],
    ['a comment that hides an object', text.replace('endobj\n', 'endobj\n% 9 0 obj\n')],
    ['a row of the table that leads astray', text.replace('0000000015 00000 n', '0000000016 00000 n')],
    ['a head of the table on two lines', text.replace('xref\n0 1', 'xref\n0\n1')],
    ['a length that is not its own', text.replace(/\/Length \d+/, '/Length 3')],
    ['a key of the trailer that hides a table', text.replace('/Root', '/XRefStm 15 /Root')],
    ['fewer objects than there are', text.replace('/Size 6', '/Size 3')],
  ])('%s is in doubt', (_, changed) => {
    expect(doubtsOf(Buffer.from(changed, 'latin1'))).not.toEqual([]);
  });

  it('an object that nothing leads to is a doubt; a text that pdf-lib left behind is none', () => {
    const lost = onePage();
    lost.objects.set(6, dict({ Type: name('Catalog') }));
    expect(doubtsOf(writePdf(lost).bytes)).toEqual(['It holds an object that nothing in it leads to.']);
    const left = onePage();
    left.objects.set(6, string('an older title'));
    expect(doubtsOf(writePdf(left).bytes)).toEqual([]);
  });

  it('where its table is damaged, its objects are searched: enough to say what was changed', () => {
    const damaged = writePdf(onePage('another one'))
      .bytes.toString('latin1')
      .replace(/xref\n0 1/, 'xxxx\n0 1');
    const file = openPdf(Buffer.from(damaged, 'latin1'));
    expect(file.doubts).toHaveLength(1);
    expect(comparePdfs(openPdf(plain), file).map(({ path }) => path.key)).toContain('data');
    expect(isKind(file.resolve(file.trailer.get('Root')), 'dict')).toBe(true);
  });
});

describe('work is bounded', () => {
  /** So many objects, each a link in a chain. */
  const chain = (count: number): Buffer => {
    const long = onePage();
    for (let number = 6; number < 6 + count; number += 1)
      long.objects.set(number, dict({ Next: ref(number + 1) }));
    long.objects.set(6 + count, dict({}));
    const catalog = long.objects.get(1);
    if (catalog !== null && typeof catalog === 'object' && 'kind' in catalog && catalog.kind === 'dict')
      catalog.entries.set('Chain', ref(6));
    return writePdf(long).bytes;
  };

  it('a chain of 60,000 objects is followed to its end', () => {
    const bytes = chain(60_000);
    const file = openPdf(bytes);
    expect(file.doubts).toEqual([]);
    expect(comparePdfs(file, file)).toEqual([]);
  });

  it.each([
    [
      'rows that all lead to one long object',
      (() => {
        const many = onePage();
        many.objects.set(
          6,
          Array.from({ length: 20_000 }, (_, index) => index),
        );
        const { bytes, starts } = writePdf(many);
        const table = bytes.lastIndexOf('xref\n0 1');
        const row = `${String(starts.get(6)).padStart(10, '0')} 00000 n \n`;
        const rest = `xref\n0 1\n0000000000 65535 f \n1 200000\n${row.repeat(200_000)}trailer\n<</Root 1 0 R /Size 200001>>\nstartxref\n${table}\n%%EOF\n`;
        return Buffer.concat([bytes.subarray(0, table), Buffer.from(rest)]);
      })(),
    ],
    ['objects that begin and never end', Buffer.from(`%PDF-1.7\n${'1 0 obj ('.repeat(200_000)}`)],
    [
      'streams that never end',
      Buffer.from(`%PDF-1.7\n${'1 0 obj <</Length 9999999>> stream\n'.repeat(50_000)}`),
    ],
    ['brackets within brackets', Buffer.from(`%PDF-1.7\n1 0 obj ${'['.repeat(1_000_000)}`)],
  ])(
    '%s: given up, or read with doubts',
    (_, bytes) => {
      let doubts: readonly string[] = ['it cannot be read'];
      try {
        doubts = openPdf(bytes).doubts;
      } catch (error) {
        expect((error as Error).message).not.toContain('RangeError');
      }
      expect(doubts).not.toEqual([]);
    },
    20_000,
  );
});
