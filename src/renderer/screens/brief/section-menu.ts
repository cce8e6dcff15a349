import { leaveSectionOut, removeSection } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief, Section } from '../../../shared/domain/brief.ts';
import { EDITIONS } from '../../../shared/domain/editions.ts';
import type { MenuEntry } from '../../parts/MoreMenu.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { sectionName } from './part-names.ts';

/** What can be done with a section of the outline. */
export function sectionMenu(
  brief: Brief,
  section: Section,
  view: BriefView,
  onRename: (sectionId: string) => void,
  onShift: (key: string, by: -1 | 1) => void,
): readonly MenuEntry[] {
  const { step, includeSection } = useBrief.getState();
  const at = brief.sections.indexOf(section);
  const name = sectionName(section, view);
  return [
    { id: 'rename', name: strings.brief.rename, run: () => onRename(section.id) },
    { id: 'up', name: strings.brief.up, disabled: at === 0, run: () => onShift(section.id, -1) },
    {
      id: 'down',
      name: strings.brief.down,
      disabled: at === brief.sections.length - 1,
      run: () => onShift(section.id, 1),
    },
    {
      id: 'include',
      name: section.included ? strings.brief.leaveOut : strings.brief.putBack,
      run: () => {
        const { include, exclude } = strings.brief.steps;
        includeSection(section.included ? exclude(name) : include(name), section.id, !section.included);
      },
    },
    ...EDITIONS.map((edition) => ({
      id: edition,
      name: strings.brief.leaveOutOf(strings.brief.editions[edition].toLowerCase()),
      holds: section.leftOutOf.includes(edition),
      run: () =>
        void step(strings.brief.steps.edition, (it) =>
          leaveSectionOut(it, section.id, edition, !section.leftOutOf.includes(edition)),
        ),
    })),
    {
      id: 'remove',
      name: strings.brief.removeSection,
      run: () => void step(strings.brief.steps.removeSection(name), (it) => removeSection(it, section.id)),
    },
  ];
}
