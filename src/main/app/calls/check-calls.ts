import { basename } from 'node:path';
import type { Contract, checkCalls } from '../../../shared/contract.ts';
import { type Brief, Refused } from '../../../shared/domain/index.ts';
import { factCard } from '../../briefs/brief-view.ts';
import { differenceOf } from '../../briefs/difference/difference.ts';
import { sinceLast } from '../../briefs/difference/since-last.ts';
import { viewDrift } from '../../briefs/drift/drift-view.ts';
import { pinFact } from '../../briefs/pin.ts';
import { preflight } from '../../briefs/preflight/preflight.ts';
import { answersTable, gapsTable } from '../../briefs/questions/answers-table.ts';
import { matchQuestion } from '../../briefs/questions/match-question.ts';
import { issuedPath } from '../../ledger/issued-files.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { AppContext } from '../stores/context.ts';
import { asPrinted, printedEdition } from '../use-cases/as-printed.ts';
import { findAudience, localDay } from '../use-cases/batch.ts';
import { evidenceInPdf, sideOf } from '../use-cases/brief-in-pdf.ts';
import { earlierCopies } from '../use-cases/earlier-copies.ts';
import { questionsFrom, writeTable } from '../use-cases/question-files.ts';
import { bytesOfPdf } from './verify-calls.ts';

/** Answers the contract about what a brief must answer before it is issued. */
export function answerChecks({
  ports,
  region,
  measure,
  delegationOf,
  briefOf,
  ledger,
  workspace,
}: AppContext): Pick<Contract, keyof typeof checkCalls> {
  const around = async (brief: Brief) => {
    const { library, audiences } = await region(brief.packName);
    const audience = findAudience(audiences, brief.audienceId);
    return { brief, library, audience, delegation: delegationOf(brief.delegationId) };
  };
  const chosenPdf = (): Promise<string | null> =>
    ports.dialogs.openFile({
      title: 'Compare with a PDF',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
  const pathOfCopy = (number: string): string => {
    if (issuedCopies(ledger.data).some(({ copy }) => copy.number === number))
      return issuedPath(ports.home, number);
    throw new Refused('not-found', `No copy ${number} was issued here.`, 'Choose another copy.');
  };
  return {
    async preflight({ brief, pages }) {
      const asked = await around(brief);
      const faults = pages ? await ports.findPageFaults(compose({ ...asked, measure })) : null;
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
      const now = await around(briefOf(b));
      if (a.from === 'brief') return differenceOf(await around(briefOf(a.id)), now, now.audience);
      const path = a.from === 'file' ? await chosenPdf() : pathOfCopy(a.number);
      if (path === null) return null;
      const old = sideOf(await evidenceInPdf(basename(path), await bytesOfPdf(path), ports.readPdf));
      // A PDF holds what it prints and no more: the brief is held against it as it would be printed.
      return differenceOf(
        old,
        { ...now, brief: asPrinted({ ...now, measure }, printedEdition(old.brief, now.brief)) },
        now.audience,
      );
    },
    async earlierCopies({ id }) {
      return earlierCopies(ledger.data, briefOf(id), workspace.data).map(
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
    async sinceLast({ brief, seq }) {
      const copy = earlierCopies(ledger.data, brief, workspace.data).find((one) => one.seq === seq);
      if (!copy) {
        throw new Refused(
          'not-found',
          'This copy is not one that these visitors were given.',
          'Choose another copy.',
        );
      }
      const { library } = await around(brief);
      return [...sinceLast(copy, brief, library)];
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
