import { isTime } from '../../../../shared/format/units.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { figureDoubt, figureInWords } from '../figure-doubt.ts';
import { numbersIn } from '../numbers.ts';
import { atBlock, leaveOutFix, type Rule } from '../rule.ts';
import { says } from '../saying.ts';

/** What a statement says against what its fields hold. */

export const valueNotSaid: Rule = {
  id: 'value-not-said',
  name: 'A figure that its sentence does not say',
  clause: 'leadership',
  severity: 'warning',
  when: 'The figure of a fact and the numbers in its statement differ: one of them was changed, and the other was not. Where the statement holds no number at all it is a note.',
  fix: 'Correct the figure or the sentence in the library, and take the fact anew; or leave it out.',
  together: (count) => `${count} facts hold another figure than their sentences say.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      const doubt = figureDoubt(fact, checked.library);
      if (doubt === null) return [];
      return [
        {
          ...atBlock(place),
          at: fact.id,
          severity: doubt === 'no number' ? ('note' as const) : ('warning' as const),
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” does not say the figure that is printed for it, ${figureInWords(fact)}.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

const ABOVE =
  /\b(?:more than|over|above|exceed\w*|in excess of|upwards of|at least|no fewer than|no less than|past|beyond|topp\w+|pass(?:es|ed|ing)?|surpass\w*)\s+(?:the )?(?:£|US\$|\$|€|₹)?\s?$/i;
const BELOW =
  /\b(?:less than|fewer than|under|below|nearly|almost|just short of|up to|at most|no more than|as much as|as many as)\s+(?:the )?(?:£|US\$|\$|€|₹)?\s?$/i;

export const flippedByRounding: Rule = {
  id: 'rounding-flips',
  name: 'Rounding that turns a comparison round',
  clause: 'alone',
  severity: 'warning',
  when: 'Words such as “more than” or “fewer than” stand before a rounded number, and the figure itself lies on the other side of it; or two figures are compared that print alike, or the other way round.',
  fix: 'Print another digit, or say “about”.',
  together: (count) => `${count} comparisons are turned round by rounding.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact, words, as } = place;
      if (fact.value === null || isTime(fact.unit)) return [];
      const text = as === 'tile' ? fact.statement : words;
      const said = numbersIn(text).find((number) => says(number, fact, text));
      if (!said) return [];
      const size = sizeLike(fact.value, said.value);
      const before = text.slice(0, said.from).replace(/\s+$/, ' ');
      const wrong =
        (ABOVE.test(`${before} `) && size < said.value) || (BELOW.test(`${before} `) && size > said.value);
      return wrong
        ? [
            {
              ...atBlock(place),
              at: fact.id,
              factIds: [fact.id],
              sentence: `“${shorten(text)}” compares with a rounded number, and the figure is on the other side of it: ${figureInWords(fact)}.`,
              mends: leaveOutFix(place),
            },
          ]
        : [];
    }),
};

/** The figure in the scale in which it is said: 8,460 of millions beside £8.46 billion. */
function sizeLike(value: number, said: number): number {
  const size = Math.abs(value);
  if (said === 0 || size === 0) return size;
  return size * 10 ** Math.round(Math.log10(said / size));
}
