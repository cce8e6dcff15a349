import type { Guess, Sureness } from '../../../shared/views/index.ts';
import { findCountries } from './find-audience.ts';
import { type FoundPerson, findPerson, peopleInWords, roleAndOrganisation } from './find-person.ts';
import type { Read } from './letter-context.ts';
import type { Unit } from './letter-units.ts';
import { hasTitle, isOrganisation, isRole, looksLikeName, NAME_IN_WORDS, withoutTitle } from './names.ts';
import { withoutPrivate } from './private-words.ts';
import type { Table } from './tables.ts';
import { senderOf } from './thread.ts';

type Person = Extract<Guess, { field: 'person' }>['value'];
/** Somebody who comes, with the lines that say so. */
export type ListedPerson = {
  readonly value: Person;
  readonly lines: readonly number[];
  readonly words: string;
  readonly sureness: Sureness;
  readonly why: string;
  readonly use: boolean;
};

/** Who writes for somebody else: a post, a ministry's desk, an agent of ours. */
export const POST =
  /\b(?:DBT|British (?:Consulate|Embassy|High Commission|Trade)|Department for Business|FCDO|Trade Advis[eo]r|Site Selection|Combined Authority)\b/u;
/** A cell that a spreadsheet would run. */
const FORMULA = /^\s*[=+@]|^\s*-\s*\d/;
const key = (name: string): string =>
  withoutTitle(name.split(/[,;]/)[0] ?? '')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
const tidy = (text: string): string | null =>
  withoutPrivate(text)
    .replace(/[,;]+$/, '')
    .slice(0, 400)
    .trim() || null;
const DITTO = /^(?:["”″〃]|''|-do-|do\.?|ditto|same|as above)$/iu;

/** The people of a table: names may stand in three columns, and a house over several rows. */
function fromTable({ columns, headers, rows }: Table, house: string | null): readonly ListedPerson[] {
  let above: string | null = null;
  return rows.flatMap((row): readonly ListedPerson[] => {
    const cell = (kind: Table['columns'][number]): string =>
      columns
        .flatMap((it, i) => (it === kind && row.cells[i] ? [row.cells[i]] : []))
        .join(' ')
        .trim();
    const first = cell('name');
    // “Title” above “Program Manager” is what somebody does.
    const titled = cell('honorific');
    const isRoleTitle = titled !== '' && isRole(titled) && !hasTitle(`${titled} X`);
    const written = [
      isRoleTitle ? '' : titled,
      first || [cell('first'), cell('last')].filter((it) => it !== '').join(' '),
    ]
      .filter((it) => it !== '')
      .join(' ')
      .replace(/[;]\s*/g, ', ');
    const shown = row.cells
      .filter((_, i) => columns[i] !== 'private')
      .join(', ')
      .slice(0, 400);
    const mixed =
      columns.includes('name') &&
      !columns.includes('role') &&
      (/[&/]|\band\b/.test(headers[columns.indexOf('name')] ?? '') || isRole(first.split(',')[1] ?? ''));
    const isHouseMixed = columns.includes('role') && !columns.includes('organisation');
    const person = mixed ? findPerson(written, { expected: true, house: null }) : null;
    const name =
      person?.name ??
      written
        .replace(/\s*\([^()]*\p{Script=Devanagari}[^()]*\)|\s*\([^()]*\p{Script=Arabic}[^()]*\)/gu, '')
        .trim();
    if (name === '' || /^(?:tbc|tba|tbd|total|n\/?a|nil|vacant|-+)\b/iu.test(name) || /^\d+\s/.test(name))
      return [];
    if (!/\p{L}{2}/u.test(name) || (looksLikeNote(row.cells) && !looksLikeName(name))) return [];
    let organisation = tidy(DITTO.test(cell('organisation')) ? (above ?? '') : cell('organisation'));
    let role = tidy(person?.role ?? (cell('role') || (isRoleTitle ? titled : '')));
    if (isHouseMixed && role) {
      const both = roleAndOrganisation(role);
      [role, organisation] = [both.role ?? (both.organisation ? null : role), both.organisation];
    }
    organisation ??= person?.organisation ?? (columns.includes('organisation') ? above : null) ?? house;
    above = organisation ?? above;
    const isFormula = row.cells.some((it, i) => columns[i] !== 'private' && FORMULA.test(it));
    const isName = looksLikeName(name.split(/[,;]/)[0] ?? '');
    return [
      {
        value: { name: name.slice(0, 200), role, organisation },
        lines: [row.line],
        words: shown,
        sureness: isFormula ? 'unsure' : isName ? 'sure' : 'likely',
        why: isFormula
          ? 'A cell begins as a spreadsheet’s formula does. It is taken as text, if you choose it.'
          : isName
            ? 'From the columns of the table.'
            : 'From the columns of the table; the name looks unusual.',
        use: !isFormula,
      },
    ];
  });
}
const looksLikeNote = (cells: readonly string[]): boolean => cells.filter((it) => it !== '').length < 2;

const OF_HOUSE =
  /\b(?:from|of us from|with|representing|of)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}’'&.-]*(?:\s+(?:of|the|and|&|\p{Lu}[\p{L}\p{N}’'&.-]*))*)/u;

/** A name of a house, not of where it stands. */
const isHouseName = (text: string): boolean =>
  isOrganisation(text) ||
  (text.includes(' ') && !findCountries(text, []).some(({ words }) => words === text));

/** Items below "Delegates:", as one list: what most of its lines say tells what the others mean. */
function fromItems(items: readonly Unit[], house: string | null): readonly ListedPerson[] {
  const said = OF_HOUSE.exec(items[0]?.label ?? '')?.[1]?.trim();
  const own = said && isHouseName(said) ? said : house;
  const parsed = items.map((it) => findPerson(it.text, { expected: true, house: null }));
  const told = parsed.filter((it) => it !== null);
  const alone = told.filter(
    (it) => it.role !== null && it.organisation === null && !it.role.includes(','),
  ).length;
  const rolesOnly =
    told.length >= 2 &&
    alone > told.length / 2 &&
    told.every((it) => it.organisation === null || !isOrganisation(it.organisation));
  return items.flatMap((item): readonly ListedPerson[] => {
    // “Mr A (MD, X), Ms B (Head, X)”: several in one line.
    const beside =
      (item.text.match(BRACKETED) ?? []).length > 1
        ? peopleInWords(`Joining: ${item.text}`, own ?? null)
        : [];
    if (beside.length > 1) return beside.map((it) => listed(it, item.lines, item.text, true));
    const people = item.text.split(/\s*;\s*/).filter((it) => it !== '');
    const parts =
      people.length > 1 && people.every((it) => findPerson(it, { expected: true, house: null }))
        ? people
        : [item.text];
    return parts.flatMap((text) => {
      const found = findPerson(text, { expected: true, house: own ?? null, rolesOnly });
      return found ? [listed(found, item.lines, item.text, true)] : [];
    });
  });
}

const listed = (
  { sureness, why, ...value }: FoundPerson,
  lines: readonly number[],
  words: string,
  use: boolean,
): ListedPerson => ({
  value: { name: value.name, role: value.role, organisation: value.organisation },
  lines,
  words,
  sureness,
  why,
  use: use || sureness !== 'unsure',
});

/** "Yours truly" in a list is who signs it. */
const MYSELF = /^(?:yours truly|me|myself|i|the undersigned|and me|moi)\b/iu;
const AMONG_US =
  /\b(?:myself|yours truly)\b|^me,\s+(?:and\s+)?\p{Lu}|\bI\s*(?:,|and|along with|together with)\s+my\s+colleagues?\b|\bmy colleagues? .{2,60} and I\b|\b(?:would|will|['’]d|['’]ll) be (?:just |only )?(?:me|myself)\b|\bI(?:['’]ll| will| shall) be (?:in|visiting|travell?ing|coming|arriving|over)\b/iu;
function writer({ message, signature }: Read): ListedPerson | null {
  const lines = signature.filter(({ text }) => withoutPrivate(text) !== '');
  const named =
    lines.find(
      ({ text }) =>
        looksLikeName(withoutPrivate(text.split('|')[0] ?? '')) && text.trim().split(' ').length > 1,
    ) ?? lines[0];
  const sender = senderOf(message.from);
  const from = sender.name;
  const name = (
    named && looksLikeName(withoutPrivate(named.text.split('|')[0] ?? ''))
      ? withoutPrivate(named.text.split('|')[0] ?? '')
      : from
  ).trim();
  if (name === '' || !looksLikeName(name)) return null;
  const rest = lines
    .filter(({ number }) => number >= (named?.number ?? 0))
    .slice(0, 3)
    .flatMap(({ text }) => withoutPrivate(text).split(/\s*[|•·]\s*/))
    .filter((it) => it !== name && it !== '');
  const role = rest.find((it) => isRole(it)) ?? null;
  const organisation = rest.find((it) => it !== role && isOrganisation(it)) ?? sender.house;
  return {
    value: { name, role, organisation },
    lines: named ? [named.number] : [],
    words: named?.text.trim() ?? name,
    sureness: 'likely',
    why: 'The list names the writer as one of them.',
    use: true,
  };
}

/** Those whom one mail names, lists before running words. */
function peopleOf(read: Read, house: string | null): readonly ListedPerson[] {
  const tables = read.units
    .filter((it) => it.table?.kind === 'people')
    .flatMap(({ table }) => (table ? fromTable(table, house) : []));
  const items = read.units.filter(
    (it) => it.topic === 'people' && (it.kind === 'item' || it.kind === 'field'),
  );
  const own = items.filter(({ text }) => !MYSELF.test(text));
  const lists = fromItems(
    own.filter(({ kind }) => kind === 'item'),
    house,
  );
  const fields = own.filter(({ kind }) => kind === 'field').flatMap((it) => fromField(it, house));
  const leads = read.units.flatMap((it, i): readonly ListedPerson[] => {
    const isName = it.topic === 'people' && /^(?:your |full |contact )?(?:full )?name$/iu.test(it.label);
    if (it.kind !== 'field' || (it.topic !== 'lead' && !isName)) return [];
    const found = findPerson(it.text, { expected: true, house });
    const next = read.units[i + 1];
    const role = next?.kind === 'field' && next.topic === 'role' ? tidy(next.text) : null;
    if (!found)
      return peopleInWords(`Lead: ${it.text}`, house).map((person) =>
        listed(person, it.lines, it.text, true),
      );
    const whole = {
      ...found,
      role: found.role ?? role ?? (isName ? null : 'Head of delegation'),
      organisation: found.organisation ?? house,
    };
    return [
      listed(
        {
          ...whole,
          sureness: 'sure',
          why: isName ? 'Written after its label.' : 'Named as the head of the delegation.',
        },
        it.lines,
        it.text,
        true,
      ),
    ];
  });
  const said = read.said.flatMap(({ text, lines }) =>
    peopleInWords(text, house).map((it) => listed(it, lines, text, true)),
  );
  const isAmong =
    items.some(({ text }) => MYSELF.test(text)) || read.said.some(({ text }) => AMONG_US.test(text));
  const me = isAmong ? writer(read) : null;
  return [...tables, ...leads, ...lists, ...fields, ...said, ...(me ? [me] : [])];
}

const BRACKETED = new RegExp(`${NAME_IN_WORDS}\\s*\\([^()]{2,90}\\)`, 'gu');
/** "Other visitors: Dr. X (Director); Eng. Y (Head)", "With him: Ms. X (…) and Mr. Y (…)". */
function fromField(field: Unit, house: string | null): readonly ListedPerson[] {
  if ((field.text.match(BRACKETED) ?? []).length > 1 && !field.text.includes(';'))
    return peopleInWords(`Joining: ${field.text}`, house).map((it) =>
      listed(it, field.lines, field.text, true),
    );
  const parts = field.text.split(/\s*;\s*|\s+\|\s+/).filter((it) => it !== '');
  const found = parts.map((it) => findPerson(it, { expected: true, house }));
  if (found.every((it) => it !== null))
    return found.flatMap((it) => (it ? [listed(it, field.lines, field.text, true)] : []));
  return peopleInWords(`Joining: ${field.text}`, house).map((it) =>
    listed(it, field.lines, field.text, true),
  );
}

const LEAVES = [
  new RegExp(
    `(${NAME_IN_WORDS})\\s+(?:will not|won['’]t|cannot|can['’]t|is (?:unable|not able)|will no longer|has (?:dropped|withdrawn|pulled)|drops? out|no longer|is not|not)\\b`,
    'gu',
  ),
  new RegExp(
    `(?:replac(?:es|ing|ed by)|instead of|in place of|in lieu of|without)\\s+(${NAME_IN_WORDS})`,
    'gu',
  ),
];
const COMES_FOR = new RegExp(
  `(${NAME_IN_WORDS})(?:\\s+\\(([^)]*)\\)|,\\s*([^,;.()]{3,60}),)?\\s+(?:replaces|will replace|takes? (?:the|his|her|their) place|steps? in|is (?:added|joining)|will (?:also )?join|has been added)`,
  'gu',
);

const UNNAMED =
  /^(?:(?:the|our) )?(?:group|council|chamber|association|forum|company|federation|board|guild|union|alliance)$/iu;

/** Everybody whom a thread says to come: the fullest list, with those whom newer mails add, without those who stay. */
export function listedPeople(
  reads: readonly Read[],
  house: string | null,
  us: readonly string[],
): readonly ListedPerson[] {
  const all = reads.map((it) => peopleOf(it, house));
  const most = Math.max(0, ...all.map((it) => it.length));
  const base = all.findIndex((it) => it.length === most);
  const gone = new Set<string>();
  const came: ListedPerson[] = [];
  for (const { said } of reads.slice(0, base + 1))
    for (const { text, lines } of said) {
      for (const form of LEAVES) for (const [, name = ''] of text.matchAll(form)) gone.add(key(name));
      for (const [, name = '', inside, beside] of text.matchAll(COMES_FOR))
        if (looksLikeName(name) && (hasTitle(name) || name.split(' ').length > 1))
          came.push({
            value: { name: name.trim(), role: inside ?? beside ?? null, organisation: null },
            lines,
            words: text,
            sureness: 'likely',
            why: 'Comes in somebody’s place.',
            use: true,
          });
    }
  const ours = new Set(us.map(key).filter((it) => it !== ''));
  const seen: string[] = [];
  // "Vice Chairman of the Group": of the one whose delegation it is.
  const named = ({ value, ...it }: ListedPerson): ListedPerson => ({
    ...it,
    value: UNNAMED.test(value.organisation ?? '') ? { ...value, organisation: house } : value,
  });
  return [...(all[base] ?? []), ...all.slice(0, base).flat(), ...came].map(named).filter(({ value }) => {
    const own = key(value.name);
    const isOurs =
      ours.has(own) || [...ours].some((it) => it.includes(' ') && (it === own || own.endsWith(` ${it}`)));
    if (value.organisation !== null && POST.test(value.organisation)) return false;
    if (
      own === '' ||
      isOurs ||
      [...gone].some((it) => it !== '' && (it === own || it.endsWith(` ${own}`) || own.endsWith(` ${it}`)))
    )
      return false;
    if (
      seen.some(
        (it) =>
          it === own ||
          (it.includes(' ') && own.includes(' ') && (it.endsWith(` ${own}`) || own.endsWith(` ${it}`))),
      )
    )
      return false;
    seen.push(own);
    return true;
  });
}
