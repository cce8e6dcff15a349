import type {
  Contact,
  PinnedRecord,
  PrintedNeed,
  PrintedRef,
  PrintedSite,
  RecordBlock,
  RecordRef,
  Story,
} from '../../../shared/domain/index.ts';
import { formatNumber } from '../../../shared/format/number.ts';
import { label } from '../../../shared/format/words.ts';
import { capitalised } from '../../../shared/text/one-line.ts';
import { companiesIn } from '../../library/companies.ts';
import { saysWorkingWords } from '../../library/review-pack.ts';
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
  /** Printed with what they show: on the cover, over a chapter, beside a story. */
  image: () => [],
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

/** What limits it, said with it: what a visitor may read, and no bad news of a firm. */
export function limitOf(
  context: Context,
  { id, caution }: PrintedNeed,
  lead: string | null = 'What to weigh: ',
): readonly Block[] {
  const limit = printable(context, caution ?? '');
  return limit === ''
    ? []
    : [limitBlock(lead, textOf({ type: 'need', key: id }, regroupNumbers(context, limit)))];
}

export const limitBlock = (lead: string | null, ...said: readonly Inline[]): Block => ({
  kind: 'paragraph',
  style: 'body',
  inlines: [...(lead === null ? [] : [text(lead, 'strong')]), ...said],
});

/** A caution without the parts of it that colleagues write to each other, or that tell of a firm. */
export function printable({ library }: Pick<Context, 'library'>, caution: string): string {
  const isFit = (part: string): boolean => !saysWorkingWords(part) && companiesIn(library, part).length === 0;
  if (isFit(caution)) return caution;
  const fit = caution.split(/[;.](?:\s+|$)/).filter((part) => part !== '' && isFit(part));
  return fit.map((part) => `${capitalised(part)}.`).join(' ');
}

/** The host of an address: the link itself is whole. Nothing, for a document that stands on no page. */
export const hostOf = (url: string | null): string =>
  (url ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');

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

/** An investor who came: from where and when, what it did and what came of it, and why here. */
function storyBlocks(context: Context, story: Story): readonly Block[] {
  const { id, company, homeMarket, arrived, place, what, whyHere, result, caveat, sourceIds } = story;
  const of: PrintedRef = { type: 'story', key: id };
  const photograph = context.photographs.stories.get(id);
  const paragraph = (style: 'lead' | 'body' | 'caption', ...inlines: readonly Inline[]): Block => ({
    kind: 'paragraph',
    style,
    inlines,
  });
  const said = (words: string, style?: 'emphasis'): Inline =>
    textOf(of, regroupNumbers(context, words), style);
  const route = [homeMarket ? `from ${homeMarket}` : null, place ? `to ${place}` : null].filter(
    (part) => part !== null,
  );
  return [
    {
      kind: 'split',
      share: 0.27,
      ruled: true,
      left: [
        { kind: 'heading', level: 2, text: company },
        ...(route.length > 0 ? [paragraph('caption', said(route.join(' ')))] : []),
        ...(arrived ? [paragraph('caption', textOf(of, periodText(context, arrived), 'strong'))] : []),
        ...(photograph ? [{ kind: 'photograph', photograph } as const] : []),
      ],
      right: [
        {
          kind: 'split',
          share: 0.62,
          left: [
            paragraph('lead', said(what), cited(context, sourceIds, of)),
            ...(result ? [paragraph('body', text('What came of it: ', 'strong'), said(result))] : []),
          ],
          right: [
            { kind: 'heading', level: 3, text: 'Why here?' },
            paragraph(
              'body',
              said(knownReason(whyHere) ?? 'No source that we hold says so: ask them.', 'emphasis'),
            ),
            ...(caveat ? [paragraph('caption', said(caveat))] : []),
          ],
        },
      ],
    },
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
  const power = ({ powerMva }: PrintedSite): string =>
    powerMva ? `${formatNumber(powerMva, numbers)} MVA` : 'power: ask';
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
        columns: [
          { label: 'Site, place and use', align: 'start', weight: 26 },
          { label: 'Size and power', align: 'start', weight: 22 },
          { label: 'State, and what limits it', align: 'start', weight: 37 },
          { label: 'As of', align: 'start', weight: 15 },
        ],
        rowRecords: refs('site', sites),
        rows: sites.map((site): readonly (readonly Inline[])[] => [
          [
            text(site.name, 'strong'),
            text([site.place ? `, ${site.place}` : '', site.kind ? `. ${label(site.kind)}` : ''].join('')),
          ],
          [text([size(site), power(site)].filter((part) => part !== '').join('; '))],
          state(site),
          [text(site.asOf ? periodText(context, site.asOf) : 'undated')],
        ]),
      },
    },
  ];
}
