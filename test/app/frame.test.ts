import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crashNotice } from '../../src/main/app/calls/crash-notice.ts';
import type { WindowPort } from '../../src/main/app.ts';
import type { MenuState } from '../../src/shared/actions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings.ts';
import { draftFor } from '../support/region.ts';
import { repository } from '../support/shipped.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

type Told = { settings: Settings[]; menus: MenuState[]; ready: { kept: boolean; working: boolean }[] };

const listening = (): { window: WindowPort; told: Told } => {
  const told: Told = { settings: [], menus: [], ready: [] };
  return {
    told,
    window: {
      apply: (settings) => told.settings.push(settings),
      showMenus: (state) => told.menus.push(state),
      readyToClose: (state) => told.ready.push(state),
    },
  };
};

describe('settings', () => {
  test('are the usual ones first, change one by one, are worn at once and kept', async () => {
    const home = await usedHome();
    const { window, told } = listening();
    const first = await openWindow(home, { window });
    expect(told.settings).toEqual([DEFAULT_SETTINGS]);
    expect(await first.call('changeSettings', {})).toEqual(DEFAULT_SETTINGS);
    expect(await first.call('changeSettings', { language: 'ar' })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'ar',
    });
    await first.call('changeSettings', { zoom: 150, theme: 'dark' });
    const changed = { ...DEFAULT_SETTINGS, language: 'ar', zoom: 150, theme: 'dark' };
    expect(told.settings.at(-1)).toEqual(changed);
    await first.close();
    expect(await (await openWindow(home)).call('changeSettings', {})).toEqual(changed);
  });

  test.each([{ zoom: 99 }, { language: 'fr' }, { theme: 'sepia' }, { more: true }])(
    '%j is refused where it arrives',
    async (change) => {
      const window = await openWindow(await usedHome());
      await expect(window.refused('changeSettings', change as never)).resolves.toMatchObject({});
      expect(await window.call('changeSettings', {})).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('a damaged file is set aside with a word, and the usual settings hold', async () => {
    const home = await usedHome();
    const first = await openWindow(home);
    await first.call('changeSettings', { density: 'compact' });
    await first.close();
    writeFileSync(join(home, 'settings.json'), '{"settings": {');
    rmSync(join(home, 'settings.previous.json'), { force: true });
    const second = await openWindow(home);
    const { notices } = await second.call('status', {});
    expect(notices.some(({ sentence }) => sentence.includes('settings'))).toBe(true);
  });
});

test('what was used last comes first, each once, and only a few are kept', async () => {
  const window = await openWindow(await usedHome());
  const used = (id: string) => ({ group: 'record', kind: 'fact', id, title: `Fact ${id}` }) as const;
  for (const id of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '3'])
    await window.call('keepRecent', used(id));
  expect((await window.call('recent', {})).map(({ id }) => id)).toEqual([
    '3',
    '9',
    '8',
    '7',
    '6',
    '5',
    '4',
    '2',
  ]);
});

test('menus and the word that all is kept go to the frame as they are', async () => {
  const { window, told } = listening();
  const app = await openWindow(await usedHome(), { window });
  const state = { back: 'Leave a fact out', forth: null, available: ['undo', 'home'] as const };
  await app.call('showMenus', { ...state, available: [...state.available] });
  await app.call('readyToClose', { kept: false, working: true });
  expect([told.menus, told.ready]).toEqual([[state], [{ kept: false, working: true }]]);
});

describe('a run that never ended', () => {
  const brief = draftFor('us');
  const now = new Date('2026-11-22T14:30:00');
  const changed = (title: string, at: string) => ({ ...brief, title, changedAt: new Date(at).toISOString() });
  const since = new Date('2026-11-22T13:00:00').toISOString();

  test('names what was edited in it, the latest first, with the minute it was kept last', () => {
    const { tone, sentence, next } = crashNotice(
      since,
      [
        changed('Early', '2026-11-22T12:00:00'),
        changed('First', '2026-11-22T13:20:00'),
        changed('Second', '2026-11-22T14:03:59'),
      ],
      now,
    );
    expect(tone).toBe('warning');
    expect(sentence).toBe(
      'Attaché was stopped before it could close. Restored: “Second”, kept last at 14:03; “First”, kept last at 13:20.',
    );
    expect(next).toMatch(/last second/);
  });

  test('gives the day where it was another one, and counts what it does not name', () => {
    const many = ['1', '2', '3', '4', '5', '6'].map((it) => changed(it, `2026-11-21T13:0${it}:00`));
    const { sentence } = crashNotice(new Date('2026-11-21T09:00:00').toISOString(), many, now);
    expect(sentence).toContain('“6”, kept last at 13:06 on 21 November 2026; “5”');
    expect(sentence).toMatch(/; and 2 more\.$/);
  });

  test('says that nothing is missing where nothing was edited', () => {
    expect(crashNotice(since, [changed('Early', '2026-11-22T12:00:00')], now)).toMatchObject({
      tone: 'info',
      next: null,
    });
  });

  test('is told by the next one, and not again', async () => {
    const home = await usedHome();
    writeFileSync(join(home, 'running.json'), JSON.stringify({ since: '2026-11-22T08:00:00.000Z' }));
    const first = await openWindow(home);
    expect((await first.call('status', {})).notices.map(({ id }) => id)).toContain('unended-run');
    await first.close();
    const second = await openWindow(home);
    expect((await second.call('status', {})).notices.map(({ id }) => id)).not.toContain('unended-run');
  });
});

describe('a file that is dropped', () => {
  const shipped = join(repository, 'resources', 'packs', 'west-midlands');
  const delegations = join(repository, 'resources', 'delegations');

  const drop = async (make: (folder: string) => string | readonly string[]) =>
    (await openWindow(await usedHome())).drop([make(temporaryFolder())].flat());

  const file = (name: string, text: string) => (folder: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('a pack’s folder is installed; a broken one is refused with its problems', async () => {
    const [good, bad] = await drop((folder) => {
      const broken = join(folder, 'broken');
      cpSync(shipped, broken, { recursive: true });
      writeFileSync(join(broken, 'facts.csv'), 'id,statement\nx');
      return [shipped, broken];
    });
    expect(good).toMatchObject({ is: 'pack', outcome: { result: 'installed' } });
    expect(bad).toMatchObject({ is: 'pack', name: 'broken', outcome: { result: 'refused' } });
  });

  test('each delegation that ships is known as one, as it was written', async () => {
    const names = ['us-aerospace-health', 'uae-logistics-energy', 'india-automotive-medtech'];
    const dropped = await drop(() => names.map((name) => join(delegations, `${name}.json`)));
    expect(dropped.map(({ is, name }) => [is, name])).toEqual(
      names.map((name) => ['delegation', `${name}.json`]),
    );
  });

  test.each([
    ['people.csv', 'name,role,organisation\nA. Rao,Director,Tata', 'delegation'],
    ['facts.csv', 'statement,value,unit,period,source\nA,1,GBP,2024,https://example.org', 'pack'],
    ['visit.eml', 'From: a@example.org\nSubject: Visit\n\nWe come on Thursday.', 'delegation'],
    ['visit.txt', 'We come on Thursday.', 'delegation'],
    ['brief.pdf', '%PDF-1.7', 'pdf'],
    ['picture.png', 'x', 'unknown'],
    ['broken.json', '{', 'unknown'],
    ['root.json', '{"signed":{},"signatures":[]}', 'unknown'],
    ['datapackage.json', '{"name":"x","resources":[]}', 'unknown'],
    ['other.json', '{"a":1}', 'unknown'],
  ])('%s holding %j is a %s', async (name, text, is) => {
    const [arrival] = await drop(file(name, text));
    expect(arrival).toMatchObject({ is, name });
    if (arrival?.is === 'unknown') {
      expect(arrival.sentence).toContain(name === 'datapackage.json' ? 'data pack' : name);
      expect(arrival.next).toMatch(/\.$/);
    }
  });

  test('a folder that is no pack, and a file that went away, are told by name', async () => {
    const arrivals = await drop((folder) => {
      mkdirSync(join(folder, 'Holiday'));
      return [join(folder, 'Holiday'), join(folder, 'gone.zip')];
    });
    expect(arrivals).toMatchObject([
      { is: 'unknown', sentence: expect.stringContaining('Holiday') },
      { is: 'unknown', sentence: 'gone.zip is not there any more.' },
    ]);
  });
});
