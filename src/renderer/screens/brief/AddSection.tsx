import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { addSection, emptySection } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView, ClusterCard } from '../../../shared/contract.ts';
import type { Block, Brief } from '../../../shared/domain/brief.ts';
import { SECTION_KINDS, SECTION_RULES, type SectionKind } from '../../../shared/domain/section-kinds.ts';
import { type MenuEntry, MoreMenu } from '../../parts/MoreMenu.tsx';
import { useBrief } from '../../state/brief.ts';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import { loadChangesSinceLastCopy } from './changes/ask-changes.ts';
import { newPartId } from './part-names.ts';

/** Any section that the brief could have besides: it goes behind the chosen one. */
export function AddSection({ brief, view }: { readonly brief: Brief; readonly view: BriefView }) {
  const { choose, step } = useBrief.getState();
  const [clusters, setClusters] = useState<readonly ClusterCard[]>([]);
  useEffect(() => {
    void ask('clusters', {}).then((answer) => answer.ok && setClusters(answer.value));
  }, []);

  const add = (
    kind: SectionKind,
    name: string,
    clusterId: string | null = null,
    blocks: readonly Block[] = [],
  ): void => {
    const id = newPartId(kind);
    const behind = brief.sections.findIndex(
      (section) => section.id === useBrief.getState().chosen?.sectionId,
    );
    const section = {
      ...emptySection(kind, id, clusterId),
      blocks,
      seriesIds: SECTION_RULES[kind].series ? view.benchmarkIds : [],
    };
    const added = step(strings.brief.steps.addSection(name), (it) =>
      addSection(it, section, behind === -1 ? it.sections.length : behind + 1),
    );
    if (added) choose({ sectionId: id, blockId: null }, 'outline');
  };

  const missing = SECTION_KINDS.filter(
    (kind) =>
      SECTION_RULES[kind].times === 'once' && !brief.sections.some((section) => section.kind === kind),
  );
  const profiled = new Set(brief.sections.map((section) => section.clusterId));
  const entries: readonly MenuEntry[] = [
    {
      id: 'text',
      name: strings.brief.ownSection,
      run: () => add('text', strings.brief.kinds.text),
    },
    ...missing.map((kind) => ({
      id: kind,
      name: strings.brief.kinds[kind],
      run: () =>
        kind === 'changes'
          ? void loadChangesSinceLastCopy(brief).then((blocks) =>
              add(kind, strings.brief.kinds[kind], null, blocks),
            )
          : add(kind, strings.brief.kinds[kind]),
    })),
    ...clusters
      .filter(({ id }) => !profiled.has(id))
      .map(({ id, name }) => ({
        id: `cluster-${id}`,
        name: strings.brief.clusterProfile(name),
        run: () => add('cluster', name, id),
      })),
  ];
  return (
    <MoreMenu label={strings.brief.addSection} entries={entries}>
      <Plus size={18} strokeWidth={1.75} aria-hidden="true" />
    </MoreMenu>
  );
}
