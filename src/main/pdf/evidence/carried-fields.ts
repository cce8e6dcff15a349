import type { Audience, Brief, Delegation } from '../../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { DELEGATION_FIELDS_THAT_LEAVE } from './brief-as-it-leaves.ts';
import { BRIEF_FILE, DOCUMENT_FILE, RECORDS_FILE } from './evidence.ts';
import { jsonIn } from './read-evidence.ts';
import { fieldsThatLeave, isRecordType, UNPRINTED, UNPRINTED_ID } from './what-leaves.ts';

/** One kind of thing inside a brief's PDF, field by field, beside the list of what may leave. */
export type CarriedKind = {
  /** "facts", "sources"; of one thing "brief", "visitors". */
  readonly what: string;
  readonly count: number;
  readonly fields: readonly string[];
  /** Carried, though the list keeps it in the house: a copy from before the list, or one that was changed. */
  readonly beyond: readonly string[];
  /** What the house knows of it and no copy carries. */
  readonly stays: readonly string[];
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A field that was left behind is empty, or says so. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === UNPRINTED ||
  (Array.isArray(value) && value.every((one) => one === UNPRINTED_ID || isEmpty(one))) ||
  (isFields(value) && Object.keys(value).length === 0);

const filled = (records: readonly Fields[]): ReadonlySet<string> =>
  new Set(records.flatMap((record) => Object.keys(record).filter((field) => !isEmpty(record[field]))));

/** Every record in the brief and in the records, each once: facts stand in the brief's pins. */
function recordsIn(part: unknown, found: Map<RecordType, Map<string, Fields>>, type?: RecordType): void {
  if (Array.isArray(part)) for (const member of part) recordsIn(member, found, type);
  if (!isFields(part)) return;
  const add = (kind: RecordType, record: Fields): void => {
    const key = JSON.stringify(KINDS[kind].key.map((field) => record[field]));
    found.set(kind, (found.get(kind) ?? new Map()).set(key, record));
  };
  if (type !== undefined) {
    add(type, part);
    return;
  }
  if (typeof part.factId === 'string' && isFields(part.fact)) add('fact', part.fact);
  if (isRecordType(part.type) && isFields(part.record)) add(part.type, part.record);
  for (const value of Object.values(part)) recordsIn(value, found);
}

function recordKinds(brief: unknown, records: unknown): readonly CarriedKind[] {
  const found = new Map<RecordType, Map<string, Fields>>();
  recordsIn(brief, found);
  for (const type of RECORD_TYPES) recordsIn(isFields(records) ? records[KINDS[type].list] : [], found, type);
  return RECORD_TYPES.flatMap((type) => {
    const of = [...(found.get(type)?.values() ?? [])];
    const { leave, stay } = fieldsThatLeave(type);
    const words = (fields: readonly string[]) => [
      ...new Set(fields.map((field) => (field === 'id' ? 'number' : fieldWord(type, field)))),
    ];
    const has = filled(of);
    if (of.length === 0) return [];
    return [
      {
        what: of.length === 1 ? KINDS[type].one : KINDS[type].many,
        count: of.length,
        fields: words(leave.filter((field) => has.has(field))),
        beyond: words(stay.filter((field) => has.has(field))),
        stays: words(stay.filter((field) => !has.has(field))),
      },
    ];
  });
}

/** What is no record, in plain words; names that only the app reads are not among them. */
const BRIEF_WORDS = {
  title: 'title',
  issueDate: 'date',
  edition: 'edition',
  paper: 'paper',
  courtesy: 'second language',
  sections: 'sections as printed',
  dismissed: 'suggestions turned down',
  waivers: 'reasons why a check may stand',
  kept: 'reasons why an older figure stays',
  madeFrom: 'the brief it was copied from',
} as const satisfies Partial<Record<keyof Brief, string>>;
const BRIEF_STAYS: readonly (keyof typeof BRIEF_WORDS)[] = ['dismissed', 'waivers', 'kept', 'madeFrom'];

const VISITORS_WORDS = {
  name: 'name on the cover',
  people: 'people',
  headCount: 'number expected',
  visit: 'dates of the visit',
  itinerary: 'programme',
  sectors: 'sectors',
  interests: 'interests',
  questions: 'questions',
} as const satisfies Partial<Record<keyof Delegation, string>>;

const READER_WORDS = {
  name: 'name of the market',
  language: 'language',
  currency: 'currency',
  numbers: 'how numbers are written',
  dates: 'how dates are written',
  countries: 'countries',
  themeWeights: 'what interests the market',
  marketWeights: 'weights between markets',
  sensitivities: 'what to mind in its wording',
} as const satisfies Partial<Record<keyof Audience, string>>;
const READER_STAYS: readonly (keyof typeof READER_WORDS)[] = [
  'countries',
  'themeWeights',
  'marketWeights',
  'sensitivities',
];

function ownKind(
  what: string,
  value: unknown,
  words: Readonly<Record<string, string>>,
  stays: readonly string[],
): readonly CarriedKind[] {
  if (!isFields(value)) return [];
  const has = filled([value]);
  const say = (fields: readonly string[]) => fields.map((field) => words[field] ?? field);
  const known = Object.keys(words);
  return [
    {
      what,
      count: 1,
      fields: say(known.filter((field) => has.has(field) && !stays.includes(field))),
      beyond: say(known.filter((field) => has.has(field) && stays.includes(field))),
      stays: say(stays.filter((field) => !has.has(field))),
    },
  ];
}

/** What the evidence files hold, field by field. Empty where they hold no brief. */
export function carriedFields(
  files: ReadonlyMap<string, Uint8Array | string | null>,
): readonly CarriedKind[] {
  const head = jsonIn(files.get(BRIEF_FILE));
  if (!isFields(head)) return [];
  const document = jsonIn(files.get(DOCUMENT_FILE));
  const sections = isFields(document) && Array.isArray(document.sections) ? document.sections.length : 0;
  const visitorsStay = Object.keys(VISITORS_WORDS).filter(
    (field) => !DELEGATION_FIELDS_THAT_LEAVE.includes(field as keyof Delegation),
  );
  return [
    ...ownKind('brief', head.brief, BRIEF_WORDS, BRIEF_STAYS),
    ...ownKind('reader', head.audience, READER_WORDS, READER_STAYS),
    ...ownKind('visitors', head.delegation, VISITORS_WORDS, visitorsStay),
    ...(sections === 0
      ? []
      : [
          {
            what: sections === 1 ? 'printed section' : 'printed sections',
            count: sections,
            fields: ['its words, figures and drawings, as on the pages'],
            beyond: [],
            stays: ['sections, blocks and notes that are not printed'],
          },
        ]),
    ...recordKinds(head.brief, jsonIn(files.get(RECORDS_FILE))),
  ];
}
