import type { Organisation } from '../../../shared/domain/index.ts';
import { organisationKind } from '../../../shared/format/words.ts';
import { lineOfRecord } from '../../library/companies.ts';
import { type Block, type Inline, text } from '../document.ts';
import { type Context, cited, regroupNumbers } from './context.ts';

/**
 * Rows that a list adds by itself: the first so many that name no company once too often. A brief that came from elsewhere has
 * those that it came with.
 */
export function withRoom(
  { companies, library, brief }: Context,
  organisations: readonly Organisation[],
  most: number,
  list: string,
): readonly Organisation[] {
  const came = library.came?.lists.get(`${brief.edition} ${list}`);
  if (came) return organisations.filter(({ id }) => came.has(id));
  const rows: Organisation[] = [];
  for (const it of organisations)
    if (rows.length < most && companies.take(lineOfRecord('organisation', it))) rows.push(it);
  return rows;
}

/** Heads the column of their names. */
export const ORGANISATION = 'Organisation';

/** Organisations as rows: who, what kind and where, and what they do here, each with its citation. */
export function organisationTable(
  context: Context,
  organisations: readonly Organisation[],
  heading: string | null = 'Organisations to know',
  what = 'What it does',
): readonly Block[] {
  if (organisations.length === 0) return [];
  return [
    ...(heading === null ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: ORGANISATION, align: 'start', weight: 30 },
          { label: 'Kind and place', align: 'start', weight: 20 },
          { label: what, align: 'start', weight: 50 },
        ],
        rowRecords: organisations.map(({ id }) => ({ kind: 'organisation', id })),
        rows: organisations.map((o): readonly (readonly Inline[])[] => [
          [text(o.name, 'strong')],
          [text([organisationKind(o.kind), o.place].filter((part) => part !== null).join(', '))],
          [
            text(regroupNumbers(context, o.summary)),
            cited(context, o.sourceIds, { type: 'organisation', key: o.id }),
          ],
        ]),
      },
    },
  ];
}
