import type { Organisation, PinnedRecord, PrintedSite, RecordRef } from '../../../shared/domain/index.ts';
import { label, organisationKind } from '../../../shared/format/words.ts';
import { isUsable } from '../../briefs/parts/choose-usable.ts';
import { type Block, type Inline, text } from '../document.ts';
import { type Context, cited, regroupNumbers } from './context.ts';
import { entryList, type SectionEntry } from './section-content.ts';

/** Of a chapter's records: what can be used there, then sites that are of none of them, in the order printed. */
function assetsOf(records: readonly PinnedRecord[]): {
  readonly organisations: readonly Organisation[];
  readonly sites: readonly PrintedSite[];
  readonly others: readonly PrintedSite[];
} {
  const organisations = records.flatMap((it) =>
    it.type === 'organisation' && isUsable(it.record) ? [it.record] : [],
  );
  const sites = records.flatMap((it) => (it.type === 'site' ? [it.record] : []));
  const others = sites.filter((site) => !organisations.some(({ id }) => id === site.organisationId));
  return { organisations, sites, others };
}

/** Where they are, in the order of their numbers. */
export function placesOfAssets(records: readonly PinnedRecord[]): readonly (string | null)[] {
  const { organisations, others } = assetsOf(records);
  return [...organisations, ...others].map(({ place }) => place);
}

/** Test tracks, labs, programmes and places to work at, with what each offers, then the offers that are facts. */
export function usableHere(
  context: Context,
  records: readonly PinnedRecord[],
  offers: readonly SectionEntry[],
): readonly Block[] {
  const { organisations, sites, others } = assetsOf(records);
  const own = (organisation: Organisation): readonly PrintedSite[] =>
    sites.filter(({ organisationId }) => organisationId === organisation.id);
  if (organisations.length + others.length + offers.length === 0) return [];
  const rows = [
    ...organisations.map((it) => ({
      ref: { kind: 'organisation', id: it.id } as RecordRef,
      row: organisationRow(context, it, own(it)),
    })),
    ...others.map((it) => ({ ref: { kind: 'site', id: it.id } as RecordRef, row: siteRow(context, it) })),
  ];
  return [
    { kind: 'heading', level: 2, text: 'What you can use here' },
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: 'Name', align: 'start', weight: 28 },
                { label: 'Kind and place', align: 'start', weight: 19 },
                { label: 'What it offers, and what to ask', align: 'start', weight: 53 },
              ],
              rowRecords: rows.map(({ ref }) => ref),
              // The numbers of the map.
              rows: rows.map(({ row: [name = [], ...rest] }, index) => [
                [text(`${index + 1}  `), ...name],
                ...rest,
              ]),
            },
          } as const,
        ]
      : []),
    ...entryList(context, offers),
  ];
}

function organisationRow(
  context: Context,
  { id, name, kind, place, summary, sourceIds }: Organisation,
  sites: readonly PrintedSite[],
): readonly (readonly Inline[])[] {
  return [
    [text(name, 'strong')],
    [text([organisationKind(kind), place].filter((part) => part !== null).join(', '))],
    [
      text(regroupNumbers(context, summary)),
      cited(context, sourceIds, { type: 'organisation', key: id }),
      ...sites.flatMap((site) => whatIsFree(context, site, site.name === name ? ' ' : ` ${site.name}: `)),
    ],
  ];
}

const siteRow = (context: Context, site: PrintedSite): readonly (readonly Inline[])[] => [
  [text(site.name, 'strong')],
  [text([site.kind ? label(site.kind) : null, site.place].filter((part) => part !== null).join(', '))],
  whatIsFree(context, site, ''),
];

/** What a place has free; `lead` goes before it in its cell. */
function whatIsFree(context: Context, site: PrintedSite, lead: string): readonly Inline[] {
  if (!site.available) return [];
  return [
    text(`${lead}${regroupNumbers(context, site.available)}`),
    cited(context, site.sourceIds, { type: 'site', key: site.id }),
    ...(site.caveat ? [text(` ${regroupNumbers(context, site.caveat)}`, 'emphasis')] : []),
  ];
}
