import { pinsOfBlock } from '../../../shared/briefs/block-kinds.ts';
import {
  allPins,
  briefInEdition,
  pinsOfEarlierCopies,
  sourcesBesideFacts,
} from '../../../shared/briefs/printed.ts';
import type { Block, Brief, Delegation, PackRecords } from '../../../shared/domain/index.ts';
import { recordsForOthers } from '../../library/for-others.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import { type CompositionInput, compose } from '../compose/compose.ts';
import type { Document } from '../document.ts';
import { ENGINE } from '../engine.ts';
import { factIdsIn } from '../facts-in.ts';
import { EVIDENCE_FORMAT, type Evidence, type EvidencePack } from './evidence.ts';
import { evidenceFiles } from './evidence-files.ts';
import { trackCited, usedRecords } from './used-records.ts';

/** The brief as its PDF may include it: only what this edition prints, under neutral names. */
function printedBrief(brief: Brief, delegation: Delegation | null): Brief {
  const shown = briefInEdition(brief);
  const at = `${brief.issueDate}T00:00:00.000Z`;
  return {
    ...shown,
    id: 'brief',
    delegationId: delegation === null ? null : 'delegation',
    createdAt: at,
    changedAt: at,
    madeFrom: null,
    dismissed: [],
    waivers: [],
    kept: [],
    sections: shown.sections.map((section) => ({
      ...section,
      review: false,
      blocks: section.blocks.map((block) => ({ ...block, review: false })),
    })),
  };
}

/** The brief as printed, of one pack as a library; `installedAt` and `folder` are of no machine. */
export function libraryOfEvidence(pack: EvidencePack, records: PackRecords): Library {
  return createLibrary({ ...pack, installedAt: pack.created, folder: 'evidence', counts: {} }, records);
}

const packOf = ({ pack }: Library): EvidencePack => ({
  name: pack.name,
  title: pack.title,
  version: pack.version,
  created: pack.created,
  hash: pack.hash,
  trust: pack.trust,
  ...(pack.homePlace === undefined ? {} : { homePlace: pack.homePlace }),
});

/** The printed content as text: equal text means equal pages. */
const printedJson = ({ notes: _, ...document }: Document): string => JSON.stringify(document);

/** Fields of a delegation that a brief may print or not; what it does not print stays in the office. */
const PRIVATE_FIELDS = {
  interests: '',
  questions: [],
  people: [],
  itinerary: [],
  sectors: [],
  visit: null,
} as const satisfies Partial<Delegation>;
const PRIVATE = Object.keys(PRIVATE_FIELDS) as readonly (keyof typeof PRIVATE_FIELDS)[];

/** The same delegation, which notes which of its private fields are asked for. */
function watchedDelegation(delegation: Delegation): {
  readonly delegation: Delegation;
  readonly read: ReadonlySet<string>;
} {
  const read = new Set<string>();
  const watching = { ...delegation };
  for (const field of PRIVATE) {
    const value = delegation[field];
    Object.defineProperty(watching, field, {
      enumerable: true,
      get() {
        read.add(field);
        return value;
      },
    });
  }
  return { delegation: watching, read };
}

/** Without what is not printed: what was never read goes unasked, the rest where the brief says the same without it. */
function printedDelegation(
  delegation: Delegation,
  read: ReadonlySet<string>,
  says: (of: Delegation) => boolean,
): Delegation {
  const without = (from: Delegation, field: (typeof PRIVATE)[number]): Delegation => ({
    ...from,
    [field]: PRIVATE_FIELDS[field],
  });
  const unread = PRIVATE.filter((field) => !read.has(field));
  let kept = unread.reduce<Delegation>(without, { ...delegation, id: 'delegation' });
  for (const field of PRIVATE.filter((one) => read.has(one))) {
    const less = without(kept, field);
    if (says(less)) kept = less;
  }
  return kept;
}

/** The kinds of record that may be kept whole where a part of them does not give the same composition. */
const KINDS = [
  'series',
  'organisations',
  'links',
  'facts',
  'sources',
  'translations',
  'boundaries',
  'conflicts',
] as const satisfies readonly (keyof PackRecords)[];

/** The fewest records tried that give the same composition; in the end, all of them. */
function enoughRecords(
  all: PackRecords,
  part: PackRecords,
  says: (records: PackRecords) => boolean,
): PackRecords {
  if (says(part)) return part;
  for (const kind of KINDS) {
    const more = { ...part, [kind]: all[kind] };
    if (says(more)) return more;
  }
  return { ...all, audiences: [] };
}

/** Without the facts that this edition does not print though its brief holds them, where nothing else depends on them. */
function withoutUnprinted(brief: Brief, document: Document, says: (brief: Brief) => boolean): Brief {
  const prints = factIdsIn(document.sections);
  const spare = brief.sections.flatMap(({ blocks }) =>
    blocks.filter(
      (block) => pinsOfBlock(block).length > 0 && !pinsOfBlock(block).some((pin) => prints.has(pin.factId)),
    ),
  );
  if (spare.length === 0) return brief;
  const without = (from: Brief, gone: ReadonlySet<Block>): Brief => ({
    ...from,
    sections: from.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => !gone.has(block)),
    })),
  });
  const all = without(brief, new Set(spare));
  if (says(all)) return all;
  return spare.reduce((kept, block) => {
    const less = without(kept, new Set([block]));
    return says(less) ? less : kept;
  }, brief);
}

/** Exactly what this composition was made from; composing it again gives the same document. */
export function evidenceOf({ brief, library, audience, delegation, measure, issue }: CompositionInput): {
  readonly document: Document;
  readonly evidence: Evidence;
} {
  const pack = packOf(library);
  const from = (shown: Brief, records: PackRecords, coming: Delegation | null): Document =>
    compose({
      brief: shown,
      library: libraryOfEvidence(pack, records),
      audience,
      delegation: coming,
      measure,
      issue: issue ?? null,
    });
  const whole = printedBrief(brief, delegation);
  const all = recordsForOthers(library.records);
  const watching = trackCited(all);
  const visitors = delegation && watchedDelegation(delegation);
  const document = from(whole, watching.records, visitors?.delegation ?? null);
  const said = printedJson(document);
  const own = withoutUnprinted(whole, document, (less) => printedJson(from(less, all, delegation)) === said);
  const pinned = [...allPins(own), ...pinsOfEarlierCopies(own)].map((pin) => pin.fact);
  const cited = {
    ...watching.cited,
    facts: new Set([...watching.cited.facts, ...pinned.map(({ id }) => id)]),
  };
  const part = usedRecords(all, cited, pack, pinned, sourcesBesideFacts(own));
  const records = enoughRecords(all, part, (some) => printedJson(from(own, some, delegation)) === said);
  const coming =
    delegation &&
    printedDelegation(
      delegation,
      visitors?.read ?? new Set(),
      (less) => printedJson(from(own, records, less)) === said,
    );
  const evidence: Evidence = {
    format: EVIDENCE_FORMAT,
    engine: ENGINE,
    issue: issue ?? null,
    pack,
    brief: own,
    audience,
    delegation: coming,
    records,
  };
  return { document, evidence };
}

/** Composes a brief with its evidence, for every PDF that leaves the house. */
export function composeWithEvidence(composing: CompositionInput): Document {
  const { document, evidence } = evidenceOf(composing);
  return { ...document, attachments: evidenceFiles(evidence) };
}

/** The document that this evidence gives: with the same engine, the very same as the one it was made with. */
export function recompose(evidence: Evidence, measure: CompositionInput['measure']): Document {
  const { brief, audience, delegation, issue, pack, records } = evidence;
  const library = libraryOfEvidence(pack, records);
  const document = compose({ brief, library, audience, delegation, measure, issue });
  return { ...document, attachments: evidenceFiles(evidence) };
}
