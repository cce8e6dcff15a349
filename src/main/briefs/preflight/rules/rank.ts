import { firstPlaces, shorten } from '../checked.ts';
import { atBlock, leaveOutFix, type Rule } from '../rule.ts';

const PLACE_WORDS =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\\d+(?:st|nd|rd|th)|top|bottom|number (?:one|two|three|\\d+)|no\\.? ?\\d+|#\\d+)';
/** Words that place something in a row of others. */
const RANKED = new RegExp(
  `\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|came|comes|coming|stands?|stood|finish\\w*|position(?:ed)?)\\b[^.;]{0,60}?\\b(?:joint |equal )?${PLACE_WORDS}\\b|\\b(?:joint |equal )${PLACE_WORDS}\\b`,
  'i',
);
const COUNT =
  '(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|a hundred)';
/** How many stand in the row: "of 259 regions", "among the nine", "out of twelve". */
const OF_MANY = new RegExp(
  `\\b(?:of|among|amongst|out of|from|between|in a (?:list|field|ranking|table) of|across|against)\\b(?: (?:the|all|some|over|more than|about|nearly|England’s|Britain’s|Europe’s|the UK’s|[A-Z][\\p{L}]+’s))*[  ]${COUNT}\\b|\\b${COUNT} (?:\\p{L}+ ){0,3}(?:were|are) (?:ranked|compared|listed)\\b`,
  'iu',
);

export const rankWithoutCount: Rule = {
  id: 'rank-without-count',
  name: 'A rank without how many were ranked',
  clause: 'context',
  severity: 'warning',
  when: 'A place in a ranking is printed, and neither the words nor the limit say among how many. It is a note where the words name the field, such as “in the world”.',
  fix: 'Say “third of nine regions” in your own words, or in the library’s statement.',
  together: (count) => `${count} ranks do not say among how many.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact, words, as } = place;
      const isRank = fact.unit === 'rank' || /\brank(?:ing)?\b/i.test(fact.metric ?? '');
      if (fact.unit === '%' || !(isRank || RANKED.test(words))) return [];
      if (as !== 'figure' && !isRank && fact.value !== null && !/rank/i.test(words)) return [];
      const printed = [words, fact.caveat ?? '', as === 'tile' ? '' : fact.statement.slice(0, 0)];
      if (printed.some((text) => OF_MANY.test(text))) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          severity: as === 'tile' || !NAMED_FIELD.test(words) ? ('warning' as const) : ('note' as const),
          factIds: [fact.id],
          sentence: `“${shorten(words.replaceAll('\uFFFC', '…'))}” gives a place in a ranking and does not say among how many.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

/** The field is one that a reader knows the size of, roughly: the world's universities, English regions. */
const NAMED_FIELD = /\bin the world\b|\bworldwide\b|\bglobally\b/i;
