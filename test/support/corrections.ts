import { withIssue } from '../../src/main/ledger/issue.ts';
import type { LedgerFile } from '../../src/main/ledger/ledger-store.ts';
import { type PrintedValues, printedValues } from '../../src/main/ledger/printed-values.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { keyOf } from '../../src/main/library/record-kinds.ts';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import {
  type Brief,
  type Delegation,
  type PackRecords,
  type PrintedRef,
  printedId,
} from '../../src/shared/domain/index.ts';
import { KINDS, type RecordType } from '../../src/shared/domain/records/kinds.ts';
import { shippedFonts } from './fonts.ts';
import { shippedAudience } from './shipped.ts';

/** A brief as it is printed for issuing, with what of it the ledger keeps. */
export async function printedForIssue(brief: Brief, delegation: Delegation | null, library: Library) {
  const audience = shippedAudience(brief.audienceId);
  const measure = sceneMeasure(shippedFonts());
  const { document, evidence } = documentWithEvidence({ brief, library, audience, delegation, measure });
  const { pdf, pages, factPages, printed: places } = await renderHere(shippedFonts())(document, () => {});
  return {
    brief,
    audience,
    pdf,
    pages,
    factPages,
    places,
    printed: printedValues(evidence, places, library.pack),
  };
}
export type PrintedForIssue = Awaited<ReturnType<typeof printedForIssue>>;

/** The ledger with one more copy of it. */
export const issuedTo = (ledger: LedgerFile, made: PrintedForIssue, number: string): LedgerFile =>
  withIssue(ledger, {
    ...made,
    mark: { number, supersedes: null },
    recipient: `Holder of ${number}`,
    findings: [],
    waivers: [],
    at: '2026-11-22T09:00:00.000Z',
  });

/** What a correction changes in a record: a figure where it has one, else its words. */
const FIELDS = [
  'value',
  'ratePerGbp',
  'minutes',
  'summary',
  'what',
  'whatFor',
  'available',
  'why',
  'printed',
  'statement',
  'name',
];

const fieldToCorrect = (record: object): string | undefined => {
  const fields = record as Readonly<Record<string, unknown>>;
  return FIELDS.find((name) => fields[name] !== null && fields[name] !== undefined);
};

/** Whether a copy prints what a correction changes: a drawing names an organisation and says no more of it. */
export function printsCorrected({ values, records }: PrintedValues, ref: PrintedRef): boolean {
  if (ref.type === 'fact') return true;
  const value = values.find((one) => printedId(one) === printedId(ref));
  const fields = value && records[value.hash]?.fields;
  return fields !== undefined && fieldToCorrect(fields) !== 'name';
}

function corrected(record: object): object {
  const fields = record as Readonly<Record<string, unknown>>;
  const field = fieldToCorrect(record);
  if (field === undefined) return record;
  const old = fields[field];
  return { ...record, [field]: typeof old === 'number' ? old * 1.01 + 1 : `${String(old)} Corrected.` };
}

/** Of each kind of printed value some, in turn, until there are so many; values of a series by place and period. */
export function someOf(printed: readonly PrintedRef[], most: number): readonly PrintedRef[] {
  const byType = new Map<RecordType, PrintedRef[]>();
  for (const ref of new Map(printed.map((one) => [printedId(one), one])).values()) {
    const { type, period } = ref;
    if (type === 'link' || type === 'place' || (type === 'series' && period === undefined)) continue;
    byType.set(type, [...(byType.get(type) ?? []), ref]);
  }
  const chosen: PrintedRef[] = [];
  for (let turn = 0; chosen.length < most && turn < 50; turn += 1)
    for (const refs of byType.values()) {
      const ref = refs[Math.floor((turn * refs.length) / 12)];
      if (ref && chosen.length < most && !chosen.includes(ref)) chosen.push(ref);
    }
  return chosen;
}

/** The library in its next version, with these corrected. */
export function withCorrections(library: Library, refs: readonly PrintedRef[]): Library {
  const ids = new Set(refs.map(printedId));
  const lists = (Object.keys(KINDS) as RecordType[]).map((type) => {
    const list: readonly object[] = library.records[KINDS[type].list];
    if (type !== 'series')
      return [
        KINDS[type].list,
        list.map((record) =>
          ids.has(printedId({ type, key: keyOf(type, record as never) })) ? corrected(record) : record,
        ),
      ];
    return [
      'series',
      library.records.series.map((series) => ({
        ...series,
        points: series.points.map((point) =>
          ids.has(printedId({ type, key: series.id, place: point.place, period: point.period }))
            ? corrected(point)
            : point,
        ),
      })),
    ];
  });
  const records = { ...library.records, ...Object.fromEntries(lists) } as PackRecords;
  return createLibrary({ ...library.pack, version: '2027.1.0' }, records);
}
