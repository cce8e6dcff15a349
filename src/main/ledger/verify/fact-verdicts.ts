import type { Audience, Pin } from '../../../shared/domain/index.ts';
import type { FactChange, FactVerdict } from '../../../shared/views/index.ts';
import { amountFor, factChange } from '../../briefs/fact-change.ts';
import type { Library } from '../../library/library.ts';

export type PrintedFact = { readonly pin: Pin; readonly pages: readonly number[] };

export function isOlder(a: string, b: string): boolean {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = x.findIndex((part, index) => part !== y[index]);
  return at !== -1 && (x[at] ?? 0) < (y[at] ?? 0);
}

export const correctedSentence = ({ fields, since, why }: FactChange): string =>
  `Corrected since ${since}: ${fields
    .map(({ word, from, to }) => `${word}: ${from} → ${to}`)
    .join('; ')
    .replace(/[.\s]+$/, '')}.${why ? ` ${why}` : ''}`;

/** Compares every fact of a copy with the library, in printed order. `libraryOf` is null without the pack. */
export function factVerdicts(
  facts: readonly PrintedFact[],
  audience: Audience,
  libraryOf: (packName: string) => Library | null,
): readonly FactVerdict[] {
  const all = facts.map(({ pin }) => pin.fact);
  return facts.map(({ pin, pages }): FactVerdict => {
    const { fact } = pin;
    const printed = {
      factId: fact.id,
      statement: fact.statement,
      figure: amountFor(fact, audience),
      pages: [...pages],
    };
    const library = libraryOf(pin.packName);
    if (library === null) {
      return {
        ...printed,
        state: 'unknown',
        change: null,
        sentence: `Unknown here: the data pack ${pin.packName} is not installed on this machine.`,
      };
    }
    const change = factChange(fact, library, audience, all);
    if (change === null)
      return { ...printed, state: 'same', change: null, sentence: 'As in the library today.' };
    if (change.gravity === 'withdrawn') {
      const added = isOlder(library.pack.version, pin.packVersion);
      // An older library cannot have withdrawn a fact that came later.
      return added
        ? {
            ...printed,
            state: 'unknown',
            change: null,
            sentence: `Unknown here: it is of version ${pin.packVersion} of the data, and this library is of ${library.pack.version}.`,
          }
        : { ...printed, state: 'withdrawn', change, sentence: `Withdrawn since ${change.since}.` };
    }
    return { ...printed, state: 'corrected', change, sentence: correctedSentence(change) };
  });
}
