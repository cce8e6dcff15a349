import { briefInEdition, factBlocks } from '../../../shared/briefs/printed.ts';
import type { Fact, Section } from '../../../shared/domain/index.ts';
import { tellingWords } from '../../briefs/tailoring/word-stems.ts';
import { polarityOf, shortOf } from '../../library/derived.ts';
import { type Block, text } from '../document.ts';
import { type Context, rateNote } from './context.ts';
import { factsBlock } from './fact-item.ts';
import { briefFactsIn, type SectionContent, textBlocks } from './section-content.ts';

/** Fewest telling words that bad news and its answer share. */
const SHARED = 3;

/** What the visitors may have read, as questions: what is known, then what of this brief can be said to it. */
export function cautions(context: Context, { facts, texts, under }: SectionContent): readonly Block[] {
  const printed = briefInEdition(context.brief).sections.filter(({ kind }) => kind !== 'cautions');
  return [
    ...facts.flatMap((told): readonly Block[] => {
      const answer = answerTo(told.fact, printed);
      return [
        {
          kind: 'heading',
          level: 2,
          text: `What about “${shortOf(told.fact)}”?`,
          ...(told.from ? { from: told.from } : {}),
        },
        ...factsBlock(context, [told]),
        ...(answer
          ? [
              {
                kind: 'paragraph',
                style: 'body',
                inlines: [text('You can answer:', 'strong')],
                keepWithNext: true,
              } as const,
              ...factsBlock(context, [answer]),
            ]
          : []),
      ];
    }),
    ...textBlocks(context, texts),
    ...rateNote(context, under),
  ];
}

/** A strength that the brief prints on the same subject; null where it has none. */
function answerTo(caution: Fact, sections: readonly Section[]) {
  const words = new Set(tellingWords(`${caution.statement} ${caution.metric ?? ''}`));
  const [best] = sections
    .filter((section) => factBlocks(section).length > 0)
    .flatMap(briefFactsIn)
    .filter(({ fact }) => polarityOf(fact) === 'strength' && sameSubject(fact, caution))
    .map((told) => ({
      told,
      shared: new Set(
        tellingWords(`${told.fact.statement} ${told.fact.metric ?? ''}`).filter((word) => words.has(word)),
      ).size,
    }))
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared || (a.told.fact.id < b.told.fact.id ? -1 : 1));
  return best ? { fact: best.told.fact, wording: best.told.wording } : null;
}

const sameSubject = (a: Fact, b: Fact): boolean =>
  b.clusterIds.length > 0
    ? a.clusterIds.some((id) => b.clusterIds.includes(id))
    : a.themes.some((theme) => b.themes.includes(theme));
