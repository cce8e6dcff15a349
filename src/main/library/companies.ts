import type { Fact, Organisation, PinnedRecord } from '../../shared/domain/index.ts';
import { onceFor } from '../../shared/once.ts';
import type { Library } from './library.ts';

/** One company stands in no more facts, stories and rows of a brief than these. */
export const MOST_OF_ONE_COMPANY = 3;

/** The companies that a text names, by id. */
type Finder = (text: string) => readonly string[];

const finderOf = onceFor(finderFor);

/** The companies of a library that a text names, in any of the ways in which people call them. */
export const companiesIn = (library: Library, text: string): readonly string[] => finderOf(library)(text);

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function finderFor(library: Library): Finder {
  const byFirstWord = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const organisation of library.records.organisations) {
    if (organisation.kind !== 'business') continue;
    for (const name of namesOf(organisation, library)) {
      const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0];
      if (first === undefined || name.length < 3) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { id: organisation.id, name }]);
    }
  }
  // The United Arab Emirates are no airline.
  const countries = library.records.audiences.flatMap(({ name, countries }) => [name, ...countries]);
  return (said) => {
    const text = countries.reduce((rest, country) => rest.replaceAll(country, ''), said);
    const found = new Set<string>();
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu))
      for (const { id, name } of byFirstWord.get(word) ?? [])
        if (text.startsWith(name, index) && !isLetter(text[index + name.length])) found.add(id);
    return [...found];
  };
}

/** "JLR (Jaguar Land Rover)" is "JLR" in a sentence, "Northbank UK" is "Northbank". */
function namesOf({ id, name, place }: Organisation, { records, ownPlaces }: Library): readonly string[] {
  const short = name.replace(/\s*[(,].*$/, '').trim();
  const last = short.slice(short.lastIndexOf(' ') + 1);
  const isPlace = last === place || last === 'UK' || last === 'Europe' || ownPlaces.has(last);
  const bare = isPlace ? short.slice(0, -last.length).replace(/\s+(?:at|in|of)?\s*$/, '') : short;
  const told = records.stories.flatMap((story) => (story.organisationId === id ? [story.company] : []));
  return [...new Set([short, bare, ...told])];
}

/** What a page says of a record in one line. */
const SAID: Readonly<Record<PinnedRecord['type'], readonly string[]>> = {
  need: ['why'],
  organisation: ['name', 'summary'],
  contact: ['team', 'whatFor'],
  story: ['company', 'what', 'whyHere', 'result', 'caveat'],
  site: ['name', 'available', 'planning', 'caveat'],
  image: ['caption'],
};

export const lineOfRecord = (type: PinnedRecord['type'], record: object): string =>
  SAID[type].map((field) => (record as Readonly<Record<string, unknown>>)[field] ?? '').join(' ');

export const lineOfFact = ({ statement, caveat }: Fact): string => `${statement} ${caveat ?? ''}`;

/** How much of each company a brief has said, line by line. */
export type CompanyRoom = {
  /** Whether a line that says this names no company once too often. */
  readonly has: (line: string) => boolean;
  readonly add: (line: string) => void;
  /** Adds it if there is room. */
  readonly take: (line: string) => boolean;
};

export function companyRoom(library: Library, lines: readonly string[] = []): CompanyRoom {
  const times = new Map<string, number>();
  const add = (line: string): void => {
    for (const id of companiesIn(library, line)) times.set(id, (times.get(id) ?? 0) + 1);
  };
  const has = (line: string): boolean =>
    companiesIn(library, line).every((id) => (times.get(id) ?? 0) < MOST_OF_ONE_COMPANY);
  lines.forEach(add);
  return {
    has,
    add,
    take: (line) => {
      if (!has(line)) return false;
      add(line);
      return true;
    },
  };
}
