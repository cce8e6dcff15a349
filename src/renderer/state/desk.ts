import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { OverlayKey, SavedDocuments } from '../../shared/contract.ts';
import type { Brief, Enquiry, Refusal } from '../../shared/domain/index.ts';
import { ask } from './client.ts';
import { createSaver, type DeskDocuments } from './saver.ts';

/**
 * The desk: the documents being edited, on any screen. An edit is a named function from document to document; undo
 * and redo work across screens, and main saves each state of the desk.
 */

/** Edits of the same `group` within this time are one step: undo takes back a word, not a letter. */
const ONE_STEP_MS = 1000;
const STEPS = 200;

const empty: DeskDocuments = { briefs: {}, delegations: {}, overlays: {}, enquiries: {}, step: '' };

export const overlayId = ({ packName, recordType, recordId }: OverlayKey): string =>
  `${packName} ${recordType} ${recordId}`;

export const useDesk = create<DeskDocuments>()(
  temporal(() => empty, {
    limit: STEPS,
    equality: (past, now) => past === now,
  }),
);

const history = useDesk.temporal;
let last: { readonly group: string; readonly at: number } | null = null;

const saver = createSaver(useDesk.getState(), layDown);
export const useSaveStatus = saver.store;
useDesk.subscribe((papers) => saver.wants(papers));

/** Makes an edit as a named step. If nothing changes there is no step. */
export function applyEdit(
  step: string,
  change: (papers: DeskDocuments) => Partial<DeskDocuments>,
  group?: string,
): void {
  const papers = useDesk.getState();
  const changed = change(papers);
  if (Object.keys(changed).length === 0) return;
  const at = Date.now();
  const goesOn = group !== undefined && last?.group === group && at - last.at < ONE_STEP_MS;
  last = group === undefined ? null : { group, at };
  if (!goesOn) {
    useDesk.setState({ ...changed, step });
    return;
  }
  history.getState().pause();
  useDesk.setState(changed);
  history.getState().resume();
}

export const editBrief = (step: string, id: string, edit: (brief: Brief) => Brief, group?: string): void =>
  applyEdit(
    step,
    ({ briefs }) => {
      const brief = briefs[id];
      const edited = brief && edit(brief);
      return edited && edited !== brief ? { briefs: { ...briefs, [id]: edited } } : {};
    },
    group,
  );

/** Changes how a brief is looked at (its edition): kept like an edit, but nothing that is taken back. */
export function lookAtBrief(id: string, look: Partial<Pick<Brief, 'edition'>>): void {
  const looked = <T extends Partial<DeskDocuments>>(papers: T): T => {
    const brief = papers.briefs?.[id];
    return brief ? { ...papers, briefs: { ...papers.briefs, [id]: { ...brief, ...look } } } : papers;
  };
  history.getState().pause();
  useDesk.setState(looked(useDesk.getState()));
  history.getState().resume();
  history.setState(({ pastStates, futureStates }) => ({
    pastStates: pastStates.map(looked),
    futureStates: futureStates.map(looked),
  }));
}

/** Puts documents on the desk as they are on disk: not a step, and undo does not remove them. */
export function loadDocuments(found: Partial<Omit<DeskDocuments, 'step'>>): void {
  const onto = <T extends Partial<DeskDocuments>>(papers: T): T => ({
    ...papers,
    briefs: { ...found.briefs, ...papers.briefs },
    delegations: { ...found.delegations, ...papers.delegations },
    overlays: { ...found.overlays, ...papers.overlays },
    enquiries: { ...found.enquiries, ...papers.enquiries },
  });
  saver.holds(found);
  history.getState().pause();
  useDesk.setState(onto(useDesk.getState()));
  history.getState().resume();
  history.setState(({ pastStates, futureStates }) => ({
    pastStates: pastStates.map(onto),
    futureStates: futureStates.map(onto),
  }));
}

/** Documents as they are now, where they were as they stood before; others of the state are left alone. */
function replaced<T>(
  held: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const changed = Object.entries(now).filter(([id]) => id in held && held[id] === before[id]);
  return changed.length === 0 ? held : { ...held, ...Object.fromEntries(changed) };
}

/**
 * Main saved some documents otherwise than they were sent, or others changed them; one edited since is sent again anyway.
 * Steps keep them too: taking back an edit of one document must not take back what came to another.
 */
function layDown(sent: DeskDocuments, saved: SavedDocuments): void {
  const now = useDesk.getState();
  const briefs = saved.briefs.filter(({ id }) => now.briefs[id] === sent.briefs[id]);
  const delegations = saved.delegations.filter(({ id }) => now.delegations[id] === sent.delegations[id]);
  const enquiries = (saved.enquiries ?? []).filter(({ id }) => now.enquiries[id] === sent.enquiries[id]);
  if (briefs.length + delegations.length + enquiries.length === 0) return;
  const found = {
    briefs: Object.fromEntries(briefs.map(({ id, brief }) => [id, brief])),
    delegations: Object.fromEntries(delegations.map(({ id, delegation }) => [id, delegation])),
    enquiries: Object.fromEntries(enquiries.map(({ id, enquiry }) => [id, enquiry])),
  };
  const onto = <T extends Partial<DeskDocuments>>(papers: T): T => ({
    ...papers,
    briefs: replaced(papers.briefs ?? {}, now.briefs, found.briefs),
    delegations: replaced(papers.delegations ?? {}, now.delegations, found.delegations),
    enquiries: replaced(papers.enquiries ?? {}, now.enquiries, found.enquiries),
  });
  saver.holds(found);
  history.getState().pause();
  useDesk.setState({
    briefs: { ...now.briefs, ...found.briefs },
    delegations: { ...now.delegations, ...found.delegations },
    enquiries: { ...now.enquiries, ...found.enquiries },
  });
  history.getState().resume();
  history.setState(({ pastStates, futureStates }) => ({
    pastStates: pastStates.map(onto),
    futureStates: futureStates.map(onto),
  }));
}

/** Colleagues changed documents: those on the desk that nobody edits here are as they are now. */
export async function takeInFromTeam(): Promise<void> {
  await saveNow();
  const before = useDesk.getState();
  const ids = Object.entries(before.briefs).flatMap(([id, brief]) => (brief ? [id] : []));
  const briefs = await Promise.all(ids.map(async (id) => ({ id, answer: await ask('brief', { id }) })));
  const [visits, enquiries] = await Promise.all([ask('delegations', {}), ask('enquiries', {})]);
  layDown(before, {
    enquiries: enquiries.ok ? enquiriesNow(before, enquiries.value) : [],
    briefs: briefs.flatMap(({ id, answer }) => (answer.ok ? [{ id, brief: answer.value.brief }] : [])),
    delegations: visits.ok
      ? visits.value
          .filter(({ id }) => before.delegations[id])
          .map((delegation) => ({ id: delegation.id, delegation }))
      : [],
  });
}

/** Of every enquiry on the desk what is kept of it now; those that went are gone from it. */
function enquiriesNow({ enquiries }: DeskDocuments, kept: readonly Enquiry[]) {
  const byId = new Map(kept.map((it) => [it.id, it]));
  return Object.keys(enquiries).map((id) => ({ id, enquiry: byId.get(id) ?? null }));
}

/** Enquiries as they are kept now, those on the desk too: what a table brought in is no step. */
export async function readEnquiries(): Promise<Refusal | null> {
  await saveNow();
  const before = useDesk.getState();
  const answer = await ask('enquiries', {});
  if (!answer.ok) return answer.refusal;
  layDown(before, { briefs: [], delegations: [], enquiries: enquiriesNow(before, answer.value) });
  loadDocuments({ enquiries: Object.fromEntries(answer.value.map((it) => [it.id, it])) });
  return null;
}

/** Undoes a step. @returns its name, or null if there is none. */
export function undo(): string | null {
  last = null;
  if (history.getState().pastStates.length === 0) return null;
  const { step } = useDesk.getState();
  history.getState().undo();
  return step;
}

/** Redoes a step. @returns its name, or null if there is none. */
export function redo(): string | null {
  last = null;
  if (history.getState().futureStates.length === 0) return null;
  history.getState().redo();
  return useDesk.getState().step;
}

/** The names of the next steps to undo and redo, for menus. */
export const useUndoSteps = (): { readonly back: string | null; readonly forth: string | null } => {
  const step = useDesk((papers) => papers.step);
  const isBack = useStore(history, ({ pastStates }) => pastStates.length > 0);
  const forth = useStore(history, ({ futureStates }) => futureStates.at(-1)?.step ?? null);
  return { back: isBack ? step : null, forth };
};

/** Resolves when every edit is saved or could not be. @returns whether all is saved. */
export const saveNow = (): Promise<boolean> => saver.now();

/** Clears the desk: each test begins with an empty one. @internal */
export function clearDesk(): void {
  last = null;
  saver.holds(empty);
  useDesk.setState(empty);
  history.getState().clear();
}
