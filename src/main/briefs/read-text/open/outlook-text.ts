import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import { Refused } from '../../../../shared/domain/index.ts';
import { type Attached, attachedText, type ReadAttached } from './attached-text.ts';
import { decodeText } from './decode-text.ts';
import { htmlText } from './html-text.ts';

// The package is CommonJS: plain Node hands over its exports, a bundler their default.
const MsgReader =
  (MsgReaderModule as unknown as { readonly default?: typeof MsgReaderModule }).default ?? MsgReaderModule;

/** The head as it travelled, if Outlook kept it: its date is the writer's own. */
function headOf({ headers }: FieldsData, word: string): string {
  const line = new RegExp(`^${word}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(headers ?? '');
  return (line?.[1] ?? '').replace(/\s+/g, ' ').trim();
}

function sentOf(mail: FieldsData): string {
  const said = /(\d{1,2} [A-Za-z]{3} \d{4})(?: (\d{1,2}:\d{2}))?/.exec(headOf(mail, 'Date'));
  if (said) return [said[1], said[2]].filter(Boolean).join(' ');
  const at = Date.parse(mail.clientSubmitTime ?? mail.messageDeliveryTime ?? '');
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'windows-1252',
  65001: 'utf-8',
};

/** The HTML of a mail, in the code page that the mail or the page itself names. */
function htmlOf({ html, bodyHtml, internetCodepage: page = 0 }: FieldsData): string {
  if (!html) return bodyHtml ?? '';
  const head = new TextDecoder('latin1').decode(html.subarray(0, 2000));
  const named =
    CODE_PAGES[page] ??
    (page >= 1250 && page <= 1258 ? `windows-${page}` : null) ??
    (page >= 28591 && page <= 28605 ? `iso-8859-${page - 28590}` : null) ??
    /<meta[^>]{0,80}charset=["']?([\w-]{2,20})/i.exec(head)?.[1];
  try {
    return named ? new TextDecoder(named).decode(html) : decodeText(html);
  } catch {
    return decodeText(html);
  }
}

/** Mails within mails that are opened; what lies deeper was not written for us. */
const DEEPEST = 3;

/** A mail that was saved from Outlook (.msg), as text. */
export async function outlookText(bytes: Uint8Array, read: ReadAttached): Promise<string> {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  const mail = reader.getFileData();
  if (mail.error) throw new Error(mail.error);
  return textOf(mail, 0, (it) => reader.getAttachment(it), read);
}

async function textOf(
  mail: FieldsData,
  depth: number,
  open: (attachment: FieldsData) => { readonly fileName: string; readonly content: Uint8Array },
  read: ReadAttached,
): Promise<string> {
  const from = [mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail];
  const to = (mail.recipients ?? []).map(({ name, smtpAddress, email }) => name ?? smtpAddress ?? email);
  const head = [
    ['From', from[1] ? `${from[0] ?? ''} <${from[1]}>`.trim() : (from[0] ?? '')],
    ['Sent', sentOf(mail)],
    ['To', to.filter(Boolean).join('; ')],
    ['Subject', mail.subject ?? ''],
  ].flatMap(([word, value]) => (value ? [`${word}: ${value}`] : []));
  const html = htmlOf(mail);
  const body = html.includes('<table') || !mail.body?.trim() ? htmlText(html) : mail.body;
  if (body.trim() === '' && mail.compressedRtf)
    throw new Refused(
      'bad-input',
      'The mail holds its words in Outlook’s own rich text only, which Attaché does not read.',
      'Open it in Outlook, copy its words, and paste them here.',
    );
  const attachments = mail.attachments ?? [];
  const attached = attachments.flatMap((it): Attached[] => {
    const file = it.innerMsgContent ? null : open(it);
    return file ? [{ name: file.fileName, type: it.attachMimeTag ?? '', bytes: file.content }] : [];
  });
  const mails = attachments.flatMap(({ innerMsgContentFields }) => innerMsgContentFields ?? []);
  // One that cannot be opened costs itself, not the mail around it.
  const inner = depth < DEEPEST ? mails.map((it) => textOf(it, depth + 1, open, read).catch(() => '')) : [];
  return [
    head.join('\n'),
    body.trim(),
    ...(await attachedText(attached, read)),
    ...(await Promise.all(inner)),
  ]
    .filter((it) => it !== '')
    .join('\n\n');
}
