import { z } from 'zod';
import { allPins, pinsOfEarlierCopies } from '../../../shared/briefs/printed.ts';
import { NO_RECORDS, PackRecords } from '../../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES } from '../../../shared/domain/records/kinds.ts';
import { hashOfFact } from '../../briefs/pin.ts';
import { sha256 } from '../../storage/hash.ts';
import { audienceThatLeft, briefThatLeft, delegationThatLeft } from './brief-as-it-leaves.ts';
import type { Embedded } from './embedded-files.ts';
import {
  BRIEF_FILE,
  DESCRIPTOR_FILE,
  DOCUMENT_FILE,
  EVIDENCE_FORMAT,
  type Evidence,
  EvidenceBrief,
  EvidenceDescriptor,
  RECORDS_FILE,
} from './evidence.ts';
import { evidenceFiles } from './evidence-files.ts';
import { restored } from './what-leaves.ts';

/** What the files inside a PDF are worth. Each fault is a sentence; none where the evidence holds together. */
export type EvidenceRead =
  /** It carries none of our files. */
  | { readonly state: 'none' }
  /** Files that the others name are gone. */
  | { readonly state: 'removed'; readonly faults: readonly string[]; readonly evidence: Evidence | null }
  /** A file does not hold what it held, or cannot be read any more. */
  | { readonly state: 'altered'; readonly faults: readonly string[]; readonly evidence: Evidence | null }
  /** By a later form of the evidence than this Attaché knows. */
  | { readonly state: 'newer' }
  | { readonly state: 'whole'; readonly evidence: Evidence };

const OURS = [DESCRIPTOR_FILE, BRIEF_FILE, RECORDS_FILE, 'facts.csv', 'sources.csv'];

/** Larger than any brief's own: a file that claims to be evidence is not parsed beyond this. */
const MOST_JSON = 40 * 1024 * 1024;

/** What a file inside says; null where that is no JSON, or more than is read. */
export function jsonIn(file: Uint8Array | string | null | undefined): unknown {
  if (!file || file.length > MOST_JSON) return null;
  try {
    return JSON.parse(typeof file === 'string' ? file : Buffer.from(file).toString('utf8'));
  } catch {
    return null;
  }
}

/** The evidence in its files, as far as they can be read. */
function evidenceIn(files: ReadonlyMap<string, Uint8Array | null>): Evidence | null {
  const brief = jsonIn(files.get(BRIEF_FILE));
  const records = jsonIn(files.get(RECORDS_FILE));
  if (formatOf(brief) === EVIDENCE_FORMAT)
    return evidenceThatLeft(brief, records, jsonIn(files.get(DOCUMENT_FILE)));
  const said = EvidenceBrief.safeParse(brief);
  const held = PackRecords.safeParse(records);
  return said.success && held.success ? { ...said.data, records: held.data } : null;
}

export const formatOf = (brief: unknown): unknown => (brief as { readonly format?: unknown } | null)?.format;

/** What left, read back: what was left behind is empty. Null where it is not of the form in which it leaves. */
export function evidenceThatLeft(head: unknown, records: unknown, document: unknown): Evidence | null {
  const left = HeadThatLeft.safeParse(head);
  const lists = ListsThatLeft.safeParse(records);
  if (!left.success || !lists.success || document === null) return null;
  const { brief, audience, delegation } = left.data;
  const said = EvidenceBrief.safeParse({
    ...left.data,
    brief: briefThatLeft(brief),
    audience: audienceThatLeft(audience),
    delegation: delegation && delegationThatLeft(delegation),
    document,
  });
  const held = PackRecords.safeParse({
    ...NO_RECORDS,
    ...Object.fromEntries(
      RECORD_TYPES.map((type) => {
        const { list } = KINDS[type];
        return [list, (lists.data[list] ?? []).map((record) => restored(type, record))];
      }),
    ),
  });
  return said.success && held.success ? { ...said.data, records: held.data } : null;
}

const HeadThatLeft = z.looseObject({
  brief: z.looseObject({}),
  audience: z.looseObject({}),
  delegation: z.looseObject({}).nullable(),
});
const ListsThatLeft = z.record(z.string(), z.array(z.looseObject({})));

/** Judges the files inside a PDF by their own hashes, by the facts' hashes, and by making the tables again. */
export function readEvidence(embedded: readonly Embedded[]): EvidenceRead {
  const files = new Map(embedded.map((file) => [file.name, file.bytes]));
  const found = OURS.filter((name) => files.has(name));
  if (found.length === 0) return { state: 'none' };
  const format = formatOf(jsonIn(files.get(BRIEF_FILE)));
  if (typeof format === 'number' && format > EVIDENCE_FORMAT) return { state: 'newer' };
  const evidence = evidenceIn(files);
  // What each file must hold: as the descriptor says and, where the evidence can be read, as it is made again.
  const descriptor = EvidenceDescriptor.safeParse(jsonIn(files.get(DESCRIPTOR_FILE)));
  const expected = new Map<string, string>();
  if (descriptor.success) for (const { path, hash } of descriptor.data.resources) expected.set(path, hash);
  const again = new Map(
    evidence ? evidenceFiles(evidence).map((file) => [file.name, sha256(file.text)]) : [],
  );
  const names = new Set([...OURS, ...expected.keys(), ...again.keys()]);
  const gone: string[] = [];
  const changed: string[] = [];
  for (const name of names) {
    const bytes = files.get(name);
    if (bytes === undefined) gone.push(`The file ${name} is no longer in it.`);
    else if (bytes === null) changed.push(`The file ${name} in it cannot be read any more.`);
    else {
      const said = expected.get(name);
      const made = again.get(name);
      const hash = sha256(bytes);
      if (said !== undefined && hash !== said)
        changed.push(`The file ${name} in it does not match the hash that the evidence names for it.`);
      // A descriptor of another engine may be worded otherwise; its hashes are what counts.
      else if (made !== undefined && hash !== made && name.endsWith('.csv'))
        changed.push(`The table ${name} in it does not say what the pinned facts and records say.`);
    }
  }
  if (files.get(DESCRIPTOR_FILE) && !descriptor.success)
    changed.push(`The file ${DESCRIPTOR_FILE} in it is no description of data any more.`);
  if (evidence === null && gone.length === 0 && changed.length === 0)
    changed.push(`The files ${BRIEF_FILE} and ${RECORDS_FILE} in it do not hold a brief any more.`);
  for (const pin of evidence ? [...allPins(evidence.brief), ...pinsOfEarlierCopies(evidence.brief)] : []) {
    if (pin.hash !== hashOfFact(pin.fact))
      changed.push(`The fact ${pin.factId} in it does not match its own hash: “${pin.fact.statement}”`);
  }
  if (gone.length > 0) return { state: 'removed', faults: [...gone, ...changed], evidence };
  if (changed.length > 0 || evidence === null) return { state: 'altered', faults: changed, evidence };
  return { state: 'whole', evidence };
}
