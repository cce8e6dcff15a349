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

/** The message as a file (RFC 5322, MIME): the same draft gives the same bytes. */
export function emailDraft({ subject, message, files }: EmailDraft): string {
  const boundary = `attache-${sha256(JSON.stringify([subject, message, files.map(({ name }) => name)])).slice(7, 39)}`;
  const part = (head: readonly string[], body: string): string =>
    [`--${boundary}`, ...head, 'Content-Transfer-Encoding: base64', '', body, ''].join(EOL);
  const title = oneLine(subject);
  return [
    'X-Unsent: 1',
    `Subject: ${encoded(title)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    [
      part(['Content-Type: text/plain; charset=utf-8'], lines(base64(message.replace(/\r?\n/g, EOL)))),
      ...files.map(({ name, bytes }) =>
        part(
          [
            'Content-Type: application/pdf',
            `Content-Disposition: attachment;${EOL} filename*=UTF-8''${percentEncoded(name)}`,
          ],
          lines(base64(bytes)),
        ),
      ),
      `--${boundary}--${EOL}`,
    ].join(''),
  ].join(EOL);
}
