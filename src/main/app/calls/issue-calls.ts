import type { Contract, IssuedDetail, IssuedRow, ledgerCalls } from '../../../shared/contract.ts';
import {
  type Brief,
  type Finding,
  type IssuedCopy,
  type IssueMark,
  Refused,
  type Waiver,
} from '../../../shared/domain/index.ts';
import { preflight } from '../../briefs/preflight/preflight.ts';
import { factChange } from '../../ledger/fact-change.ts';
import { copiesLike, copyToReplace, mayBeIssued, withIssue } from '../../ledger/issue.ts';
import { nextNumber, numberPrefix } from '../../ledger/issue-number.ts';
import { copyToShow, issuedPath, keepIssued, numbersOnDisk, stateOfFile } from '../../ledger/issued-files.ts';
import { type IssuedEntry, issuedCopies } from '../../ledger/ledger-store.ts';
import { openIn } from '../../ledger/recalls.ts';
import { compose } from '../../pdf/compose/compose.ts';
import { composeWithEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { AppContext } from '../stores/context.ts';
import { findAudience, localDay } from '../use-cases/batch.ts';
import { librariesOfLedger } from './recall-calls.ts';

type IssueCalls = Pick<
  typeof ledgerCalls,
  'issued' | 'issuedCopy' | 'openIssued' | 'revealIssued' | 'beforeIssue' | 'issueBrief'
>;

/** Answers the contract about issuing briefs and about what was issued. */
export function answerIssues(context: AppContext): Pick<Contract, keyof IssueCalls> {
  const { ports, ledger, region, measure, delegationOf, briefOf, finish } = context;
  const { home, now } = ports;
  // One issue after the other: a number is taken when its file and its entry are on the disk.
  let last: Promise<unknown> = Promise.resolve();

  const around = async (brief: Brief) => {
    const { library, audiences } = await region(brief.packName);
    const audience = findAudience(audiences, brief.audienceId);
    return { brief, library, audience, delegation: delegationOf(brief.delegationId) };
  };

  const checked = async (brief: Brief): Promise<readonly Finding[]> => {
    const asked = await around(brief);
    const pages = await ports.findPageFaults(compose({ ...asked, measure }));
    const report = preflight({ ...asked, today: localDay(now()), pages });
    return report.groups.flatMap(({ findings }) => findings);
  };

  const freeNumber = async (homeName: string, issueDate: string): Promise<string> => {
    const taken = [
      ...issuedCopies(ledger.data).map(({ copy }) => copy.number),
      ...(await numbersOnDisk(home)),
    ];
    return nextNumber(numberPrefix(homeName), issueDate.slice(0, 4), taken);
  };

  const copyOf = (number: string): IssuedEntry => {
    const found = issuedCopies(ledger.data).find(({ copy }) => copy.number === number);
    if (found) return found;
    throw new Refused('not-found', `No copy ${number} was issued from here.`, 'Look for it in the list.');
  };

  const issueOne = async (
    brief: Brief,
    recipient: string,
    findings: readonly Finding[],
    waivers: readonly Waiver[],
  ): Promise<string> => {
    const asked = await around(brief);
    const replaced = copyToReplace(ledger.data, brief, recipient);
    const mark: IssueMark = {
      number: await freeNumber(asked.library.homePlace.name, brief.issueDate),
      supersedes: replaced && { number: replaced.number, issueDate: replaced.issueDate },
    };
    const document = composeWithEvidence({ ...asked, measure, issue: mark });
    const { pdf, pages, factPages } = await ports.renderPdf(document, ({ sentence, share }) =>
      ports.emit('progress', { task: 'export', item: brief.edition, sentence, share }),
    );
    // First the file, then the entry: no entry is ever without its file. A file without an entry is settled at the start.
    const { audience } = asked;
    const at = now().toISOString();
    const issuing = { brief, audience, mark, recipient, pdf, pages, factPages, findings, waivers, at };
    const keep = async (): Promise<void> => {
      await keepIssued(home, mark.number, pdf);
      await ledger.update((file) => withIssue(file, issuing));
    };
    await finish(keep());
    return mark.number;
  };

  const rowOf = ({ copy, supersededBy }: IssuedEntry, openRecalls: number): IssuedRow => ({
    number: copy.number,
    recipient: copy.recipient,
    title: copy.title,
    audienceName: copy.audienceName,
    edition: copy.edition,
    issueDate: copy.issueDate,
    pages: copy.pages,
    supersedes: copy.supersedes,
    supersededBy,
    openRecalls,
  });

  const factsOf = async (copy: IssuedCopy): Promise<IssuedDetail['facts']> => {
    const { libraryOf, audienceOf } = await librariesOfLedger(context);
    const { facts } = ledger.data;
    const all = copy.pins.flatMap(({ hash }) => facts[hash] ?? []);
    return copy.pins.flatMap(({ hash, factId, packName, pages }) => {
      const fact = facts[hash];
      if (!fact) return [];
      const library = libraryOf(packName);
      const audience = audienceOf(copy.audienceId);
      const change = library && audience ? factChange(fact, library, audience, all) : null;
      return [{ factId, statement: fact.statement, pages: [...pages], change }];
    });
  };

  return {
    async issued() {
      const { recalled } = await librariesOfLedger(context);
      const open = new Map(recalled.map((copy) => [copy.number, openIn(copy).length]));
      const copies = issuedCopies(ledger.data).map((entry) => rowOf(entry, open.get(entry.copy.number) ?? 0));
      return {
        copies: copies.reverse(),
        faults: ledger.faults().map(({ sentence }) => sentence),
        entries: ledger.data.entries.length,
        openRecalls: [...open.values()].filter((count) => count > 0).length,
      };
    },
    async issuedCopy({ number }) {
      const entry = copyOf(number);
      const { copy, at } = entry;
      const { recalled } = await librariesOfLedger(context);
      const recall = recalled.find((it) => it.number === number);
      return {
        ...rowOf(entry, recall ? openIn(recall).length : 0),
        issuedAt: at,
        fileHash: copy.fileHash,
        file: await stateOfFile(home, number, copy.fileHash),
        facts: await factsOf(copy),
        findings: [...copy.findings],
        waivers: [...copy.waivers],
        chain: copiesLike(ledger.data, copy).map((it) => it.copy.number),
      };
    },
    async openIssued({ number }) {
      const { copy } = copyOf(number);
      const state = await stateOfFile(home, number, copy.fileHash);
      if (state !== 'kept') {
        throw new Refused(
          'damaged',
          state === 'missing'
            ? `The kept PDF of ${number} is gone.`
            : `The kept PDF of ${number} is not the one that was issued: it was changed on the disk.`,
          'A backup of the folder “issued” may still hold it.',
        );
      }
      // A reader may write into what it opens: it gets a copy, and the kept one stays as it is.
      await ports.openFile(await copyToShow(home, number));
      return {};
    },
    async revealIssued({ number }) {
      copyOf(number);
      ports.showItem(issuedPath(home, number));
      return {};
    },
    async beforeIssue({ briefId }) {
      const brief = briefOf(briefId);
      const { library, delegation } = await around(brief);
      const issueDate = localDay(now());
      const copies = issuedCopies(ledger.data);
      return {
        briefId,
        title: brief.title,
        edition: brief.edition,
        issueDate,
        recipient: delegation?.name ?? null,
        recipients: [...new Set(copies.map(({ copy }) => copy.recipient))].sort(),
        nextNumber: await freeNumber(library.homePlace.name, issueDate),
        findings: [...(await checked({ ...brief, issueDate }))],
        earlier: copies
          .filter(({ copy, supersededBy }) => copy.briefId === briefId && supersededBy === null)
          .map(({ copy: { number, recipient, edition, issueDate: date } }) => ({
            number,
            recipient,
            edition,
            issueDate: date,
          })),
      };
    },
    issueBrief({ briefId, recipient, issueDate, editions, waivers }) {
      const issuing = last.then(async () => {
        const at = now().toISOString();
        const numbers: string[] = [];
        const parts: { brief: Brief; findings: readonly Finding[]; answers: readonly Waiver[] }[] = [];
        // All editions are asked before the first is issued: none goes out alone because another may not.
        for (const edition of new Set(editions)) {
          const brief: Brief = { ...briefOf(briefId), edition, issueDate };
          const findings = await checked(brief);
          const given = new Map(waivers.map((waiver) => [waiver.finding, waiver.reason]));
          const answers = findings.flatMap(({ key, rule, waived }): readonly Waiver[] => {
            const reason = given.get(key);
            return reason ? [{ finding: key, rule, reason, at }] : waived ? [waived] : [];
          });
          mayBeIssued(findings, answers);
          parts.push({ brief, findings, answers });
        }
        for (const { brief, findings, answers } of parts)
          numbers.push(await issueOne(brief, recipient.trim(), findings, answers));
        return { numbers };
      });
      last = issuing.catch(() => {});
      return issuing;
    },
  };
}
