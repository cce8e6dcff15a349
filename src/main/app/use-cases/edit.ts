import { allPins, pinsOfEarlierCopies } from '../../../shared/briefs/printed.ts';
import type { CallInput, CallOutput, Documents, Notice, RecordEdit } from '../../../shared/contract.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  type Fact,
  type Fields,
  type Overlay,
  type RecordType,
  Refused,
} from '../../../shared/domain/index.ts';
import { emptyRecord } from '../../../shared/record-fields.ts';
import type { TriedFact } from '../../../shared/views/index.ts';
import { isAsPinned } from '../../briefs/pin.ts';
import { doubtsOf } from '../../briefs/preflight/figure-doubt.ts';
import { editOverlay } from '../../library/edit-overlay.ts';
import { fieldProblems } from '../../library/field-problems.ts';
import type { Library } from '../../library/library.ts';
import { createRecordKey } from '../../library/new-record-key.ts';
import { factForAudience } from '../../library/pages/fact-page.ts';
import { kindOf, recordKey } from '../../library/record-kinds.ts';
import type { WritableHome } from '../stores/open-home.ts';
import type { TeamDesk } from '../stores/team-desk.ts';
import { savable } from './savable.ts';
import { asideNotice, setAside } from './set-aside.ts';

/** The list with one member replaced, added at the end, or removed. */
function withDocument<T>(list: readonly T[], is: (it: T) => boolean, document: T | null): readonly T[] {
  if (document === null) return list.filter((it) => !is(it));
  return list.some(is) ? list.map((it) => (is(it) ? document : it)) : [...list, document];
}

/** A pin must be the fact that its hash says: nothing that the window sends may print under a fact's name. */
export function checkPins(brief: Brief): void {
  const forged = [...allPins(brief), ...pinsOfEarlierCopies(brief)].find((pin) => !isAsPinned(pin));
  if (!forged) return;
  throw new Refused(
    'bad-input',
    `The fact ${forged.factId} in “${brief.title}” is not as it was pinned, so the brief was not kept.`,
    'Leave the fact out and add it again from the library.',
  );
}

/**
 * Saves what was edited, in one write. What cannot be saved is set aside in a file of its own and the rest is saved.
 * @returns the documents that were saved otherwise than they were sent, and a notice where something was set aside
 */
export async function saveEdits(
  { environment, workspace, libraryStore, teamDesk }: WritableHome & { readonly teamDesk?: TeamDesk },
  sent: CallInput<'saveDocuments'>,
): Promise<{ readonly saved: CallOutput<'saveDocuments'>; readonly notice: Notice | null }> {
  const { documents, saved, aside } = savable(sent, workspace.data);
  const together = teamDesk ? await withColleagues(teamDesk, documents, saved, environment.now()) : documents;
  const { briefs, delegations, overlays, enquiries = [] } = together;
  const file = aside.length === 0 ? null : await setAside(environment.home, aside, environment.now());
  const at = environment.now().toISOString();
  await workspace.update((file) => {
    let next = file;
    for (const { id, brief } of briefs) {
      const kept = brief && { ...brief, id, changedAt: at };
      next = { ...next, briefs: withDocument(next.briefs, (it) => it.id === id, kept) };
    }
    for (const { id, delegation } of delegations) {
      const kept = delegation && { ...delegation, id };
      next = { ...next, delegations: withDocument(next.delegations, (it) => it.id === id, kept) };
    }
    for (const { id, enquiry } of enquiries)
      next = {
        ...next,
        enquiries: withDocument(next.enquiries, (it) => it.id === id, enquiry && { ...enquiry, id }),
      };
    for (const { key, overlay } of overlays) {
      const is = (it: Overlay): boolean =>
        it.packName === key.packName && it.recordType === key.recordType && it.recordId === key.recordId;
      next = { ...next, overlays: withDocument(next.overlays, is, overlay && { ...overlay, ...key }) };
      const pack = libraryStore.data.packs.find(({ name }) => name === key.packName);
      if (pack && overlay && !next.bases[key.packName])
        next = {
          ...next,
          bases: { ...next.bases, [key.packName]: { version: pack.version, hash: pack.hash } },
        };
    }
    return next;
  });
  return { saved, notice: file === null ? null : asideNotice(aside, file) };
}

/** What colleagues changed since the window was given it is brought together with what it sent, and told to it. */
async function withColleagues(
  team: TeamDesk,
  documents: Documents,
  saved: ReturnType<typeof savable>['saved'],
  at: Date,
): Promise<Documents> {
  const sent = new Map<string, unknown>();
  for (const { id, brief } of documents.briefs)
    if (brief && team.isBehind(`brief ${id}`))
      sent.set(`brief ${id}`, { ...brief, id, changedAt: at.toISOString() });
  for (const { id, delegation } of documents.delegations)
    if (delegation && team.isBehind(`delegation ${id}`)) sent.set(`delegation ${id}`, { ...delegation, id });
  if (sent.size === 0) return documents;
  const together = await team.rebase(sent);
  for (const [key, item] of together) {
    const id = key.slice(key.indexOf(' ') + 1);
    if (key.startsWith('brief ')) saved.briefs.push({ id, brief: item as Brief | null });
    else saved.delegations.push({ id, delegation: item as Delegation | null });
  }
  return {
    ...documents,
    briefs: documents.briefs.filter(({ id }) => !together.has(`brief ${id}`)),
    delegations: documents.delegations.filter(({ id }) => !together.has(`delegation ${id}`)),
  };
}

/** The record that an edit leads to, where the edit writes fields. */
function edited(edit: RecordEdit, library: Library, recordId: string): Fields | null {
  switch (edit.kind) {
    case 'edit':
      return { ...library.record(edit.recordType, recordId), ...edit.fields };
    case 'add':
      return { ...named(edit.recordType, recordId), ...edit.fields };
    default:
      return null;
  }
}

/** Most records are named by an id of their own; the others by what they join. */
const named = (type: RecordType, recordId: string): Fields =>
  kindOf(type).key.join() === 'id' ? { id: recordId } : {};

/** The fact that a form holds, as the first audience would read it, and where its parts say different things. */
export function tryFact(fields: Fields, library: Library, audiences: readonly Audience[]): TriedFact | null {
  const record = { ...emptyRecord('fact'), id: 'new', ...fields };
  const fact = record as unknown as Fact;
  const parsed = kindOf('fact').schema.safeParse(record);
  // What is not filled in yet, such as a source, keeps nobody from seeing the rest.
  const wrong = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0] ?? '')));
  if (['statement', 'value', 'unit', 'period'].some((field) => wrong.has(field))) return null;
  const [first] = audiences;
  return { face: first ? factForAudience(fact, first, library) : null, doubts: doubtsOf(fact, library) };
}

/** The overlay that an edit of a record makes, or what keeps it from being made. */
export function overlayFor(edit: RecordEdit, library: Library, at: string) {
  const { recordType } = edit;
  const kind = kindOf(recordType);
  const recordId =
    edit.recordId ??
    (kind.key.join() === 'id'
      ? createRecordKey(library, recordType, edit.kind === 'add' ? edit.fields : {})
      : '');
  const record = edited(edit, library, recordId);
  const key = recordId !== '' ? recordId : record ? recordKey(kind, record).trim() : '';
  if (record) {
    const problems = fieldProblems(recordType, record, library.records);
    if (edit.kind === 'add' && problems.length === 0 && library.record(recordType, key))
      problems.push({ field: kind.key[0] ?? '', sentence: `There is such a ${kind.one} already.` });
    if (problems.length > 0) return { result: 'problems' as const, problems };
  }
  const packName = library.pack.name;
  const full = record === null ? { ...edit, recordId: key } : { ...edit, recordId: key, fields: record };
  // Only `add` may come without an id, and that one was made above.
  const after = editOverlay(
    library.overlays,
    library.base,
    packName,
    full as Parameters<typeof editOverlay>[3],
    at,
  );
  const find = (list: typeof library.overlays) =>
    list.find((it) => it.recordType === recordType && it.recordId === key) ?? null;
  return {
    result: 'fits' as const,
    key: { packName, recordType, recordId: key },
    before: find(library.overlays),
    after: find(after),
  };
}
