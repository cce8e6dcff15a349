import type { LedgerFile } from '../../shared/domain/index.ts';
import type { RecordKind, RecordUsage } from '../../shared/views/index.ts';
import { issuedCopies } from './ledger-store.ts';

/** The issued copies that print a fact, or any fact read in a source, with their pages; newest first. */
export function issuedWith(
  ledger: LedgerFile,
  packName: string,
  kind: RecordKind,
  id: string,
): RecordUsage['issued'] {
  if (kind !== 'fact' && kind !== 'source') return [];
  return issuedCopies(ledger)
    .flatMap(({ copy, supersededBy }) => {
      // Uses the fact as printed: today's version may rest on another source.
      const pins = copy.pins.filter(
        (pin) =>
          pin.packName === packName &&
          (kind === 'fact' ? pin.factId === id : (ledger.facts[pin.hash]?.sourceIds.includes(id) ?? false)),
      );
      if (pins.length === 0) return [];
      const pages = [...new Set(pins.flatMap((pin) => pin.pages))].sort((a, b) => a - b);
      const { number, recipient, title, issueDate } = copy;
      return [{ number, recipient, title, issueDate, pages, supersededBy }];
    })
    .reverse();
}
