import type { Delegation } from '../../../../shared/domain/index.ts';
import { foldMarks } from '../../../../shared/format/fold.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { type RuleInput, shorten } from '../checked.ts';
import { fix, type Rule, type RuleFinding } from '../rule.ts';

/** The edit distance of two words (insertions, deletions, changes, swaps), at most `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

const NAME_WORD = /(?:\p{Lu}[\p{L}\p{N}’'&.-]*[\p{L}\p{N}]|\p{Lu})/u;
/** A run of capitalised words, with the small words inside names: "School of Art". */
const NAMES = new RegExp(
  `${NAME_WORD.source}(?:\\s(?:(?:of|and|the|for|upon|on|in|de|al|bin)\\s)?(?:${NAME_WORD.source}))*`,
  'gu',
);

const folded = (name: string): string =>
  foldMarks(name)
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Names = { readonly known: ReadonlyMap<string, string>; readonly words: ReadonlySet<string> };
/** Names to spell correctly, and every word the library itself uses: those are no typos. */
const libraryNames = onceFor((library: Library): Names => {
  const { organisations, places, clusters, facts, sources } = library.records;
  const names = [...organisations.map(({ name }) => name), ...places.map(({ name }) => name)];
  const known = new Map(names.flatMap(spellings).map((name) => [folded(name), name]));
  const words = new Set(
    [...names, ...clusters.map(({ name, summary }) => `${name} ${summary}`)]
      .concat(facts.map(({ statement, caveat }) => `${statement} ${caveat ?? ''}`))
      .concat(sources.map(({ title, publisher, author }) => `${title} ${publisher} ${author ?? ''}`))
      .flatMap((text) => folded(text).split(' ')),
  );
  return { known, words };
});

/** "JLR (Jaguar Land Rover)" is written in either way. */
const spellings = (name: string): readonly string[] => {
  const [, short, long] = /^(.*?) \((.*)\)$/.exec(name) ?? [];
  return short && long ? [name, short, long] : [name];
};

/** How many typos to allow for a name's length: a short name has too many neighbours. */
const allowed = (name: string): number => (name.length >= 11 ? 2 : name.length >= 6 ? 1 : 0);

/** The correct name, if the written one is close to a known name and not a word in its own right. */
function correctName(written: string, sets: readonly Names[]): string | null {
  const name = folded(written);
  const parts = name.split(' ');
  if (sets.some(({ known }) => known.has(name))) return null;
  if (parts.every((word) => sets.some(({ words }) => words.has(word)))) return null;
  let best: { right: string; distance: number } | null = null;
  for (const { known } of sets)
    for (const [right, spelt] of known) {
      const most = allowed(right);
      // A typo keeps the number of words, and usually the first letter.
      if (most === 0 || right.split(' ').length !== parts.length) continue;
      const distance = editDistance(name, right, most);
      if (distance > 0 && distance <= most && (!best || distance < best.distance))
        best = { right: spelt, distance };
    }
  return best?.right ?? null;
}

/** Every run of one to six capitalised words, longest first. */
function capitalisedRuns(text: string): readonly string[] {
  return [...text.matchAll(NAMES)].flatMap(([run]) => {
    const words = run.split(' ');
    const parts: string[] = [];
    for (let size = Math.min(words.length, 6); size >= 1; size -= 1)
      for (let from = 0; from + size <= words.length; from += 1)
        parts.push(words.slice(from, from + size).join(' '));
    return parts.filter((part) => /^\p{Lu}/u.test(part) && /[\p{L}\p{N}]$/u.test(part));
  });
}

const visitorNames = onceFor(({ name, people }: Delegation): Names => {
  const names = [name, ...people.flatMap((person) => [person.name, person.organisation ?? []].flat())];
  return {
    known: new Map(names.map((one) => [folded(one), one])),
    words: new Set(names.flatMap((one) => folded(one).split(' '))),
  };
});

function findSlips(
  text: string,
  { library, delegation }: RuleInput,
): readonly { from: string; to: string }[] {
  const sets = [libraryNames(library), ...(delegation ? [visitorNames(delegation)] : [])];
  const found: { from: string; to: string }[] = [];
  for (const from of capitalisedRuns(text)) {
    if (found.some((longer) => longer.from.includes(from))) continue;
    const to = correctName(from, sets);
    if (to) found.push({ from, to });
  }
  return found;
}

export const misspelt: Rule = {
  id: 'misspelt-name',
  name: 'Name misspelt',
  clause: 'own',
  severity: 'warning',
  when: 'A name in an officer’s text, a heading, the title or the itinerary is nearly, but not quite, that of an organisation, a place, or one of the visitors.',
  fix: 'Take the spelling of the library or of the delegation.',
  check: (checked) => {
    const { brief, delegation, paragraphs } = checked;
    const inTexts = paragraphs.flatMap(({ words, section, block }) =>
      findSlips(words, checked).map(
        ({ from, to }): RuleFinding => ({
          sectionId: section.id,
          blockId: block.id,
          at: `${block.id} ${from}`,
          sentence: `“${from}” is nearly “${to}”. Is it meant?`,
          mends: [fix(`Write “${to}”`, { kind: 'replace-words', blockId: block.id, from, to })],
        }),
      ),
    );
    const elsewhere = [
      { where: 'The title', text: brief.title, sectionId: null },
      ...brief.sections.flatMap(({ id, title }) =>
        title === null ? [] : [{ where: 'The heading', text: title, sectionId: id }],
      ),
      ...(delegation?.itinerary ?? []).map(({ title, place }) => ({
        where: 'The itinerary',
        text: `${title}. ${place}`,
        sectionId: brief.sections.find(({ kind }) => kind === 'visit')?.id ?? null,
      })),
    ].flatMap(({ where, text, sectionId }) =>
      findSlips(text, checked).map(
        ({ from, to }): RuleFinding => ({
          sectionId,
          blockId: null,
          at: `${where} ${from}`,
          sentence: `${where} says “${from}” in “${shorten(text, 60)}”, which is nearly “${to}”. Is it meant?`,
        }),
      ),
    );
    return [...new Map([...inTexts, ...elsewhere].map((found) => [found.at, found])).values()];
  },
};
