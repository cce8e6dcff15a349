import { join } from 'node:path';
import { localDay } from '../../../shared/format/local-day.ts';
import { writeIssued } from '../use-cases/issue.ts';
import { answerRecall, issueCorrigenda, librariesOfLedger } from '../use-cases/recall.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Figures that changed after they were handed over. */
export function recallCalls(
  context: AppContext,
): CallGroup<'ledgerCalls', 'recalls' | 'answerRecall' | 'writeCorrigendum'> {
  const { ports } = context;
  return {
    recalls: async () => (await librariesOfLedger(context)).recalled,
    async answerRecall(answer) {
      await answerRecall(context, answer);
      return {};
    },
    async writeCorrigendum({ numbers, apology }) {
      const day = localDay(context.environment.now());
      const nameOf = (number: string): string => `${day}-corrigendum-${number}.pdf`;
      const [first = ''] = numbers;
      const chosen =
        numbers.length === 1
          ? await ports.dialogs.saveFile({
              title: 'Save the corrigendum',
              defaultName: nameOf(first),
              filters: [{ name: 'PDF', extensions: ['pdf'] }],
            })
          : await ports.dialogs.openFolder({ title: 'Save a corrigendum for each copy into a folder' });
      if (chosen === null) return null;
      const issued = await issueCorrigenda(context, numbers, apology);
      for (const one of issued)
        await writeIssued(issued.length === 1 ? chosen : join(chosen, nameOf(one.corrects)), one);
      return { path: chosen, pages: issued.reduce((sum, { pages }) => sum + pages, 0) };
    },
  };
}
