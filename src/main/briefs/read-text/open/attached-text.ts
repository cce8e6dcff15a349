/** Something attached to a mail: its name (or nothing), its type, its bytes. */
export type Attached = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
/** Reads a file as text. */
export type ReadAttached = (bytes: Uint8Array, name: string) => Promise<string>;

/** Enough for every list and programme; more is an archive. */
const MOST_ATTACHED = 10;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/calendar|application\/ics/, 'ics'],
  [/csv/, 'csv'],
  [/tab-separated/, 'tsv'],
  [/wordprocessingml/, 'docx'],
  [/rfc822/, 'eml'],
  [/text\/html/, 'html'],
  [/text\/plain/, 'txt'],
];

/** Attachments that hold words, each under its name; one that was sent twice (an invitation is) stands once. */
export async function attachedText(
  attached: readonly Attached[],
  read: ReadAttached,
): Promise<readonly string[]> {
  const texts: string[] = [];
  const seen = new Set<string>();
  for (const { name, type, bytes } of attached.slice(0, MOST_ATTACHED)) {
    const ending = /\.(ics|csv|tsv|txt|docx|eml|msg|html?)$/i.exec(name)?.[1]?.toLowerCase();
    const kind = ending ?? ENDINGS.find(([said]) => said.test(type.toLowerCase()))?.[1];
    if (!kind) continue;
    // One that cannot be opened costs itself, not the mail.
    const text = await read(bytes, ending ? name : `attached.${kind}`).catch(() => '');
    const words = text.trim();
    if (words === '' || seen.has(words)) continue;
    seen.add(words);
    texts.push(`[${name || `attached.${kind}`}]\n${words}`);
  }
  return texts;
}
