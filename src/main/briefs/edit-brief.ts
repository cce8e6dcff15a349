import { type Brief, Refused, type Section } from '../../shared/domain/index.ts';
import type { Library } from '../library/library.ts';
import { pinFact } from './pin.ts';

/** Edits are functions from a brief to a brief; `now` is the ISO time that becomes its `changedAt`. */

function editSection(
  brief: Brief,
  sectionId: string,
  now: string,
  edit: (section: Section) => Section,
): Brief {
  if (!brief.sections.some((section) => section.id === sectionId)) {
    throw new Refused('not-found', 'This section is no longer in the brief.', 'Open the brief again.');
  }
  return {
    ...brief,
    changedAt: now,
    sections: brief.sections.map((section) => (section.id === sectionId ? edit(section) : section)),
  };
}

export function includeSection(brief: Brief, sectionId: string, included: boolean, now: string): Brief {
  return editSection(brief, sectionId, now, (section) => ({ ...section, included }));
}

/** Adds a fact at the end of a section, pinned as it stands now, or leaves it out. */
export function includeFact(
  brief: Brief,
  sectionId: string,
  factId: string,
  included: boolean,
  library: Library,
  now: string,
): Brief {
  return editSection(brief, sectionId, now, (section) => {
    const without = section.pins.filter((pin) => pin.factId !== factId);
    if (!included) return { ...section, pins: without };
    if (without.length !== section.pins.length) return section;
    if (section.kind === 'welcome' || section.kind === 'benchmarks') {
      throw new Refused(
        'bad-input',
        'This section holds no facts of its own.',
        'Add the fact to another section.',
      );
    }
    if (brief.sections.some((other) => other.pins.some((pin) => pin.factId === factId))) {
      throw new Refused(
        'bad-input',
        'Another section of this brief prints this fact already.',
        'Leave it out there first, if it fits better here.',
      );
    }
    const fact = library.fact(factId);
    if (!fact) throw new Refused('not-found', `The library holds no fact ${factId}.`, 'Choose another fact.');
    return { ...section, pins: [...without, pinFact(fact, library.pack)] };
  });
}
