import { describe, expect, it } from 'vitest';
import { hashOfFact } from '../../src/main/briefs/pin.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import { applyFix, factsForFix, keepPin, unwaive, waive } from '../../src/shared/briefs/fix-brief.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import {
  type Block,
  type Brief,
  EDITIONS,
  type Finding,
  type FixAction,
  type PreflightReport,
} from '../../src/shared/domain/index.ts';
import { factOf, print, say, sectionOf } from '../support/composed-brief.ts';
import { examplePath } from '../support/region.ts';
import { type OpenWindow, openWindow, usedHome } from './open-window.ts';

const open = async (): Promise<{ window: OpenWindow; brief: Brief }> => {
  const window = await openWindow(await usedHome());
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  return { window, brief };
};

const findingsOf = async (window: OpenWindow, brief: Brief, rule: string): Promise<readonly Finding[]> =>
  (await window.call('preflight', { brief, pages: false })).groups.flatMap((group) =>
    group.rule === rule ? group.findings : [],
  );

/** Blocks of facts as the installed pack says them today. */
const printNow = async (window: OpenWindow, brief: Brief, ...factIds: string[]): Promise<Block[]> =>
  (await window.call('pinFacts', { packName: brief.packName, factIds })).map(factBlock);

/** Makes the mend as the window does: the facts that it needs are pinned first. */
async function mend(window: OpenWindow, brief: Brief, act: FixAction): Promise<Brief> {
  const pins = await window.call('pinFacts', { packName: brief.packName, factIds: [...factsForFix(act)] });
  return applyFix(brief, act, pins);
}

/** Whether the report asked this already: the same rule, about these facts or at this place. */
const asked = ({ groups }: PreflightReport, { rule, key, factIds }: Finding): boolean =>
  groups.some((group) =>
    group.findings.some(
      (one) =>
        one.rule === rule &&
        (one.key === key || (factIds.length > 0 && factIds.every((id) => one.factIds.includes(id)))),
    ),
  );

describe('preflight', () => {
  it('answers with the gravest first; with the pages laid out it says the same of a brief that fits', async () => {
    const { window, brief } = await open();
    const quick = await window.call('preflight', { brief, pages: false });
    expect(quick.counts.errors).toBe(0);
    expect(quick.groups.map(({ rule }) => rule)).toContain('two-areas');
    expect(await window.call('preflight', { brief, pages: true })).toEqual(quick);
  });

  it('every mend that it offers can be made, mends, and asks nothing new', async () => {
    const { window, brief: draft } = await open();
    const brief: Brief = {
      ...draft,
      sections: [
        sectionOf('own', 'text', [
          ...(await printNow(window, draft, 'F093', 'F035')),
          say('typed', 'Exports reached £8.46 billion in 2024, says the Univeristy of Warwick.'),
        ]),
      ],
    };
    const report = await window.call('preflight', { brief, pages: false });
    const kinds = new Set<string>();
    for (const { findings } of report.groups) {
      for (const { key, mends } of findings) {
        for (const { act } of mends) {
          if (act.kind === 'waive') continue;
          kinds.add(act.kind);
          const mended = await mend(window, brief, act);
          const left = await window.call('preflight', { brief: mended, pages: false });
          const after = left.groups.flatMap((group) => group.findings);
          expect(after.map((finding) => finding.key)).not.toContain(key);
          for (const one of after.filter(({ severity }) => severity !== 'note'))
            expect(asked(report, one), one.sentence).toBe(true);
        }
      }
    }
    expect([...kinds].sort()).toEqual([
      'bind-figure',
      'leave-out',
      'replace-words',
      'several',
      'use-instead',
    ]);
  });

  it('of the nine default briefs, no fix makes more to decide or to fix than it settles', async () => {
    const window = await openWindow(await usedHome());
    const asks = ({ groups }: PreflightReport): ReadonlyMap<string, number> =>
      new Map(
        groups.map(({ rule, findings }) => [
          rule,
          findings
            .filter(({ ask, waived }) => ask !== 'know' && waived === null)
            .reduce((sum, { items }) => sum + Math.max(1, items.length), 0),
        ]),
      );
    let made = 0;
    for (const audienceId of ['us', 'uae', 'india']) {
      const { brief: draft } = await window.call('createBrief', {
        audienceId,
        delegationId: null,
        clusterIds: null,
      });
      for (const edition of EDITIONS) {
        const brief: Brief = { ...draft, edition };
        const report = await window.call('preflight', { brief, pages: false });
        const before = asks(report);
        const acts = report.groups.flatMap(({ findings }) =>
          findings.flatMap(({ mends }) => mends.flatMap(({ act }) => (act.kind === 'waive' ? [] : [act]))),
        );
        // Some of each brief, spread over its findings: all of them are tried on briefs that nobody chose, in
        // test/briefs/preflight/harmless-mends.test.ts.
        const step = Math.max(1, Math.floor(acts.length / 3));
        for (const act of acts.filter((_, at) => at % step === 0).slice(0, 3)) {
          const mended = await mend(window, brief, act);
          const after = asks(await window.call('preflight', { brief: mended, pages: false }));
          const more = [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0));
          expect(more, `${audienceId} ${edition} ${JSON.stringify(act)}`).toEqual([]);
          made += 1;
        }
      }
    }
    expect(made).toBeGreaterThan(15);
  });

  it('the caveat is added to the wording', async () => {
    const { window, brief: draft } = await open();
    const [pin] = await window.call('pinFacts', { packName: draft.packName, factIds: ['F031'] });
    if (!pin) throw new Error('nothing was pinned');
    const brief: Brief = {
      ...draft,
      sections: [
        sectionOf('own', 'text', [
          {
            ...print('F125'),
            wording: [
              { kind: 'words', text: 'We came ' },
              { kind: 'figure', pin },
            ],
          } as never,
        ]),
      ],
    };
    const [finding] = await findingsOf(window, brief, 'caveat-missing');
    const act = finding?.mends[0]?.act;
    expect(act?.kind).toBe('add-words');
    if (!act) return;
    const after = await mend(window, brief, act);
    expect(await findingsOf(window, after, 'caveat-missing')).toEqual([]);
  });

  it('one cause in several places is one warning; its answer is kept, taken back, and no answer for a further place', async () => {
    const { window, brief: draft } = await open();
    const undated = await printNow(window, draft, 'F302', 'F106', 'F203');
    const printing = (blocks: readonly Block[]): Brief => ({
      ...draft,
      sections: [sectionOf('own', 'text', blocks)],
    });
    const brief = printing(undated.slice(0, 2));
    const [both, ...more] = await findingsOf(window, brief, 'undated');
    if (!both) throw new Error('nothing is undated');
    expect(more).toEqual([]);
    expect(both.items.map(({ factIds }) => factIds)).toEqual([['F302'], ['F106']]);
    const answered = waive(brief, both, 'The pages bear no date.', '2026-11-22T09:00:00.000Z');
    await window.call('saveDocuments', {
      briefs: [{ id: brief.id, brief: answered }],
      delegations: [],
      overlays: [],
    });
    const { brief: kept } = await window.call('brief', { id: brief.id });
    const report = await window.call('preflight', { brief: kept, pages: false });
    expect(report.counts.waived).toBe(1);
    const waived = async (one: Brief) =>
      (await window.call('preflight', { brief: one, pages: false })).counts.waived;
    const { waivers } = kept;
    expect(await waived({ ...printing(undated.slice(0, 1)), waivers })).toBe(1);
    expect(await waived({ ...printing(undated), waivers })).toBe(0);
    expect(await waived(unwaive(kept, both))).toBe(0);
  });

  it('a guest whose name no typeface holds is named, and keeps the brief from being issued', async () => {
    const { window, brief: draft } = await open();
    window.answers.file = examplePath('us');
    const visitors = await window.call('importDelegation', {});
    if (!visitors) throw new Error('no delegation was read');
    const people = [...visitors.people, { name: 'Wáng 王伟', role: 'Chair', organisation: '𐎠 Ltd' }];
    const delegations = [{ id: visitors.id, delegation: { ...visitors, people } }];
    await window.call('saveDocuments', { briefs: [], delegations, overlays: [] });
    const brief: Brief = { ...draft, delegationId: visitors.id };

    const { groups } = await window.call('preflight', { brief, pages: true });
    const group = groups.find(({ rule }) => rule === 'missing-glyph');
    expect(group).toMatchObject({ severity: 'error', needsPages: true });
    expect(group?.findings.map(({ sentence }) => sentence)).toEqual([
      'No typeface of the brief holds “王” and “伟” in “Wáng 王伟”; a question mark is printed instead (page 3).',
      'No typeface of the brief holds “𐎠” in “𐎠 Ltd”; a question mark is printed instead (guest Wáng 王伟, page 3).',
    ]);
    // Without the pages nobody can tell.
    expect(await findingsOf(window, brief, 'missing-glyph')).toEqual([]);
    const rendering = await window.call('previewBrief', { brief });
    expect(rendering.notes).toContain('No face holds “王”, “伟”, “𐎠”; a question mark is printed instead.');
  });

  it('a text that no typeface holds leads to its block', async () => {
    const { window, brief: draft } = await open();
    const brief: Brief = { ...draft, sections: [sectionOf('own', 'text', [say('t', 'Ask for 王 there.')])] };
    const { groups } = await window.call('preflight', { brief, pages: true });
    expect(groups.find(({ rule }) => rule === 'missing-glyph')?.findings).toMatchObject([
      { sectionId: 'own', blockId: 't', severity: 'error' },
    ]);
  });
});

describe('drift', () => {
  /** The brief as if its fact had been pinned when the library said something else. */
  const pinnedOtherwise = (brief: Brief, factId: string, value: number): Brief => ({
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind !== 'fact' || block.pin.factId !== factId) return block;
        const fact = { ...block.pin.fact, value, statement: 'As it was said before.' };
        return { ...block, pin: { ...block.pin, packVersion: '2026.9.0', fact, hash: hashOfFact(fact) } };
      }),
    })),
  });

  it('a brief of today has none', async () => {
    const { window, brief } = await open();
    expect(await window.call('drift', { brief })).toEqual([]);
  });

  it('shows old and new side by side, field by field, and where the brief rests on it', async () => {
    const { window, brief: drafted } = await open();
    const without = drafted.sections.filter((section) =>
      pinsOfSection(section).every(({ factId }) => factId !== 'F368'),
    );
    const draft: Brief = {
      ...drafted,
      sections: [...without, sectionOf('own', 'text', await printNow(window, drafted, 'F368'))],
    };
    const brief = pinnedOtherwise(draft, 'F368', 8000);
    const [drift, ...more] = await window.call('drift', { brief });
    expect(more).toEqual([]);
    expect(drift).toMatchObject({ factId: 'F368', what: 'changed', pinnedVersion: '2026.9.0', kept: null });
    expect(
      drift?.fields.map(({ word, from, to }) => [
        word,
        from?.replaceAll('\u00a0', ' '),
        to?.replaceAll('\u00a0', ' '),
      ]),
    ).toEqual([
      ['figure', '£8 billion', '£8.46 billion'],
      ['statement', 'As it was said before.', drift?.now?.fact.statement],
    ]);
    expect(drift?.places.length).toBe(1);
    const [finding] = await findingsOf(window, brief, 'corrected');
    expect(finding).toMatchObject({ severity: 'error', factIds: ['F368'] });

    const taken = applyFix(brief, { kind: 'repin', factId: 'F368' }, drift?.now ? [drift.now] : []);
    expect(taken.sections).toEqual(draft.sections);
    expect(await window.call('drift', { brief: taken })).toEqual([]);

    const kept = keepPin(brief, {
      factId: 'F368',
      against: drift?.against ?? null,
      reason: 'As agreed.',
      at: '2026-11-22T09:00:00.000Z',
    });
    const [still] = await window.call('drift', { brief: kept });
    expect(still?.kept?.reason).toBe('As agreed.');
    expect(await findingsOf(window, kept, 'corrected')).toEqual([]);
    expect(kept.sections.flatMap(pinsOfSection)).toEqual(brief.sections.flatMap(pinsOfSection));
  });

  it('a fact that the team hides is withdrawn from its briefs', async () => {
    const { window, brief: draft } = await open();
    const own = sectionOf('own', 'text', await printNow(window, draft, 'F368'));
    const brief: Brief = { ...draft, sections: [own] };
    const fact = factOf('F368');
    const key = { packName: brief.packName, recordType: 'fact', recordId: 'F368' } as const;
    const overlay = {
      ...key,
      change: { kind: 'hide', base: JSON.parse(JSON.stringify(fact)) },
      note: null,
      editedAt: '2026-11-22T09:00:00.000Z',
    } as const;
    await window.call('saveDocuments', { briefs: [], delegations: [], overlays: [{ key, overlay }] });
    const [drift] = await window.call('drift', { brief });
    expect(drift).toMatchObject({ factId: 'F368', what: 'withdrawn', fields: [], against: null });
    const [finding] = await findingsOf(window, brief, 'withdrawn');
    expect(finding?.severity).toBe('error');
  });
});
