import type { Contract, ledgerCalls, RecalledCopy } from '../../../shared/contract.ts';
import { type Audience, type LedgerFile, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { type Correcting, corrigendum } from '../../ledger/corrigendum.ts';
import { issuedCopies, withEvent } from '../../ledger/ledger-store.ts';
import { packsIssued, recalls } from '../../ledger/recalls.ts';
import type { Library } from '../../library/library.ts';
import type { AppContext } from '../stores/context.ts';
import type { Region } from '../stores/region.ts';
import { localDay } from '../use-cases/batch.ts';
import { writeChosen } from '../use-cases/write-chosen.ts';

type RecallCalls = Pick<typeof ledgerCalls, 'recalls' | 'answerRecall' | 'writeCorrigendum'>;

export type LedgerLibraries = {
  readonly libraryOf: (packName: string) => Library | null;
  readonly audienceOf: (id: string) => Audience | null;
  readonly recalled: readonly RecalledCopy[];
};

/** The libraries of every pack from which anything was issued, as they stand today, and what they recall. */
export async function librariesOfLedger({
  ledger,
  region,
}: {
  readonly ledger: { readonly data: LedgerFile };
  readonly region: (packName?: string) => Promise<Region>;
}): Promise<LedgerLibraries> {
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
  return { libraryOf, audienceOf, recalled: recalls({ ledger: ledger.data, libraryOf, audienceOf }) };
}

/** What the corrigendum of these copies is made of. @throws Refused for a copy with nothing to correct. */
export function correctingOf(
  numbers: readonly string[],
  ledger: LedgerFile,
  { libraryOf, audienceOf, recalled }: LedgerLibraries,
): readonly Correcting[] {
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

/** Answers the contract about figures that changed after they were handed over. */
export function answerRecalls(context: AppContext): Pick<Contract, keyof RecallCalls> {
  const { ports, ledger } = context;
  const { now } = ports;
  return {
    async recalls() {
      return [...(await librariesOfLedger(context)).recalled];
    },
    async answerRecall({ number, factIds, state, reason }) {
      if (state === 'ignored' && reason === null) {
        throw new Refused(
          'bad-input',
          'A recall is ignored for a reason.',
          'Say why; it is kept in the ledger.',
        );
      }
      const { recalled } = await librariesOfLedger(context);
      const items = recalled.find((it) => it.number === number)?.items ?? [];
      const meant = items.filter(({ factId }) => factIds.includes(factId));
      if (meant.length !== new Set(factIds).size) {
        throw new Refused('not-found', `The copy ${number} has no such recall.`, 'Look at the list again.');
      }
      const at = now().toISOString();
      await ledger.update((file) =>
        meant.reduce(
          (kept, { factId, against }) =>
            withEvent(kept, at, { kind: 'recall', number, factId, against, state, reason }),
          file,
        ),
      );
      return {};
    },
    async writeCorrigendum({ numbers, apology }) {
      const libraries = await librariesOfLedger(context);
      const copies = correctingOf(numbers, ledger.data, libraries);
      const day = localDay(now());
      const [first] = copies;
      const path = await ports.dialogs.saveFile({
        title: 'Save the corrigendum',
        defaultName: `${day}-corrigendum${first && copies.length === 1 ? `-${first.copy.number}` : ''}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (path === null) return null;
      const document = corrigendum({ copies, apology, day });
      const { pdf, pages } = await ports.renderPdf(document, () => {});
      await writeChosen(path, pdf);
      return { path, pages };
    },
  };
}
