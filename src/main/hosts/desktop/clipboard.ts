// The whole module: an older runtime, as tests have it, exports no ClipboardItem, and naming it would not load.
import * as electron from 'electron';

type Words = { readonly text: string; readonly html: string };

/** Puts words on the clipboard, plain and rich at once: an editor takes what it can. */
export async function copyWords({ text, html }: Words): Promise<void> {
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({ 'text/plain': text, 'text/html': html });
    return electron.clipboard.write([item]);
  }
  const older: { write(words: Words): void } = Reflect.get(electron, 'clipboard');
  older.write({ text, html });
}
