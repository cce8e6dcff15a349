import type { Line } from './clean-text.ts';
import { findDates } from './find-dates.ts';
import type { Message } from './thread.ts';
import type { DateFrame } from './written-days.ts';

/** A list of several delegations: the lines of the one that comes here. */
export type Digest = { readonly lines: readonly Line[]; readonly others: number };

const ENTRY = /^\s*(?:\d{1,2}|[A-Z])[.)]\s+(?=\S)/u;
const LEAD = /\b(?:lead|head|led by|leader|delegat\w+|mission|interests?|sectors?)\b/iu;

/** Entries of a list, each with dates and people of its own: which one comes here? Null for any other letter. */
export function digestOf({ lines }: Message, dates: DateFrame, placeNames: readonly string[]): Digest | null {
  const starts = lines.flatMap(({ text }, i) => (ENTRY.test(text) && /^\s{0,2}\S/.test(text) ? [i] : []));
  if (starts.length < 2) return null;
  const entries = starts.map((from, i) => {
    const gap = lines.findIndex(
      (it, k) => k > from && it.text.trim() === '' && /^\S/.test(lines[k + 1]?.text ?? ''),
    );
    const end = Math.min(starts[i + 1] ?? lines.length, gap < 0 ? lines.length : gap);
    return lines.slice(from, end);
  });
  const text = (entry: readonly Line[]): string => entry.map((it) => it.text).join(' ');
  const whole = entries.filter((it) => {
    const words = text(it);
    return (
      findDates(words, dates).some((date) => date.to >= dates.today) &&
      LEAD.test(words) &&
      words.split(/\s+/).length >= 8
    );
  });
  if (whole.length < 2 || whole.length < entries.length / 2) return null;
  const here = (entry: readonly Line[]): number => {
    const [head = ''] = [text(entry).slice(0, 160)];
    return (
      placeNames.filter((name) => head.includes(name)).length * 3 +
      placeNames.filter((name) => text(entry).includes(name)).length
    );
  };
  const [best] = [...whole].sort((a, b) => here(b) - here(a));
  if (!best || here(best) === 0) return null;
  const [first, ...rest] = best;
  // "2. South Region – Kutch Mission": the place before the dash says only where.
  const plain = (first?.text ?? '')
    .replace(ENTRY, '')
    .replace(/^(?:the\s+)?[\p{L} ]{3,30}?\s*(?:[–—:]|\s-\s)\s*/u, (it) =>
      placeNames.some((name) => it.includes(name)) ? '' : it,
    );
  return { lines: first ? [{ number: first.number, text: plain }, ...rest] : rest, others: whole.length - 1 };
}
