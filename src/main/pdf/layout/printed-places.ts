import {
  type FactPages,
  FORMS,
  type Form,
  type PrintedPlace,
  type PrintedRef,
  pagesOfAt,
  printedId,
} from '../../../shared/domain/index.ts';
import { RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import type { Op, Pages, StructureNode } from './page.ts';

/** What a node of the structure says of all that is drawn in it: its records, and in what it stands. */
type Within = {
  readonly records: readonly PrintedRef[];
  readonly row: boolean;
  readonly chart: boolean;
  readonly heading: boolean;
  readonly tile: boolean;
  readonly translated: boolean;
};

const OUTSIDE: Within = {
  records: [],
  row: false,
  chart: false,
  heading: false,
  tile: false,
  translated: false,
};

const isRecordType = (kind: string): kind is RecordType => (RECORD_TYPES as readonly string[]).includes(kind);

function withinOf(structure: readonly StructureNode[]): readonly Within[] {
  const made: Within[] = [];
  for (const { type, parent, record, lang, tile } of structure) {
    const outer = parent === null ? OUTSIDE : (made[parent] ?? OUTSIDE);
    made.push({
      records:
        record && isRecordType(record.kind)
          ? [...outer.records, { type: record.kind, key: record.id }]
          : outer.records,
      row: outer.row || type === 'TR',
      chart: outer.chart || type === 'Figure',
      heading: outer.heading || /^H\d$/.test(type),
      tile: outer.tile || tile === true,
      translated: outer.translated || (type === 'Sect' && lang !== undefined),
    });
  }
  return made;
}

function formOf(ref: PrintedRef, { row, chart, heading, tile, translated }: Within): Form {
  if (ref.form) return ref.form;
  if (ref.type === 'image') return 'photograph';
  if (translated) return 'translated';
  if (chart) return 'chart';
  if (tile) return 'tile';
  if (row) return 'row';
  return heading ? 'headline' : 'sentence';
}

const printedBy = (op: Op): readonly PrintedRef[] =>
  op.op === 'text' || op.op === 'scene' || op.op === 'image' ? (op.of ?? []) : [];

/** Every record that the pages print, with the pages on which it stands in each form. */
export function printedPlaces({ pages, structure }: Pages): readonly PrintedPlace[] {
  const within = withinOf(structure);
  const found = new Map<string, { readonly ref: PrintedRef; readonly at: Map<Form, Set<number>> }>();
  const note = (ref: PrintedRef, form: Form, page: number): void => {
    const id = printedId(ref);
    const known = found.get(id) ?? { ref, at: new Map<Form, Set<number>>() };
    found.set(id, known);
    known.at.set(form, (known.at.get(form) ?? new Set()).add(page));
  };
  for (const [index, { ops }] of pages.entries()) {
    for (const op of ops) {
      if (!('node' in op) || typeof op.node !== 'number') continue;
      const around = within[op.node] ?? OUTSIDE;
      const own = printedBy(op);
      const isConversion = own.some(({ form }) => form === 'conversion');
      for (const ref of own) note(ref, formOf(ref, around), index + 1);
      for (const ref of around.records) {
        note(ref, formOf(ref, around), index + 1);
        if (isConversion) note(ref, 'conversion', index + 1);
      }
    }
  }
  return [...found.values()].map(({ ref: { type, key, place, period }, at }) => ({
    type,
    key,
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    at: FORMS.flatMap((form) => {
      const on = at.get(form);
      return on ? [{ form, pages: [...on].sort((a, b) => a - b) }] : [];
    }),
  }));
}

/** The pages of each printed fact, by its id. */
export const factPages = (places: readonly PrintedPlace[]): FactPages =>
  Object.fromEntries(places.flatMap(({ type, key, at }) => (type === 'fact' ? [[key, pagesOfAt(at)]] : [])));
