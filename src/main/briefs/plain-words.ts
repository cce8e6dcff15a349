import { wordsInText } from '../../shared/briefs/block-kinds.ts';
import type { Audience, OwnText } from '../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import type { Library } from '../library/library.ts';

/** An officer's words without their citations, the figures as this audience reads them. */
export const plainWords = (text: OwnText | null, audience: Audience, library: Library): string =>
  wordsInText(text ?? [], ({ fact: { value, unit, statement } }) =>
    value === null ? statement : amountLine(printAmount(value, unit, audience, library.rate)),
  ).trim();
