import { allPins, pinsOfEarlierCopies, sourcesBesideFacts } from '../../../shared/briefs/printed.ts';
import type { NamedPack, PackRecords } from '../../../shared/domain/index.ts';
import { recordsForOthers } from '../../library/for-others.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import { type CompositionInput, compose } from '../compose/compose.ts';
import type { Document } from '../document.ts';
import { ENGINE } from '../engine.ts';
import {
  audienceAsItLeaves,
  briefAsItLeaves,
  delegationAsItLeaves,
  withoutPrivateFields,
} from './brief-as-it-leaves.ts';
import { EVIDENCE_FORMAT, type Evidence } from './evidence.ts';
import { evidenceFiles } from './evidence-files.ts';
import { evidenceThatLeft } from './read-evidence.ts';
import { withValues } from './values-from-records.ts';
import { leavingRecords, printsOf, saysIn } from './what-leaves.ts';

/** The brief as printed, of one pack as a library; `installedAt` and `folder` are of no machine. */
export function libraryOfEvidence(pack: NamedPack, records: PackRecords): Library {
  return createLibrary({ ...pack, installedAt: pack.created, folder: 'evidence', counts: {} }, records);
}

export const namedPackOf = ({ pack }: Library): NamedPack => ({
  name: pack.name,
  title: pack.title,
  version: pack.version,
  created: pack.created,
  hash: pack.hash,
  trust: pack.trust,
  ...(pack.homePlace === undefined ? {} : { homePlace: pack.homePlace }),
});

/** The document as it stands on the pages: without what is for the officer. */
const printedPart = ({ notes: _, attachments: __, files: ___, ...document }: Document): Document =>
  JSON.parse(JSON.stringify({ ...document, notes: [] }));

/** The document of a brief, and what of it and of its records leaves with it: what the pages print, and no more. */
export function evidenceOf(composing: CompositionInput): {
  readonly document: Document;
  readonly evidence: Evidence;
} {
  const document = compose(composing);
  return { document, evidence: evidenceFor(document, composing) };
}

/** What of a brief and of its records leaves with this document. */
function evidenceFor(
  document: Document,
  { brief, library, audience, delegation, issue }: Omit<CompositionInput, 'measure'>,
): Evidence {
  const records = recordsForOthers(library.records);
  const pack = namedPackOf(library);
  const printed = printedPart(document);
  const leaves = { document: printed, prints: printsOf(printed), says: saysIn(printed, audience) };
  const own = briefAsItLeaves(brief, delegation, leaves, library);
  const pins = [...allPins(brief), ...pinsOfEarlierCopies(brief)];
  const sourceIds = new Set([
    ...sourcesBesideFacts(brief).filter((id) => leaves.prints.has({ type: 'source', key: id })),
    ...pins.flatMap(({ factId, fact }) =>
      leaves.prints.has({ type: 'fact', key: factId }) ? fact.sourceIds : [],
    ),
  ]);
  const evidence = evidenceThatLeft(
    {
      format: EVIDENCE_FORMAT,
      engine: ENGINE,
      issue: issue ?? null,
      pack,
      brief: withoutPrivateFields(own, leaves.says),
      audience: audienceAsItLeaves(audience),
      delegation: delegation && delegationAsItLeaves(delegation, leaves.says),
    },
    leavingRecords(records, { ...leaves, besides: { homePlace: library.homePlace.id, sourceIds } }),
    printed,
  );
  if (evidence === null) throw new Error('the evidence of this brief cannot be read back');
  return evidence;
}

/** A document that no brief gives, with the evidence of what it prints. */
export function withEvidence(
  document: Document,
  of: Omit<CompositionInput, 'measure'>,
): ReturnType<typeof evidenceOf> {
  const evidence = evidenceFor(document, of);
  return { document: { ...document, attachments: evidenceFiles(evidence) }, evidence };
}

/** Composes a brief with the evidence that it carries, for every PDF that leaves the house. */
export function documentWithEvidence(composing: CompositionInput): ReturnType<typeof evidenceOf> {
  const { document, evidence } = evidenceOf(composing);
  return { document: { ...document, attachments: evidenceFiles(evidence) }, evidence };
}

/**
 * The document that this evidence gives: with the same engine, the very same as the one it was made with. Every figure in it
 * is printed again from its record. Evidence of before the document was kept is composed anew.
 */
export function recompose(evidence: Evidence, measure: CompositionInput['measure']): Document {
  const { brief, audience, delegation, issue, pack, records, document } = evidence;
  const attachments = evidenceFiles(evidence);
  if (document !== null) {
    const { files: _, ...held } = withValues(document, evidence);
    return { ...held, attachments };
  }
  const library = libraryOfEvidence(pack, records);
  return { ...compose({ brief, library, audience, delegation, measure, issue }), attachments };
}
