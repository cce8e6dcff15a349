import type { RecalledCopy } from '../../../shared/contract.ts';
import {
  type Audience,
  type LedgerFile,
  type RecallState,
  Refused,
  refusalOf,
} from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { APOLOGY, type CorrectedCopy, composeCorrigendum } from '../../ledger/corrigendum.ts';
import { issuedCopies, withEvent } from '../../ledger/ledger-store.ts';
import { findRecalls, openItems, packsIssued } from '../../ledger/recalls.ts';
import type { Library } from '../../library/library.ts';
import type { Document } from '../../pdf/document.ts';
import type { HomeWithLedger, IssuingHome } from '../stores/open-home.ts';

type LedgerLibraries = {
  readonly libraryOf: (packName: string) => Library | null;
  readonly audienceOf: (id: string) => Audience | null;
  readonly recalled: readonly RecalledCopy[];
};

/** The libraries of every pack from which anything was issued, as they are today, and what they recall. */
export async function librariesOfLedger({ ledger, region }: HomeWithLedger): Promise<LedgerLibraries> {
  const libraries = new Map<string, Library>();
  const audiences = new Map<string, Audience>();
  for (const packName of packsIssued(ledger.data)) {
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
  return { libraryOf, audienceOf, recalled: findRecalls({ ledger: ledger.data, libraryOf, audienceOf }) };
}

/** What the corrigendum of these copies is made of. @throws Refused for a copy with nothing to correct. */
function correctingOf(
  numbers: readonly string[],
  ledger: LedgerFile,
  { libraryOf, audienceOf, recalled }: LedgerLibraries,
): readonly CorrectedCopy[] {
  return numbers.map((number) => {
    const copy = issuedCopies(ledger).find((it) => it.copy.number === number)?.copy;
    const of = recalled.find((it) => it.number === number);
    const audience = copy ? audienceOf(copy.audienceId) : null;
    const library = copy?.pins[0] ? libraryOf(copy.pins[0].packName) : null;
    if (copy && of && audience && library) {
      const items = of.items.filter(({ state }) => state !== 'ignored');
      return { copy, audience, library, recalled: { ...of, items: items.length > 0 ? items : of.items } };
    }
    throw new Refused(
      'not-found',
      `There is nothing to correct in the copy ${number}.`,
      'Look at the list of recalls again.',
    );
  });
}

export type Corrigendum = {
  readonly document: Document;
  readonly day: string;
  readonly numbers: readonly string[];
};

/** What the holders of these copies are told. @throws Refused for a copy with nothing to correct. */
export async function corrigendumOf(
  home: HomeWithLedger,
  numbers: readonly string[],
  apology: string = APOLOGY,
): Promise<Corrigendum> {
  const copies = correctingOf(numbers, home.ledger.data, await librariesOfLedger(home));
  const day = localDay(home.environment.now());
  return { document: composeCorrigendum({ copies, apology, day }), day, numbers };
}

/** The copies with a figure that changed and that nobody answered for yet. */
export const openNumbers = (recalled: readonly RecalledCopy[]): readonly string[] =>
  recalled.filter((copy) => openItems(copy).length > 0).map(({ number }) => number);

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
