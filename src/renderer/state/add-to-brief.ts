import { addFact } from '../../shared/briefs/edit-brief.ts';
import type { SectionView } from '../../shared/contract.ts';
import { type Refusal, Refused, refusalOf } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { editBrief, loadDocuments, saveNow } from './desk.ts';
import { useRoute } from './route.ts';
import { showToast } from './toasts.ts';

export type LibraryFact = {
  readonly id: string;
  readonly clusterIds: readonly string[];
};

/** Where a fact goes: the profile of its cluster, a section that was offered it, or the first that takes facts. */
function sectionFor(sections: readonly SectionView[], { id, clusterIds }: LibraryFact): SectionView | null {
  const open = sections.filter(({ takesFacts, included }) => takesFacts && included);
  return (
    open.find(({ clusterId }) => clusterId !== null && clusterIds.includes(clusterId)) ??
    open.find(({ suggestions }) => suggestions.some((it) => it.id === id)) ??
    open[0] ??
    null
  );
}

/** Adds a fact of the library to a brief that need not be open, as a step. @returns why it could not be. */
export async function addToBrief(briefId: string, fact: LibraryFact): Promise<Refusal | null> {
  await saveNow();
  const view = await ask('brief', { id: briefId });
  if (!view.ok) return view.refusal;
  const { brief, sections } = view.value;
  const pins = await ask('pinFacts', { packName: brief.packName, factIds: [fact.id] });
  if (!pins.ok) return pins.refusal;
  const section = sectionFor(sections, fact);
  const [pin] = pins.value;
  try {
    if (!section || !pin)
      throw new Refused('bad-input', strings.library.noPlaceInBrief(brief.title), strings.library.addSection);
    loadDocuments({ briefs: { [brief.id]: brief } });
    editBrief(strings.brief.steps.addFact, brief.id, (it) => addFact(it, section.id, pin));
  } catch (cause) {
    return refusalOf(cause);
  }
  showToast(strings.library.addedToBrief(brief.title, section.title), {
    name: strings.library.showIt,
    run: () => useRoute.getState().go({ screen: 'brief', id: brief.id }),
  });
  return null;
}
