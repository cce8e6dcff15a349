import { parse } from 'node:path';
import { viewDrift } from '../../briefs/drift/drift-view.ts';
import { fillQuestionFile, matchQuestions, questionTable, readQuestionFile } from '../use-cases/answer.ts';
import { checkBrief } from '../use-cases/check.ts';
import { changesSince, compareBriefs, comparePrinted, pathOfCopy } from '../use-cases/compare.ts';
import { earlierCopies } from '../use-cases/earlier-copies.ts';
import { briefOf, openBrief } from '../use-cases/open-brief.ts';
import { briefInPdf } from '../use-cases/pdf-file.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** What a brief must answer before it is issued, and how it differs from others. */
export function checkCalls(context: AppContext): CallGroup<'checkCalls'> {
  const { ports, ledger, workspace } = context;
  const chosenPdf = (): Promise<string | null> =>
    ports.dialogs.openFile({
      title: 'Compare with a PDF',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
  return {
    preflight: async ({ brief, pages }) =>
      checkBrief(await openBrief(context, brief), context, ports, { pages }),
    async drift({ brief }) {
      const { library, audience } = await openBrief(context, brief);
      return viewDrift(brief, library, audience);
    },
    matchQuestions: async ({ brief, questions }) =>
      matchQuestions(await openBrief(context, brief), questions),
    async difference({ a, b }) {
      const now = await openBrief(context, briefOf(context, b));
      if (a.from === 'brief') return compareBriefs(await openBrief(context, briefOf(context, a.id)), now);
      const path = a.from === 'file' ? await chosenPdf() : pathOfCopy(context, a.number);
      if (path === null) return null;
      return comparePrinted(await briefInPdf(path, ports.readPdf), now, context);
    },
    async earlierCopies({ id }) {
      return earlierCopies(ledger.data, briefOf(context, id), workspace.data).map(
        ({ seq, number, title, recipient, edition, issueDate }) => ({
          seq,
          number,
          title,
          recipient,
          edition,
          issueDate,
        }),
      );
    },
    sinceLast: async ({ brief, seq }) => changesSince(context, await openBrief(context, brief), seq),
    async readQuestions() {
      const path = await ports.dialogs.openFile({
        title: 'Questions of the visitors',
        filters: [{ name: 'Questions', extensions: ['xlsx', 'csv', 'tsv', 'txt'] }],
      });
      return path === null ? null : readQuestionFile(path, ports.workThread);
    },
    async fillWorkbook({ brief }) {
      const filters = [{ name: 'Workbook', extensions: ['xlsx'] }];
      const asked = await ports.dialogs.openFile({ title: 'Workbook of the visitors', filters });
      if (asked === null) return null;
      const filled = await fillQuestionFile(asked, await openBrief(context, brief), ports.workThread);
      const path = await ports.dialogs.saveFile({
        title: 'The workbook with answers',
        defaultName: `${parse(asked).name}_answered.xlsx`,
        filters,
      });
      if (path === null) return null;
      await writeChosen(path, filled.bytes);
      return { path, answered: filled.answered, gaps: filled.gaps };
    },
    async exportAnswers({ brief, what }) {
      const table = questionTable(what, await openBrief(context, brief));
      const path = await ports.dialogs.saveFile({
        title: what === 'gaps' ? 'Questions for the data team' : 'Questions and answers',
        defaultName: `${brief.issueDate}_${what}.csv`,
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      });
      if (path !== null) await writeChosen(path, table);
      return { path };
    },
  };
}
