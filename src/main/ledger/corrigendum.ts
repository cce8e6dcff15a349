import type { Brief, IssueMark } from '../../shared/domain/index.ts';
import { formatDay, formatPartialDate } from '../../shared/format/date.ts';
import { wordingIn } from '../../shared/wording/courtesy.ts';
import { factNow } from '../briefs/fact-change.ts';
import { pinFact } from '../briefs/pin.ts';
import {
  type Block,
  type Document,
  type Inline,
  plainCover,
  type SourceEntry,
  text,
} from '../pdf/document.ts';
import { type CorrectedCopy, convertedSums, correctedItem } from './corrected-item.ts';

/** Before the number of the copy that it corrects, where a brief has the name of its section. */
const CORRECTED = 'copy-';

export const APOLOGY =
  'We apologise for the error. Please use what is printed below in place of what your copy says, and pass it on to those who have one.';

export type CorrigendumRequest = CorrectedCopy & {
  readonly mark: IssueMark;
  readonly apology: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** All that the copy prints was compared with the library, and all that differs is told here. */
  readonly isWhole: boolean;
};

function numbering() {
  const order: string[] = [];
  const citing = (sourceIds: readonly string[]): readonly number[] =>
    sourceIds.map((id) => {
      if (!order.includes(id)) order.push(id);
      return order.indexOf(id) + 1;
    });
  return { order, citing };
}

function sourceLine({ library, audience: { dates } }: CorrectedCopy, id: string): readonly Inline[] {
  const source = library.source(id);
  if (!source) return [text(`Source ${id} is not in the library.`)];
  const { url } = source;
  const dated = source.published ? formatPartialDate(source.published, dates.short) : 'undated';
  return [
    text(source.title, 'emphasis'),
    text(`. ${source.publisher}, ${dated}`),
    ...(url === null
      ? []
      : [
          text('. '),
          { kind: 'link', text: url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 60), url } as const,
        ]),
    text(` (read ${formatDay(source.accessed, dates.short)}).`),
  ];
}

function sumsTable(request: CorrigendumRequest): readonly Block[] {
  const rows = convertedSums(request);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Sums that the corrected rate makes others' },
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Sum', align: 'start', weight: 46 },
          { label: 'Your copy says', align: 'start', weight: 22 },
          { label: 'It should say', align: 'start', weight: 22 },
          { label: 'Page', align: 'start', weight: 10 },
        ],
        rows,
      },
    },
  ];
}

/** That the rest stands is said where all that the copy prints was compared, and nowhere else. */
const whatElse = ({ isWhole, copy, recalled }: CorrigendumRequest): string =>
  isWhole
    ? ' Every other statement and figure of the data in your copy was compared and stands.'
    : copy.values === undefined && recalled.items.length > 0
      ? ' Its statements were compared; the values of its charts, its rates and its organisations were not.'
      : '';

/**
 * What the holder of a copy is told: what was printed, on which pages and in which form, what is right, and its source; on
 * the paper and in the habit of the copy’s reader.
 */
export function composeCorrigendum(request: CorrigendumRequest): Document {
  const { copy, recalled, audience, library, apology, day, mark } = request;
  const { order, citing } = numbering();
  const long = (date: string): string => formatDay(date, audience.dates.long);
  const region = library.homePlace.name;
  const count = recalled.items.length;
  const items = recalled.items.flatMap((item, index) => correctedItem(item, index, request, citing));
  const sums = sumsTable(request);
  const replaced = mark.supersedes
    ? ` It replaces our corrigendum ${mark.supersedes.number} of ${long(mark.supersedes.issueDate)}.`
    : '';
  const beside = copy.courtesy && wordingIn(copy.courtesy);
  return {
    meta: {
      title: `Corrigendum to ${copy.number}: ${copy.title}`,
      author: `${region} trade and investment`,
      subject: `Corrections to ${copy.number}`,
      keywords: [region, 'corrigendum'].join(', '),
      language: audience.language,
      issueDate: day,
      issue: { number: mark.number, supersedes: mark.supersedes?.number ?? null },
    },
    paper: copy.paper,
    edition: 'full',
    shortTitle: `${region}: correction of ${copy.number}`,
    footer: `${mark.number} · ${long(day)}`,
    cover: plainCover('Corrigendum', region, copy.title),
    coverless: true,
    sections: [
      {
        id: `${CORRECTED}${copy.number}`,
        title: 'Corrigendum',
        newPage: true,
        // Whoever reads the copy in this language learns what this is.
        ...(copy.courtesy && beside
          ? {
              besideTitle: {
                language: copy.courtesy,
                direction: beside.direction,
                text: beside.corrigendum,
              },
            }
          : {}),
        blocks: [
          {
            kind: 'paragraph',
            style: 'lead',
            inlines: [
              text(
                `To “${copy.title}”, issue ${copy.number} of ${long(copy.issueDate)}, handed to ${copy.recipient}. ${count === 1 ? 'One statement in it is' : `${count} statements in it are`} no longer right.`,
              ),
            ],
          },
          { kind: 'paragraph', style: 'body', inlines: [text(apology)] },
          ...items,
          ...sums,
          ...(order.length > 0
            ? ([
                { kind: 'heading', level: 2, text: 'Sources' },
                {
                  kind: 'sources',
                  entries: order.map(
                    (id, index): SourceEntry => ({
                      number: index + 1,
                      record: { kind: 'source', id },
                      inlines: sourceLine(request, id),
                    }),
                  ),
                },
              ] as const)
            : []),
          {
            kind: 'paragraph',
            style: 'small',
            inlines: [
              text(
                `Corrigendum ${mark.number} of ${long(day)}, after version ${library.pack.version} of the data pack “${library.pack.title}”.${replaced}${whatElse(request)}`,
              ),
            ],
          },
        ],
      },
    ],
    notes: beside ? [`The word “${beside.corrigendum}” has not been reviewed by a native speaker.`] : [],
  };
}

/** Whether a brief out of a PDF is what a corrigendum prints: nothing to go on with. */
export const isCorrigendum = ({ sections: [first, ...others] }: Brief): boolean =>
  others.length === 0 && first?.kind === 'text' && first.id.startsWith(CORRECTED);

/** The corrigendum as a brief, so that it carries evidence and is followed like one: it pins what it says is right. */
export function briefOfCorrigendum({
  copy,
  recalled,
  audience,
  library,
  ledger,
  day,
  mark,
}: CorrigendumRequest): Brief {
  const facts = recalled.items.flatMap(({ factId }) => {
    const pin = copy.pins.find((one) => one.factId === factId);
    const printed = pin && ledger.facts[pin.hash];
    return (printed && factNow(library, printed)) ?? [];
  });
  const at = `${day}T00:00:00.000Z`;
  return {
    id: mark.number,
    title: `Corrigendum to ${copy.number}: ${copy.title}`,
    audienceId: audience.id,
    delegationId: null,
    packName: library.pack.name,
    edition: 'full',
    paper: copy.paper,
    courtesy: copy.courtesy,
    issueDate: day,
    createdAt: at,
    changedAt: at,
    madeFrom: null,
    sections: [
      {
        id: `${CORRECTED}${copy.number}`,
        kind: 'text',
        clusterId: null,
        title: 'Corrigendum',
        included: true,
        leftOutOf: [],
        blocks: facts.map((fact) => ({
          kind: 'fact',
          id: `right-${fact.id}`,
          pin: pinFact(fact, library.pack),
          wording: null,
          leftOutOf: [],
          review: false,
        })),
        seriesIds: [],
        review: false,
      },
    ],
    dismissed: [],
    waivers: [],
    kept: [],
  };
}
