import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { type Attached, attachedText, type ReadAttached } from './attached-text.ts';
import { htmlText } from './html-text.ts';

const named = ({ name, address }: Address): string =>
  address ? (name ? `${name} <${address}>` : address) : name;

/** "Wed, 18 Nov 2026 16:04:11 -0500": the day as the writer's own clock had it. */
function sentAs(head: string | undefined): string {
  const at = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}:\d{2}))?/.exec(head ?? '');
  return at ? `${at[1]} ${at[2]} ${at[3]}${at[4] ? ` ${at[4]}` : ''}` : '';
}

/** The calendar and the mail's own words stand in parts beside each other; a picture says nothing. */
const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);

/** A mail to a whole town says nothing by its thousandth address. */
const MOST_NAMED = 60;
const namedAll = (all: readonly Address[] | undefined): string =>
  (all ?? []).slice(0, MOST_NAMED).map(named).join('; ');

/** Tags that nest deeper than a reader follows are taken out; the words stay. */
function richText(html: string): string {
  try {
    return htmlText(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return html.replace(/<[^<>]*>/g, ' ');
  }
}

/** A mail as it travelled (RFC 5322), as text: who wrote when to whom, what, and what was attached. */
export async function mailText(bytes: Uint8Array, read: ReadAttached): Promise<string> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  const head = [
    ['From', mail.from ? named(mail.from) : ''],
    ['Sent', sentAs(date)],
    ['To', namedAll(mail.to)],
    ['Cc', namedAll(mail.cc)],
    ['Subject', mail.subject ?? ''],
  ].flatMap(([word, value]) => (value ? [`${word}: ${value}`] : []));
  const plain = (mail.text ?? '').trim();
  const rich = mail.html ? richText(mail.html).trim() : '';
  const attached = mail.attachments.map(
    (it): Attached => ({ name: it.filename ?? '', type: it.mimeType, bytes: contentOf(it) }),
  );
  return [head.join('\n'), chosen(plain, rich), ...(await attachedText(attached, read))]
    .filter((it) => it !== '')
    .join('\n\n');
}

/** The form that says more: tables are whole in HTML only; some senders leave the plain part empty. */
const chosen = (plain: string, rich: string): string =>
  rich !== '' && (rich.includes('\t') || plain.length < rich.length / 3) ? rich : plain || rich;
