import type {
  Contact,
  PinnedRecord,
  PrintedNeed,
  PrintedSite,
  RecordBlock,
  RecordRef,
  Story,
} from '../../../shared/domain/index.ts';
import { formatNumber } from '../../../shared/format/number.ts';
import { label } from '../../../shared/format/words.ts';
import { type Block, type Inline, text, textOf } from '../document.ts';
import { type Context, cited, periodText, regroupNumbers } from './context.ts';
import { organisationTable } from './organisation-table.ts';

/** Records of one kind as they were pinned, in the order of the section. */

type Type = PinnedRecord['type'];
type RecordOfType<T extends Type> = Extract<PinnedRecord, { type: T }>['record'];
type Lists = {
  readonly [T in Type]: (context: Context, records: readonly RecordOfType<T>[]) => readonly Block[];
};

const LISTS: Lists = {
  need: (context, needs) => needs.flatMap((need) => [...pitchOf(context, need), ...limitOf(context, need)]),
  organisation: (context, organisations) => organisationTable(context, organisations, null),
  contact: contactTable,
  story: (context, stories) => stories.flatMap((story) => storyBlocks(context, story)),
  site: siteTable,
};

export function recordList(context: Context, blocks: readonly RecordBlock[]): readonly Block[] {
  const [first] = blocks;
  if (!first) return [];
  const list = LISTS[first.pinned.type] as (
    context: Context,
    records: readonly unknown[],
  ) => readonly Block[];
  return list(
    context,
    blocks.map(({ pinned }) => pinned.record),
  );
}

const refs = (kind: Type, records: readonly { readonly id: string }[]): readonly RecordRef[] =>
  records.map(({ id }) => ({ kind, id }));

/** What the region has for those who need this, in one sentence. */
export const pitchOf = (context: Context, { id, why, sourceIds }: PrintedNeed): readonly Block[] =>
  why
    ? [
        {
          kind: 'paragraph',
          style: 'lead',
          inlines: [
            textOf({ type: 'need', key: id }, regroupNumbers(context, why)),
            ...(sourceIds.length > 0 ? [cited(context, sourceIds, { type: 'need', key: id })] : []),
          ],
        },
      ]
    : [];

/** What limits it, said with it. */
export const limitOf = (
  context: Context,
  { id, caution }: PrintedNeed,
  lead: string | null = 'What to weigh: ',
): readonly Block[] =>
  caution
    ? [
        {
          kind: 'paragraph',
          style: 'body',
          inlines: [
            ...(lead === null ? [] : [text(lead, 'strong')]),
            textOf({ type: 'need', key: id }, regroupNumbers(context, caution)),
          ],
        },
      ]
    : [];

/** The host of an address: the link itself is whole. */
export const hostOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');

/** Where a team is found, as far as it is public. */
export function addressOf({ url, email, phone }: Contact): readonly Inline[] {
  const parts: readonly Inline[] = [
    ...(phone ? [text(phone)] : []),
    ...(email ? [{ kind: 'link', text: email, url: `mailto:${email}` } as const] : []),
    ...(url ? [{ kind: 'link', text: hostOf(url), url } as const] : []),
  ];
  return parts.flatMap((part, at) => (at > 0 ? [text(', '), part] : [part]));
}

/** Whom to ask: the team and its part, what for, and where it is found. */
function contactTable(context: Context, contacts: readonly Contact[]): readonly Block[] {
  return [
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Whom to ask', align: 'start', weight: 34 },
          { label: 'What for', align: 'start', weight: 38 },
          { label: 'Where', align: 'start', weight: 28 },
        ],
        rowRecords: refs('contact', contacts),
        rows: contacts.map((contact): readonly (readonly Inline[])[] => [
          [text(contact.team, 'strong'), ...(contact.role ? [text(` (${contact.role})`)] : [])],
          [
            text(regroupNumbers(context, contact.whatFor)),
            cited(context, contact.sourceIds, { type: 'contact', key: contact.id }),
          ],
          addressOf(contact),
        ]),
      },
    },
  ];
}

/** An investor who came: from where, what it did, why here, and what came of it. */
function storyBlocks(context: Context, story: Story): readonly Block[] {
  const { id, company, homeMarket, arrived, place, what, whyHere, result, caveat, sourceIds } = story;
  const told = (lead: string, words: string, citation: readonly Inline[] = []): Block => ({
    kind: 'paragraph',
    style: 'body',
    inlines: [
      text(`${lead} `, 'strong'),
      textOf({ type: 'story', key: id }, regroupNumbers(context, words)),
      ...citation,
    ],
    keepWithNext: true,
  });
  const when = [
    homeMarket ? `From ${homeMarket}` : null,
    arrived ? periodText(context, arrived) : null,
    place,
  ].filter((part) => part !== null);
  return [
    { kind: 'heading', level: 2, text: company },
    ...(when.length > 0
      ? [
          {
            kind: 'paragraph',
            style: 'caption',
            inlines: [textOf({ type: 'story', key: id }, when.join(' · '))],
            keepWithNext: true,
          } as const,
        ]
      : []),
    told('What it did:', what, [cited(context, sourceIds, { type: 'story', key: id })]),
    told('Why here?', knownReason(whyHere) ?? 'No source that we hold says so: ask them.'),
    ...(result ? [told('What came of it:', result)] : []),
    ...(caveat
      ? [
          {
            kind: 'paragraph',
            style: 'small',
            inlines: [textOf({ type: 'story', key: id }, regroupNumbers(context, caveat), 'emphasis')],
          } as const,
        ]
      : []),
  ];
}

/** A reason that a source gives; a pack may say in words that none does. */
const knownReason = (whyHere: string | null): string | null =>
  whyHere === null || /^(?:not (?:stated|known|found|given)|unknown)\b/i.test(whyHere) ? null : whyHere;

/** A square metre in square feet, a hectare in acres. */
const SQUARE_FEET = 10.7639;
const ACRES = 2.47105;

/** Sites side by side: where, how large, what power, for what, what is free and when that was said. */
function siteTable(context: Context, sites: readonly PrintedSite[]): readonly Block[] {
  const { numbers } = context.audience;
  const rounded = (value: number): string => {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
    return formatNumber(Math.round(value / step) * step, numbers, 1);
  };
  const size = ({ hectares, floorSqm }: PrintedSite): string =>
    [
      hectares ? `${formatNumber(hectares, numbers)} ha (${rounded(hectares * ACRES)} acres)` : null,
      floorSqm
        ? `${formatNumber(floorSqm, numbers)} m² (${rounded(floorSqm * SQUARE_FEET)} sq ft) of floor`
        : null,
    ]
      .filter((part) => part !== null)
      .join('; ');
  const state = (site: PrintedSite): readonly Inline[] => [
    text(
      [site.available, site.planning]
        .filter((part) => part !== null)
        .map((words) => regroupNumbers(context, words))
        .join(' '),
    ),
    cited(context, site.sourceIds, { type: 'site', key: site.id }),
    ...(site.caveat ? [text(` ${regroupNumbers(context, site.caveat)}`, 'emphasis')] : []),
  ];
  return [
    {
      kind: 'table',
      table: {
        caption: [],
        dense: true,
        columns: [
          { label: 'Site and place', align: 'start', weight: 20 },
          { label: 'Use', align: 'start', weight: 12 },
          { label: 'Size', align: 'start', weight: 17 },
          { label: 'Power', align: 'start', weight: 9 },
          { label: 'State, and what limits it', align: 'start', weight: 32 },
          { label: 'As of', align: 'start', weight: 10 },
        ],
        rowRecords: refs('site', sites),
        rows: sites.map((site): readonly (readonly Inline[])[] => [
          [text(site.name, 'strong'), ...(site.place ? [text(`, ${site.place}`)] : [])],
          [text(site.kind ? label(site.kind) : '')],
          [text(size(site))],
          [text(site.powerMva ? `${formatNumber(site.powerMva, numbers)} MVA` : 'ask')],
          state(site),
          [text(site.asOf ? periodText(context, site.asOf) : 'undated')],
        ]),
      },
    },
  ];
}
