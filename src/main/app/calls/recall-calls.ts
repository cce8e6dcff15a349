import { answerRecall, corrigendumOf, librariesOfLedger } from '../use-cases/recall.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
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
      const { document, day } = await corrigendumOf(context, numbers, apology);
      const path = await ports.dialogs.saveFile({
        title: 'Save the corrigendum',
        defaultName: `${day}-corrigendum${numbers.length === 1 ? `-${numbers[0]}` : ''}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (path === null) return null;
      const { pdf, pages } = await ports.renderPdf(document, () => {});
      await writeChosen(path, pdf);
      return { path, pages };
    },
  };
}
