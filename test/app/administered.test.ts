// What an administrator decides, what they are told, and homes of other versions.
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '../../src/main/storage/canonical-json.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { examplePath } from '../support/region.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

describe('a policy', () => {
  it('is shown, and what it decides cannot be changed', async () => {
    const policy = { approvalRequired: true, updateCheck: false, telemetry: 'none' } as const;
    const window = await openWindow(await usedHome(), { policy });
    expect((await window.call('status', {})).policy).toEqual([
      { rule: 'updateCheck', value: 'false' },
      { rule: 'approvalRequired', value: 'true' },
      { rule: 'telemetry', value: 'none' },
    ]);
    expect(await window.call('requireSignOff', { required: null })).toEqual({ required: true, fixed: true });
    expect(await window.refused('requireSignOff', { required: false })).toMatchObject({
      sentence: 'Your organisation has decided this on this computer.',
    });
    expect(await window.call('requireSignOff', { required: null })).toMatchObject({ required: true });
    await window.close();
  });

  it('that names the team’s folder has it joined, no other, and keeps people in it', async () => {
    const team = join(temporaryFolder(), 'team');
    mkdirSync(team);
    const window = await openWindow(await usedHome(), { policy: { teamFolder: team } });
    // The officer would choose another: they are not asked.
    window.answers.folder = temporaryFolder();
    expect(await window.call('team', {})).toMatchObject({ decided: team, desk: null });
    expect(await window.call('chooseTeamFolder', {})).toMatchObject({ folder: team });
    await window.call('joinTeam', { person: 'Ann', name: 'Laptop' });
    expect((await window.refused('leaveTeam', {})).sentence).toMatch(/has decided on this team/);
    expect(await window.call('team', {})).toMatchObject({
      desk: { person: 'Ann' },
      folder: { folder: team },
    });
    expect((await window.call('status', {})).policy).toEqual([{ rule: 'teamFolder', value: team }]);
    await window.close();
  });

  it('that names a channel which cannot be read is told, and the window opens', async () => {
    const policy = { channel: { location: 'https://a.example/', root: '/nowhere/root.json' } };
    const window = await openWindow(await usedHome(), { policy });
    const { notices } = await window.call('status', {});
    expect(notices.map(({ sentence }) => sentence).join()).toMatch(
      /The channel that your organisation decided on cannot be used: \/nowhere\/root\.json/,
    );
    await window.close();
  });
});

describe('diagnostics', () => {
  it('hold nothing that anybody wrote, wherever it is planted', async () => {
    const home = await usedHome();
    const planted = 'Zyxwvut Planted-Person';
    const slug = 'zyxwvut-planted';
    writeFileSync(join(home, `${slug}.json`), planted);
    cpSync(join(home, 'packs'), join(home, slug), { recursive: true });
    const window = await openWindow(home);
    const visit = join(temporaryFolder(), `${slug}.json`);
    const example = JSON.parse(readFileSync(examplePath('india'), 'utf8'));
    const people = [{ ...example.people[0], name: planted, role: planted, organisation: planted }];
    writeFileSync(visit, JSON.stringify({ ...example, name: planted, people }));
    window.answers.file = visit;
    const delegation = await window.call('importDelegation', {});
    expect(delegation).toMatchObject({ name: planted });
    await window.call('createBrief', {
      audienceId: 'india',
      delegationId: delegation?.id ?? null,
      clusterIds: null,
    });
    window.answers.save = join(temporaryFolder(), 'diagnostics.json');
    expect(await window.call('saveDiagnostics', {})).toEqual({ path: window.answers.save });
    const text = readFileSync(window.answers.save, 'utf8');
    expect(text).not.toMatch(/zyxwvut|planted/i);
    expect(text).not.toContain(home);
    const report = JSON.parse(text);
    expect(report).toMatchObject({ attache: '0.0.0-test', counts: { packs: 1, visits: 1, briefs: 1 } });
    expect(report.files.filter(({ name }: { name: string }) => name === 'other').length).toBeGreaterThan(1);
    window.answers.save = null;
    expect(await window.call('saveDiagnostics', {})).toBeNull();
    await window.close();
  });
});

const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .sort()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, sha256(readFileSync(join(folder, name), 'utf8'))]),
  );

describe('a home of a newer Attaché', () => {
  test.each(['library', 'workspace', 'ledger', 'settings', 'searches', 'team/team'])(
    'is refused and left untouched where its %s is newer',
    async (name) => {
      const home = await usedHome();
      const window = await openWindow(home);
      await window.call('changeSettings', { theme: 'dark' });
      await window.close();
      const path = join(home, `${name}.json`);
      mkdirSync(dirname(path), { recursive: true });
      const data = { fromTheFuture: true };
      const envelope = {
        attache: basename(name),
        version: 999,
        generation: 1,
        sha256: sha256(canonicalJson(data)),
        data,
      };
      writeFileSync(path, JSON.stringify(envelope));
      const before = filesOf(home);
      await expect(openWindow(home)).rejects.toThrow(/was written by a newer Attaché/);
      expect(filesOf(home)).toEqual(before);
    },
  );
});

describe('recent briefs', () => {
  it('are told to the system at the start and as they are opened, and one is shown when it is chosen there', async () => {
    const told: string[][] = [];
    const waiting: string[] = [];
    const home = await usedHome();
    const ports = {
      showRecent: (briefs: readonly { readonly title: string }[]) =>
        void told.push(briefs.map(({ title }) => title)),
      takeNamed: () => waiting.splice(0),
    };
    const window = await openWindow(home, ports);
    const { brief } = await window.call('createBrief', {
      audienceId: 'us',
      delegationId: null,
      clusterIds: null,
    });
    await window.call('keepRecent', { group: 'action', kind: null, id: 'home', title: 'Home' });
    await window.call('keepRecent', { group: 'brief', kind: null, id: brief.id, title: brief.title });
    waiting.push(`brief:${brief.id}`, 'brief:gone');
    expect(await window.call('openNamed', {})).toEqual([
      { is: 'own-brief', name: brief.title, briefId: brief.id },
      expect.objectContaining({ is: 'unknown', sentence: 'This brief is not here any more.' }),
    ]);
    await window.close();
    await (await openWindow(home, ports)).close();
    expect(told).toEqual([[], [], [brief.title], [brief.title]]);
  });
});
