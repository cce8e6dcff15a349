import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewBrief } from '../../src/main/briefs/brief-view.ts';
import { pinFact } from '../../src/main/briefs/pin.ts';
import {
  addBlock,
  addFact,
  addSection,
  dismissFact,
  emptyBlock,
  emptySection,
  includeSection,
  markReviewed,
  writeNote,
} from '../../src/shared/briefs/edit-brief.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import { BriefView } from '../../src/shared/contract.ts';
import { Brief, Fact, refusalOf, SECTION_KINDS } from '../../src/shared/domain/index.ts';
import { withFacts } from '../support/changed-facts.ts';
import { draftFor, factIds, library, OCCASIONS } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { withoutFact } from '../support/without-fact.ts';

const draft = draftFor('uae');
const idsOf = (brief: typeof draft, sectionId: string): readonly string[] =>
  brief.sections
    .filter(({ id }) => id === sectionId)
    .flatMap((section) => pinsOfSection(section).map((pin) => pin.factId));
const unused = library.records.facts.find((fact) => !factIds(draft).includes(fact.id));
if (!unused) throw new Error('the draft prints every fact');

/** Adds the fact as the library has it, or leaves it out. */
function includeFact(
  brief: Brief,
  section: string,
  factId: string,
  included: boolean,
  from = library,
): Brief {
  if (!included) return withoutFact(brief, section, factId);
  const fact = from.fact(factId);
  if (!fact) throw new Error(`there is no ${factId}`);
  return addFact(brief, section, pinFact(fact, from.pack));
}

const refusalBy = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return refusalOf(error);
  }
  throw new Error('nothing was refused');
};

describe('facts', () => {
  it('one that is added stands last in its section, pinned as it is now', () => {
    const edited = includeFact(draft, 'why', unused.id, true);
    expect(idsOf(edited, 'why')).toEqual([...idsOf(draft, 'why'), unused.id]);
    const why = edited.sections.find((section) => section.id === 'why');
    const pin = why && pinsOfSection(why).at(-1);
    expect(pin).toEqual(pinFact(unused, library.pack));
    expect(pin?.packVersion).toBe(library.pack.version);
  });

  it('one that is left out is gone, and nothing else has moved', () => {
    const [first = ''] = idsOf(draft, 'glance');
    const edited = includeFact(draft, 'glance', first, false);
    expect(idsOf(edited, 'glance')).toEqual(idsOf(draft, 'glance').slice(1));
    expect(factIds(edited)).toEqual(factIds(draft).filter((id) => id !== first));
  });

  it('adding one that is there, or leaving out one that is not, changes no fact', () => {
    const [first = ''] = idsOf(draft, 'glance');
    expect(factIds(includeFact(draft, 'glance', first, true))).toEqual(factIds(draft));
    expect(factIds(includeFact(draft, 'glance', unused.id, false))).toEqual(factIds(draft));
  });

  it('added and left out again, the brief prints what it printed', () => {
    const open = draft.sections.filter(
      (section) => section.kind !== 'welcome' && section.kind !== 'benchmarks',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...open.map((section) => section.id)),
        fc.constantFrom(...library.records.facts.filter((fact) => !factIds(draft).includes(fact.id))),
        (section, fact) => {
          const added = includeFact(draft, section, fact.id, true);
          expect(factIds(added)).toHaveLength(factIds(draft).length + 1);
          expect(includeFact(added, section, fact.id, false).sections).toEqual(draft.sections);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('an unknown section is refused with a sentence', () => {
    const section = refusalBy(() => includeFact(draft, 'nowhere', unused.id, true));
    expect(section.code).toBe('not-found');
    expect(section.sentence).toBe('This section is no longer in the brief.');
  });

  it.each(['welcome', 'benchmarks'])('the section %s holds no facts and takes none', (section) => {
    expect(refusalBy(() => includeFact(draft, section, unused.id, true)).code).toBe('bad-input');
  });

  it('a fact that another section prints already is refused: no fact stands in a brief twice', () => {
    const [first = ''] = idsOf(draft, 'glance');
    expect(refusalBy(() => includeFact(draft, 'why', first, true)).code).toBe('bad-input');
  });

  it('a fact that is no longer in the library can still be left out', () => {
    const [first = ''] = idsOf(draft, 'glance');
    expect(idsOf(withoutFact(draft, 'glance', first), 'glance')).not.toContain(first);
  });
});

describe('sections', () => {
  it('leave and come back with their facts', () => {
    const without = includeSection(draft, 'links', false);
    expect(without.sections.find((section) => section.id === 'links')?.included).toBe(false);
    expect(includeSection(without, 'links', true).sections).toEqual(draft.sections);
  });

  it('an unknown one is refused', () => {
    expect(refusalBy(() => includeSection(draft, 'nowhere', false)).code).toBe('not-found');
  });
});

describe('a pin', () => {
  const fact = library.fact('F001');
  if (!fact) throw new Error('the shipped pack holds no F001');

  it('has the same hash whatever the order of the record’s fields', () => {
    const other = Object.fromEntries(Object.entries(fact).reverse());
    expect(pinFact(Fact.parse(other), library.pack).hash).toBe(pinFact(fact, library.pack).hash);
  });

  const unprinted = ['note', 'polarity', 'role'];
  const hashWith = (field: string): string => {
    const before = fact[field as keyof Fact];
    const changed = Array.isArray(before)
      ? [...before, 'another']
      : typeof before === 'number'
        ? before + 0.1
        : `${before ?? ''}x`;
    return pinFact({ ...fact, [field]: changed } as Fact, library.pack).hash;
  };

  it.each(Object.keys(Fact.shape).filter((field) => !unprinted.includes(field)))(
    'has another hash when %s changes',
    (field) => {
      expect(hashWith(field)).not.toBe(pinFact(fact, library.pack).hash);
    },
  );

  it.each(unprinted)('has the same hash when %s changes, which no page prints', (field) => {
    expect(hashWith(field)).toBe(pinFact(fact, library.pack).hash);
  });

  it('keeps the fact as it stood when the library moves on', () => {
    const newer = { ...library, fact: () => ({ ...fact, value: 1 }) };
    const edited = includeFact(draft, 'funding', unused.id, true, newer);
    expect(idsOf(edited, 'glance')).toEqual(idsOf(draft, 'glance'));
    expect(edited.sections.find((section) => section.id === 'glance')).toBe(
      draft.sections.find((section) => section.id === 'glance'),
    );
  });
});

describe('the officer sees', () => {
  it.each(OCCASIONS)('$name: what is in, what could be, and why', ({ id, delegation }) => {
    const brief = draftFor(id, { delegation });
    const view = viewBrief(brief, library, shippedAudience(id), delegation);
    expect(BriefView.parse(view)).toEqual(view);
    const used = new Set(factIds(brief));
    for (const section of view.sections) {
      expect(section.takesFacts).toBe(section.kind !== 'welcome' && section.kind !== 'benchmarks');
      for (const card of section.facts) expect(card.sources.length).toBeGreaterThan(0);
      for (const card of section.suggestions) {
        expect(used.has(card.id)).toBe(false);
        expect(card.reasons.length).toBeGreaterThan(0);
      }
    }
    expect(view.sections.some((section) => section.suggestions.length > 0)).toBe(true);
  });

  it('no suggestion disagrees with a fact of the brief', () => {
    for (const { id, delegation } of OCCASIONS) {
      const brief = draftFor(id, { delegation });
      const used = new Set(factIds(brief));
      const view = viewBrief(brief, library, shippedAudience(id), delegation);
      for (const { id: suggested } of view.sections.flatMap((section) => section.suggestions)) {
        const against = library.conflictsOf(suggested).flatMap((conflict) => conflict.factIds);
        expect(against.filter((other) => used.has(other))).toEqual([]);
      }
    }
  });

  it('the pinned words of a fact that has changed since', () => {
    const [first] = idsOf(draft, 'glance');
    const older = withFacts(draft, (fact) =>
      fact.id === first ? { ...fact, statement: 'As it was said then.' } : fact,
    );
    const view = viewBrief(older, library, shippedAudience('uae'), null);
    expect(view.sections[1]?.facts[0]?.statement).toBe('As it was said then.');
  });
});

describe('what else the workshop does', () => {
  const brief = draftFor('us');
  const why = brief.sections.find(({ kind }) => kind === 'why');
  const whyId = why?.id ?? '';

  it('a suggestion is dismissed in one section, once, and brought back', () => {
    const away = dismissFact(dismissFact(brief, whyId, 'F1', true), whyId, 'F1', true);
    expect(away.dismissed).toEqual([{ sectionId: whyId, factId: 'F1' }]);
    expect(dismissFact(away, 'links', 'F1', false).dismissed).toEqual(away.dismissed);
    expect(dismissFact(away, whyId, 'F1', false)).toEqual(brief);
  });

  it.each(['body', 'heading', 'note'] as const)('an empty %s is a block like any other', (kind) => {
    const added = addBlock(brief, whyId, emptyBlock(kind, 'new'), 0);
    expect(Brief.parse(added)).toEqual(added);
    expect(markReviewed(added, 'new')).toEqual(added);
  });

  it.each(SECTION_KINDS)('an empty section “%s” is a section like any other', (kind) => {
    const added = addSection(brief, emptySection(kind, 'new'));
    expect(Brief.parse(added)).toEqual(added);
  });

  it('a note is written, and a title is ticked as looked at', () => {
    const noted = addBlock(brief, whyId, emptyBlock('note', 'n'));
    expect(JSON.stringify(writeNote(noted, 'n', 'Ring them.'))).toContain('Ring them.');
    const asked = { ...brief, sections: brief.sections.map((section) => ({ ...section, review: true })) };
    expect(
      markReviewed(asked, whyId)
        .sections.filter(({ review }) => !review)
        .map(({ id }) => id),
    ).toEqual([whyId]);
  });
});
