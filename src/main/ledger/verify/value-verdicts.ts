import { type Audience, pagesOfAt, printedId } from '../../../shared/domain/index.ts';
import type { FactVerdict } from '../../../shared/views/index.ts';
import { headlineChange, recordChange, recordSentence } from '../../briefs/printed-record.ts';
import type { Library } from '../../library/library.ts';
import type { PrintedValues } from '../printed-values.ts';
import { correctedSentence, isOlder } from './fact-verdicts.ts';

/** Compares what a copy prints besides facts with the library: values of series, rates, organisations, sites… */
export function valueVerdicts(
  { values, records }: PrintedValues,
  audience: Audience,
  libraryOf: (packName: string) => Library | null,
): readonly FactVerdict[] {
  return values.flatMap((value): readonly FactVerdict[] => {
    const record = records[value.hash];
    const library = libraryOf(value.packName);
    // Without its pack nothing more can be said than of its facts.
    if (!record || !library) return [];
    const drawn = values.filter(({ type, key }) => type === 'series' && key === value.key);
    const change =
      recordChange(record, library, audience) ?? headlineChange(record, drawn, library, audience);
    const printed = {
      factId: printedId(value),
      statement: recordSentence(record, record.fields, library, audience),
      figure: null,
      pages: [...pagesOfAt(value.at)],
    };
    if (change === null) return [{ ...printed, state: 'same', change, sentence: 'As in the library today.' }];
    if (change.gravity !== 'withdrawn')
      return [{ ...printed, state: 'corrected', change, sentence: correctedSentence(change) }];
    // An older library cannot have withdrawn what came later.
    if (isOlder(library.pack.version, value.packVersion))
      return [
        {
          ...printed,
          state: 'unknown',
          change: null,
          sentence: `Unknown here: it is of version ${value.packVersion} of the data, and this library is of ${library.pack.version}.`,
        },
      ];
    return [{ ...printed, state: 'withdrawn', change, sentence: `Withdrawn since ${change.since}.` }];
  });
}
