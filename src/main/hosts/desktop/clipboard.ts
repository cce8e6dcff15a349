// Import the whole module: an older runtime, as in tests, has no ClipboardItem, and naming it would fail.
import * as electron from 'electron';

type CopiedText = { readonly text: string; readonly html: string };

/** Copies plain and rich text together: an editor takes the richer one it understands. */
export async function copyText({ text, html }: CopiedText): Promise<void> {
  if ('ClipboardItem' in electron) {
    const item = new electron.ClipboardItem({ 'text/plain': text, 'text/html': html });
    return electron.clipboard.write([item]);
  }
  const older: { write(words: CopiedText): void } = Reflect.get(electron, 'clipboard');
  older.write({ text, html });
}
