import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pinFact } from '../../../src/main/briefs/pin.ts';
import { applyFix, factsForFix } from '../../../src/shared/briefs/fix-brief.ts';
import type { Brief, Finding, Fix } from '../../../src/shared/domain/index.ts';
import { shippedLibrary } from '../../library/shipped-library.ts';
import { briefOf, figure, findings, print, say, sectionOf } from '../../support/composed-brief.ts';
import { AUDIENCES } from '../../support/region.ts';

const library = await shippedLibrary();
const facts = library.records.facts.filter(({ role }) => role !== 'retire');
const ids = facts.map(({ id }) => id);

const fixesOf = (finding: Finding): readonly Fix[] =>
  [...finding.mends, ...finding.items.flatMap(({ mends }) => mends)].filter(
    ({ act }) => act.kind !== 'waive',
  );

const fixed = (brief: Brief, { act }: Fix): Brief =>
  applyFix(
    brief,
    act,
    factsForFix(act).flatMap((id) => {
      const fact = library.fact(id);
      return fact ? [pinFact(fact, library.pack)] : [];
    }),
  );

/** How much each rule asks to be decided or fixed. */
function askedBy(found: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ask, rule, items } of found)
    if (ask !== 'know') counts.set(rule, (counts.get(rule) ?? 0) + Math.max(1, items.length));
  return counts;
}

/** Facts that nobody chose for each other, in statements, tiles and a text: most of what the rules look for. */
const anyBrief = fc
  .record({
    audience: fc.constantFrom(...AUDIENCES),
    glance: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
    why: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 8 }),
    said: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
    typed: fc.constantFrom('', ' Worth £9.9 billion.', ' The Univeristy of Warwick.', ' Up by 3 per cent.'),
  })
  .map(({ audience, glance, why, said, typed }) =>
    briefOf(
      [
        sectionOf(
          'glance',
          'glance',
          glance.map((id) => print(id, library)),
        ),
        sectionOf(
          'why',
          'why',
          why.map((id) => print(id, library)),
        ),
        sectionOf('own', 'text', [
          say('t', 'We say ', ...said.flatMap((id) => [figure(id, library), ' and ']), `more.${typed}`),
        ]),
      ],
      audience,
    ),
  );

it('no fix that is offered brings something new to decide or to fix', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      const before = findings(brief, { library });
      const asked = askedBy(before);
      for (const fix of before.flatMap(fixesOf)) {
        const after = askedBy(findings(fixed(brief, fix), { library }));
        const more = [...after].filter(([rule, count]) => count > (asked.get(rule) ?? 0));
        expect(more, fix.words).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
