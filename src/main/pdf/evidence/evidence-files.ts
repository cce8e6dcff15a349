import { allPins } from '../../../shared/briefs/printed.ts';
import type { PackRecords, RecordOf } from '../../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES } from '../../../shared/domain/records/kinds.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { sha256 } from '../../storage/hash.ts';
import type { Attachment, Document } from '../document.ts';
import { audienceAsItLeaves, delegationAsItLeaves, withoutPrivateFields } from './brief-as-it-leaves.ts';
import { BRIEF_FILE, DESCRIPTOR_FILE, DOCUMENT_FILE, type Evidence, RECORDS_FILE } from './evidence.ts';
import { leavingOf, saysIn, UNPRINTED } from './what-leaves.ts';

type Cell = string | number | null | readonly string[];
type Sheet = {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly { readonly name: string; readonly type: 'string' | 'number' | 'list' }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Excel takes a file without this mark for one in the system's own encoding and prints "Â£". */
const MARK = '\uFEFF';

/** A cell as a spreadsheet shows it and never runs it: a text that begins like a formula gets an apostrophe. */
function cell(value: Cell): string {
  if (value === null || value === UNPRINTED) return '';
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value : value.join(';');
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = ({ fields, rows }: Sheet): string =>
  `${MARK}${[fields.map(({ name }) => name), ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')}`;

type Column<T> = readonly [name: string, type: 'string' | 'number' | 'list', of: (row: T) => Cell];

const STATUS: Column<{ readonly status?: string | null | undefined }> = [
  'status',
  'string',
  (it) => it.status ?? null,
];

const sheet = <T>(
  name: string,
  description: string,
  rows: readonly T[],
  columns: readonly Column<T>[],
): Sheet => ({
  name,
  description,
  fields: columns.map(([field, type]) => ({ name: field, type })),
  rows: rows.map((row) => columns.map(([, , of]) => of(row))),
});

/** The tables that a person reads. They are made from `brief.json` and `records.json`, which the app reads back. */
function evidenceSheets({ format, brief, records }: Evidence): readonly Sheet[] {
  /** What the first format held besides. */
  const then = <T>(...held: readonly Column<T>[]): readonly Column<T>[] => (format === 1 ? held : []);
  const points = records.series.flatMap((one) => one.points.map((point) => ({ ...one, ...point })));
  return [
    sheet(
      'facts',
      'Every fact that this PDF prints, as it stood when it was put in',
      allPins(brief).map(({ fact, packName, packVersion, hash }) => ({
        ...fact,
        packName,
        packVersion,
        hash,
      })),
      [
        ['id', 'string', (it) => it.id],
        ['statement', 'string', (it) => it.statement],
        ['metric', 'string', (it) => it.metric],
        ['value', 'number', (it) => it.value],
        ['unit', 'string', (it) => it.unit],
        ['period', 'string', (it) => it.period],
        ['place', 'string', (it) => it.place],
        ['geography', 'string', (it) => it.geography],
        ['basis', 'string', (it) => it.basis],
        ['caveat', 'string', (it) => it.caveat],
        ...then<{ readonly confidence: Cell }>(['confidence', 'string', (it) => it.confidence]),
        ['review_by', 'string', (it) => it.reviewBy],
        ['source_ids', 'list', (it) => it.sourceIds],
        ['quote_locator', 'string', (it) => it.quoteLocator],
        ['pack', 'string', (it) => it.packName],
        ['pack_version', 'string', (it) => it.packVersion],
        ['hash', 'string', (it) => it.hash],
      ],
    ),
    sheet('sources', 'The pages and documents that the figures were read from', records.sources, [
      ['id', 'string', (it) => it.id],
      ['title', 'string', (it) => it.title],
      ['publisher', 'string', (it) => it.publisher],
      ['author', 'string', (it) => it.author],
      ['published', 'string', (it) => it.published],
      ['url', 'string', (it) => it.url],
      ['accessed', 'string', (it) => it.accessed],
      ['licence', 'string', (it) => it.licence],
      ['kind', 'string', (it) => it.kind],
    ]),
    sheet('series', 'The values behind the charts', points, [
      ['id', 'string', (it) => it.id],
      ['title', 'string', (it) => it.title],
      ['unit', 'string', (it) => it.unit],
      ['period', 'string', (it) => it.period],
      ['place', 'string', (it) => it.place],
      ['value', 'number', (it) => it.value],
      ['source_ids', 'list', (it) => it.sourceIds],
      // A file from before figures had a status is made again without the column.
      ...(points.some(({ status }) => status) ? [STATUS] : []),
    ]),
    sheet(
      'organisations',
      'The organisations that are named, and those they are linked to',
      records.organisations,
      [
        ['id', 'string', (it) => it.id],
        ['name', 'string', (it) => it.name],
        ['kind', 'string', (it) => it.kind],
        ['place', 'string', (it) => it.place],
        ['summary', 'string', (it) => it.summary],
        ...then<{ readonly clusterIds: Cell }>(['cluster_ids', 'list', (it) => it.clusterIds]),
        ['source_ids', 'list', (it) => it.sourceIds],
      ],
    ),
    sheet('links', 'The sourced relations between organisations', records.links, [
      ['from_id', 'string', (it) => it.fromId],
      ['to_id', 'string', (it) => it.toId],
      ['relation', 'string', (it) => it.relation],
      ['source_ids', 'list', (it) => it.sourceIds],
    ]),
    sheet('rates', 'The exchange rates of converted amounts: units for one pound sterling', records.rates, [
      ['currency', 'string', (it) => it.currency],
      ['rate_per_gbp', 'number', (it) => it.ratePerGbp],
      ['as_of', 'string', (it) => it.asOf],
      ['source_id', 'string', (it) => it.sourceId],
      ['note', 'string', (it) => it.note],
    ]),
  ];
}

/** Of kinds that came later only those that are there: evidence of before and after is the same where they are not. */
const withoutEmptyLists = (records: PackRecords): Partial<PackRecords> => {
  const later = new Set<string>(
    RECORD_TYPES.flatMap((type) => (KINDS[type].presence === 'later' ? [KINDS[type].list] : [])),
  );
  return Object.fromEntries(
    Object.entries(records).filter(([list, of]) => of.length > 0 || !later.has(list)),
  );
};

/** Evidence of the first format. */
function wholeOf({ records, document: _, ...said }: Evidence) {
  return { said, records: withoutEmptyLists(records) };
}

/** What leaves with this document. */
function leavingPart({ records, document: _, ...head }: Evidence, document: Document) {
  const says = saysIn(document, head.audience);
  const left = RECORD_TYPES.map((type) => {
    const list: readonly object[] = records[KINDS[type].list];
    const points = (record: object): object =>
      type === 'series' ? { points: (record as RecordOf<'series'>).points } : {};
    return [
      KINDS[type].list,
      list.map((record) => ({ ...leavingOf(type, record, says), ...points(record) })),
    ] as const;
  });
  return {
    said: {
      ...head,
      brief: withoutPrivateFields(head.brief, says),
      audience: audienceAsItLeaves(head.audience),
      delegation: head.delegation && delegationAsItLeaves(head.delegation, says),
    },
    records: Object.fromEntries(left.filter(([, list]) => list.length > 0)),
  };
}

const fieldOf = ({ name, type }: Sheet['fields'][number]): unknown =>
  type === 'list' ? { name, type, delimiter: ';', itemType: 'string' } : { name, type };

/**
 * The evidence as files of a Data Package v2, in the order in which they stand in the PDF: the descriptor first. Equal
 * evidence gives equal bytes. No file names the hash of the PDF: that one stands in the ledger.
 */
export function evidenceFiles(evidence: Evidence): readonly Attachment[] {
  const { document } = evidence;
  const { said, records } = document === null ? wholeOf(evidence) : leavingPart(evidence, document);
  const { brief, pack, engine, issue } = evidence;
  const tables = evidenceSheets(evidence).map((sheet) => ({
    sheet,
    file: {
      name: `${sheet.name}.csv`,
      mediaType: 'text/csv',
      description: sheet.description,
      relationship: 'Data',
      text: csv(sheet),
    } satisfies Attachment,
  }));
  const sources: readonly Attachment[] = [
    {
      name: BRIEF_FILE,
      mediaType: 'application/json',
      description: 'The brief as it was composed, its pinned facts, and the engine that made it',
      relationship: 'Source',
      text: canonicalJson(said),
    },
    {
      name: RECORDS_FILE,
      mediaType: 'application/json',
      description:
        document === null
          ? 'The records of the library that the composition used'
          : 'The records that the pages print, as far as they print them',
      relationship: 'Source',
      text: canonicalJson(records),
    },
    ...(document === null
      ? []
      : [
          {
            name: DOCUMENT_FILE,
            mediaType: 'application/json',
            description: 'What the pages were laid out from: their words, figures and drawings',
            relationship: 'Source',
            text: canonicalJson(document),
          } as const,
        ]),
  ];
  const schemas = new Map(tables.map(({ sheet, file }) => [file.name, sheet.fields.map(fieldOf)]));
  const files = [...sources, ...tables.map(({ file }) => file)];
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: issue ? issue.number.toLowerCase() : 'brief',
    title: brief.title,
    description: `What “${brief.title}” was made of, from the data pack “${pack.title}”, version ${pack.version}.`,
    created: `${brief.issueDate}T00:00:00Z`,
    engine: `${engine.name} ${engine.version}`,
    resources: files.map((file) => ({
      name: file.name.replace(/\.[a-z]+$/, ''),
      path: file.name,
      format: file.name.split('.').at(-1),
      mediatype: file.mediaType,
      encoding: 'utf-8',
      bytes: Buffer.byteLength(file.text),
      hash: sha256(file.text),
      description: file.description,
      ...(schemas.has(file.name) ? { type: 'table', schema: { fields: schemas.get(file.name) } } : {}),
    })),
  };
  return [
    {
      name: DESCRIPTOR_FILE,
      mediaType: 'application/json',
      description: 'What the files beside this one are, with a hash of each (Data Package v2)',
      relationship: 'Data',
      text: `${JSON.stringify(descriptor, null, 1)}\n`,
    },
    ...files,
  ];
}
