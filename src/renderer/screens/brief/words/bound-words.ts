import type { FactCard } from '../../../../shared/contract.ts';
import type { Audience } from '../../../../shared/domain/audience.ts';
import type { Pin, TextPart } from '../../../../shared/domain/brief.ts';
import { amountLine, printAmount } from '../../../../shared/format/amount.ts';
import { useBoundNames } from '../../../state/bound-names.ts';
import { useBrief } from '../../../state/brief.ts';

/** What is bound into words: a figure, or a citation. */
export type BoundPart = Exclude<TextPart, { kind: 'words' }>;

/** A figure as the brief's audience reads it. */
export function figureWords(
  { fact }: Pin,
  card: FactCard | undefined = useBoundNames.getState().facts[fact.id],
  audience: Audience | undefined = useBrief.getState().view?.audience,
): { readonly figure: string; readonly converted: string | null } {
  const own =
    fact.value !== null && audience
      ? amountLine(printAmount(fact.value, fact.unit, audience, () => undefined))
      : fact.statement;
  return { figure: card?.figure ?? own, converted: card?.converted ?? null };
}
