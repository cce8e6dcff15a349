import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../../src/main/briefs/preflight/preflight.ts';
import { printedSentence } from '../../../src/main/library/derived.ts';
import type { Brief, Finding } from '../../../src/shared/domain/index.ts';
import {
  briefOf,
  factOf,
  figure,
  findings,
  found,
  pinOf,
  print,
  say,
  sectionOf,
  sheet,
} from '../../support/composed-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation, library, OCCASIONS } from '../../support/region.ts';
import { shippedAudience } from '../../support/shipped.ts';

const { conflicts } = library.records;
/** By its topic: a code says nothing to who reads it. */
const namedBy = (all: readonly Finding[], topic: string): readonly Finding[] =>
  all.filter(
    ({ rule, sentence }) =>
      (rule === 'in-conflict' || rule === 'not-preferred') && sentence.startsWith(`${topic}: `),
  );

/** Findings of one cause, one by one. */
const apart = (all: readonly Finding[]) =>
  all.flatMap((one) =>
    one.items.length === 0 ? [one] : one.items.map((item) => ({ ...one, ...item, items: [] })),
  );

describe('the recorded conflicts', () => {
  it.each(conflicts.map((conflict) => ({ ...conflict, name: conflict.id })))(
    '$name, $topic: found by name where its facts stand in one brief, whoever it is for',
    ({ topic, factIds, note, printed, preferredFactId }) => {
      for (const audience of AUDIENCES) {
        const brief = briefOf(
          [
            sectionOf(
              's',
              'why',
              factIds.map((fact) => print(fact)),
            ),
          ],
          audience,
        );
        const [finding] = namedBy(findings(brief, { delegation: exampleDelegation(audience) }), topic);
        expect(finding).toMatchObject({ rule: 'in-conflict', severity: 'warning' });
        expect(finding?.sentence).toContain(printedSentence({ note, printed }));
        expect([...(finding?.factIds ?? [])].sort()).toEqual([...factIds].sort());
        // It points at a fact to think again about, never at the one to prefer.
        expect(finding?.factIds).toContain(preferredFactId);
        expect(finding?.blockId).not.toBe(`fact-${preferredFactId}`);
      }
    },
  );

  it.each(conflicts)('$id: a fact of it alone is held against the preferred one', (conflict) => {
    for (const id of conflict.factIds) {
      const [finding] = namedBy(apart(findings(sheet(print(id)))), conflict.topic);
      const isPreferred = id === conflict.preferredFactId;
      expect(finding?.severity).toBe(isPreferred ? 'note' : 'warning');
      const instead = finding?.mends.find(({ act }) => act.kind === 'use-instead');
      // One that would bring a question of its own is no mend.
      const now = findings(sheet(print(id)));
      const asksMore = findings(sheet(print(conflict.preferredFactId))).some(
        (after) =>
          after.severity !== 'note' &&
          !now.some(
            ({ rule, severity, factIds }) =>
              severity !== 'note' &&
              rule === after.rule &&
              after.factIds.every((fact) => factIds.includes(fact)),
          ),
      );
      expect(instead?.act).toEqual(
        isPreferred || asksMore
          ? undefined
          : { kind: 'use-instead', blockId: `fact-${id}`, factId: conflict.preferredFactId },
      );
    }
  });

  it('every one that touches a draft is named', () => {
    for (const { id, delegation } of OCCASIONS) {
      const brief = draftFor(id, { delegation });
      const all = findings(brief, { delegation });
      const pinned = new Set(
        brief.sections.flatMap(({ blocks }) =>
          blocks.flatMap((b) => (b.kind === 'fact' ? [b.pin.factId] : [])),
        ),
      );
      for (const conflict of conflicts)
        expect(namedBy(apart(all), conflict.topic).length).toBe(
          conflict.factIds.some((fact) => pinned.has(fact)) ? 1 : 0,
        );
    }
  });
});

describe('in the three example delegations', () => {
  const STALE = { us: 'F116', uae: 'F114', india: 'F119' } as const;
  it.each(AUDIENCES)(
    '%s: two meanings of one name, two counters, a target as an outcome, stale flights',
    (id) => {
      const delegation = exampleDelegation(id);
      const draft = draftFor(id, { delegation });
      const asked = (brief: Brief) => findings(brief, { delegation });
      const [areas] = asked(draft).filter(({ rule }) => rule === 'two-areas');
      expect(areas?.sentence).toContain(`“${library.homePlace.name}” means two areas in this brief`);
      const others: Brief = {
        ...draft,
        sections: [
          ...draft.sections,
          sectionOf('own', 'text', [print('F031'), print('F023'), print('F161'), print(STALE[id])]),
        ],
      };
      const rules = asked(others);
      const counters = rules.find(({ rule, sectionId }) => rule === 'two-counters' && sectionId === 'own');
      expect(counters?.sentence).toContain('DBT and EY side by side');
      expect(
        rules.find(({ rule, factIds }) => rule === 'target-as-outcome' && factIds.includes('F161')),
      ).toBeDefined();
      const flights = apart(rules).find(
        ({ rule, factIds }) => rule === 'stale-timetable' && factIds.includes(STALE[id]),
      );
      expect(flights?.sentence).toContain('check the current timetable');
    },
  );

  it('the seed’s “bucked the trend” is held against the counter’s own fall', () => {
    const [finding] = found(
      sheet(say('t', 'The region drew ', figure('F001'), ' projects and bucked the trend.')),
      'one-sided',
    );
    expect(finding?.factIds).toEqual(['F001', 'F033']);
    expect(finding?.sentence).toContain('32% down');
    // Printed as well, it would stand beside a fact that a recorded conflict sets against it.
    expect(finding?.mends.map(({ act }) => act.kind)).toEqual(['waive']);
  });
});

/** Hand made: one counter, one area, one kind of year, dated public sources, nothing overdue on the day of issue. */
const clean: Brief = {
  ...briefOf([
    sectionOf('welcome', 'welcome', []),
    sectionOf('glance', 'glance', [print('F023'), print('F024')]),
    sectionOf('why', 'why', [
      print('F331'),
      say(
        't',
        'Manufacturing is part of daily life in Birmingham, Coventry and Wolverhampton. Overseas projects came to ',
        figure('F331'),
        ' in 2023/24. We meet on 8 February 2027.',
      ),
    ]),
    sectionOf('links', 'links', [print('F046'), print('F298'), print('F167'), print('F242')]),
  ]),
  issueDate: '2026-06-01',
};

describe('a clean brief', () => {
  it('made by hand from real facts has no errors and no warnings', () => {
    const all = findings(clean, { delegation: exampleDelegation('us'), today: '2026-06-01' });
    expect(
      all.filter(({ severity }) => severity !== 'note').map(({ rule, sentence }) => `${rule}: ${sentence}`),
    ).toEqual([]);
    const { ready } = preflight({
      brief: clean,
      library,
      audience: shippedAudience('us'),
      delegation: null,
      today: '2026-06-01',
    });
    expect(ready).toBe(true);
  });
});

describe('a report', () => {
  const report = (brief: Brief) =>
    preflight({
      brief,
      library,
      audience: shippedAudience(brief.audienceId),
      delegation: null,
      today: brief.issueDate,
    });

  it('has the gravest first, and counts what it holds', () => {
    const { groups, counts } = report(
      briefOf([sectionOf('s', 'text', [say('t', 'Worth £9.9 billion.'), print('F093'), print('F094')])]),
    );
    const order = groups.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(counts.errors).toBe(1);
    expect(counts.warnings).toBe(
      groups.filter(({ severity }) => severity === 'warning').flatMap((g) => g.findings).length,
    );
  });

  it('a warning is answered by a reason and stays answered; an error is not', () => {
    const brief = sheet(print('F093'), say('t', 'Worth £9.9 billion.'));
    const [warning] = found(brief, 'not-preferred');
    const [error] = found(brief, 'typed-number');
    const waivers = [warning, error].flatMap((finding) =>
      finding
        ? [
            {
              finding: finding.key,
              rule: finding.rule,
              reason: 'The speaker is named.',
              at: '2026-11-22T09:00:00Z',
            },
          ]
        : [],
    );
    const answered = report({ ...brief, waivers });
    expect(answered.counts).toMatchObject({
      errors: 1,
      waived: 1,
      warnings: report(brief).counts.warnings - 1,
    });
    expect(found({ ...brief, waivers }, 'not-preferred')[0]?.waived?.reason).toBe('The speaker is named.');
    // Another preferred figure is another question.
    expect(answered.ready).toBe(false);
  });

  it('what is left out of the edition, or not printed, is not looked at', () => {
    const block = { ...print('F093'), leftOutOf: ['full'] } as never;
    expect(found(sheet(block), 'not-preferred')).toEqual([]);
    const section = sectionOf('s', 'why', [print('F093')], { included: false });
    expect(found(briefOf([section]), 'not-preferred')).toEqual([]);
  });

  it('the same brief gives the same report, with a key for each finding', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...library.records.facts.map(({ id }) => id)), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(...AUDIENCES),
        (ids, audience) => {
          const half = Math.ceil(ids.length / 2);
          const brief = briefOf(
            [
              sectionOf(
                'glance',
                'glance',
                ids.slice(0, half).map((id) => print(id)),
              ),
              sectionOf(
                'why',
                'why',
                ids.slice(half).map((id) => print(id)),
              ),
            ],
            audience,
          );
          const said = report(brief);
          const all = said.groups.flatMap((group) => group.findings);
          const keys = all.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(report(brief)).toEqual(said);
          for (const { factIds } of all) for (const id of factIds) expect(factOf(id)).toBeDefined();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a draft is no wall of noise: at most a dozen kinds of question, and no errors', () => {
    for (const { id, delegation } of OCCASIONS) {
      const brief = draftFor(id, { delegation });
      const { groups, counts } = preflight({
        brief,
        library,
        audience: shippedAudience(id),
        delegation,
        today: brief.issueDate,
      });
      expect(counts.errors).toBe(0);
      expect(groups.filter(({ severity }) => severity !== 'note').length).toBeLessThanOrEqual(12);
    }
  });

  it('pins of the same library never count as changed', () => {
    expect(pinOf('F023').hash).toBe(pinOf('F023').hash);
    expect(found(draftFor('us'), 'corrected')).toEqual([]);
  });
});
