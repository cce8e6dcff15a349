import { type FactPlace, firstPlaces, shorten } from '../checked.ts';
import { atBlock, leaveOutFix, type Rule } from '../rule.ts';

/** Words that tell a reader something has not happened yet. */
const LOOKS_AHEAD =
  /\b(?:aim|aims|aimed|ambition|anticipat\w+|by 20\d\d|commit(?:s|ted|ment)?|could|design|due|envisag\w+|estimat\w+|expect\w*|forecast\w*|foresees?|goal|hope[sd]?|intend\w*|is to|are to|was to|were to|may|might|model\w*|of planned|offer up to|plan|plans|planned|pledg\w+|potential|projected|projects that|project(?:ion)s?|promis\w+|propos\w+|room for|set aside|set itself|earmark\w*|should|target\w*|to (?:be|bring|raise|grow|open|take|reach|spare|add|attract|create)|up to|vision|was set|will|would)\b/i;

/** Words that attribute a claim to someone else. */
const ATTRIBUTED =
  /\b(?:accord\w+|announc\w+|argu\w+|association|backers|billed|call(?:s|ed)|chief|cit(?:es|ed)|claim\w*|count(?:s|ed)|credit\w*|describ\w+|figures?|is put at|mayor|named|own|presented|promot\w+|put at|quoted|reports?|reported|said|says|singled|speaks|stat(?:es|ed)|told|traces|views?)\b/i;

/** Whether the words around the amount tell a reader what it rests on. */
const saysBasis = (place: FactPlace, words: RegExp): boolean => words.test(place.words);

export const targetAsOutcome: Rule = {
  id: 'target-as-outcome',
  name: 'Target or forecast that reads as an outcome',
  clause: 'alone',
  severity: 'warning',
  when: 'A forecast or target stands in words that do not look ahead (no “expected”, “planned”, “could”, “would” …), so that it reads as done.',
  fix: 'Write it in your own words, with “expected”, “planned” or “target”; or leave it out.',
  together: (count) => `${count} targets or forecasts read as if they had happened.`,
  check: (checked) =>
    checked.placed.flatMap((place) => {
      const { fact } = place;
      if ((fact.basis !== 'target' && fact.basis !== 'forecast') || saysBasis(place, LOOKS_AHEAD)) return [];
      const where =
        place.as === 'tile'
          ? `stands large under “${place.words}”`
          : place.as === 'statement'
            ? `reads: “${shorten(place.words)}”`
            : `stands in your words: “${shorten(place.words.replaceAll('\uFFFC', '…'))}”`;
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          factIds: [fact.id],
          sentence: `A ${fact.basis} ${where}. A reader takes it for an outcome.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

export const claimAsFact: Rule = {
  id: 'claim-as-fact',
  name: 'Claim without a speaker',
  clause: 'alone',
  severity: 'warning',
  when: 'What a promoter, firm or speaker says about itself is printed as if it had been measured, and nobody is named as saying so.',
  fix: 'Name who says so, in your own words for the fact; or leave it out.',
  together: (count) => `${count} claims are printed, and their words name nobody who makes them.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      // In large type or with a superlative; otherwise the line beneath already says "Claim".
      const loud =
        fact.value !== null ||
        /\b(?:first|only|largest|biggest|most|best|fastest|leading|highest|lowest|unique)\b/i.test(
          fact.statement,
        );
      if (fact.basis !== 'claim' || !loud || saysBasis(place, ATTRIBUTED)) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          factIds: [fact.id],
          severity: place.as === 'statement' ? ('note' as const) : ('warning' as const),
          sentence: `“${shorten(fact.statement)}” is a claim, and the words name nobody who makes it.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};
