/** Letters that nobody writes, in a size: they are read in a time that grows with it, or refused in words. */

const nested = (depth: number): string => {
  let part = 'Content-Type: text/plain\r\n\r\nhello';
  for (let at = 0; at < depth; at += 1)
    part = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${part}\r\n--b${at}--\r\n`;
  return part;
};
const lines = (line: string, size: number): string => `${line}\n`.repeat(Math.ceil(size / line.length));
const people = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Mr. John Smith${at}, Director, Firm ${at} Ltd`);

export type Hostile = readonly [name: string, file: string, make: (size: number) => string];

export const HOSTILE: readonly Hostile[] = [
  ['one line', 'a.txt', (size) => 'The delegation visits on 3 March 2027 '.repeat(size / 38)],
  [
    'recipients',
    'a.eml',
    (size) =>
      `From: a@b.example\r\nMIME-Version: 1.0\r\nTo: ${Array.from({ length: size / 25 }, (_, at) => `P${at} <p${at}@b.example>`).join(', ')}\r\nSubject: Visit\r\n\r\nHello`,
  ],
  ['nested parts', 'a.eml', (size) => `From: a@b.example\r\n${nested(Math.min(250, size / 70))}`],
  [
    'nested tags',
    'a.eml',
    (size) =>
      `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(size / 11)}hi${'</div>'.repeat(size / 11)}`,
  ],
  ['commas', 'a.txt', (size) => lines('A, '.repeat(600), size)],
  ['spaces', 'a.txt', (size) => lines(`${' '.repeat(1900)}x`, size)],
  ['capitals', 'a.txt', (size) => lines('Delegation Aaa Bbb of the and '.repeat(60), size)],
  ['dashes', 'a.txt', (size) => lines('- '.repeat(900), size)],
  ['numbers', 'a.txt', (size) => lines('12/07 1.2.3 10:30 '.repeat(100), size)],
  ['quotes', 'a.txt', (size) => lines(`${'> '.repeat(900)}x`, size)],
  ['people', 'a.txt', (size) => `Delegates:\n${people(size / 42).join('\n')}`],
  ['tabs', 'a.txt', (size) => lines('a\t'.repeat(900), size)],
  ['bars', 'a.txt', (size) => lines('|'.repeat(1900), size)],
  ['one letter', 'a.txt', (size) => lines('a'.repeat(1999), size)],
  ['asking', 'a.txt', (size) => lines('please advise the '.repeat(110), size)],
];
