import { allPins } from '../../../shared/briefs/printed.ts';
import {
  type Audience,
  type LedgerFile,
  pagesOfAt,
  Refused,
  refusalOf,
} from '../../../shared/domain/index.ts';
import type { Integrity, PdfVerdict } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';
import type { PdfRead, ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import { sha256 } from '../../storage/hash.ts';
import { issuedCopies, pinWithFact } from '../ledger-store.ts';
import { printedValues } from '../printed-values.ts';
import { factVerdicts, type PrintedFact } from './fact-verdicts.ts';
import { judgeIntegrity } from './integrity.ts';
import { findProvenance } from './provenance.ts';
import { valueVerdicts } from './value-verdicts.ts';

export type VerifyInput = {
  readonly read: ReadPdf;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly ledger: LedgerFile;
  /** Whether its chain holds: only then does a hash in it prove something. */
  readonly isLedgerWhole: boolean;
  /** Whether nothing shows that the ledger ever lost entries. */
  readonly knowsAllIssued: boolean;
  /** The current library of a pack; null if the pack is not installed. */
  readonly libraryOf: (packName: string) => Promise<Library | null>;
  /** For a copy that the ledger knows but whose evidence cannot be read. */
  readonly audienceOf: (id: string) => Promise<Audience | null>;
};

/** Far more than a brief prints; a file from elsewhere may name any number. */
const MOST_FACTS = 2000;

/** Known by its hash: whichever version made it, it need not be made again. */
const AS_IT_LEFT: Integrity = {
  kind: 'identical',
  sentence: 'Untouched: it is, byte for byte, the file that left this house.',
  details: ['Its hash is the one that the ledger holds.'],
};

/**
 * The verdict on a PDF: whether it is untouched, whether we issued it, and whether each of its facts still holds in
 * the library. A file that is not a PDF gets a verdict too, never an error.
 */
export async function verifyPdf(verifying: VerifyInput): Promise<PdfVerdict> {
  const { name, bytes, ledger, read } = verifying;
  const hash = sha256(bytes);
  let pdf: PdfRead;
  try {
    pdf = await read(bytes, { rebuild: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { sentence, next } = refusalOf(error);
    return {
      name,
      title: null,
      issueDate: null,
      engine: null,
      integrity: { kind: 'unreadable', sentence, details: next ? [next] : [] },
      provenance: findProvenance(ledger, hash, null, verifying.knowsAllIssued),
      figures: [],
    };
  }
  const { integrity, evidence } = judgeIntegrity(bytes, pdf);
  const number = evidence?.issue?.number ?? pdf.issue;
  const from = findProvenance(ledger, hash, number, verifying.knowsAllIssued);
  const isKnown = verifying.isLedgerWhole && ['issued', 'superseded', 'exported'].includes(from.state);
  const copy = issuedCopies(ledger).find((it) => it.copy.number === from.number)?.copy ?? null;
  const pagesOf = new Map(copy?.pins.map(({ factId, pages }) => [factId, pages]));
  const printedOn = new Map(
    pdf.printed.flatMap(({ type, key, at }) => (type === 'fact' ? [[key, pagesOfAt(at)] as const] : [])),
  );
  const facts: readonly PrintedFact[] = evidence
    ? allPins(evidence.brief)
        .slice(0, MOST_FACTS)
        .map((pin) => ({ pin, pages: pagesOf.get(pin.factId) ?? printedOn.get(pin.factId) ?? [] }))
    : (copy?.pins ?? []).flatMap((bare) => {
        const pin = pinWithFact(ledger, bare);
        return pin ? [{ pin, pages: bare.pages }] : [];
      });
  const printed = evidence
    ? printedValues(evidence, pdf.printed, evidence.pack)
    : { values: copy?.values ?? [], records: ledger.records ?? {} };
  const audience = evidence?.audience ?? (copy ? await verifying.audienceOf(copy.audienceId) : null);
  const libraries = new Map<string, Library | null>();
  for (const packName of [
    ...facts.map(({ pin }) => pin.packName),
    ...printed.values.map((it) => it.packName),
  ])
    if (!libraries.has(packName)) libraries.set(packName, await verifying.libraryOf(packName));
  const libraryOf = (packName: string): Library | null => libraries.get(packName) ?? null;
  return {
    name,
    title: evidence?.brief.title ?? copy?.title ?? pdf.title,
    issueDate: evidence?.brief.issueDate ?? copy?.issueDate ?? null,
    engine: evidence ? `${evidence.engine.name} ${evidence.engine.version}` : null,
    integrity: isKnown && integrity.kind !== 'identical' ? AS_IT_LEFT : integrity,
    provenance: from,
    figures: audience
      ? [
          ...factVerdicts(facts, audience, libraryOf),
          ...valueVerdicts(printed, audience, libraryOf).slice(0, MOST_FACTS),
        ]
      : [],
  };
}
