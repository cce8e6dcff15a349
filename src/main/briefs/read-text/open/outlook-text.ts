import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import { type Attached, attachedText, type ReadAttached } from './attached-text.ts';
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

/** A mail that was saved from Outlook (.msg), as text. */
export async function outlookText(bytes: Uint8Array, read: ReadAttached): Promise<string> {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  const mail = reader.getFileData();
  if (mail.error) throw new Error(mail.error);
  const from = [mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail];
  const to = (mail.recipients ?? []).map(({ name, smtpAddress, email }) => name ?? smtpAddress ?? email);
  const head = [
    ['From', from[1] ? `${from[0] ?? ''} <${from[1]}>`.trim() : (from[0] ?? '')],
    ['Sent', sentOf(mail)],
    ['To', to.filter(Boolean).join('; ')],
    ['Subject', mail.subject ?? ''],
  ].flatMap(([word, value]) => (value ? [`${word}: ${value}`] : []));
  const html = mail.html ? new TextDecoder('utf-8').decode(mail.html) : (mail.bodyHtml ?? '');
  const body = html.includes('<table') || !mail.body?.trim() ? htmlText(html) : mail.body;
  const attached = (mail.attachments ?? []).flatMap((it): Attached[] => {
    const file = it.innerMsgContent ? null : reader.getAttachment(it);
    return file ? [{ name: file.fileName, type: it.attachMimeTag ?? '', bytes: file.content }] : [];
  });
  return [head.join('\n'), body.trim(), ...(await attachedText(attached, read))]
    .filter((it) => it !== '')
    .join('\n\n');
}
