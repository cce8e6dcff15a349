import {
  type Audience,
  type Fact,
  type Form,
  type IssuedCopy,
  printedId,
} from '../../shared/domain/index.ts';
import { formatDay, formatPartialDate } from '../../shared/format/date.ts';
import { regroup } from '../../shared/format/number.ts';
import type { RecalledCopy, RecallItem } from '../../shared/views/index.ts';
import { wordingIn } from '../../shared/wording/courtesy.ts';
import { nameInSentence } from '../briefs/brief-view.ts';
import type { Library } from '../library/library.ts';
import {
  type Block,
  type Document,
  type DocumentSection,
  type Inline,
  plainCover,
  text,
} from '../pdf/document.ts';
import { sourcesNow } from './printed-values.ts';

export const APOLOGY =
  'We apologise for the error. Please use what is printed below in place of what your copy says, and pass it on to those who have one.';

/** A copy to be corrected, with all that its corrigendum says. */
export type CorrectedCopy = {
  readonly copy: IssuedCopy;
  readonly recalled: RecalledCopy;
  readonly audience: Audience;
  readonly library: Library;
};

export type CorrigendumRequest = {
  readonly copies: readonly CorrectedCopy[];
  readonly apology: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

type Numbering = {
  readonly of: (sourceIds: readonly string[]) => readonly number[];
  readonly order: string[];
};

function numbering(): Numbering {
  const order: string[] = [];
  return {
    order,
    of: (sourceIds) =>
      sourceIds.map((id) => {
        if (!order.includes(id)) order.push(id);
        return order.indexOf(id) + 1;
      }),
  };
}

const FORM_WORDS: Readonly<Record<Form, string>> = {
  tile: 'key figure',
  sentence: 'text',
  row: 'table',
  chart: 'chart',
  headline: 'heading',
  conversion: 'converted amount',
  translated: 'part in your language',
};

/** "3, 7 (key figure, text)": where it stands, and in which form. */
function pagesText({ pages, at = [] }: RecallItem): string {
  if (pages.length === 0) return '–';
  const forms = at.map(({ form }) => FORM_WORDS[form]);
  return forms.length > 0 ? `${pages.join(', ')} (${forms.join(', ')})` : pages.join(', ');
}

/** What is right of a value that is no fact. */
function correctValue(
  { change, factId }: RecallItem,
  { copy, library, audience }: CorrectedCopy,
  numbers: Numbering,
): readonly Inline[] {
  if (change.now === null) return [text('Withdrawn. Please do not use it.', 'strong')];
  const ref = copy.values?.find((value) => printedId(value) === factId);
  return [
    text(regroup(change.now, audience.numbers)),
    ...(ref ? [{ kind: 'cite', numbers: numbers.of(sourcesNow(library, ref)) } as const] : []),
    ...change.fields
      .filter(({ field }) => field !== 'sourceIds')
      .map(({ word, from, to }) => text(` ${word[0]?.toUpperCase()}${word.slice(1)}: ${to}, not ${from}.`)),
  ];
}

/** The correct statement in the reader's habit, with its sources. */
function correctStatement(
  item: RecallItem,
  now: Fact | undefined,
  numbers: Numbering,
  { numbers: habit }: Audience,
): readonly Inline[] {
  if (!now) return [text('Withdrawn. Please do not use it.', 'strong')];
  const lead = item.change.fields.find(({ field }) => field === 'value');
  const caveat = now.caveat === null ? [] : [text(` Note: ${regroup(now.caveat, habit)}`, 'emphasis')];
  // An unchanged statement beside a new amount would not say what changed.
  const figure = lead && !item.change.fields.some(({ field }) => field === 'statement');
  const others = item.change.fields.filter(
    ({ field }) => !['statement', 'value', 'caveat', 'sourceIds'].includes(field),
  );
  return [
    ...(figure ? [{ kind: 'figure', text: lead.to } as const, text(`, not ${lead.from}. `)] : []),
    text(regroup(now.statement, habit)),
    { kind: 'cite', numbers: numbers.of(now.sourceIds) },
    ...others.map(({ word, from, to }) =>
      text(` ${word[0]?.toUpperCase()}${word.slice(1)}: ${to}, not ${from}.`),
    ),
    ...caveat,
  ];
}

function section(corrected: CorrectedCopy, apology: string, alone: boolean, day: string): DocumentSection {
  const { copy, recalled, audience, library } = corrected;
  const numbers = numbering();
  const long = (date: string): string => formatDay(date, audience.dates.long);
  const rows = recalled.items.map((item): readonly (readonly Inline[])[] => [
    [text(regroup(item.statement, audience.numbers))],
    [text(pagesText(item))],
    (item.type ?? 'fact') === 'fact'
      ? correctStatement(item, library.fact(item.factId), numbers, audience)
      : correctValue(item, corrected, numbers),
  ]);
  const title = alone ? 'Corrigendum' : `Corrigendum to ${copy.number}`;
  const one = rows.length === 1;
  const blocks: readonly Block[] = [
    {
      kind: 'paragraph',
      style: 'lead',
      inlines: [
        text(
          `To “${copy.title}”, issue ${copy.number} of ${long(copy.issueDate)}${alone ? `, handed to ${copy.recipient}` : ''}. ${one ? 'One statement' : `${rows.length} statements`} in it ${one ? 'is' : 'are'} no longer right.`,
        ),
      ],
    },
    { kind: 'paragraph', style: 'body', inlines: [text(apology)] },
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'What was printed', align: 'start', weight: 42 },
          { label: 'Page', align: 'start', weight: 10 },
          { label: 'What is right', align: 'start', weight: 48 },
        ],
        rows,
      },
    },
    ...(numbers.order.length > 0
      ? ([
          { kind: 'heading', level: 2, text: 'Sources' },
          {
            kind: 'sources',
            entries: numbers.order.map((id, index) => ({
              number: index + 1,
              inlines: sourceLine(library, id, audience),
            })),
          },
        ] as const)
      : []),
    {
      kind: 'paragraph',
      style: 'small',
      inlines: [
        text(
          `Corrected on ${long(day)} after version ${library.pack.version} of the data pack “${library.pack.title}”.${whatElse(copy)}`,
        ),
      ],
    },
  ];
  const beside = copy.courtesy && wordingIn(copy.courtesy);
  return {
    id: `copy-${copy.number}`,
    title,
    newPage: true,
    // If the copy had pages in the reader's language, explain in that language what this is.
    ...(copy.courtesy && beside
      ? {
          besideTitle: { language: copy.courtesy, direction: beside.direction, text: beside.corrigendum },
        }
      : {}),
    blocks,
  };
}

/** That the rest stands is said where all that the copy prints was compared, and nowhere else. */
const whatElse = ({ values }: IssuedCopy): string =>
  values === undefined
    ? ' Its statements were compared; the values of its charts, its rates and its organisations were not.'
    : ' Every other statement and figure of the data in your copy was compared and stands.';

function sourceLine(library: Library, id: string, audience: Audience): readonly Inline[] {
  const source = library.source(id);
  if (!source) return [text(`Source ${id} is not in the library.`)];
  const dated = source.published ? formatPartialDate(source.published, audience.dates.short) : 'undated';
  return [
    text(source.title, 'emphasis'),
    text(`. ${source.publisher}, ${dated}. `),
    { kind: 'link', text: source.url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 60), url: source.url },
    text(` (read ${formatDay(source.accessed, audience.dates.short)}).`),
  ];
}

/**
 * What the holders of these copies are told: what was printed, on which page, what is correct, and its source. Each
 * copy has its own section in its reader's habit; the paper is the first copy's. If several get it, it names no
 * recipient.
 */
export function composeCorrigendum({ copies, apology, day }: CorrigendumRequest): Document {
  const [first] = copies;
  if (!first) throw new Error('a corrigendum without a copy');
  const { audience, library, copy } = first;
  const alone = copies.length === 1;
  const region = library.homePlace.name;
  const title = alone
    ? `Corrigendum to ${copy.number}: ${copy.title}`
    : `Corrigenda of ${nameInSentence(region)}, ${formatDay(day, audience.dates.long)}`;
  return {
    meta: {
      title,
      author: `${region} trade and investment`,
      subject: `Corrections to ${copies.map((it) => it.copy.number).join(', ')}`.slice(0, 400),
      keywords: [region, 'corrigendum'].join(', '),
      language: audience.language,
      issueDate: day,
    },
    paper: copy.paper,
    edition: copy.edition,
    shortTitle: alone ? `${region}: correction of ${copy.number}` : `${region}: corrections`,
    footer: formatDay(day, audience.dates.long),
    cover: plainCover('Corrigendum', region, title),
    coverless: true,
    sections: copies.map((one) => section(one, apology, alone, day)),
    notes: [...new Set(copies.flatMap((one) => one.copy.courtesy ?? []))].map(
      (language) =>
        `The word “${wordingIn(language).corrigendum}” has not been reviewed by a native speaker.`,
    ),
  };
}
