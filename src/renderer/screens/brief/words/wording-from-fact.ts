import type { FactCard } from '../../../../shared/contract.ts';
import type { OwnText, Pin } from '../../../../shared/domain/brief.ts';
import { breakable } from '../../../../shared/format/number.ts';

/** The library's statement as a beginning, with its figure bound where the statement says it. */
export function wordingFromFact(pin: Pin, card: FactCard | null): OwnText {
  const statement = breakable(card?.statement ?? pin.fact.statement);
  const figure = breakable(card?.figure ?? '');
  const at = figure === '' ? -1 : statement.indexOf(figure);
  if (at === -1) return [{ kind: 'words', text: statement }];
  const [before, after] = [statement.slice(0, at), statement.slice(at + figure.length)];
  return [
    ...(before === '' ? [] : [{ kind: 'words', text: before } as const]),
    { kind: 'figure', pin },
    ...(after === '' ? [] : [{ kind: 'words', text: after } as const]),
  ];
}
