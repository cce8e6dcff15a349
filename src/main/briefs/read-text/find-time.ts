import { latinDigits } from '../../../shared/text/latin-digits.ts';

const HALF = String.raw`(am|pm|a\.m\.?|p\.m\.?|[ap](?![\p{L}]))`;
/** Times of day as people write them, each with what its parts are. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d/.:])([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s*(?:hrs?|hours|uhr|baje))?\s*${HALF}?(?!\d|[./]\d)`,
    'iu',
  ),
  new RegExp(String.raw`(?<![\d/.:])(1[0-2]|0?[1-9])()\s*${HALF}(?![\p{L}])`, 'iu'),
  /(?<![\d/.:])([01]\d|2[0-3])([0-5]\d)\s*(?:hrs?|hours|h)\b()/iu,
  // “0900-1030”, and “1400 Science Park”: the head of a line of a programme.
  /^\s*([01]\d|2[0-3])([0-5]\d)(?=\s*(?:-|–|to)\s*(?:[01]\d|2[0-3])[0-5]\d\b)()/u,
  /^\s*((?!19|20)[01]\d|2[1-3])([0-5]\d)(?=\s+\p{Lu})()/u,
  /(?<![\d/.:])([01]?\d|2[0-3])()\s*(?:baje|uhr|बजे)()/iu,
  /(?<![\d/.:])([01]?\d|2[0-3])\s?h()(?![\p{L}\d])()/iu,
];
/** Hindi says which half of the day in a word. */
const AFTERNOON = /^\s*(?:shaam|sham|dopahar|raat|शाम|दोपहर)\b|^\s*(?:in the )?(?:afternoon|evening)\b/iu;
const MORNING = /^\s*(?:subah|सुबह)\b|^\s*in the morning\b/iu;

export type FoundTime = { readonly time: string; readonly start: number; readonly end: number };
const two = (n: number): string => String(n).padStart(2, '0');

/** The first time of day in a text, `HH:MM`. */
export function findTime(written: string): FoundTime | null {
  const text = latinDigits(written);
  const found = FORMS.flatMap((form) => form.exec(text) ?? []).length;
  const matches = found === 0 ? [] : FORMS.flatMap((form) => [form.exec(text)].filter((it) => it !== null));
  const [match] = matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  if (!match) {
    const noon = /\b(noon|midday)\b/i.exec(text);
    return noon ? { time: '12:00', start: noon.index, end: noon.index + noon[0].length } : null;
  }
  let end = match.index + match[0].length;
  const rest = text.slice(end);
  const after = AFTERNOON.exec(rest) ?? MORNING.exec(rest);
  const half =
    match[3]?.[0]?.toLowerCase() ?? (AFTERNOON.test(rest) ? 'p' : MORNING.test(rest) ? 'a' : undefined);
  if (after) end += after[0].length;
  const hours = Number(match[1]);
  const shifted = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours;
  return { time: `${two(shifted)}:${match[2] || '00'}`, start: match.index, end };
}
