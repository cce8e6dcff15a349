import { Refused } from '../../../../shared/domain/index.ts';
import { tabbed } from '../tables.ts';
import { eventLines } from './calendar.ts';
import { decodeText } from './decode-text.ts';
import { htmlText } from './html-text.ts';
import { mailText } from './mail-text.ts';

/** Head lines that only a mail has which was saved as it travelled; a letter that was pasted has "From" and "Sent". */
const MAIL_HEAD = /^(?:mime-version|content-type|content-transfer-encoding|message-id|received)\s*:/im;
const HEAD_LINE = /^[A-Za-z][A-Za-z-]*\s*:/;

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((it, i) => bytes[i] === it);
const isOutlook = (bytes: Uint8Array): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
const endsIn = (name: string, ...endings: readonly string[]): boolean =>
  endings.some((it) => name.toLowerCase().endsWith(`.${it}`));

/** A mail as it travelled: its head comes first, and says how the rest is written. */
function isMail(text: string): boolean {
  const [head = ''] = text.replace(/^\ufeff?\s*/, '').split(/\r?\n\r?\n/, 1);
  return HEAD_LINE.test(head) && MAIL_HEAD.test(head);
}

/**
 * What a file says, as text: a mail with its head, its tables as lines of cells with tabs between them, what older mails
 * said behind ">", and what is attached below. @throws Refused where it cannot be opened, with what to do.
 */
export async function letterText(bytes: Uint8Array, fileName: string): Promise<string> {
  if (isOutlook(bytes) && !endsIn(fileName, 'doc', 'xls', 'ppt'))
    // Large libraries, loaded only for this.
    return opened(fileName, async () => (await import('./outlook-text.ts')).outlookText(bytes, letterText));
  if (isZip(bytes) && endsIn(fileName, 'docx'))
    return opened(fileName, async () => (await import('./word-text.ts')).wordText(bytes, fileName));
  if (isOutlook(bytes) || isZip(bytes) || starts(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new Refused(
      'bad-input',
      `${fileName} is no letter that Attaché can read.`,
      'Save it as .docx, .eml, .msg, .csv or .txt, or copy its words and paste them.',
    );
  const text = decodeText(bytes);
  if (isMail(text)) return opened(fileName, () => mailText(bytes, letterText));
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return opened(fileName, async () => eventLines(text));
  if (/^\s*(?:<!doctype html|<html\b)/i.test(text) || endsIn(fileName, 'html', 'htm'))
    return opened(fileName, async () => htmlText(text));
  return endsIn(fileName, 'csv') ? tabbed(text.replace(/\r\n?/g, '\n')) : text;
}

/** Words that were pasted: as they stand, or decoded where somebody pasted a mail as it travelled. */
export async function pastedText(text: string): Promise<string> {
  if (isMail(text) || /^\s*BEGIN:VCALENDAR/i.test(text) || /^\s*(?:<!doctype html|<html\b)/i.test(text))
    return letterText(new TextEncoder().encode(text), 'The text');
  return text;
}

async function opened(fileName: string, open: () => Promise<string>): Promise<string> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'bad-input',
      `${fileName} cannot be read: it is damaged, or not what its name says.`,
      'Open it where it came from and copy its words, then paste them here.',
    );
  }
}
