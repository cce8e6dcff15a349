import type { RecalledCopy } from '../../../shared/contract.ts';
import {
  type Audience,
  type IssuedCopy,
  type IssueMark,
  type LedgerFile,
  type RecallState,
  Refused,
  refusalOf,
} from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import {
  APOLOGY,
  briefOfCorrigendum,
  type CorrigendumRequest,
  composeCorrigendum,
} from '../../ledger/corrigendum.ts';
import type { NewIssue } from '../../ledger/issue.ts';
import { nextNumber, numberPrefix } from '../../ledger/issue-number.ts';
import { numbersOnDisk } from '../../ledger/issued-files.ts';
import { issuedCopies, withEvent } from '../../ledger/ledger-store.ts';
import { printedValues } from '../../ledger/printed-values.ts';
import { findRecalls, openItems, packsIssued } from '../../ledger/recalls.ts';
import type { Library } from '../../library/library.ts';
import { withEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { HomeWithLedger, IssuingHome } from '../stores/open-home.ts';
import { issuedByAll, seriesOf } from '../stores/team-here.ts';
import { keepIssued } from './issue.ts';

type LedgerLibraries = {
  readonly libraryOf: (packName: string) => Library | null;
  readonly audienceOf: (id: string) => Audience | null;
  readonly recalled: readonly RecalledCopy[];
};

/** The libraries of every pack from which anything was issued, as they are today, and what they recall. */
export async function librariesOfLedger(home: HomeWithLedger): Promise<LedgerLibraries> {
  const { region } = home;
  const ledger = issuedByAll(home);
  const today = localDay(home.environment.now());
  const libraries = new Map<string, Library>();
  const audiences = new Map<string, Audience>();
  for (const packName of packsIssued(ledger)) {
    const opened = await region(packName).catch((error: unknown) => {
      // A pack that was removed says nothing about its figures any more; other copies are still asked about.
      refusalOf(error);
      return null;
    });
    if (!opened) continue;
    libraries.set(packName, opened.library);
    for (const audience of opened.audiences) audiences.set(audience.id, audience);
  }
  const libraryOf = (packName: string): Library | null => libraries.get(packName) ?? null;
  const audienceOf = (id: string): Audience | null => audiences.get(id) ?? null;
  return { libraryOf, audienceOf, recalled: findRecalls({ ledger, libraryOf, audienceOf, today }) };
}

/** Whether all that the copy prints could be compared, and all that differs is told. */
const isAllTold = (
  { pins, values }: IssuedCopy,
  { facts, records = {} }: LedgerFile,
  { libraryOf }: LedgerLibraries,
): boolean =>
  values !== undefined &&
  pins.every(({ hash, packName }) => facts[hash] && libraryOf(packName)) &&
  values.every(({ hash, packName }) => records[hash] && libraryOf(packName));

/** What the corrigendum of a copy is made of. @throws Refused for a copy with nothing to correct. */
function correctingOf(number: string, ledger: LedgerFile, libraries: LedgerLibraries) {
  const { libraryOf, audienceOf, recalled } = libraries;
  const copy = issuedCopies(ledger).find((it) => it.copy.number === number)?.copy;
  const of = recalled.find((it) => it.number === number);
  const audience = copy ? audienceOf(copy.audienceId) : null;
  const packName = (copy?.pins[0] ?? copy?.values?.[0])?.packName;
  const library = packName === undefined ? null : libraryOf(packName);
  if (!copy || !of || !audience || !library) {
    throw new Refused(
      'not-found',
      `There is nothing to correct in the copy ${number}.`,
      'Look at the list of recalls again.',
    );
  }
  const told = of.items.filter(({ state }) => state !== 'ignored');
  const items = told.length > 0 ? told : of.items;
  return {
    copy,
    audience,
    library,
    ledger,
    recalled: { ...of, items },
    isWhole: items.length === of.items.length && isAllTold(copy, ledger, libraries),
  };
}

export type IssuedCorrigendum = {
  readonly number: string;
  readonly corrects: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Where it is kept. */
  readonly path: string;
};

/** Writes what the holder of each copy is told, one PDF a copy, under a number of its own. @throws Refused. */
export async function issueCorrigenda(
  home: IssuingHome,
  numbers: readonly string[],
  apology: string = APOLOGY,
): Promise<readonly IssuedCorrigendum[]> {
  const libraries = await librariesOfLedger(home);
  // None is written where another cannot be.
  const all = numbers.map((number) => correctingOf(number, issuedByAll(home), libraries));
  const issued: IssuedCorrigendum[] = [];
  for (const one of all) issued.push(await issueCorrigendum(home, one, apology));
  return issued;
}

async function issueCorrigendum(
  home: IssuingHome,
  correcting: ReturnType<typeof correctingOf>,
  apology: string,
): Promise<IssuedCorrigendum> {
  const { copy, audience, library } = correcting;
  const now = home.environment.now();
  const day = localDay(now);
  const copies = issuedCopies(issuedByAll(home));
  const before = copies.findLast((it) => it.copy.corrects === copy.number && it.supersededBy === null)?.copy;
  const number = nextNumber(
    numberPrefix(library.homePlace.name),
    day.slice(0, 4),
    [...copies.map((it) => it.copy.number), ...(await numbersOnDisk(home.environment.home))],
    'C',
    seriesOf(home),
  );
  const mark: IssueMark = {
    number,
    supersedes: before ? { number: before.number, issueDate: before.issueDate } : null,
  };
  const request: CorrigendumRequest = { ...correcting, mark, apology, day };
  const brief = briefOfCorrigendum(request);
  const sealed = withEvidence(composeCorrigendum(request), {
    brief,
    library,
    audience,
    delegation: null,
    issue: mark,
  });
  const { pdf, pages, factPages, printed: places } = await home.renderPdf(sealed.document, () => {});
  const issuing: NewIssue = {
    brief,
    audience,
    mark,
    recipient: copy.recipient,
    pdf,
    pages,
    factPages,
    places,
    printed: printedValues(sealed.evidence, places, library.pack),
    findings: [],
    waivers: [],
    at: now.toISOString(),
    corrects: copy.number,
  };
  const path = await home.finish(keepIssued(home, issuing));
  return { number, corrects: copy.number, pdf, pages, path };
}

/** The copies with a figure that changed and that nobody answered for yet. */
export const openNumbers = (recalled: readonly RecalledCopy[]): readonly string[] =>
  recalled.filter((copy) => !copy.isExport && openItems(copy).length > 0).map(({ number }) => number);

type RecallAnswer = {
  readonly number: string;
  readonly factIds: readonly string[];
  readonly state: RecallState;
  readonly reason: string | null;
};

/** Adds to the ledger what was done about figures of a copy. @throws Refused. */
export async function answerRecall(
  home: IssuingHome,
  { number, factIds, state, reason }: RecallAnswer,
): Promise<void> {
  if (state === 'ignored' && reason === null) {
    throw new Refused('bad-input', 'A recall is ignored for a reason.', 'Say why; it is kept in the ledger.');
  }
  const { recalled } = await librariesOfLedger(home);
  const items = recalled.find((it) => it.number === number)?.items ?? [];
  const meant = items.filter(({ factId }) => factIds.includes(factId));
  if (meant.length !== new Set(factIds).size) {
    throw new Refused('not-found', `The copy ${number} has no such recall.`, 'Look at the list again.');
  }
  const at = home.environment.now().toISOString();
  await home.ledger.update((file) =>
    meant.reduce(
      (kept, { factId, against }) =>
        withEvent(kept, at, { kind: 'recall', number, factId, against, state, reason }),
      file,
    ),
  );
}
