import { withIssue } from '../../src/main/ledger/issue.ts';
import type { LedgerFile } from '../../src/main/ledger/ledger-store.ts';
import { allPins, briefInEdition } from '../../src/shared/briefs/printed.ts';
import type { Brief, IssueMark } from '../../src/shared/domain/index.ts';
import { shippedAudience } from './shipped.ts';

/** The ledger with this brief issued under a number, each fact on the page that `pageOf` says. */
export const issuedAs = (
  ledger: LedgerFile,
  brief: Brief,
  mark: IssueMark,
  recipient: string,
  pageOf: (factId: string) => readonly number[] = () => [2],
): LedgerFile =>
  withIssue(ledger, {
    brief,
    audience: shippedAudience(brief.audienceId),
    mark,
    recipient,
    pdf: Buffer.from(mark.number),
    pages: 20,
    factPages: Object.fromEntries(
      allPins(briefInEdition(brief)).map(({ factId }) => [factId, [...pageOf(factId)]]),
    ),
    findings: [],
    waivers: [],
    at: '2026-11-22T09:00:00.000Z',
  });
