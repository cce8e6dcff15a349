import { beforeIssue, type CheckedEdition, checkForIssue, issueEditions } from '../use-cases/issue.ts';
import { issuedDetail, issuedList, issuedPdfToShow, keptPath } from '../use-cases/issued.ts';
import { briefOf } from '../use-cases/open-brief.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Issuing briefs, and what was issued. */
export function issueCalls(
  context: AppContext,
): CallGroup<
  'ledgerCalls',
  'issued' | 'issuedCopy' | 'openIssued' | 'revealIssued' | 'beforeIssue' | 'issueBrief'
> {
  const { ports } = context;
  // One issue after the other: a number is taken when its file and its entry are on the disk.
  let last: Promise<unknown> = Promise.resolve();

  return {
    issued: () => issuedList(context),
    issuedCopy: ({ number }) => issuedDetail(context, number),
    async openIssued({ number }) {
      await ports.openFile(await issuedPdfToShow(context, number));
      return {};
    },
    async revealIssued({ number }) {
      ports.showItem(keptPath(context, number));
      return {};
    },
    beforeIssue: ({ briefId, editions }) => beforeIssue(context, briefId, editions),
    issueBrief({ briefId, recipient, issueDate, editions, waivers }) {
      const issuing = last.then(async () => {
        const reasons = new Map(waivers.map((waiver) => [waiver.finding, waiver.reason]));
        const checked: CheckedEdition[] = [];
        for (const edition of new Set(editions))
          checked.push(
            await checkForIssue(
              context,
              briefOf(context, briefId),
              { edition, issueDate },
              ({ key }) => reasons.get(key) ?? null,
            ),
          );
        const issued = await issueEditions(
          context,
          checked,
          recipient,
          (edition) => (progress) => ports.emit('progress', { task: 'export', item: edition, ...progress }),
        );
        return { numbers: issued.map(({ number }) => number) };
      });
      last = issuing.catch(() => {});
      return issuing;
    },
  };
}
