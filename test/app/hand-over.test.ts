import { describe, expect, it } from 'vitest';
import { emailDraft } from '../../src/main/app/use-cases/email-draft.ts';
import { visitCalendar } from '../../src/main/app/use-cases/visit-calendar.ts';
import { exampleDelegation } from '../support/region.ts';

/** Header lines joined again where they were folded (RFC 5322, 2.2.3). */
const unfolded = (text: string): readonly string[] => text.replace(/\r\n[ \t]/g, ' ').split('\r\n');

describe('an e-mail draft', () => {
  const draft = {
    subject: 'पुणे: “£8.46 billion”\nand a line that would be a header of its own: x',
    message: 'Dear Anjali,\nhere it is — ≈ ₹90.3 crore.',
    files: [
      { name: 'WM-2026-001.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]) },
      { name: 'Ümlaut "quoted".pdf', bytes: new Uint8Array(5000).fill(7) },
    ],
  };
  const text = emailDraft(draft);

  it('is unsent, of plain characters in short lines, and the same for the same draft', () => {
    expect(text.startsWith('X-Unsent: 1\r\n')).toBe(true);
    expect(text).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect(emailDraft(draft)).toBe(text);
    expect(text).not.toMatch(/^(To|From|Bcc):/m);
  });

  it('says the subject in one header, the message, and each file byte by byte', () => {
    const subject = unfolded(text).find((line) => line.startsWith('Subject: ')) ?? '';
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([word, held = '']) => {
      expect(word.length).toBeLessThanOrEqual(75);
      return Buffer.from(held, 'base64').toString();
    });
    expect(words.join('')).toBe(draft.subject.replace('\n', ' '));
    const partsIn = (within: string): readonly string[] => {
      const boundary = /boundary="([^"]+)"/.exec(within)?.[1] ?? '';
      return within.split(`--${boundary}\r\n`).slice(1);
    };
    const bodyOf = (part = ''): Buffer =>
      Buffer.from(part.split('\r\n\r\n')[1]?.split('\r\n--')[0] ?? '', 'base64');
    const parts = partsIn(text);
    const [plain, html] = partsIn(parts[0] ?? '');
    expect(parts[0]).toMatch(/^Content-Type: multipart\/alternative/);
    expect(plain).toMatch(/^Content-Type: text\/plain/);
    expect(bodyOf(plain).toString()).toBe(draft.message.replace('\n', '\r\n'));
    expect(html).toMatch(/^Content-Type: text\/html/);
    expect(bodyOf(html).toString()).toContain(
      '<p dir="auto">Dear Anjali,<br>\r\nhere it is — ≈ ₹90.3 crore.</p>',
    );
    expect(parts.slice(1).map((part) => new Uint8Array(bodyOf(part)))).toEqual(
      draft.files.map(({ bytes }) => bytes),
    );
    expect(parts[2]).toContain("filename*=UTF-8''%C3%9Cmlaut%20%22quoted%22.pdf");
  });

  it('shows words as words: what looks like markup is none, an empty line parts paragraphs', () => {
    const said = emailDraft({
      subject: 's',
      message: 'a <b>x</b> & "y"\n \nzwei\r\n\r\n\r\ndrei\n',
      files: [],
    });
    const html = said.split('Content-Transfer-Encoding: base64\r\n\r\n')[2] ?? '';
    const markup = Buffer.from(html.split('\r\n--')[0] ?? '', 'base64').toString();
    expect(markup.match(/<p dir="auto">[\s\S]*?<\/p>/g)).toEqual([
      '<p dir="auto">a &lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>',
      '<p dir="auto">zwei</p>',
      '<p dir="auto">drei</p>',
    ]);
  });
});

describe('the programme as a calendar', () => {
  const delegation = {
    ...exampleDelegation('us'),
    itinerary: [
      { date: '2026-12-31', time: null, place: 'Coventry', title: 'A day; with, marks\\' },
      { date: '2026-12-03', time: '9:30 to 11.00', place: 'Solihull', title: 'व्यापार '.repeat(30).trim() },
      { date: '2026-12-03', time: 'after lunch', place: 'Dudley', title: 'Walk' },
    ],
  };
  const text = visitCalendar(delegation, new Date('2026-11-28T09:00:00.123Z'));
  const lines = text.replace(/\r\n /g, '').split('\r\n');

  it('has each stop with its hours at the place, or the whole day', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
      'DTSTAMP:20261128T090000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'DTSTAMP:20261128T090000Z',
      'DTSTART:20261203T093000',
      'DTEND:20261203T110000',
      'DTSTAMP:20261128T090000Z',
      'DTSTART;VALUE=DATE:20261203',
      'DTEND;VALUE=DATE:20261204',
    ]);
    expect(lines).toContain('SUMMARY:A day\\; with\\, marks\\\\');
    expect(lines).toContain('DESCRIPTION:after lunch');
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(3);
  });

  it('folds its lines at 75 octets without cutting a letter', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines).toContain(`SUMMARY:${delegation.itinerary[1]?.title}`);
  });
});
