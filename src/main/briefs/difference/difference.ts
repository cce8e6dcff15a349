import { diffWords } from 'diff';
import { factBlocks } from '../../../shared/briefs/printed.ts';
import type { Audience, Block, Brief, Fact, OwnText, Pin, Section } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { figureLine, printFigure } from '../../../shared/format/figure.ts';
import { regroup } from '../../../shared/format/number.ts';
import type { Change, Difference } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';
import { sectionTitle } from '../brief-view.ts';
import { said } from '../drift/drift-view.ts';

/** A brief with the library that its figures are printed by. */
export type Side = {
  readonly brief: Brief;
  readonly library: Library;
  /** Its own, where the library knows no audiences: the one in a PDF does not. */
  readonly audience?: Audience;
};

/** What is other in the second brief, as its audience reads it: sections, facts, figures, wording, order. */
export function differenceOf(a: Side, b: Side, audience: Audience): Difference {
  const reader: Reader = { audience, library: b.library };
  const titles = (side: Side) => (section: Section) => sectionTitle(section, side.library, audience);
  const changes = [
    ...ofHead(a, b, audience),
    ...ofSections(a.brief, b.brief, titles(a), titles(b)),
    ...ofFacts(a.brief, b.brief, titles(a), titles(b), reader),
    ...ofTexts(a.brief, b.brief, titles(a), titles(b), reader),
  ];
  return { a: nameOf(a.brief), b: nameOf(b.brief), changes };
}

type Reader = { readonly audience: Audience; readonly library: Library };
type TitleOf = (section: Section) => string;

const nameOf = ({ id, title, issueDate, edition }: Brief) => ({ id, title, issueDate, edition });

const change = (
  kind: Change['kind'],
  what: Change['what'],
  sentence: string,
  more: Partial<Change> = {},
): Change => ({
  kind,
  what,
  sentence,
  section: null,
  factId: null,
  from: null,
  to: null,
  words: null,
  ...more,
});

const EDITION_NAMES = { full: 'full brief', summary: 'two-page summary', host: 'host’s notes' } as const;
const PAPER_NAMES = { a4: 'A4', letter: 'US Letter' } as const;
const COURTESY_NAMES = { ar: 'Arabic', hi: 'Hindi' } as const;

function ofHead(one: Side, other: Side, { dates }: Audience): readonly Change[] {
  const [a, b] = [one.brief, other.brief];
  const reader = ({ brief, library, audience }: Side): string =>
    audience?.name ?? library.audience(brief.audienceId)?.name ?? brief.audienceId;
  const courtesy = ({ courtesy: language }: Brief): string => (language ? COURTESY_NAMES[language] : 'none');
  const day = (date: string): string => formatDay(date, dates.long);
  const pairs = [
    ['title', a.title, b.title],
    ['day of issue', day(a.issueDate), day(b.issueDate)],
    ['edition', EDITION_NAMES[a.edition], EDITION_NAMES[b.edition]],
    ['audience', reader(one), reader(other)],
    ['paper', PAPER_NAMES[a.paper], PAPER_NAMES[b.paper]],
    ['courtesy language', courtesy(a), courtesy(b)],
  ] as const;
  return pairs.flatMap(([word, from, to]) =>
    from === to
      ? []
      : [change('brief', 'changed', `The ${word} was “${from}” and is “${to}”.`, { from, to })],
  );
}

const included = ({ sections }: Brief): readonly Section[] => sections.filter((section) => section.included);

/** A section is the same one by its id, or by its kind and cluster in a brief that was made anew. */
const matching = (section: Section, others: readonly Section[]): Section | undefined =>
  others.find(({ id }) => id === section.id) ??
  (section.kind === 'text'
    ? undefined
    : others.find(({ kind, clusterId }) => kind === section.kind && clusterId === section.clusterId));

function ofSections(a: Brief, b: Brief, inA: TitleOf, inB: TitleOf): readonly Change[] {
  const [old, now] = [included(a), included(b)];
  const removed = old.filter((section) => !matching(section, now));
  const added = now.filter((section) => !matching(section, old));
  const pairs = now.flatMap((section) => {
    const before = matching(section, old);
    return before ? [{ before, section }] : [];
  });
  const order = pairs.map(({ before }) => old.indexOf(before));
  return [
    ...removed.map((section) =>
      change('section', 'removed', `The section ‘${inA(section)}’ is gone.`, { section: inA(section) }),
    ),
    ...added.map((section) =>
      change('section', 'added', `The section ‘${inB(section)}’ is new.`, { section: inB(section) }),
    ),
    ...pairs.flatMap(({ before, section }) =>
      inA(before) === inB(section)
        ? []
        : [
            change('section', 'changed', `‘${inA(before)}’ is called ‘${inB(section)}’ now.`, {
              section: inB(section),
              from: inA(before),
              to: inB(section),
            }),
          ],
    ),
    ...outOfOrder(order).map((index) => {
      const section = pairs[index]?.section as Section;
      return change('order', 'moved', `The section ‘${inB(section)}’ stands elsewhere.`, {
        section: inB(section),
      });
    }),
  ];
}

/** The fewest members that must move for the others to stand as before: all but a longest rising run. */
export function outOfOrder(order: readonly number[]): readonly number[] {
  const best = order.map(() => 1);
  const before = order.map(() => -1);
  for (let i = 0; i < order.length; i += 1)
    for (let j = 0; j < i; j += 1)
      if ((order[j] as number) < (order[i] as number) && (best[j] as number) + 1 > (best[i] as number)) {
        best[i] = (best[j] as number) + 1;
        before[i] = j;
      }
  const stays = new Set<number>();
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at] as number) stays.add(at);
  return order.flatMap((_, index) => (stays.has(index) ? [] : [index]));
}

type Placed = { readonly pin: Pin; readonly section: Section };

/** Every fact that the brief prints or rests on, where it does so first. */
function placed(brief: Brief): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  for (const section of included(brief)) {
    const pins = section.blocks.flatMap((block) =>
      block.kind === 'fact' ? [block.pin] : block.kind === 'answer' ? block.pins : [],
    );
    for (const pin of pins) if (!places.has(pin.factId)) places.set(pin.factId, { pin, section });
  }
  return places;
}

function ofFacts(a: Brief, b: Brief, inA: TitleOf, inB: TitleOf, reader: Reader): readonly Change[] {
  const [old, now] = [placed(a), placed(b)];
  const { audience, library } = reader;
  const statement = ({ pin }: Placed): string => regroup(pin.fact.statement, audience.numbers);
  const removed = [...old].flatMap(([factId, place]) =>
    now.has(factId)
      ? []
      : [
          change('fact', 'removed', `No longer in ‘${inA(place.section)}’: ${statement(place)}`, {
            section: inA(place.section),
            factId,
            from: statement(place),
          }),
        ],
  );
  const others = [...now].flatMap(([factId, place]): readonly Change[] => {
    const before = old.get(factId);
    const section = inB(place.section);
    if (!before)
      return [
        change('fact', 'added', `New in ‘${section}’: ${statement(place)}`, {
          section,
          factId,
          to: statement(place),
        }),
      ];
    const moved = matching(before.section, [place.section])
      ? []
      : [
          change('order', 'moved', `From ‘${inA(before.section)}’ to ‘${section}’: ${statement(place)}`, {
            section,
            factId,
            from: inA(before.section),
            to: section,
          }),
        ];
    return [...moved, ...ofOneFact(before.pin.fact, place.pin.fact, section, audience, library)];
  });
  return [...removed, ...others, ...ofOrder(a, b, inB)];
}

/** What a reader sees of a fact; how it is filed is no difference of the brief. */
const SEEN: readonly (keyof Fact)[] = ['value', 'metric', 'period', 'place', 'geography', 'basis', 'caveat'];

function ofOneFact(
  from: Fact,
  to: Fact,
  section: string,
  audience: Audience,
  library: Library,
): readonly Change[] {
  const about = to.metric ?? to.id;
  const fields = SEEN.flatMap((field) => {
    const [old, now] = [said(from, field, audience, library), said(to, field, audience, library)];
    if (old === now) return [];
    return [
      change(
        field === 'value' ? 'figure' : 'fact',
        'changed',
        `${about}: the ${fieldWord(field)} was ${old ?? 'not given'} and is ${now ?? 'not given'}.`,
        { section, factId: to.id, from: old, to: now },
      ),
    ];
  });
  const rewritten =
    from.statement === to.statement
      ? []
      : [
          change('wording', 'changed', `The statement on ${about} reads otherwise.`, {
            section,
            factId: to.id,
            from: from.statement,
            to: to.statement,
            words: wordsBetween(from.statement, to.statement),
          }),
        ];
  return [...fields, ...rewritten];
}

/** Facts of one section that stand in another order. */
function ofOrder(a: Brief, b: Brief, inB: TitleOf): readonly Change[] {
  return included(b).flatMap((section) => {
    const before = matching(section, included(a));
    if (!before) return [];
    const old = factBlocks(before).map(({ pin }) => pin.factId);
    const now = factBlocks(section).filter(({ pin }) => old.includes(pin.factId));
    return outOfOrder(now.map(({ pin }) => old.indexOf(pin.factId))).map((index) => {
      const fact = now[index]?.pin.fact as Fact;
      return change('order', 'moved', `Elsewhere in ‘${inB(section)}’: ${fact.statement}`, {
        section: inB(section),
        factId: fact.id,
      });
    });
  });
}

/** An officer's words as this audience reads them, figures and all. */
function plain(text: OwnText | null, { audience, library }: Reader): string {
  return (text ?? [])
    .map((part) => {
      if (part.kind === 'words') return part.text;
      if (part.kind === 'cite') return '';
      const { value, unit, statement } = part.pin.fact;
      return value === null ? statement : figureLine(printFigure(value, unit, audience, library.rate));
    })
    .join('')
    .trim();
}

type Written = { readonly section: Section; readonly text: string };

function written(brief: Brief, reader: Reader): ReadonlyMap<string, Written> {
  const text = (block: Block): string => {
    switch (block.kind) {
      case 'text':
        return plain(block.text, reader);
      case 'fact':
        return plain(block.wording, reader);
      case 'answer':
        return `${block.question} ${plain(block.words, reader)}`.trim();
      // The annex is a difference itself: what it tells is told by the facts.
      case 'change':
      case 'note':
        return '';
    }
  };
  return new Map(
    included(brief).flatMap((section) =>
      section.blocks.map((block) => [block.id, { section, text: text(block) }] as const),
    ),
  );
}

function ofTexts(a: Brief, b: Brief, inA: TitleOf, inB: TitleOf, reader: Reader): readonly Change[] {
  const [old, now] = [written(a, reader), written(b, reader)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids.flatMap((id) => {
    const from = old.get(id)?.text ?? '';
    const to = now.get(id)?.text ?? '';
    if (from === to) return [];
    const place = now.get(id);
    const section = place ? inB(place.section) : inA((old.get(id) as Written).section);
    const what = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
    const sentence = {
      added: `New words in ‘${section}’: ${to}`,
      removed: `Words gone from ‘${section}’: ${from}`,
      changed: `Words in ‘${section}’ read otherwise.`,
    }[what];
    return [
      change('wording', what, sentence, {
        section,
        from: from || null,
        to: to || null,
        words: what === 'changed' ? wordsBetween(from, to) : null,
      }),
    ];
  });
}

/** Word by word what stayed, came and went. */
export const wordsBetween = (from: string, to: string): NonNullable<Change['words']> =>
  diffWords(from, to).map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'added' : removed ? 'removed' : 'same',
  }));
