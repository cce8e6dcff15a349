import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import { oneLine } from '../../../shared/text/one-line.ts';
import { sha256 } from '../../storage/hash.ts';

/** A message that was not sent yet: mail programs open it as a draft (`X-Unsent`). */
export type EmailDraft = {
  readonly subject: string;
  readonly message: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

const EOL = '\r\n';
const lines = (base64: string): string => (base64.match(/.{1,76}/g) ?? []).join(EOL);
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

/** A header’s words in pieces of at most 75 characters (RFC 2047), none of which cuts a letter. */
function encoded(words: string): string {
  const pieces: string[] = [''];
  for (const letter of words) {
    const piece = (pieces.at(-1) ?? '') + letter;
    if (Buffer.byteLength(piece) > 42) pieces.push(letter);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces.map((piece) => `=?UTF-8?B?${base64(piece)}?=`).join(`${EOL} `);
}

/** RFC 2231: every octet that is no plain letter or digit by its number. */
const percentEncoded = (words: string): string =>
  [...Buffer.from(words)]
    .map((octet) =>
      /[A-Za-z0-9._-]/.test(String.fromCharCode(octet))
        ? String.fromCharCode(octet)
        : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

/** The message for mail programs that show HTML: the same words, a paragraph where a line was left empty. */
function asHtml(message: string): string {
  const paragraphs = message.trim().split(/(?:[ \t]*\r?\n){2,}/);
  const said = paragraphs.map((it) => `<p dir="auto">${escapeMarkup(it).replace(/\r?\n/g, '<br>\n')}</p>`);
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${said.join('\n')}\n</body></html>\n`;
}

/** The message as a file (RFC 5322, MIME): the same draft gives the same bytes. */
export function emailDraft({ subject, message, files }: EmailDraft): string {
  const name = `attache-${sha256(JSON.stringify([subject, message, files.map((it) => it.name)])).slice(7, 39)}`;
  const [boundary, inner] = [name, `${name}-words`];
  const part = (within: string, head: readonly string[], body: string): string =>
    [`--${within}`, ...head, 'Content-Transfer-Encoding: base64', '', body, ''].join(EOL);
  const words = (kind: string, said: string): string =>
    part(inner, [`Content-Type: text/${kind}; charset=utf-8`], lines(base64(said.replace(/\r?\n/g, EOL))));
  const title = oneLine(subject);
  return [
    'X-Unsent: 1',
    `Subject: ${encoded(title)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    [
      `--${boundary}${EOL}Content-Type: multipart/alternative; boundary="${inner}"${EOL}${EOL}`,
      words('plain', message),
      words('html', asHtml(message)),
      `--${inner}--${EOL}${EOL}`,
      ...files.map((file) =>
        part(
          boundary,
          [
            'Content-Type: application/pdf',
            `Content-Disposition: attachment;${EOL} filename*=UTF-8''${percentEncoded(file.name)}`,
          ],
          lines(base64(file.bytes)),
        ),
      ),
      `--${boundary}--${EOL}`,
    ].join(''),
  ].join(EOL);
}
