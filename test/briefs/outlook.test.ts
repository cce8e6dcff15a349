import { describe, expect, test } from 'vitest';
import { readDelegationBytes } from '../../src/main/briefs/read-text/read-delegation-text.ts';
import { type MadeMail, madeMsg } from '../support/outlook-files.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const frame = {
  audiences: AUDIENCES.map(shippedAudience),
  clusters: library.records.clusters,
  placeNames: ['Birmingham', 'Coventry'],
  today: '2026-11-27',
};
const head: MadeMail = {
  subject: 'Visit',
  from: ['Jo Reyes', 'jo@acme.example.com'],
  sent: '2026-11-20T10:00:00Z',
};
const DAYS = 'The delegation from Houston will be in Birmingham from 2 to 4 March 2027.';
const TABLE =
  '<table><tr><td>Name</td><td>Title</td><td>Company</td></tr><tr><td>José Núñez</td><td>Director</td><td>Acme Ltd</td></tr></table>';
const read = (mail: MadeMail) => readDelegationBytes(madeMsg(mail), 'a.msg', frame);
const taken = async (mail: MadeMail) => {
  const { guesses, received } = await read(mail);
  const used = guesses.filter(({ use }) => use);
  return {
    received,
    visit: used.flatMap((it) => (it.field === 'visit' ? [`${it.value.from} ${it.value.to}`] : [])),
    people: used.flatMap((it) => (it.field === 'person' ? [it.value.name] : [])),
  };
};
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const html = (charset = ''): string =>
  `<html><head>${charset}</head><body><p>${DAYS}</p>${TABLE}</body></html>`;

describe('a mail that was saved from Outlook', () => {
  test.each<[string, MadeMail]>([
    ['words alone', { body: `${DAYS}\r\n\r\nDelegates:\r\nJosé Núñez, Director, Acme Ltd\r\n` }],
    ['HTML alone, in UTF-8', { html: utf8(html()), codePage: 65001 }],
    ['HTML in Windows-1252, as the mail says', { html: latin(html()), codePage: 1252 }],
    ['HTML in Latin-1, as the page says', { html: latin(html('<meta charset="iso-8859-1">')) }],
    ['HTML of which nothing says the letters', { html: latin(html()) }],
    ['a code page that nobody knows', { html: utf8(html()), codePage: 4711 }],
    ['words, and their table in HTML', { body: DAYS, html: utf8(html()), codePage: 65001 }],
    [
      'its people in a table attached',
      {
        body: DAYS,
        files: [['list.csv', 'text/csv', utf8('Name,Title,Company\nJosé Núñez,Director,Acme Ltd\n')]],
      },
    ],
    [
      'the mail attached to it',
      { body: 'See below.', mails: [{ ...head, html: utf8(html()), codePage: 65001 }] },
    ],
  ])('%s', async (_, mail) => {
    expect(await taken({ ...head, ...mail })).toEqual({
      received: '2026-11-20',
      visit: ['2027-03-02 2027-03-04'],
      people: ['José Núñez'],
    });
  });

  test('rich text alone is refused with what to do, and never read as an empty letter', async () => {
    await expect(read({ ...head, rtf: utf8('{rtf}') })).rejects.toThrow('rich text only');
  });

  test('mails within mails end', async () => {
    const within = (depth: number): MadeMail =>
      depth === 0 ? { body: DAYS } : { body: `Level ${depth}`, mails: [within(depth - 1)] };
    expect((await taken({ ...head, ...within(3) })).visit).toEqual(['2027-03-02 2027-03-04']);
    expect((await taken({ ...head, ...within(12) })).visit).toEqual([]);
  });
});
