import {
  isPrintable,
  type PrintedBlock,
  statementsOf,
  textOf,
  wordsInText,
} from '../../../shared/briefs/block-kinds.ts';
import { briefInEdition } from '../../../shared/briefs/printed.ts';
import {
  type Audience,
  type Brief,
  type CarriedChange,
  type Delegation,
  EDITION_RULES,
  type Fact,
  type OwnText,
  type PageFault,
  type Pin,
  SECTION_RULES,
  type Section,
  type Series,
  type TextPart,
} from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { sectionTitle } from '../brief-view.ts';

/** A fact at a place where the brief prints it. */
export type FactPlace = {
  readonly pin: Pin;
  readonly fact: Fact;
  readonly section: Section;
  readonly block: PrintedBlock;
  /** In large type under its measure alone; as a sentence; in the officer's wording; as an amount in a text. */
  readonly as: 'tile' | 'statement' | 'wording' | 'figure';
  /** It is set large among the key figures. */
  readonly isKeyFigure: boolean;
  /** The text around the amount: the sentence, the measure, or the paragraph. */
  readonly words: string;
};

/** A paragraph that the officer wrote. */
export type Paragraph = {
  readonly section: Section;
  readonly block: PrintedBlock;
  readonly parts: readonly TextPart[];
  /** Its words, with {@link BOUND_MARK} in place of each bound amount. */
  readonly words: string;
};

type DrawnSeries = { readonly series: Series; readonly section: Section };

/** Everything a rule may look at. The brief is reduced to what its edition prints. */
export type RuleInput = PreflightInput & {
  readonly placed: readonly FactPlace[];
  readonly paragraphs: readonly Paragraph[];
  readonly series: readonly DrawnSeries[];
  /** Null if the pages were not laid out. */
  readonly pages: readonly PageFault[] | null;
  readonly titleOf: (section: Section) => string;
};

/** Marks the place of a bound amount in a text. */
export const BOUND_MARK = '\uFFFC';

/** An officer's text, split into paragraphs. */
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
  /** The day for judging the brief: its issue date, or today if that has passed. */
  readonly today: string;
  readonly pages?: readonly PageFault[] | null;
  /** What it prints as it came from elsewhere though the library says something else. */
  readonly came?: readonly CarriedChange[] | undefined;
};

export function prepareRuleInput({
  brief: whole,
  library,
  audience,
  delegation,
  today,
  pages,
  came = [],
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
          placed.push({
            pin: part.pin,
            fact: part.pin.fact,
            section,
            block,
            as: 'figure',
            isKeyFigure: false,
            words,
          });
    }
  };
  const readStatement = (section: Section, block: PrintedBlock, pin: Pin): void => {
    const wording = block.kind === 'fact' ? block.wording : null;
    const isKeyFigure = block.kind === 'fact' && section.kind === 'glance' && pin.fact.value !== null;
    const tile = isKeyFigure && EDITION_RULES[brief.edition].figuresAlone;
    const as = wording ? 'wording' : tile ? 'tile' : 'statement';
    const words = wording ? plainText(wording) : tile ? (pin.fact.metric ?? '') : pin.fact.statement;
    placed.push({ pin, fact: pin.fact, section, block, as, isKeyFigure, words });
  };
  const blocks = brief.sections.flatMap((section) =>
    section.blocks.filter(isPrintable).map((block) => ({ section, block })),
  );
  for (const { section, block } of blocks.filter((it) => it.block.kind !== 'change')) {
    for (const pin of statementsOf(block)) readStatement(section, block, pin);
    readText(section, block, textOf(block) ?? []);
  }
  // The annex repeats what the brief says elsewhere; check only what appears nowhere else.
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
      SECTION_RULES[section.kind].series
        ? section.seriesIds.flatMap((id) => {
            const series = library.seriesById(id);
            return series ? [{ series, section }] : [];
          })
        : [],
    ),
    pages: pages ?? null,
    came,
    titleOf: (section) => sectionTitle(section, library, audience),
  };
}

/** Each fact once, at its first place. */
export function firstPlaces({ placed }: RuleInput): readonly FactPlace[] {
  const seen = new Set<string>();
  return placed.filter(({ fact }) => !seen.has(fact.id) && seen.add(fact.id));
}

/** A statement shortened for use in a sentence, without its full stop. */
export const shorten = (words: string, longest = 90): string =>
  words.length <= longest
    ? words.replace(/\.$/, '')
    : `${words.slice(0, words.lastIndexOf(' ', longest)).replace(/[,;:]$/, '')} …`;
