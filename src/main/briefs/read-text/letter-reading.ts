import type { Audience, Cluster } from '../../../shared/domain/index.ts';
import type { Guess } from '../../../shared/views/index.ts';
import { findCountries } from './find-audience.ts';
import { findDates } from './find-dates.ts';
import { findName } from './find-name.ts';
import { findSectors } from './find-sectors.ts';
import { type LetterPart, NOT_VISIT, sentences, TO_YOU, VISIT } from './letter-lines.ts';
import type { AddGuess, CountryInLine, DateInLine } from './settle-guesses.ts';

/** What the reader of a letter needs to know. */
export type ReadingFrame = {
  readonly audiences: readonly Audience[];
  readonly clusters: readonly Cluster[];
  /** Places that an itinerary may name. */
  readonly placeNames: readonly string[];
  /** `YYYY-MM-DD`: gives a year to "26 November". */
  readonly today: string;
};

/** A line of the letter: as it was written, and without its bullet, number or quotation mark. */
export type LetterLine = { readonly number: number; readonly written: string; readonly text: string };

/** What was read of a letter up to a line, and where in the letter that line stands. */
export type LetterReading = {
  readonly frame: ReadingFrame;
  readonly guesses: Guess[];
  readonly left: { line: number; text: string }[];
  readonly countries: CountryInLine[];
  readonly dates: DateInLine[];
  readonly interests: string[];
  interestsLine: number;
  /** From when its days are counted. */
  today: string;
  part: LetterPart;
  /** The day of the itinerary under which the line stands. */
  day: string | null;
  /** Number of guesses since the heading above. */
  listed: number;
  /** Notes a guess, where it was not made before. */
  readonly add: AddGuess;
};

export function newReading(frame: ReadingFrame): LetterReading {
  const seen = new Set<string>();
  const reading: LetterReading = {
    frame,
    guesses: [],
    left: [],
    countries: [],
    dates: [],
    interests: [],
    interestsLine: 0,
    today: frame.today,
    part: 'letter',
    day: null,
    listed: 0,
    add: (field, value, line, words, sureness, why, use = sureness !== 'unsure') => {
      const same = `${field} ${JSON.stringify(value).toLowerCase()}`;
      if (seen.has(same)) return;
      seen.add(same);
      reading.listed += 1;
      const id = `${field}-${seen.size}`;
      reading.guesses.push({
        field,
        value,
        id,
        words: words.slice(0, 400),
        line,
        sureness,
        why,
        use,
      } as Guess);
    },
  };
  return reading;
}

/** The days of the visit, as far as the letter has named them. */
export function visitOf({ dates }: LetterReading): { from: string; to: string } | null {
  const best =
    dates.find((it) => it.ofVisit && it.from !== it.to) ?? dates.find((it) => it.ofVisit) ?? dates[0];
  return best ? { from: best.from, to: best.to } : null;
}

/** Lists the line as it stands: it gave nothing. */
export const keep = ({ left }: LetterReading, { number, written }: LetterLine): void => {
  left.push({ line: number, text: written.trim() });
};

/** What can be found anywhere in a text; each says whether it found something. */

export function readSectors(reading: LetterReading, text: string, line: number): boolean {
  const found = findSectors(text, reading.frame.clusters);
  for (const it of found) reading.add('sector', it.sector, line, text, it.sureness, it.why);
  return found.length > 0;
}

export function readName(reading: LetterReading, text: string, { number, written }: LetterLine): boolean {
  const found = findName(text);
  if (found) reading.add('name', found.name, number, written.trim(), found.sureness, found.why);
  return found !== null;
}

export function readCountries(reading: LetterReading, text: string, line: number): boolean {
  const found = findCountries(text, reading.frame.audiences);
  reading.countries.push(...found.map((it) => ({ ...it, line, text })));
  return found.some((it) => it.sureness !== 'unsure');
}

export function readQuestions(reading: LetterReading, text: string, line: number): boolean {
  const asked = sentences(text).filter((it) => it.endsWith('?') && it.length > 6);
  for (const question of asked) {
    const toYou = TO_YOU.test(question);
    reading.add(
      'question',
      question.slice(0, 1000),
      line,
      text,
      toYou ? 'unsure' : asked.length === 1 && question === text ? 'sure' : 'likely',
      toYou
        ? 'It may be a question to you rather than the delegation’s own.'
        : 'It ends with a question mark.',
    );
  }
  return asked.length > 0;
}

export function readInterests(reading: LetterReading, items: string, line: number): void {
  if (reading.interestsLine === 0) reading.interestsLine = line;
  reading.interests.push(
    ...items
      .split(/[;,•]|\s+and\s+(?=[^,]*$)/)
      .map((it) => it.replace(/[.]+$/, '').trim())
      .filter((it) => it.length > 1),
  );
}

export function readDates(reading: LetterReading, text: string, line: number): boolean {
  const { dates, today } = reading;
  const found = findDates(text, today);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return false;
  const joins =
    found.length === 2 &&
    first.from === first.to &&
    last.from === last.to &&
    first.from < last.from &&
    /\barriv|\bfrom\b|\bland/i.test(text) &&
    /depart|leav|until|fly|home|\bto\b/i.test(text);
  const ofVisit = VISIT.test(text) && !NOT_VISIT.test(text) && last.to >= today;
  if (joins)
    dates.push({
      ...first,
      to: last.to,
      line,
      text,
      ofVisit: true,
      sureness: last.sureness,
      why: `From the first date named to the last. ${last.why}`,
    });
  else dates.push(...found.map((it) => ({ ...it, line, text, ofVisit })));
  return true;
}
