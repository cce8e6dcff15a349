import { addSection, emptySection, setChanges } from '../../../shared/briefs/edit-brief.ts';
import { allPins, briefInEdition } from '../../../shared/briefs/printed.ts';
import type { Difference } from '../../../shared/contract.ts';
import { type Brief, type ChangeBlock, type Pin, Refused } from '../../../shared/domain/index.ts';
import type { BriefSide } from '../../briefs/difference/compared.ts';
import { findDifference } from '../../briefs/difference/difference.ts';
import { changesSinceCopy } from '../../briefs/difference/since-last.ts';
import { issuedPath } from '../../ledger/issued-files.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { printedRecords } from '../../ledger/printed-values.ts';
import type { Library } from '../../library/library.ts';
import type { PdfTools } from '../stores/environment.ts';
import type { HomeWithLedger } from '../stores/open-home.ts';
import { asPrinted, printedEdition } from './as-printed.ts';
import type { NamedBrief } from './brief-file.ts';
import { earlierCopies } from './earlier-copies.ts';
import type { OpenedBrief } from './open-brief.ts';

/** What is other in the second of two briefs, as its audience reads it. */
export const compareBriefs = (old: OpenedBrief, now: OpenedBrief): Difference =>
  findDifference(old, now, now.audience);

/** The same where a PDF is among them: it holds what it prints and no more, so both are compared as they are printed. */
export function comparePrinted(
  old: OpenedBrief,
  now: OpenedBrief,
  { measure }: Pick<PdfTools, 'measure'>,
): Difference {
  const edition = printedEdition(old.brief, now.brief);
  const side = (it: OpenedBrief): BriefSide => {
    const { brief, library, audience, document = null } = it;
    if (it.isFromPdf && brief.edition === edition)
      return { ...it, printed: printedRecords({ brief, audience, document, records: library.records }) };
    const evidence = asPrinted({ ...it, measure }, edition);
    return {
      ...it,
      brief: { ...brief, sections: evidence.brief.sections },
      printed: printedRecords(evidence),
    };
  };
  return findDifference(side(old), side(now), now.audience);
}

/** A pin out of a PDF leaves behind which markets its fact is for; it is told from another of its measure by them. */
const asKnown =
  (library: Library) =>
  (pin: Pin): Pin => ({
    ...pin,
    fact: { ...pin.fact, markets: library.fact(pin.factId)?.markets ?? pin.fact.markets },
  });

/** The kept PDF of a copy. @throws Refused `not-found`. */
export function pathOfCopy({ environment, ledger }: HomeWithLedger, number: string): string {
  if (issuedCopies(ledger.data).some(({ copy }) => copy.number === number))
    return issuedPath(environment.home, number);
  throw new Refused('not-found', `No copy ${number} was issued here.`, 'Choose another copy.');
}

/** What the brief says otherwise than a copy of the ledger that these visitors were given, for its annex. */
export function changesSince(
  { ledger, workspace }: HomeWithLedger,
  { brief, library }: Pick<OpenedBrief, 'brief' | 'library'>,
  seq: number,
): readonly ChangeBlock[] {
  const copy = earlierCopies(ledger.data, brief, workspace.data).find((one) => one.seq === seq);
  if (copy) return changesSinceCopy(copy, brief, library);
  throw new Refused(
    'not-found',
    'This copy is not one that these visitors were given.',
    'Choose another copy.',
  );
}

/**
 * The brief with an annex of what it says otherwise than an older brief as its readers have it, in the place of an older
 * annex, and how much that is. The brief's own library says what was withdrawn: one read from a PDF holds too little.
 */
export function withAnnex(
  { brief, library }: OpenedBrief,
  { brief: old, number }: NamedBrief,
): { readonly brief: Brief; readonly changes: number } {
  const { issueDate, edition } = old;
  const changes = changesSinceCopy(
    { number, issueDate, edition, pins: allPins(briefInEdition(old)).map(asKnown(library)) },
    brief,
    library,
  );
  const annexed = brief.sections.some(({ kind }) => kind === 'changes')
    ? brief
    : addSection(brief, emptySection('changes', 'changes'));
  const sections = annexed.sections.map((section) =>
    section.kind === 'changes' ? setChanges(section, changes) : section,
  );
  return { brief: { ...annexed, sections }, changes: changes.length };
}
