import type { Line } from './clean-text.ts';
import { findDates } from './find-dates.ts';
import type { Message } from './thread.ts';
import type { DateFrame } from './written-days.ts';

/** A line of an exported chat: "[21/11/2026, 10:42:13] Name: …", "24/11/2026, 09:02 - Name: …". */
const SAID =
  /^\[?(\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}),?\s+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?)\]?\s*(?:[-–]\s*)?([^:]{1,60}):\s?(.*)$/iu;
/** What the program says, not a person. */
const PROGRAM =
  /end-to-end encrypted|(?:media|image|video|audio|document|sticker|gif) omitted|<media omitted>|message was deleted|missed (?:voice|video) call|changed (?:the|their)|created group|joined using/i;

type Said = { readonly who: string; readonly day: string; readonly lines: Line[] };

/** A chat as one letter of who tells of the visitors, and what we answered; null for any other text. */
export function readChat(
  lines: readonly Line[],
  frame: DateFrame,
): { readonly theirs: Message; readonly ours: Message } | null {
  const first = lines.map(({ text }) => SAID.exec(text)).filter((it) => it !== null);
  if (first.length < 3 || first.length < lines.length / 4) return null;
  const days = first.map((it) => it[1] ?? '');
  const monthFirst =
    days.some((day) => Number(day.split(/[/.-]/)[1]) > 12) ||
    first.some((it) => /[ap]\.?m/i.test(it[2] ?? '') && /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(it[1] ?? ''));
  const said: Said[] = [];
  for (const { number, text } of lines) {
    const match = SAID.exec(text);
    if (!match) {
      said.at(-1)?.lines.push({ number, text });
      continue;
    }
    const [, day = '', , who = '', words = ''] = match;
    const at = findDates(day, { ...frame, monthFirst })[0]?.from ?? frame.today;
    said.push({ who, day: at, lines: [{ number, text: words }] });
  }
  const isWords = ({ text }: Line): boolean => text.trim() !== '' && !PROGRAM.test(text);
  const length = (who: string): number =>
    said
      .filter((it) => it.who === who)
      .flatMap((it) => it.lines)
      .filter(isWords)
      .reduce((sum, { text }) => sum + text.length, 0);
  const names = [...new Set(said.map(({ who }) => who))].sort((a, b) => length(b) - length(a));
  // Each thing that was said stands by itself, as a paragraph does.
  const of = (mine: boolean): readonly Line[] =>
    said
      .filter(({ who }) => (who === names[0]) === mine)
      .flatMap((it) => [...it.lines.filter(isWords), { number: it.lines[0]?.number ?? 0, text: '' }]);
  const base = { to: [], sent: said.at(-1)?.day ?? null, subject: '', head: [], attached: [] };
  return {
    theirs: { ...base, from: names[0] ?? '', lines: of(true) },
    ours: { ...base, from: names[1] ?? '', lines: of(false) },
  };
}
