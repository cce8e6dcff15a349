import { shared, stems } from '../../words.ts';
import { firstPlaces, shortly } from '../checked.ts';
import { at, leaveOut, mend, type Rule } from '../rule.ts';

/** What looks ahead says by itself how far it can be trusted, or it says nothing. */
const AHEAD: ReadonlySet<string> = new Set(['forecast', 'target']);

export const caveatMissing: Rule = {
  id: 'caveat-missing',
  name: 'Limits left out of a text',
  clause: 'limits',
  severity: 'warning',
  when: 'A figure stands in an officer’s own text, and neither the text nor its section prints the caveat that belongs to it.',
  mend: 'Add the caveat to the text, or print the fact itself in the section.',
  check: ({ placed }) =>
    placed.flatMap((place) => {
      const { fact, as, section, words } = place;
      if (as !== 'figure' || fact.caveat === null) return [];
      // A fact that stands in the section as itself prints its caveat there.
      if (
        placed.some(
          (other) => other.as !== 'figure' && other.fact.id === fact.id && other.section === section,
        )
      )
        return [];
      const limit = stems(fact.caveat);
      if (shared(limit, stems(words)).length * 2 >= limit.size) return [];
      return [
        {
          ...at(place),
          at: `${place.block.id} ${fact.id}`,
          factIds: [fact.id],
          sentence: `The text uses ${fact.metric ?? fact.id} without its limit: ${fact.caveat}`,
          mends: [
            mend('Add the caveat to the text', {
              kind: 'add-words',
              blockId: place.block.id,
              words: fact.caveat,
            }),
          ],
        },
      ];
    }),
};

export const noLimit: Rule = {
  id: 'no-limit',
  name: 'Forecast or target without a caveat',
  clause: 'limits',
  severity: 'warning',
  when: 'A forecast or a target carries no caveat in the library, so none is printed.',
  mend: 'Write its caveat in the library: whose expectation it is, of when, and what it depends on.',
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      if (!AHEAD.has(fact.basis ?? '') || fact.caveat !== null) return [];
      return [
        {
          ...at(place),
          at: fact.id,
          factIds: [fact.id],
          sentence: `“${shortly(fact.statement)}” is a ${fact.basis} and states no limit.`,
          mends: leaveOut(place),
        },
      ];
    }),
};
