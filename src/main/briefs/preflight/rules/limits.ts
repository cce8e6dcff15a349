import { sharedStems, stems } from '../../words.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

/** A forecast or target must state its own limits. */
const AHEAD: ReadonlySet<string> = new Set(['forecast', 'target']);

export const caveatMissing: Rule = {
  id: 'caveat-missing',
  name: 'Limits left out of a text',
  clause: 'limits',
  severity: 'warning',
  when: 'A figure with a caveat stands in a heading, or in the wording of another fact: places that print no caveat. (Under a text of your own, and under its own fact, it is printed.)',
  fix: 'Print the fact itself in the section, or say the caveat in your own words.',
  together: (count) => `${count} figures stand without their limits.`,
  check: ({ placed }) =>
    placed.flatMap((place) => {
      const { fact, as, section, block, words } = place;
      if (as !== 'figure' || fact.caveat === null) return [];
      const printsNone =
        block.kind === 'fact'
          ? block.pin.factId !== fact.id
          : block.kind === 'text' && block.style === 'heading';
      // A fact printed in the section as itself prints its caveat there.
      const stands = placed.some(
        (other) => other.as !== 'figure' && other.fact.id === fact.id && other.section === section,
      );
      if (!printsNone || stands) return [];
      const limit = stems(fact.caveat);
      if (sharedStems(limit, stems(words)).length * 2 >= limit.size) return [];
      return [
        {
          ...atBlock(place),
          at: `${block.id} ${fact.id}`,
          factIds: [fact.id],
          quick: true,
          sentence: `${fact.metric ?? fact.id} stands in ${block.kind === 'fact' ? 'the wording of another fact' : 'a heading'} without its limit: ${fact.caveat}`,
          mends: [
            block.kind === 'fact'
              ? fix('Add the caveat to the wording', {
                  kind: 'add-words',
                  blockId: block.id,
                  words: fact.caveat,
                })
              : fix('Print the fact itself in the section', {
                  kind: 'add-fact',
                  sectionId: section.id,
                  factId: fact.id,
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
  fix: 'Write its caveat in the library: whose expectation it is, of when, and what it depends on.',
  together: (count) => `${count} forecasts or targets state no limit.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      if (!AHEAD.has(fact.basis ?? '') || fact.caveat !== null) return [];
      return [
        {
          ...atBlock(place),
          at: fact.id,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” is a ${fact.basis} and states no limit.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};
