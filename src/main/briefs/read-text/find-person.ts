import type { Sureness } from '../../../shared/views/index.ts';
import {
  hasTitle,
  isCredential,
  isDivision,
  isOrganisation,
  isRole,
  looksLikeName,
  NAME_IN_WORDS,
} from './names.ts';
import { withoutPrivate } from './private-words.ts';

export type FoundPerson = {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly sureness: Sureness;
  readonly why: string;
};

/** What is known where a person is read. */
export type PeopleFrame = {
  /** True where a heading said that people follow; elsewhere a role or an organisation must show it. */
  readonly expected: boolean;
  /** Whose people they are where a line does not say. */
  readonly house: string | null;
  /** Most lines of the list give a role alone: what stands behind it is no organisation. */
  readonly rolesOnly?: boolean;
};

const tidy = (text: string | undefined): string | null =>
  text
    ?.trim()
    .replace(/^[\s,;:–—-]+|[\s;,:–—-]+$/g, '')
    .replace(/(?<!\b(?:ltd|inc|co|corp|pvt|jr|sr|govt|\p{Lu}))\.$/iu, '')
    .trim() || null;

/** Splits where commas, dashes, bars and wide gaps stand, but not within brackets. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  const gaps = /[()]|\s*[,،;|\t]\s*|\s+[–—-]+\s+|\s*[–—]\s*(?=\p{Lu})|:\s+|\s+\/\s+|\s{3,}/gu;
  for (const match of text.matchAll(gaps)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  return [...parts, text.slice(from)].map((it) => it.trim()).filter((it) => it !== '');
}

const IN_BRACKETS = /^(.+?)\s*\(([^()]+)\)$/u;
const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
/** "Managing Director of Deccan Motors", "VP at Acme". */
const AT = /^(.+?)\s+(?:at|@|with|from|bei|of|de la|chez)\s+(?:the\s+)?(\p{Lu}.*)$/u;

/** “Minister of State for Industry” is one office. */
const OFFICE_OF_STATE = /^(?:\p{L}+ ){0,2}(?:minister|secretary) of state\b/iu;

function roleAndHouse(part: string): readonly string[] {
  if (OFFICE_OF_STATE.test(part)) return [part];
  const at = AT.exec(part);
  const [, role = '', house = ''] = at ?? [];
  const isOf = / of /.test(part.slice(role.length, role.length + 5));
  return at && isRole(role) && !isRole(house) && (!isOf || (isOrganisation(house) && !isDivision(house)))
    ? [role, house]
    : [part];
}

/** Role and organisation among what stands behind a name. */
function about(
  written: readonly string[],
  { rolesOnly = false }: PeopleFrame,
): { readonly role: string | null; readonly organisation: string | null } {
  const parts = written.flatMap((it) => (written.length === 1 ? roleAndHouse(it) : [it]));
  const [only] = parts;
  if (only === undefined) return { role: null, organisation: null };
  if (parts.length === 1) {
    const isHouse =
      !isRole(only) &&
      // "(logistics)" is what somebody does.
      !/^\p{Ll}+$/u.test(only) &&
      (isOrganisation(only) || /^\p{Lu}/u.test(only)) &&
      !isDivision(only) &&
      !rolesOnly;
    return isHouse ? { role: null, organisation: only } : { role: only, organisation: null };
  }
  const clearly = (it: string): boolean =>
    isOrganisation(it) && !(isRole(it) && !/(?:ltd|inc|llc|llp|gmbh|pvt)\b/i.test(it));
  // A line that gives more than the role alone may name the house behind it.
  const plausible = (it: string): boolean => !isRole(it) && !isDivision(it) && (!rolesOnly || !isLatin(it));
  let at = parts.findLastIndex((it, i) => i > 0 && clearly(it));
  if (at < 0) at = parts.findLastIndex((it, i) => i > 0 && plausible(it));
  const [front = '', back = ''] = parts;
  // "Great Lakes Seating, VP Operations": the house may stand before the role.
  const isTurned = parts.length === 2 && isRole(back) && !isRole(front) && !isDivision(front) && !rolesOnly;
  if (at < 0 && (clearly(front) || (isTurned && /^\p{Lu}/u.test(front)))) at = 0;
  if (at < 0) return { role: parts.join(', '), organisation: null };
  // "Sojitra Pumps, Motors & Co." and "Directorate of Industries, Government of Punjab" go on behind a comma.
  let from = at;
  while (from > 1 && clearly(parts[from - 1] ?? '') && !isRole(parts[from - 1] ?? '')) from -= 1;
  const role = parts.filter((_, i) => i < from || i > at).join(', ');
  return { role: role || null, organisation: parts.slice(from, at + 1).join(', ') };
}

/** Role and organisation of one cell: "Director, Narmada E-Rickshaw Pvt. Ltd." */
export const roleAndOrganisation = (text: string) => about(partsOf(text), { expected: true, house: null });

/** "Name, Role, Organisation" in its common forms: commas, dashes, bars, slashes, brackets, "Role at Organisation". */
export function findPerson(written: string, frame: PeopleFrame): FoundPerson | null {
  // A wide gap parts as a comma does, and would be closed with what is private.
  const text = withoutPrivate(written.trim().replace(/(?<=\S) {3,}(?=\S)/gu, ' | '))
    .replace(/\s*\((?:mr|mrs|ms|miss|dr|prof|smt|shri|sri|kum)\.?\)/giu, '')
    .replace(/[.;,]+$/, (it) => (it.startsWith('.') ? '.' : ''));
  if (text === '' || text.length > 300 || text.endsWith('?')) return null;
  const [first = '', ...others] = partsOf(text);
  const rest = [...others];
  let name = first;
  const brackets = IN_BRACKETS.exec(first);
  if (brackets && !/^retd?\.?$/i.test(brackets[2] ?? '')) {
    const [, before = '', inside = ''] = brackets;
    if (looksLikeName(before)) {
      name = before;
      // "Shri X (श्री एक्स)": the same name in another script.
      if (isLatin(inside) || !isLatin(before)) rest.unshift(...partsOf(inside));
    }
  }
  while (rest[0] !== undefined && isCredential(rest[0])) name = `${name}, ${rest.shift()}`;
  if (!looksLikeName(name.split(', ')[0] ?? '')) return null;
  // "Beau Fontaine, Port of Iberville (commercial manager)".
  const opened = rest.flatMap((it) => {
    const [, before = '', inside = ''] = IN_BRACKETS.exec(it) ?? [];
    return before && isRole(inside) && !isRole(before) ? [inside, before] : [it];
  });
  const said = about(opened, frame);
  const role = tidy(said.role ?? undefined);
  const organisation = tidy(said.organisation ?? undefined);
  const isTold = [role, organisation].some((it) => it !== null && (isRole(it) || isOrganisation(it)));
  const words = opened.join(' ').split(/\s+/).length;
  if (!frame.expected && (opened.length === 0 || !isTold || words > 14 || (/[.!]$/.test(text) && words > 10)))
    return null;
  if (!frame.expected && isOrganisation(name) && !hasTitle(name)) return null;
  const isWhole = role !== null && organisation !== null;
  return {
    name: tidy(name) ?? name,
    role,
    organisation: organisation ?? (role !== null ? frame.house : null),
    sureness: frame.expected && isWhole ? 'sure' : frame.expected || isWhole ? 'likely' : 'unsure',
    why: frame.expected ? 'Listed among the people.' : 'A name with a role or an organisation.',
  };
}

const NAMED = new RegExp(`(${NAME_IN_WORDS})\\s*\\(([^()]{2,90})\\)`, 'gu');
/** What stands behind a name, up to where the sentence goes on. */
const ABOUT = String.raw`(?:,\s*(?!(?:and|accompanied|will|who|has|is|shall)\b)(?:(?!\sand\s+(?:co-|the\b|his\b|her\b|\p{Ll}|(?:Mr|Mrs|Ms|Dr|Shri|Smt|Prof|Eng|H\.E)\b)|\s(?:will|shall|accompanied|intends?|wishes|who)\s)[^,.;()]){2,70}(?:\s*\([^()]{2,30}\))?){0,2}`;
/** “Dr. Lindqvist of Cumberland Battery Works”. */
const OF_HOUSE = String.raw`(?:\s+(?:of|from)\s+(?:the\s+)?\p{Lu}[\p{L}&’'.-]*(?:\s(?:of\s)?\p{Lu}[\p{L}&’'.-]*){1,5})?`;
/** “Mr Rashid Lootah chairman of Lootah Bullion”, “Ms Hana Qasimi from Qasimi Jewels”: without a comma. */
const BARE =
  /(?<![\p{L}])((?:Mr|Mrs|Ms|Miss|Dr|Eng)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3})\s+(?:(chair(?:man|woman)?|ceo|president|director|md|head|owner|founder|partner|manager)\s+(?:of|at)|from)\s+(?:the\s+)?(\p{Lu}[\p{L}&’'.-]*(?:\s\p{Lu}[\p{L}&’'.-]*){0,4})/gu;
const LED = new RegExp(
  String.raw`(?:(?:co-)?(?:led|headed|accompanied|chaired)\s+by|(?:lead(?:er)?|head)\s*(?:will be|is|:)|(?:their|its|our|his|her)\s+(?:\p{Ll}+\s+)?(?:co-)?(?:founder|ceo|CEO|chairman|president|director|owner|daughter|son|wife|husband|partner|MD)s?,?|His Excellency|Her Excellency|we have|it is|they are|joined by|with (?:him|her|them)(?: is| are)?:?)\s+(${NAME_IN_WORDS})(${OF_HOUSE}${ABOUT})`,
  'gu',
);
/** "Our CEO Jane Miller and CFO Tom O'Hara": the role stands before the name. */
const OFFICE_FIRST = new RegExp(
  String.raw`(?<![\p{L}])((?:CEO|CFO|COO|CTO|CSO|CIO|President|Chairman|Chairwoman|Chair|Managing Director|Executive Director|Founder|Vice President|General Manager|Secretary General))\s+(${NAME_IN_WORDS})`,
  'gu',
);
const TITLED = new RegExp(
  String.raw`(?<![\p{L}])((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Sri|Smt|H\.\s?E|Eng|Capt|Herr|Frau|Mme|Honou?rable|His Excellency|Her Excellency)\.?\s+)${NAME_IN_WORDS})(${OF_HOUSE}${ABOUT})`,
  'gu',
);
/** "Dana Reyes and Bill Okafor from Gulf Coast Hydrogen". */
const PAIR =
  /(?<![\p{L}])(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’-]+){1,2})\s+and\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’-]+){1,2})\s+(?:both\s+)?(?:from|of|at)\s+(?:the\s+)?(\p{Lu}[\p{L}&'’-]*(?:\s\p{Lu}[\p{L}&'’-]*)*)/gu;
/** Sentences in which a name is that of somebody who comes. */
const COMES =
  /\b(?:join\w*|led|headed|lead|leader|accompan\w+|with (?:him|her|them)|bring\w*|party|group|members?|delegation|they are|it is|visitors?|coming|travel\w*|replac\w+|added|place|names?|directors?|founder|colleagues|in the group|others?|head|run by|both|excellency|me|myself)\b/i;
/** Sentences about people who do not. */
const STAYS_AWAY =
  /\b(?:telecon|call with|spoke (?:to|with)|meeting with|contact(?:\s+person)?\b.{0,5}:|registration|prepared by|says?|said|joins as|named|appointed)\b/i;
/** Everybody of a list is of one house: "all Tamarind Payments". */
const ALL_OF =
  /\b(?:all|both)\s+(?:of them\s+)?(?:from|of|with|at)?\s*(?:the\s+)?(\p{Lu}[\p{L}\p{N}&’'.-]*(?:\s+(?:of|the|and|&|\p{Lu}[\p{L}\p{N}&’'.-]*))*)/u;

const withoutLeadIn = (name: string): string =>
  name
    .replace(
      /^(?:Joining|With|Lead|Others?|And|It|They|Our|Also|Led|Visitors?|Party|The|In|Further|Members?)\s+/u,
      '',
    )
    .trim();

/** People that a sentence names: "led by …", "Alicia Fontenot-Reyes (CFO)", "Ms. Ketaki Zode". */
export function peopleInWords(sentence: string, house: string | null): readonly FoundPerson[] {
  const found = new Map<string, FoundPerson>();
  const text = withoutPrivate(sentence);
  const add = (it: FoundPerson | null): void => {
    const key = it?.name.toLowerCase() ?? '';
    const isKnown = [...found.keys()].some((name) => name.endsWith(key) || key.endsWith(name));
    if (it && !isKnown) found.set(key, it);
  };
  if (STAYS_AWAY.test(text)) return [];
  const shared = tidy(ALL_OF.exec(text)?.[1]) ?? house;
  const frame = { expected: true, house: shared };
  const why = 'A name with a role or an organisation.';
  for (const [, name = '', inside = ''] of text.matchAll(NAMED)) {
    const who = withoutLeadIn(name);
    if (!isRole(inside) && !isOrganisation(inside) && !hasTitle(who)) continue;
    // “Vice President (Exports)” is nobody.
    if (isRole(who) && !hasTitle(who)) continue;
    if (isOrganisation(who) && !hasTitle(who)) continue;
    const person = findPerson(`${who}, ${inside}`, frame);
    add(person && { ...person, sureness: 'likely', why });
  }
  if (COMES.test(text) || /\bpeople\b/i.test(text))
    for (const [, one = '', other = '', organisation = ''] of text.matchAll(PAIR))
      for (const name of [one, other])
        if (looksLikeName(name) && !isOrganisation(name))
          add({ name, role: null, organisation, sureness: 'likely', why });
  for (const [, name = '', role = '', organisation = ''] of text.matchAll(BARE))
    add(findPerson([name, role, organisation].filter((it) => it !== '').join(', '), frame));
  for (const [, role = '', name = ''] of text.matchAll(OFFICE_FIRST)) {
    const who = name.replace(/\s+(?:of|and)\s.*$/u, '');
    if (isOrganisation(who) || !looksLikeName(who)) continue;
    const person = findPerson(`${who}, ${role}`, frame);
    add(person && { ...person, sureness: 'likely', why });
  }
  if (COMES.test(text))
    for (const form of [LED, TITLED])
      for (const [whole, name = '', rest = ''] of text.matchAll(form)) {
        const who = withoutLeadIn(name.replace(/^(?:His|Her) Excellency\s+/, ''));
        const more = rest.replace(
          /\s+(?:and|will|shall|accompanied|intends?|wishes|who|takes?|steps?|replaces)\b.*$/u,
          '',
        );
        if (isOrganisation(who) && !hasTitle(who)) continue;
        const person = findPerson(`${who}${more.replace(/^\s+(?:of|from)\s+(?:the\s+)?/u, ', ')}`, frame);
        const kin =
          /^(?:their|its|our)\s+((?:\p{Ll}+\s+)?(?:co-)?(?:founder|ceo|CEO|chairman|president|director|owner|partner|MD))\b/u.exec(
            whole,
          )?.[1];
        const role = person?.role ?? kin ?? null;
        add(
          person && {
            ...person,
            role,
            organisation: person.organisation ?? (role ? shared : null),
            sureness: 'likely',
            why,
          },
        );
      }
  return [...found.values()];
}
