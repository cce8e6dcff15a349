import { describe, expect, it } from 'vitest';
import { changeHome, pdfToolsHere, type WritableHome } from '../../src/main/app/stores/open-home.ts';
import { draftFor } from '../../src/main/app/use-cases/draft.ts';
import type { OpenedBrief } from '../../src/main/app/use-cases/open-brief.ts';
import { visitFeedback } from '../../src/main/app/use-cases/visit-feedback.ts';
import { viewBrief } from '../../src/main/briefs/brief-view.ts';
import { delegationAsItLeaves } from '../../src/main/pdf/evidence/brief-as-it-leaves.ts';
import { allPins, recordsIn } from '../../src/shared/briefs/printed.ts';
import { notForVisit, sayForVisit } from '../../src/shared/delegations/visit-feedback.ts';
import type { Delegation, RecordType } from '../../src/shared/domain/index.ts';
import { fontFolder } from '../support/fonts.ts';
import { repository } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';
import { NOW, usedHome } from './open-window.ts';

const visitors = (id: string, name: string, organisation: string): Delegation => ({
  id,
  name,
  audienceId: 'us',
  sectors: ['medical technology'],
  interests: 'clinical trials, wet labs, land of 10 hectares',
  people: [{ name: 'Ann Lee', role: null, organisation }],
  visit: null,
  itinerary: [],
  questions: [],
});
const first = visitors('first', 'Boston founders', 'Acme Imaging');
const second = visitors('second', 'Boston founders, spring', 'ACME Imaging ');
const others = visitors('others', 'Chicago founders', 'Someone Else');

async function withVisits<T>(work: (home: WritableHome) => Promise<T>): Promise<T> {
  const environment = {
    home: await usedHome(),
    resources: `${repository}/resources`,
    now: () => new Date(NOW),
  };
  return changeHome(environment, pdfToolsHere(fontFolder(), readHere), async (home) => {
    await home.workspace.update((file) => ({ ...file, delegations: [first, second, others] }));
    return work(home);
  });
}

const draft = (home: WritableHome, delegationId: string): Promise<OpenedBrief> =>
  draftFor(home, { audienceId: 'us', delegationId, clusterIds: null });

/** All that a brief holds or suggests, as "fact F1". */
function offered({ brief, library, audience, delegation }: OpenedBrief): ReadonlySet<string> {
  const view = viewBrief(brief, library, audience, delegation);
  return new Set([
    ...allPins(brief).map(({ factId }) => `fact ${factId}`),
    ...brief.sections.flatMap((section) => recordsOf(section).map(({ type, id }) => `${type} ${id}`)),
    ...brief.sections.flatMap(({ seriesIds }) => seriesIds.map((id) => `series ${id}`)),
    ...view.sections.flatMap(({ suggestions }) => suggestions.map(({ id }) => `fact ${id}`)),
    ...view.sections.flatMap(({ records }) => records.map(({ type, record }) => `${type} ${record.id}`)),
  ]);
}

const recordsOf = (section: OpenedBrief['brief']['sections'][number]) =>
  (['story', 'site', 'contact', 'organisation'] as const).flatMap((type) =>
    recordsIn(section, type).map(({ id }) => ({ type, id })),
  );

/** One of each kind of what a brief holds. */
const kindsHeld = (
  names: ReadonlySet<string>,
): readonly { readonly type: RecordType; readonly id: string }[] =>
  (['fact', 'organisation', 'site', 'story', 'contact', 'series'] as const).flatMap((type) => {
    const name = [...names].find((it) => it.startsWith(`${type} `));
    return name === undefined ? [] : [{ type, id: name.slice(type.length + 1) }];
  });

describe('Not for this visit', () => {
  it('what is not for the visitors is in no draft and no suggestion, whatever kind it is, until it is taken back', () =>
    withVisits(async (home) => {
      const before = offered(await draft(home, 'first'));
      const away = kindsHeld(before);
      expect(away.map(({ type }) => type)).toEqual([
        'fact',
        'organisation',
        'site',
        'story',
        'contact',
        'series',
      ]);
      for (const it of away)
        await visitFeedback(home, { visit: 'Boston founders', said: { ...it, suits: false } });
      const without = offered(await draft(home, 'first'));
      for (const { type, id } of away) expect(without).not.toContain(`${type} ${id}`);
      const [said] = away;
      if (!said) throw new Error('nothing was held');
      await visitFeedback(home, { visit: 'first', said: { ...said, suits: true } });
      expect(offered(await draft(home, 'first'))).toContain(`${said.type} ${said.id}`);
    }));

  it('room that it leaves is filled', () =>
    withVisits(async (home) => {
      const argued = async (): Promise<number> => {
        const { brief } = await draft(home, 'first');
        const kinds = brief.sections.filter(({ kind }) => kind === 'why' || kind === 'cluster');
        return kinds.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'fact')).length;
      };
      const before = await argued();
      const { brief } = await draft(home, 'first');
      for (const { factId } of allPins(brief).slice(0, 3))
        await visitFeedback(home, { visit: 'first', said: { type: 'fact', id: factId, suits: false } });
      // Of three; one place stays empty where only facts past their review are left to fill it.
      expect(await argued()).toBeGreaterThanOrEqual(before - 1);
    }));

  it('it is heard again when people of the organisation return, and by nobody else', () =>
    withVisits(async (home) => {
      const { brief } = await draft(home, 'first');
      const id = allPins(brief)[0]?.factId ?? '';
      await visitFeedback(home, { visit: 'first', said: { type: 'fact', id, suits: false } });
      expect(offered(await draft(home, 'second'))).not.toContain(`fact ${id}`);
      expect(offered(await draft(home, 'others'))).toContain(`fact ${id}`);
      const list = await visitFeedback(home, { visit: 'second', said: null });
      expect(list.notForVisit).toMatchObject([{ type: 'fact', id, earlier: 'Boston founders' }]);
      expect(list.notForVisit[0]?.name).toBe(await nameOf(home, id));
      // Their own word goes before what was said for the earlier visit.
      await visitFeedback(home, { visit: 'second', said: { type: 'fact', id, suits: true } });
      expect(offered(await draft(home, 'second'))).toContain(`fact ${id}`);
      expect(offered(await draft(home, 'first'))).not.toContain(`fact ${id}`);
    }));

  it.each([
    ['a visit that nobody keeps', { visit: 'Nobody', said: null }, 'There is no visit “Nobody”.'],
    [
      'a record that the library lacks',
      { visit: 'first', said: { type: 'fact', id: 'F99999', suits: false } },
      'The library holds no fact F99999.',
    ],
  ] as const)('%s is refused in words', (_, asked, sentence) =>
    withVisits(async (home) => {
      await expect(visitFeedback(home, asked)).rejects.toThrow(sentence);
      expect(home.workspace.data.delegations).toEqual([first, second, others]);
    }),
  );

  it('the newest word on a record counts, and only one is kept', () => {
    const away = sayForVisit(first, 'fact', 'F1', false);
    const back = sayForVisit(away, 'fact', 'F1', true);
    expect(notForVisit(away, [])).toEqual([{ type: 'fact', id: 'F1', earlier: null }]);
    expect(notForVisit(back, [])).toEqual([]);
    expect(back.feedback).toHaveLength(1);
  });

  it('none of it leaves the house', () => {
    const left = delegationAsItLeaves(sayForVisit(first, 'fact', 'F1', false), () => true);
    expect(Object.keys(left).sort()).toEqual(['audienceId', 'name']);
  });
});

const nameOf = async (home: WritableHome, id: string): Promise<string | undefined> =>
  (await home.region()).library.fact(id)?.statement;
