import type { Audience, Brief, Carried, Delegation, Pin, SomeRecords } from '../../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { hashOfFact } from '../../briefs/pin.ts';
import { recordForOthers } from '../../library/for-others.ts';
import type { Library } from '../../library/library.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { HOST_QUESTIONS, HOST_WHO } from '../compose/editions.ts';
import { ORGANISATION } from '../compose/organisation-table.ts';
import { NOT_SAID } from '../compose/people-and-places.ts';
import type { Block, Document, Inline, Table, Timeline } from '../document.ts';
import { mapRecords } from './brief-as-it-leaves.ts';
import type { Evidence } from './evidence.ts';
import { isUnprinted, leavesOf } from './what-leaves.ts';

/*
 * From the evidence in a PDF back to what a brief is written on with. A PDF holds what its pages print and no more: what a
 * record left behind is taken from the library here, where that has the record.
 */

type Fields = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  isUnprinted(value) ||
  (Array.isArray(value) && value.every(isUnprinted));

const holdsAll = (whole: unknown, part: unknown): boolean =>
  Array.isArray(whole) && Array.isArray(part) && part.every((member) => whole.includes(member));

/** A record that left, with what it left behind as the library here has it. */
function completed(type: RecordType, left: Fields, here: Fields | null): Fields {
  if (here === null) return left;
  const leaves = leavesOf(type);
  const fields = Object.keys({ ...here, ...left }).flatMap(
    (field): readonly (readonly [string, unknown])[] => {
      const [was, is] = [left[field], here[field]];
      const came = leaves[field];
      const isKnown = came === 'always' || (came === 'printed' && !isEmpty(was) && !holdsAll(is, was));
      const value = field === 'points' ? pointsOf(was, is) : isKnown ? was : is;
      return value === undefined ? [] : [[field, value]];
    },
  );
  return Object.fromEntries(fields);
}

type Point = { readonly place: string; readonly period: string; readonly value: number };

/** The whole series where it holds each printed value; otherwise only those. */
function pointsOf(was: unknown, is: unknown): unknown {
  const [printed, all] = [was as readonly Point[], is as readonly Point[]];
  const known = new Map(all.map((point) => [`${point.place} ${point.period}`, point.value]));
  return printed.every(({ place, period, value }) => known.get(`${place} ${period}`) === value)
    ? all
    : printed;
}

/** Without what is for colleagues: a brief goes out of the house. */
function recordHere(here: Library | null, type: RecordType, record: Fields): Fields | null {
  const known = here?.record(type, keyOf(type, record as never));
  return known ? recordForOthers(type, known) : null;
}

/** The pins keep what was printed. Where that is all that the library here says too, it is the library's own fact. */
function briefOf(brief: Brief, here: Library | null): Brief {
  const whole = mapRecords(brief, (type, record) => completed(type, record, recordHere(here, type, record)));
  return sealed(whole) as Brief;
}

function sealed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sealed);
  if (part === null || typeof part !== 'object') return part;
  if ('factId' in part && 'fact' in part) {
    const pin = part as Pin;
    return { ...pin, hash: hashOfFact(pin.fact) };
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, sealed(value)]));
}

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'split') yield* blocksIn([...block.left, ...block.right]);
    if (block.kind === 'band') for (const { blocks: inner } of block.parts) yield* blocksIn(inner);
  }
}

/** The clusters under which a document lists each organisation: no field of it says so once it has left. */
function clustersListing({ sections }: Document, brief: Brief): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const section of sections) {
    const clusterId = brief.sections.find(({ id }) => id === section.id)?.clusterId;
    if (!clusterId) continue;
    for (const id of organisationsListed(section.blocks))
      found.set(id, [...(found.get(id) ?? []), clusterId]);
  }
  return found;
}

const organisationsListed = (
  blocks: readonly Block[],
  isMeant: (table: Table) => boolean = () => true,
): readonly string[] =>
  [...blocksIn(blocks)].flatMap((block) =>
    ((block.kind === 'table' && isMeant(block.table) && block.table.rowRecords) || []).flatMap(
      ({ kind, id }) => (kind === 'organisation' ? [id] : []),
    ),
  );

function recordsOf({ records, document, brief }: Evidence, here: Library | null): SomeRecords {
  const listing = document ? clustersListing(document, brief) : new Map<string, readonly string[]>();
  const lists = RECORD_TYPES.map((type) => {
    const list: readonly object[] = records[KINDS[type].list];
    const made = list.map((record) => {
      const known = recordHere(here, type, record as Fields);
      const whole = completed(type, record as Fields, known);
      return type === 'organisation' && known === null
        ? { ...whole, clusterIds: [...new Set(listing.get(String(whole.id)) ?? [])] }
        : whole;
    });
    return [KINDS[type].list, made] as const;
  });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0)) as SomeRecords;
}

const DAY = 24 * 60 * 60 * 1000;
/** A visit lies so many days around the day on which its brief was made. */
const NEAR_DAYS = 800;
const LONGEST_DAYS = 60;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The days that a cover names. */
function visitOn(when: string, issueDate: string, { dates }: Audience): Delegation['visit'] {
  for (let near = 0; near < NEAR_DAYS; near += 1)
    for (const from of [dayAfter(issueDate, near), dayAfter(issueDate, -near)]) {
      if (!when.includes(String(Number(from.slice(8))))) continue;
      for (let length = 0; length < LONGEST_DAYS; length += 1) {
        const to = dayAfter(from, length);
        if (formatSpan(from, to, dates.long) === when) return { from, to };
      }
    }
  return null;
}

/** Who is coming, as far as the pages say it: the name, the days and the programme. */
function delegationOf({ delegation, document, brief, audience }: Evidence): Delegation | null {
  if (delegation === null || isUnprinted(delegation.name)) return null;
  // Evidence of before the document was kept held all of it.
  if (document === null) return delegation;
  const when = document.cover.when;
  const visit = when === null ? null : visitOn(when, brief.issueDate, audience);
  const timeline = document.sections
    .flatMap(({ blocks }) => [...blocksIn(blocks)])
    .find((block): block is Timeline => block.kind === 'timeline');
  let date = visit?.from ?? null;
  const itinerary = (visit && timeline ? timeline.stops : []).flatMap(({ day, time, place, title }) => {
    if (day !== '' && visit) date = dayNamed(day, visit, audience);
    return date === null ? [] : [{ date, time: time === '' ? null : time, place, title }];
  });
  const people = peopleIn(document);
  return { ...delegation, visit, itinerary, people, questions: questionsIn(document, brief) };
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

/** Who is coming, from the table that names them. */
function peopleIn({ sections }: Document): Delegation['people'] {
  const tables = sections
    .flatMap(({ blocks }) => [...blocksIn(blocks)])
    .flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const [table] = tables.filter(({ rowRecords = [] }) => rowRecords[0]?.kind === 'person');
  const filled = (cell: readonly Inline[] | undefined): string | null => {
    const words = wordsOf(cell ?? []);
    return words === '' || words === NOT_SAID ? null : words;
  };
  return (table?.rows ?? []).flatMap(([name, role, organisation]) =>
    name ? [{ name: wordsOf(name), role: filled(role), organisation: filled(organisation) }] : [],
  );
}

/** What they asked, where the host's notes answer it out of the library. */
function questionsIn({ sections }: Document, { sections: own }: Brief): readonly string[] {
  if (own.some(({ kind }) => kind === 'questions')) return [];
  const blocks = sections.find(({ id }) => id === HOST_QUESTIONS)?.blocks ?? [];
  // A heading with a block behind it is of the brief's own; the visitors' words have none.
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 && block.from === undefined ? [block.text] : [],
  );
}

function dayNamed(
  words: string,
  visit: NonNullable<Delegation['visit']>,
  { dates }: Audience,
): string | null {
  for (let day = visit.from; day <= visit.to; day = dayAfter(day, 1))
    if (formatDay(day, dates.short) === words) return day;
  return null;
}

/** The organisations in the rows that its pages add by themselves, by edition and list. */
export function listedIn({ sections, edition }: Document, brief: Brief): Carried['listed'] {
  return Object.fromEntries(
    sections.flatMap(({ id, blocks }) => {
      const section = brief.sections.find((one) => one.id === id);
      const list = id === HOST_WHO ? HOST_WHO : (section?.clusterId ?? section?.kind);
      const ids = organisationsListed(blocks, (table) => table.columns[0]?.label === ORGANISATION);
      return list === undefined ? [] : [[`${edition} ${list}`, [...new Set(ids)]]];
    }),
  );
}

/** What a brief is gone on with. */
export type Continued = {
  readonly brief: Brief;
  readonly delegation: Delegation | null;
} & Pick<Carried, 'records' | 'listed'>;

/** `here`: the team's library of the same pack; null where that is not installed. */
export const continueEvidence = (evidence: Evidence, here: Library | null): Continued => ({
  brief: briefOf(evidence.brief, here),
  delegation: delegationOf(evidence),
  records: recordsOf(evidence, here),
  listed: evidence.document ? listedIn(evidence.document, evidence.brief) : {},
});
