import {
  isPrintable,
  type PrintedBlock,
  statementsOf,
  textOf,
  wordsInText,
} from '../../../shared/briefs/block-kinds.ts';
import { briefInEdition } from '../../../shared/briefs/printed.ts';
import type {
  Audience,
  Brief,
  Delegation,
  Fact,
  OwnText,
  PageFault,
  Pin,
  Section,
  Series,
  TextPart,
} from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { sectionTitle } from '../brief-view.ts';

/** A fact where the brief prints it. */
export type FactPlace = {
  readonly pin: Pin;
  readonly fact: Fact;
  readonly section: Section;
  readonly block: PrintedBlock;
  /** Large under its measure alone; as a sentence; in the officer's words for it; as a figure in a text. */
  readonly as: 'tile' | 'statement' | 'wording' | 'figure';
  /** What a reader reads around the figure: the sentence, the measure, or the paragraph. */
  readonly words: string;
};

/** A paragraph that the officer wrote. */
export type Paragraph = {
  readonly section: Section;
  readonly block: PrintedBlock;
  readonly parts: readonly TextPart[];
  /** Its words, with {@link BOUND_MARK} in place of each bound figure. */
  readonly words: string;
};

type DrawnSeries = { readonly series: Series; readonly section: Section };

/** All that a rule may look at. The brief is as its edition prints it. */
export type RuleInput = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** The day on which the brief is judged: its issue date, or today where that has passed. */
  readonly today: string;
  readonly placed: readonly FactPlace[];
  readonly paragraphs: readonly Paragraph[];
  readonly series: readonly DrawnSeries[];
  /** Null where the pages were not laid out. */
  readonly pages: readonly PageFault[] | null;
  readonly titleOf: (section: Section) => string;
};

/** Stands in words where a bound figure is printed. */
export const BOUND_MARK = '\uFFFC';

/** An officer's text, a paragraph a line. */
function paragraphsOf(text: OwnText): readonly (readonly TextPart[])[] {
  const paragraphs: TextPart[][] = [[]];
  for (const part of text) {
    if (part.kind !== 'words') {
      paragraphs.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...rest] = part.text.split('\n');
    if (first !== '') paragraphs.at(-1)?.push({ kind: 'words', text: first });
    for (const line of rest) paragraphs.push(line === '' ? [] : [{ kind: 'words', text: line }]);
  }
  return paragraphs.filter((parts) => parts.length > 0);
}

const plainText = (parts: readonly TextPart[]): string => wordsInText(parts, () => BOUND_MARK).trim();

export type PreflightInput = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  readonly today: string;
  readonly pages?: readonly PageFault[] | null;
};

export function prepareRuleInput({
  brief: whole,
  library,
  audience,
  delegation,
  today,
  pages,
}: PreflightInput): RuleInput {
  const brief = briefInEdition(whole);
  const placed: FactPlace[] = [];
  const paragraphs: Paragraph[] = [];
  const readText = (section: Section, block: PrintedBlock, text: OwnText): void => {
    for (const parts of paragraphsOf(text)) {
      const words = plainText(parts);
      paragraphs.push({ section, block, parts, words });
      for (const part of parts)
        if (part.kind === 'figure')
          placed.push({ pin: part.pin, fact: part.pin.fact, section, block, as: 'figure', words });
    }
  };
  const readStatement = (section: Section, block: PrintedBlock, pin: Pin): void => {
    const wording = block.kind === 'fact' ? block.wording : null;
    const tile = block.kind === 'fact' && section.kind === 'glance' && pin.fact.value !== null;
    const as = wording ? 'wording' : tile ? 'tile' : 'statement';
    const words = wording ? plainText(wording) : tile ? (pin.fact.metric ?? '') : pin.fact.statement;
    placed.push({ pin, fact: pin.fact, section, block, as, words });
  };
  const blocks = brief.sections.flatMap((section) =>
    section.blocks.filter(isPrintable).map((block) => ({ section, block })),
  );
  for (const { section, block } of blocks.filter((it) => it.block.kind !== 'change')) {
    for (const pin of statementsOf(block)) readStatement(section, block, pin);
    readText(section, block, textOf(block) ?? []);
  }
  // The annex of changes repeats what the brief says elsewhere; only what stands nowhere else is judged in it.
  for (const { section, block } of blocks.filter((it) => it.block.kind === 'change'))
    for (const pin of statementsOf(block))
      if (!placed.some((place) => place.pin.hash === pin.hash && place.fact.id === pin.factId))
        readStatement(section, block, pin);
  return {
    brief,
    library,
    audience,
    delegation,
    today: today > brief.issueDate ? today : brief.issueDate,
    placed,
    paragraphs,
    series: brief.sections.flatMap((section) =>
      section.kind === 'benchmarks'
        ? section.seriesIds.flatMap((id) => {
            const series = library.seriesById(id);
            return series ? [{ series, section }] : [];
          })
        : [],
    ),
    pages: pages ?? null,
    titleOf: (section) => sectionTitle(section, library, audience),
  };
}

/** Each fact once, where the brief prints it first. */
export function firstPlaces({ placed }: RuleInput): readonly FactPlace[] {
  const seen = new Set<string>();
  return placed.filter(({ fact }) => !seen.has(fact.id) && seen.add(fact.id));
}

/** A statement short enough to be named in a sentence, without a full stop of its own. */
export const shorten = (words: string, longest = 90): string =>
  words.length <= longest
    ? words.replace(/\.$/, '')
    : `${words.slice(0, words.lastIndexOf(' ', longest)).replace(/[,;:]$/, '')} …`;
