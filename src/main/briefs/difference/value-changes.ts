import type { PrintedRecord } from '../../../shared/domain/index.ts';
import { KINDS, type RecordType } from '../../../shared/domain/records/kinds.ts';
import type { Change } from '../../../shared/views/index.ts';
import { fieldChanges, subjectOf } from '../printed-record.ts';
import { change, type PrintedById, type Reader } from './compared.ts';

/** Those of a brief's blocks are told where the blocks are, and drawn lines and areas go with what they belong to. */
const TOLD_ELSEWHERE: ReadonlySet<RecordType> = new Set([
  'need',
  'organisation',
  'contact',
  'story',
  'site',
  'link',
  'place',
]);

const FIGURES: ReadonlySet<RecordType> = new Set(['series', 'rate', 'travel']);

/** Values of charts and tables, rates, clusters and journeys that came, went, or say something else. */
export function valueChanges(
  old: PrintedById,
  now: PrintedById,
  { audience, library }: Reader,
): readonly Change[] {
  const about = ({ fields, ...ref }: PrintedRecord): string => subjectOf(ref, fields, library, audience);
  const came = [...now].flatMap(([id, record]) => (old.has(id) ? [] : [record]));
  const went = [...old].flatMap(([id, record]) => (now.has(id) ? [] : [record]));
  const changed = [...now].flatMap(([id, record]): readonly Change[] => {
    const before = old.get(id);
    if (!before) return [];
    const { fields, ...ref } = record;
    const headline =
      before.fields.headline === fields.headline
        ? []
        : [['headline', before.fields.headline, fields.headline] as const];
    const others = fieldChanges(ref, before.fields, { ...before.fields, ...fields }, library, audience);
    return [...headline, ...others.map(({ word, from, to }) => [word, from, to] as const)].map(
      ([word, from, to]) =>
        change(
          FIGURES.has(ref.type) ? 'figure' : 'record',
          'changed',
          `${about(record)}: the ${word} was ${from ?? 'not given'} and is ${to ?? 'not given'}.`,
          { from: String(from ?? ''), to: String(to ?? '') },
        ),
    );
  });
  return [
    ...wholes(went).map((record) =>
      change('record', 'removed', `No longer printed: the ${KINDS[record.type].one} ‘${about(record)}’.`),
    ),
    ...wholes(came).map((record) =>
      change('record', 'added', `Printed now: the ${KINDS[record.type].one} ‘${about(record)}’.`),
    ),
    ...changed,
  ];
}

/** Of a series that came or went its title alone; of the others each that is told nowhere else. */
const wholes = (records: readonly PrintedRecord[]): readonly PrintedRecord[] =>
  records.filter(
    ({ type, period }) =>
      !TOLD_ELSEWHERE.has(type) && type !== 'rate' && !(type === 'series' && period !== undefined),
  );
