import type { Contract, checkCalls } from '../../shared/contract.ts';
import type { Brief } from '../../shared/domain/index.ts';
import { factCard } from '../briefs/brief-view.ts';
import { differenceOf } from '../briefs/difference/difference.ts';
import { viewDrift } from '../briefs/drift/drift-view.ts';
import { pinFact } from '../briefs/pin.ts';
import { preflight } from '../briefs/preflight/preflight.ts';
import { answersTable, gapsTable } from '../briefs/questions/answers-table.ts';
import { matchQuestion } from '../briefs/questions/match-question.ts';
import { compose } from '../pdf/compose/compose.ts';
import { findAudience, localDay } from './batch.ts';
import type { AppContext } from './context.ts';
import { pageFaults } from './page-faults.ts';
import { questionsFrom, writeTable } from './question-files.ts';

/** Answers the contract about what a brief must answer before it is issued. */
export function answerChecks({
  ports,
  region,
  measure,
  delegationOf,
  briefOf,
}: AppContext): Pick<Contract, keyof typeof checkCalls> {
  const around = async (brief: Brief) => {
    const { library, audiences } = await region(brief.packName);
    const audience = findAudience(audiences, brief.audienceId);
    return { brief, library, audience, delegation: delegationOf(brief.delegationId) };
  };
  return {
    async preflight({ brief, pages }) {
      const asked = await around(brief);
      const faults = pages ? await pageFaults(compose({ ...asked, measure }), ports.renderPdf) : null;
      return preflight({ ...asked, today: localDay(ports.now()), pages: faults });
    },
    async drift({ brief }) {
      const { library, audience } = await around(brief);
      return [...viewDrift(brief, library, audience)];
    },
    async matchQuestions({ brief, questions }) {
      const { library, audience } = await around(brief);
      const today = brief.issueDate;
      return questions.map((question) => {
        const { answers, candidates } = matchQuestion(question, { library, audience, today });
        return {
          question,
          answers,
          candidates: candidates.map(({ fact, score, shared }) => ({
            pin: pinFact(fact, library.pack),
            card: factCard({ fact, score, reasons: [], parts: [] }, library, audience, today),
            shared: [...shared],
          })),
        };
      });
    },
    async difference({ a, b }) {
      const [old, now] = await Promise.all([around(briefOf(a)), around(briefOf(b))]);
      return differenceOf(old, now, now.audience);
    },
    async readQuestions() {
      const path = await ports.dialogs.openFile({
        title: 'Questions of the visitors',
        filters: [{ name: 'Questions', extensions: ['csv', 'tsv', 'txt'] }],
      });
      return path === null ? null : [...(await questionsFrom(path))];
    },
    async exportAnswers({ brief, what }) {
      const { library, audience } = await around(brief);
      const table = what === 'gaps' ? gapsTable(brief) : answersTable(brief, audience, library);
      const path = await ports.dialogs.saveFile({
        title: what === 'gaps' ? 'Questions for the data team' : 'Questions and answers',
        defaultName: `${brief.issueDate}_${what}.csv`,
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      });
      if (path !== null) await writeTable(path, table);
      return { path };
    },
  };
}
