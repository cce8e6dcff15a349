import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { withOwnAudiences } from '../../../shared/audiences/audience-form.ts';
import { attacheFileName } from '../../../shared/briefs/file-names.ts';
import { allPins } from '../../../shared/briefs/printed.ts';
import {
  Audience,
  type Brief,
  type CameFrom,
  type Carried,
  type CarriedChange,
  type Delegation,
  EDITION_RULES,
  EDITIONS,
  errorMessage,
  type Overlay,
  type PackRecords,
  Refused,
  type SomeRecords,
} from '../../../shared/domain/index.ts';
import { KINDS, type RecordType } from '../../../shared/domain/records/kinds.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { MOST_FILE_BYTES, type Travelling, writeAttacheFile } from '../../briefs/travel/attache-file.ts';
import { CARRIED_TYPES, holdsAllOf } from '../../briefs/travel/carried-library.ts';
import { isCorrigendum } from '../../ledger/corrigendum.ts';
import { recordForOthers, recordsForOthers } from '../../library/for-others.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { ENGINE } from '../../pdf/engine.ts';
import { audienceAsItLeaves, VISIT_OF_PDF } from '../../pdf/evidence/brief-as-it-leaves.ts';
import { evidenceOf, namedPackOf } from '../../pdf/evidence/compose-with-evidence.ts';
import { continueEvidence, listedIn } from '../../pdf/evidence/continue-evidence.ts';
import type { Evidence } from '../../pdf/evidence/evidence.ts';
import type { PdfTools } from '../stores/environment.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import { LETTER_LIMITS, runJob } from '../threads/work-threads.ts';
import { readyAudiences } from './audiences.ts';
import { isPdf } from './brief-file.ts';
import { changesOfCame, libraryHere, type OpenedBrief, openBrief } from './open-brief.ts';
import { evidenceIn, readPdfBytes } from './pdf-file.ts';

/** A brief on its way to a colleague, as a file. */
export function attacheFile(
  opened: OpenedBrief,
  tools: Pick<PdfTools, 'measure'>,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { brief, library, audience, delegation } = opened;
  const name = attacheFileName({
    issueDate: brief.issueDate,
    region: library.homePlace.name,
    visitor: delegation?.name ?? audience.name,
  });
  return { name, bytes: writeAttacheFile(travellingOf(opened, tools), `${ENGINE.name} ${ENGINE.version}`) };
}

/** What a colleague needs, and nothing of other briefs: no reasons, no feedback, none of the house's thoughts on a market. */
function travellingOf(opened: OpenedBrief, { measure }: Pick<PdfTools, 'measure'>): Travelling {
  const { brief, library, audience, delegation } = opened;
  const { records, listed } = usedRecords(opened, measure);
  const { sensitivities: _, ...habits } = audience;
  const { feedback: __, ...visit } = delegation ?? ({} as Delegation);
  return {
    brief: { ...brief, madeFrom: null, dismissed: [], waivers: [], kept: [] },
    delegation: delegation === null ? null : visit,
    audience: habits,
    pack: namedPackOf(library),
    records,
    listed,
    overlays: library.overlays.flatMap((overlay) => overlayThatTravels(overlay, records)),
  };
}

const listOf = (records: SomeRecords | PackRecords, type: RecordType): readonly object[] =>
  records[KINDS[type].list] ?? [];
const idOf = (type: RecordType, record: object): string => `${type} ${keyOf(type, record as never)}`;

/** The records that any edition of the brief prints, whole but for what is for colleagues, with their sources and places. */
function usedRecords(
  { brief, ...opened }: OpenedBrief,
  measure: PdfTools['measure'],
): Pick<Travelling, 'records' | 'listed'> {
  const { library } = opened;
  const used = new Set<string>();
  const listed: Record<string, readonly string[]> = {};
  const use = (type: RecordType, key: string): void => void used.add(`${type} ${key}`);
  for (const edition of EDITIONS) {
    const { evidence, document } = evidenceOf({ ...opened, brief: { ...brief, edition }, measure });
    Object.assign(listed, listedIn(document, brief));
    for (const type of CARRIED_TYPES)
      for (const record of listOf(evidence.records, type)) used.add(idOf(type, record));
  }
  for (const { clusterId, seriesIds } of brief.sections) {
    if (clusterId !== null) use('cluster', clusterId);
    for (const id of seriesIds) use('series', id);
  }
  for (const { sourceIds } of sourced(brief)) for (const id of sourceIds) use('source', id);
  // Facts travel in their pins.
  for (const { factId } of allPins(brief)) used.delete(`fact ${factId}`);
  const all = recordsForOthers(library.records);
  const chosen = (type: RecordType): readonly object[] =>
    listOf(all, type).filter((record) => used.has(idOf(type, record)));
  // A map draws what the records, the visit and the region name.
  const named = JSON.stringify([brief, opened.delegation, ...CARRIED_TYPES.map(chosen)]);
  for (const { id, name } of all.places)
    if (library.ownPlaces.has(name) || named.includes(JSON.stringify(name))) use('place', id);
  for (const type of CARRIED_TYPES)
    for (const record of chosen(type)) for (const id of sourcesIn(record)) use('source', id);
  const lists = CARRIED_TYPES.map((type) => [KINDS[type].list, chosen(type)] as const);
  return { records: Object.fromEntries(lists.filter(([, list]) => list.length > 0)) as SomeRecords, listed };
}

/** All of a brief that rests on sources: its pins, records and answers. */
function sourced(part: unknown): readonly { readonly sourceIds: readonly string[] }[] {
  if (Array.isArray(part)) return part.flatMap(sourced);
  if (part === null || typeof part !== 'object') return [];
  return [
    ...('sourceIds' in part ? [part as { readonly sourceIds: readonly string[] }] : []),
    ...('sourceId' in part ? [{ sourceIds: [String(part.sourceId)] }] : []),
    ...Object.values(part).flatMap(sourced),
  ];
}

const sourcesIn = (record: object): readonly string[] =>
  sourced(record).flatMap(({ sourceIds }) => sourceIds);

/** What the team wrote over a record that travels; its note to colleagues stays. */
function overlayThatTravels(overlay: Overlay, used: SomeRecords): readonly Overlay[] {
  const { change, recordType: type, recordId } = overlay;
  if (!listOf(used, type).some((record) => idOf(type, record) === `${type} ${recordId}`)) return [];
  const bare = <T extends object>(fields: T): T => recordForOthers(type, fields);
  if (change.kind === 'edit')
    return [
      {
        ...overlay,
        note: null,
        change: { ...change, changed: bare(change.changed), base: bare(change.base) },
      },
    ];
  return change.kind === 'add'
    ? [{ ...overlay, note: null, change: { ...change, record: bare(change.record) } }]
    : [];
}

/** What came of opening a brief that was made elsewhere. */
export type OpenedTravelling = {
  readonly brief: Brief;
  /** It was here already, just as it came. */
  readonly isKnown: boolean;
  /** What could not come, and what is otherwise here: a sentence each. */
  readonly said: readonly string[];
  readonly changes: readonly CarriedChange[];
};

/** A brief out of a file, ready to be put into a home. */
type Arriving = {
  readonly brief: Brief;
  readonly delegation: Delegation | null;
  readonly audience: Audience;
  readonly carried: Omit<Carried, 'briefId'>;
  readonly said: readonly string[];
};

/** Opens a colleague's file or a PDF as a brief of this home. Nothing that is here is changed. @throws Refused. */
export async function openTravelling(home: WritableHome, path: string): Promise<OpenedTravelling> {
  const arriving = isPdf(path) ? await continuedPdf(home, path) : await arrivedFile(home, path);
  return takeIn(home, arriving);
}

async function arrivedFile(home: OpenHome, path: string): Promise<Arriving> {
  const name = basename(path);
  const found = await stat(path).catch(() => null);
  if (found && found.size > MOST_FILE_BYTES)
    throw new Refused('bad-input', `${name} is larger than 20 MB: no brief is.`, 'Choose another file.');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Refused('cannot-read', `${name} cannot be read.`, 'Check that it is still there.', [
      errorMessage(error),
    ]);
  });
  const { brief, delegation, audience, pack, records, listed } = await runJob(
    home.environment.workThread,
    'attacheFile',
    { name, bytes: new Uint8Array(bytes) },
    { limits: LETTER_LIMITS },
  );
  const from: CameFrom = { what: 'file', name, number: null, at: home.environment.now().toISOString() };
  return { brief, delegation, audience, carried: { from, pack, records, listed }, said: [] };
}

async function continuedPdf(home: OpenHome, path: string): Promise<Arriving> {
  const name = basename(path);
  const evidence = await evidenceIn(name, await readPdfBytes(path), home.readPdf);
  if (isCorrigendum(evidence.brief))
    throw new Refused(
      'bad-input',
      `${name} is a corrigendum, not a brief.`,
      'Continue from the copy that it corrects.',
    );
  const { here, audiences } = await libraryHere(home, evidence.pack.name);
  const { brief, delegation, records, listed } = continueEvidence(evidence, here);
  const now = home.environment.now();
  const today = localDay(now);
  const known = [...audiences, ...(await readyAudiences(home.environment))];
  const from: CameFrom = { what: 'pdf', name, number: evidence.issue?.number ?? null, at: now.toISOString() };
  return {
    // A new draft is of today, unless it was made for a later day.
    brief: {
      ...brief,
      createdAt: now.toISOString(),
      issueDate: [brief.issueDate, today].toSorted()[1] ?? today,
    },
    delegation,
    audience: known.find(({ id }) => id === brief.audienceId) ?? audienceOf(evidence),
    carried: { from, pack: evidence.pack, records: travellingPart(records), listed },
    said: withoutOf(evidence),
  };
}

const travellingPart = (records: SomeRecords): SomeRecords =>
  Object.fromEntries(
    CARRIED_TYPES.flatMap((type) => {
      const list = listOf(records, type);
      return list.length > 0 ? [[KINDS[type].list, list]] : [];
    }),
  );

/** Of a market that is known nowhere here: its habits in print, and a welcome in plain words. */
const audienceOf = ({ audience }: Evidence): Audience =>
  Audience.parse({
    ...audience,
    market: audience.id,
    countries: [audience.name],
    greeting: { title: 'Welcome', paragraphs: ['It is a pleasure to welcome you to {region}.'] },
  });

/** What a PDF cannot give. */
function withoutOf({ brief, delegation }: Evidence): readonly string[] {
  const { choosesFacts, name } = EDITION_RULES[brief.edition];
  return [
    'A PDF holds what its pages print: notes to colleagues, sections that were left out and decisions on findings are not in it.',
    ...(choosesFacts
      ? [`It is a ${name.toLowerCase()}: what only the other editions print is not in it.`]
      : []),
    ...(delegation
      ? [
          'Of the visitors it holds what it prints: look through who is coming, what they want and what they asked.',
        ]
      : []),
  ];
}

/** Puts it into the home in one write: under names of its own, so that nothing that is here is changed. */
async function takeIn(home: WritableHome, arriving: Arriving): Promise<OpenedTravelling> {
  const { workspace, environment } = home;
  const { here, audiences } = await libraryHere(home, arriving.brief.packName);
  const visit = visitHere(workspace.data.delegations, arriving.delegation);
  const coming = { ...arriving.brief, delegationId: visit?.id ?? null };
  const known = workspace.data.briefs.find((brief) => isSame(brief, coming));
  const audienceHere = audiences.find(({ id }) => id === coming.audienceId);
  const said = [...arriving.said, ...habitsDiffer(audienceHere, arriving.audience)];
  const isTaken =
    workspace.data.briefs.some(({ id }) => id === coming.id) || arriving.carried.from.what === 'pdf';
  const id = known?.id ?? (isTaken ? randomUUID() : coming.id);
  const at = environment.now().toISOString();
  const brief = known ?? { ...coming, id, changedAt: at };
  const carried: Carried = { ...arriving.carried, briefId: id };
  // An edition that is not all of its brief lists less than the library would.
  const isWhole = carried.from.what === 'file' || EDITION_RULES[brief.edition].depth === 0;
  const isLibrarySame = isWhole && here?.pack.hash === carried.pack.hash && holdsAllOf(here, carried.records);
  if (!known)
    await workspace.update((file) => ({
      ...file,
      briefs: [...file.briefs, brief],
      delegations:
        visit && !file.delegations.some((one) => one.id === visit.id)
          ? [...file.delegations, visit]
          : file.delegations,
      audiences: audienceHere ? file.audiences : withOwnAudiences(file.audiences, [arriving.audience]),
      carried: isLibrarySame ? file.carried : [...file.carried, carried],
    }));
  return { brief, isKnown: known !== undefined, said, changes: changesOfCame(await openBrief(home, brief)) };
}

/** What names a brief by what it says: the rest is of the home in which it lies. */
const saidBy = ({ title, audienceId, packName, edition, paper, courtesy, issueDate, sections }: Brief) => ({
  ...{ title, audienceId, packName, edition, paper, courtesy, issueDate, sections },
});

const isSame = (one: Brief, other: Brief): boolean =>
  one.delegationId === other.delegationId && isDeepStrictEqual(saidBy(one), saidBy(other));

/** The visit of this home that is meant; one that is here under its id and says something else stays beside it. */
function visitHere(here: readonly Delegation[], coming: Delegation | null): Delegation | null {
  if (coming === null) return null;
  const bare = ({ feedback: _, ...visit }: Delegation): unknown => visit;
  const same = here.find(({ id }) => id === coming.id);
  if (same && isDeepStrictEqual(bare(same), bare(coming))) return same;
  // Of a PDF there is the name, and a home that knows these visitors knows more of them.
  const named = here.find(({ name, audienceId }) => name === coming.name && audienceId === coming.audienceId);
  if (coming.id === VISIT_OF_PDF && named) return named;
  return same || coming.id === VISIT_OF_PDF ? { ...coming, id: randomUUID() } : coming;
}

function habitsDiffer(here: Audience | undefined, came: Audience): readonly string[] {
  if (!here || isDeepStrictEqual(audienceAsItLeaves(here), audienceAsItLeaves(came))) return [];
  return [
    `${here.name} is written for otherwise here than where the brief was made: its paper, numbers, dates or currency are this library’s.`,
  ];
}

/** From now on the brief is printed from the library here: what it brought along is let go. */
export async function takeLibraryHere(
  { workspace }: Pick<WritableHome, 'workspace'>,
  briefId: string,
): Promise<void> {
  await workspace.update((file) => ({
    ...file,
    carried: file.carried.filter((one) => one.briefId !== briefId),
  }));
}
