import type { Audience, Cluster } from '../../../shared/domain/index.ts';
import type { DelegationReading, Guess } from '../../../shared/views/index.ts';
import type { CleanText } from './clean-text.ts';
import { findCountries } from './find-audience.ts';
import { findDates } from './find-dates.ts';
import { findName } from './find-name.ts';
import { findPerson } from './find-person.ts';
import { findSectors } from './find-sectors.ts';
import { dayHeading, findStop } from './find-stop.ts';
import {
  bare,
  FORWARDED,
  HEADER,
  HEADINGS,
  INTEREST,
  LABEL,
  type LetterPart,
  NOT_VISIT,
  SIGN_OFF,
  sentences,
  TO_YOU,
  VISIT,
} from './letter-lines.ts';
import { type AddGuess, type HeardCountry, type HeardDate, settle, withOneName } from './settle-guesses.ts';

/** What a letter is read against. */
export type ReadingFrame = {
  readonly audiences: readonly Audience[];
  readonly clusters: readonly Cluster[];
  /** Places that an itinerary may name. */
  readonly placeNames: readonly string[];
  /** `YYYY-MM-DD`: gives a year to "26 November". */
  readonly today: string;
};

/** Reads a letter line by line. Every guess names its words; a line that gave nothing is listed as it stands. */
export function readLetter({ lines, notes }: CleanText, frame: ReadingFrame): DelegationReading {
  const { audiences, clusters, placeNames } = frame;
  const guesses: Guess[] = [];
  const left: { line: number; text: string }[] = [];
  const countries: HeardCountry[] = [];
  const dates: HeardDate[] = [];
  const seen = new Set<string>();
  let today = frame.today;
  let part: LetterPart = 'letter';
  let day: string | null = null;
  let interests: { items: string[]; line: number } | null = null;
  let count = 0;
  /** Guesses since the heading above. */
  let listed = 0;

  const add: AddGuess = (field, value, line, words, sureness, why, use = sureness !== 'unsure') => {
    const same = `${field} ${JSON.stringify(value).toLowerCase()}`;
    if (seen.has(same)) return;
    seen.add(same);
    count += 1;
    listed += 1;
    guesses.push({
      field,
      value,
      id: `${field}-${count}`,
      words: words.slice(0, 400),
      line,
      sureness,
      why,
      use,
    } as Guess);
  };
  const visit = (): { from: string; to: string } | null => {
    const best =
      dates.find((it) => it.ofVisit && it.from !== it.to) ?? dates.find((it) => it.ofVisit) ?? dates[0];
    return best ? { from: best.from, to: best.to } : null;
  };

  const readSectors = (text: string, line: number): boolean => {
    const found = findSectors(text, clusters);
    for (const it of found) add('sector', it.sector, line, text, it.sureness, it.why);
    return found.length > 0;
  };
  const readName = (text: string, line: number, written: string): boolean => {
    const found = findName(text);
    if (found) add('name', found.name, line, written.trim(), found.sureness, found.why);
    return found !== null;
  };
  const readCountries = (text: string, line: number): boolean => {
    const found = findCountries(text, audiences);
    countries.push(...found.map((it) => ({ ...it, line, text })));
    return found.some((it) => it.sureness !== 'unsure');
  };
  const readQuestions = (text: string, line: number): boolean => {
    const asked = sentences(text).filter((it) => it.endsWith('?') && it.length > 6);
    for (const question of asked) {
      const toYou = TO_YOU.test(question);
      add(
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
  };
  const readInterests = (items: string, line: number): void => {
    const list = items
      .split(/[;,•]|\s+and\s+(?=[^,]*$)/)
      .map((it) => it.replace(/[.]+$/, '').trim())
      .filter((it) => it.length > 1);
    interests = { items: [...(interests?.items ?? []), ...list], line: interests?.line ?? line };
  };
  const readDates = (text: string, line: number): boolean => {
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
  };

  for (const { number, text: written } of lines) {
    const text = bare(written);
    if (text === '') {
      // A list ends at an empty line; an itinerary has them between its days.
      if (listed > 0 && part !== 'itinerary' && part !== 'signature') part = 'letter';
      continue;
    }
    const keep = (): void => {
      left.push({ line: number, text: written.trim() });
    };
    if (FORWARDED.test(text)) {
      part = 'letter';
      keep();
      continue;
    }
    const header = HEADER.exec(text);
    if (header?.[1] && (part === 'letter' || part === 'signature')) {
      const [, word, value = ''] = header;
      part = 'letter';
      if (/^(?:sent|date)$/i.test(word)) {
        const [sent] = findDates(value, frame.today);
        // Days are counted from when the letter was written.
        if (sent && sent.sureness === 'sure' && /\d{1,2}:\d{2}|sent/i.test(text)) {
          today = sent.from;
          keep();
          continue;
        }
        if (!sent) {
          keep();
          continue;
        }
      } else if (/^(?:subject|re|fwd?|fw)$/i.test(word)) {
        const subject = value.replace(/^(?:(?:re|fwd?|fw)\s*:\s*)+/i, '');
        if (subject.length > 3)
          add('name', subject.slice(0, 200), number, written.trim(), 'unsure', 'The subject of the letter.');
        readSectors(subject, number);
        readCountries(subject, number);
        readDates(subject, number);
        readName(subject, number, written);
        continue;
      } else {
        readCountries(value, number);
        keep();
        continue;
      }
    }
    if (SIGN_OFF.test(text)) {
      part = 'signature';
      keep();
      continue;
    }
    if (part === 'signature') {
      readCountries(text, number);
      keep();
      continue;
    }
    const heading = HEADINGS.find(
      ([, said]) =>
        text.length < 80 &&
        !text.endsWith('?') &&
        said.test(text) &&
        (text.endsWith(':') || text.split(' ').length <= 4),
    );
    if (heading) {
      [part] = heading;
      listed = 0;
      day = null;
      continue;
    }
    const label = LABEL.exec(text);
    const labelled = label ? HEADINGS.find(([, said]) => said.test(label[1] ?? '')) : undefined;
    if (
      label?.[2] &&
      /^(?:(?:name of )?(?:the )?delegation|delegation name|name|group|visit(?:or)?s? name)$/i.test(
        label[1] ?? '',
      ) &&
      part === 'letter'
    ) {
      add('name', label[2].slice(0, 200), number, written.trim(), 'sure', 'Written after its label.');
      readSectors(label[2], number);
      readCountries(label[2], number);
      continue;
    }
    if (label?.[2] && /^(?:head of delegation|leader|led by|delegation lead(?:er)?)$/i.test(label[1] ?? '')) {
      const person = findPerson(label[2], true);
      if (person) {
        add(
          'person',
          { name: person.name, role: person.role ?? 'Head of delegation', organisation: person.organisation },
          number,
          written.trim(),
          'sure',
          'Named as the head of the delegation.',
        );
        continue;
      }
    }
    if (label?.[2] && labelled?.[0] === 'interests') {
      readSectors(label[2], number);
      readInterests(label[2], number);
      continue;
    }
    if (label?.[2] && labelled?.[0] === 'people') {
      const people = label[2].split(/;|\s+\|\s+/).map((it) => findPerson(it, true));
      for (const it of people)
        if (it)
          add(
            'person',
            { name: it.name, role: it.role, organisation: it.organisation },
            number,
            written.trim(),
            it.sureness,
            it.why,
          );
      if (people.some((it) => it === null)) keep();
      continue;
    }

    if (part === 'itinerary') {
      const headingDay = dayHeading(text, today);
      if (headingDay) {
        day = headingDay;
        continue;
      }
    }
    const stop = findStop(
      text,
      { today, day: part === 'itinerary' ? day : null, visit: visit(), placeNames },
      part === 'itinerary',
    );
    if (stop) {
      const { sureness, why, ...value } = stop;
      // Without a known place it is still a stop: the officer sees what is missing.
      add('stop', value, number, written.trim(), sureness, why, true);
      continue;
    }
    if (readQuestions(text, number)) {
      readSectors(text, number);
      readCountries(text, number);
      // "A delegation from Pune is coming on Thursday. Can you help?" says more than it asks.
      if (part === 'letter') {
        readDates(text, number);
        readName(text, number, written);
      }
      continue;
    }
    if (part === 'questions') {
      add('question', text.slice(0, 1000), number, written.trim(), 'likely', 'Listed among the questions.');
      continue;
    }
    const person = findPerson(text, part === 'people');
    if (person && findDates(text, today).length === 0) {
      const { sureness, why, ...value } = person;
      add('person', value, number, written.trim(), sureness, why, part === 'people' || sureness !== 'unsure');
      readCountries(text, number);
      continue;
    }
    if (part === 'interests') {
      readSectors(text, number);
      readInterests(text, number);
      continue;
    }
    let understood = readSectors(text, number);
    if (readDates(text, number)) understood = true;
    if (readCountries(text, number)) understood = true;
    const interest = INTEREST.exec(text)?.[1];
    if (interest) {
      readInterests(interest.replace(/(?<=[a-z)])\.\s.*$/, ''), number);
      understood = true;
    }
    if (readName(text, number, written)) understood = true;
    if (!understood) keep();
  }

  const { items, line } = (interests as { items: string[]; line: number } | null) ?? { items: [], line: 0 };
  const heard = { guesses, dates, countries, visit: visit(), interests: items, interestsLine: line };
  const unknown = settle(heard, add);
  return { kind: 'letter', guesses: withOneName(guesses), left, notes: [...notes, ...unknown] };
}
