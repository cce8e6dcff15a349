import type { IssuedDetail, IssuedList, IssuedRow } from '../../../shared/contract.ts';
import { type IssuedCopy, Refused } from '../../../shared/domain/index.ts';
import { factChange } from '../../briefs/fact-change.ts';
import { erasedCopies } from '../../ledger/erase.ts';
import { copiesForRecipient } from '../../ledger/issue.ts';
import { copyForViewing, issuedPath, stateOfFile } from '../../ledger/issued-files.ts';
import { type IssuedEntry, issuedCopies } from '../../ledger/ledger-store.ts';
import { openItems } from '../../ledger/recalls.ts';
import { faultsOfSeen } from '../../team/ledgers.ts';
import type { HomeWithLedger } from '../stores/open-home.ts';
import { issuedByAll } from '../stores/team-here.ts';
import { librariesOfLedger } from './recall.ts';

/** What was issued, the newest first, with what was recalled of it. */
export async function issuedList(home: HomeWithLedger): Promise<IssuedList> {
  const { recalled } = await librariesOfLedger(home);
  const open = new Map(recalled.map((copy) => [copy.number, openItems(copy).length]));
  const copies = issuedCopies(issuedByAll(home)).map((entry) =>
    rowOf(entry, open.get(entry.copy.number) ?? 0),
  );
  return {
    copies: copies.reverse(),
    faults: [...home.ledger.faults().map(({ sentence }) => sentence), ...faultsOfColleagues(home)],
    entries: home.ledger.data.entries.length,
    openRecalls: [...open.values()].filter((count) => count > 0).length,
  };
}

/** One copy with each of its facts held against the library of today. @throws Refused `not-found`. */
export async function issuedDetail(home: HomeWithLedger, number: string): Promise<IssuedDetail> {
  const entry = copyOf(home, number);
  const { copy, at } = entry;
  const { recalled } = await librariesOfLedger(home);
  const recall = recalled.find((it) => it.number === number);
  return {
    ...rowOf(entry, recall ? openItems(recall).length : 0),
    issuedAt: at,
    fileHash: copy.fileHash,
    file: await fileOf(home, copy),
    facts: await factsOf(home, copy),
    findings: copy.findings,
    waivers: copy.waivers,
    chain: copiesForRecipient(issuedByAll(home), copy).map((it) => it.copy.number),
  };
}

/** A copy of the kept PDF, for a reader that may write into what it opens. @throws Refused where it is not as issued. */
export async function issuedPdfToShow(home: HomeWithLedger, number: string): Promise<string> {
  const { copy } = copyOf(home, number);
  const elsewhere = deskThatIssued(home, number);
  if (elsewhere !== null)
    throw new Refused(
      'not-found',
      `The PDF of ${number} is kept where it was issued: by ${elsewhere}.`,
      'Ask for it there; the ledger here says what it prints.',
    );
  const state = await fileOf(home, copy);
  if (state === 'kept') return copyForViewing(home.environment.home, number);
  if (state === 'erased')
    throw new Refused(
      'not-found',
      `The kept PDF of ${number} was deleted with a name that it bore.`,
      'Only its entry in the list is left.',
    );
  throw new Refused(
    'damaged',
    state === 'missing'
      ? `The kept PDF of ${number} is gone.`
      : `The kept PDF of ${number} is not the one that was issued: it was changed on the disk.`,
    'A backup of the folder “issued” may still hold it.',
  );
}

const fileOf = ({ environment, ledger }: HomeWithLedger, copy: IssuedCopy): Promise<IssuedDetail['file']> =>
  stateOfFile(environment.home, copy, erasedCopies(ledger.data));

/** Whose copy it is, where a colleague issued it. */
function deskThatIssued(home: HomeWithLedger, number: string): string | null {
  const team = home.team?.();
  const issued = team?.ledgers.find((ledger) =>
    ledger.entries.some(({ event }) => event.kind === 'issued' && event.copy.number === number),
  );
  return issued ? nameOfDesk(team, issued.desk) : null;
}

const nameOfDesk = (
  team: ReturnType<NonNullable<HomeWithLedger['team']>> | undefined,
  id: string,
): string => {
  const about = team?.state.others.find((it) => it.id === id);
  return about ? `${about.person}, ${about.name}` : `desk ${id}`;
};

/** What is wrong with the ledgers of colleagues, each by its desk. */
const faultsOfColleagues = (home: HomeWithLedger): readonly string[] => {
  const team = home.team?.();
  return (team?.ledgers ?? []).flatMap((ledger) => faultsOfSeen(ledger, nameOfDesk(team, ledger.desk)));
};

/** Where the PDF of a copy is kept. @throws Refused `not-found`. */
export function keptPath(home: HomeWithLedger, number: string): string {
  copyOf(home, number);
  return issuedPath(home.environment.home, number);
}

function copyOf(home: HomeWithLedger, number: string): IssuedEntry {
  const found = issuedCopies(issuedByAll(home)).find(({ copy }) => copy.number === number);
  if (found) return found;
  throw new Refused('not-found', `No copy ${number} was issued from here.`, 'Look for it in the list.');
}

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

async function factsOf(home: HomeWithLedger, copy: IssuedCopy): Promise<IssuedDetail['facts']> {
  const { libraryOf, audienceOf } = await librariesOfLedger(home);
  const { facts } = issuedByAll(home);
  const all = copy.pins.flatMap(({ hash }) => facts[hash] ?? []);
  return copy.pins.flatMap(({ hash, factId, packName, pages }) => {
    const fact = facts[hash];
    if (!fact) return [];
    const library = libraryOf(packName);
    const audience = audienceOf(copy.audienceId);
    const change = library && audience ? factChange(fact, library, audience, all) : null;
    return [{ factId, statement: fact.statement, pages, change }];
  });
}
