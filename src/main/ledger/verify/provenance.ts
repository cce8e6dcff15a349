import type { LedgerFile } from '../../../shared/domain/index.ts';
import { formatDay } from '../../../shared/format/date.ts';
import type { Provenance } from '../../../shared/views/index.ts';
import { issuedCopies } from '../ledger-store.ts';

const longDay = (date: string): string => formatDay(date.slice(0, 10), 'd MMMM yyyy');

/**
 * Whether this ledger knows the file, by its hash or by the number printed on it. Only one that lost no entries can say
 * that a file was not issued from here.
 */
export function findProvenance(
  ledger: LedgerFile,
  fileHash: string,
  number: string | null,
  knowsAllIssued: boolean,
): Provenance {
  const copies = issuedCopies(ledger);
  const known = copies.find(({ copy }) => copy.fileHash === fileHash);
  if (known) {
    const { copy, supersededBy } = known;
    const what = copy.corrects === undefined ? '' : `, the corrigendum to ${copy.corrects}`;
    const sentence = `Issued from here as ${copy.number}${what}, to ${copy.recipient}, on ${longDay(copy.issueDate)}.`;
    return supersededBy
      ? {
          state: 'superseded',
          sentence: `${sentence} It was replaced by ${supersededBy}.`,
          number: copy.number,
          recipient: copy.recipient,
        }
      : { state: 'issued', sentence, number: copy.number, recipient: copy.recipient };
  }
  const byNumber = copies.find(({ copy }) => copy.number === number);
  if (byNumber) {
    const { copy } = byNumber;
    return {
      state: 'differs',
      sentence: `It bears the number ${copy.number}, which was issued from here to ${copy.recipient} on ${longDay(copy.issueDate)}; but the file is not the one that was issued.`,
      number: copy.number,
      recipient: copy.recipient,
    };
  }
  const left = ledger.entries.find(({ event }) => event.kind === 'exported' && event.fileHash === fileHash);
  if (left) {
    return {
      state: 'exported',
      sentence: `Exported from here on ${longDay(left.at)}, but not issued: no number and no recipient.`,
      number: null,
      recipient: null,
    };
  }
  const why = knowsAllIssued
    ? 'it was issued elsewhere, or never'
    : 'entries of the ledger may have been lost, so that it cannot be told whether it was issued from here';
  return {
    state: 'unknown',
    sentence:
      number === null
        ? `This ledger does not know it: ${why}.`
        : `It bears the number ${number}, which this ledger does not know: ${why}.`,
    number,
    recipient: null,
  };
}
