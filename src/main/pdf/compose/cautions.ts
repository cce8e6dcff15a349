import { briefInEdition, factBlocks } from '../../../shared/briefs/printed.ts';
import type { Fact, Section } from '../../../shared/domain/index.ts';
import { tellingWords } from '../../briefs/tailoring/word-stems.ts';
import { polarityOf, shortOf } from '../../library/derived.ts';
import type { Library } from '../../library/library.ts';
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
          text: likelyQuestion(told.fact, context.library),
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

const LACK = /^(?:shortage|gap|lack)\b/i;
const CHANGE = /^change in /i;
/** So much is still asked in one breath. */
const ONE_BREATH = 170;

/** Bad news as somebody asks who has read of it. */
export function likelyQuestion(fact: Fact, library: Library): string {
  const { metric, value, period, statement } = fact;
  const named = shortOf(fact);
  if (LACK.test(named)) return `Is there a ${inSentence(named, library)}?`;
  if (CHANGE.test(metric ?? '') && value !== null && value !== 0) {
    const what = (metric ?? '').replace(CHANGE, '').replace(/\s*\([^)]*\)$/, '');
    const year = /(?:19|20)\d\d/.exec(period?.split(' to ').at(-1) ?? '')?.[0];
    return `Why did ${what} ${value < 0 ? 'fall' : 'rise'}${year ? ` in ${year}` : ''}?`;
  }
  const said = statement.replace(/\.$/, '');
  return said.length <= ONE_BREATH
    ? `Is it true that ${inSentence(said, library)}?`
    : `What should we know about ${inSentence(named.replace(/, [^,]*\d[^,]*$/, ''), library)}?`;
}

/** Its first word in small letters, where the library writes it so and it begins no name: "Air India". */
function inSentence(words: string, { records }: Library): string {
  const [first = '', next = ''] = words.split(/[\s,]/);
  const small = first.toLowerCase();
  const isName =
    (/^\p{Lu}/u.test(next) && first.length > 2 && small !== 'the') ||
    !records.facts.some(({ statement }) => statement.includes(` ${small} `));
  return isName ? words : `${small}${words.slice(first.length)}`;
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
