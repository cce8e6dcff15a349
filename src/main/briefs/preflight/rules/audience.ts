import { isPrintable } from '../../../../shared/briefs/block-kinds.ts';
import type { Sensitivity } from '../../../../shared/domain/index.ts';
import { escapePattern } from '../../../../shared/format/escape-pattern.ts';
import { isForOthers } from '../../score-fact.ts';
import { firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { atBlock, fix, leaveOutFix, type Rule, type RuleFinding } from '../rule.ts';

/** A word as a pattern: `*` at its end stands for any letters. */
const patternOf = (word: string): string => escapePattern(word).replace(/\\\*$/, '\\p{L}*');

/** The first of its words found in the text, as written there. */
function findWord(text: string, { words }: Sensitivity): string | null {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
  return pattern.exec(text)?.[0] ?? null;
}

/** Sensitivities that apply: always, or on the days of the visit. */
const sensitivitiesOf = ({ audience, delegation, today }: RuleInput): readonly Sensitivity[] => {
  const from = delegation?.visit?.from ?? today;
  const to = delegation?.visit?.to ?? today;
  return (audience.sensitivities ?? []).filter(
    ({ during }) => during === null || (during.from <= to && during.to >= from),
  );
};

export const sensitive: Rule = {
  id: 'sensitive-words',
  name: 'Words that this market reads otherwise',
  clause: 'own',
  severity: 'warning',
  when: 'The brief uses words that the audience’s own list names as sensitive, always or on the days of the visit.',
  fix: 'Write what the list offers in their place, or leave them out.',
  together: (count, { cause }) =>
    `“${cause ?? ''}” stands in ${count} places, and this market reads it otherwise.`,
  check: (checked) => {
    const held = sensitivitiesOf(checked);
    if (held.length === 0) return [];
    const { brief, delegation, paragraphs } = checked;
    const found: RuleFinding[] = [];
    const look = (
      text: string,
      place: Pick<RuleFinding, 'sectionId' | 'blockId' | 'factIds'>,
      name: string,
      mends: (from: string, one: Sensitivity) => RuleFinding['mends'],
    ): void => {
      for (const one of held) {
        const from = findWord(text, one);
        if (from === null) continue;
        found.push({
          ...place,
          at: `${name} ${from.toLowerCase()}`,
          cause: from.toLowerCase(),
          sentence: `“${from}” in “${shorten(text.replaceAll('\uFFFC', '…'), 70)}”: ${one.why}`,
          mends: mends(from, one) ?? [],
        });
      }
    };
    for (const { words, section, block } of paragraphs)
      look(words, { sectionId: section.id, blockId: block.id }, block.id, (from, { instead }) =>
        instead === null
          ? []
          : [fix(`Write “${instead}”`, { kind: 'replace-words', blockId: block.id, from, to: instead })],
      );
    for (const place of firstPlaces(checked))
      if (place.as === 'statement' || place.as === 'tile')
        look(
          place.as === 'tile' ? (place.fact.metric ?? '') : place.fact.statement,
          { ...atBlock(place), factIds: [place.fact.id] },
          place.fact.id,
          () => leaveOutFix(place),
        );
    look(brief.title, { sectionId: null, blockId: null }, 'title', () => []);
    for (const section of brief.sections)
      if (section.title !== null)
        look(section.title, { sectionId: section.id, blockId: null }, section.id, () => []);
    for (const { title, date } of delegation?.itinerary ?? [])
      look(
        title,
        { sectionId: brief.sections.find(({ kind }) => kind === 'visit')?.id ?? null, blockId: null },
        `itinerary ${date}`,
        () => [],
      );
    return found;
  },
};

export const otherMarket: Rule = {
  id: 'other-market',
  name: 'Written for another market',
  clause: 'own',
  severity: 'note',
  when: 'A fact of the brief is marked in the library for other markets only: a preference, not a wall.',
  fix: 'Leave it out, or mark it in the library for this market too.',
  together: (count) => `${count} facts are marked in the library for other markets than this brief’s.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) =>
      isForOthers(place.fact, checked.audience)
        ? [
            {
              ...atBlock(place),
              at: place.fact.id,
              factIds: [place.fact.id],
              sentence: `“${shorten(place.fact.statement)}” is marked for ${place.fact.markets.join(', ')}, and this brief is for ${checked.audience.phrase}.`,
              mends: leaveOutFix(place),
            },
          ]
        : [],
    ),
};

export const toLookAt: Rule = {
  id: 'to-look-at',
  name: 'Still to be looked at',
  clause: 'own',
  severity: 'warning',
  when: 'A block is marked to be looked at: the brief was made anew for another audience around it, or an answer to a question was found by its words alone.',
  fix: 'Read it, and take the mark off.',
  together: (count) => `${count} parts are marked to be looked at.`,
  check: ({ brief, titleOf }) =>
    brief.sections.flatMap((section) => {
      const blocks = section.blocks.filter(isPrintable).filter(({ review }) => review);
      return [
        ...(section.review
          ? [
              {
                sectionId: section.id,
                blockId: null,
                at: section.id,
                sentence: `The heading ‘${titleOf(section)}’ was written for another audience and is marked to be looked at.`,
              },
            ]
          : []),
        ...blocks.map((block) => ({
          ...atBlock({ section, block }),
          at: block.id,
          sentence:
            block.kind === 'answer'
              ? `The answer to “${shorten(block.question)}” was found by its words alone: read it before it is handed over.`
              : `A ${block.kind === 'fact' ? 'fact' : 'text'} in ‘${titleOf(section)}’ was written for another audience and is marked to be looked at.`,
          mends: leaveOutFix({ block }),
        })),
      ];
    }),
};
