// A newer Attaché, through the channel that brings data: offered, verified, and handed over as a file.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { installedApp } from '../../src/main/hosts/installed-app.ts';
import { addInstallers } from '../../src/main/packs/channel/add-installers.ts';
import { publishChannel } from '../../src/main/packs/channel/publish-channel.ts';
import type { Policy } from '../../src/shared/policy.ts';
import { openWindow, usedHome } from '../app/open-window.ts';
import { commandLine } from '../cli/run-attache.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { publisher } from './channel-world.ts';

const newFolder = homeFolders();
const DEB = { version: '0.1.0', installer: '_amd64.deb' };
const NAMES = (version: string): readonly string[] => [
  `attache_${version}_amd64.deb`,
  `attache-${version}-linux-x64.tar.zst`,
  `attache-${version}-win-x64.exe`,
  `attache-${version}-win-arm64.exe`,
  `attache-${version}-win-x64.msi`,
  `attache-${version}-mac-universal.dmg`,
];

function installers(version: string, names = NAMES(version)): readonly string[] {
  const folder = newFolder();
  return names.map((name) => {
    writeFileSync(join(folder, name), `the bytes of ${name}`);
    return join(folder, name);
  });
}

/** A channel with data and Attaché 0.2.0, and the policy of a computer that has it. */
async function channelWithApp(version = '0.2.0') {
  const from = await publisher(newFolder(), newFolder());
  const offer = async (next: string): Promise<void> => {
    await addInstallers(from.folder, installers(next));
    await publishChannel(from.folder, new Date());
  };
  await offer(version);
  const root = join(newFolder(), 'root.json');
  writeFileSync(root, from.root);
  const policy: Policy = { channel: { location: from.site, root } };
  return { from, offer, policy };
}

const computer = async (policy: Policy, app: { version: string; installer: string | null } = DEB) =>
  openWindow(await usedHome(), { policy, app, now: () => new Date() });

it('is said in Updates and Settings, saved where the officer wants it, and run by nobody', async () => {
  const { policy } = await channelWithApp();
  const window = await computer(policy);
  const { call, answers, opened, shown } = window;
  expect((await call('updates', {})).app).toEqual({ version: '0.1.0', offer: null, isDecided: false });
  await call('checkUpdates', { id: null });
  expect((await call('updates', {})).app.offer).toEqual({
    version: '0.2.0',
    name: 'attache_0.2.0_amd64.deb',
    bytes: 36,
    channel: 'The North',
  });
  expect((await call('status', {})).newerApp).toBe('0.2.0');
  expect(await call('saveInstaller', { version: '0.2.0' })).toBeNull();
  expect((await window.refused('showInstaller', { path: '/etc/passwd' })).sentence).toMatch(
    /No installer was/,
  );
  answers.save = join(newFolder(), 'attache.deb');
  expect(await call('saveInstaller', { version: '0.2.0' })).toEqual({ path: answers.save });
  expect(readFileSync(answers.save, 'utf8')).toBe('the bytes of attache_0.2.0_amd64.deb');
  await call('showInstaller', { path: answers.save });
  expect([opened, shown]).toEqual([[], [answers.save]]);
});

describe('nothing is offered', () => {
  test.each<[string, { version: string; installer: string | null }, Policy]>([
    ['that is the same', { ...DEB, version: '0.2.0' }, {}],
    ['that is older', { ...DEB, version: '0.10.0' }, {}],
    ['to a copy that runs from its source', { ...DEB, installer: null }, {}],
    ['that is for another kind of computer', { ...DEB, installer: '-linux-riscv64.tar.zst' }, {}],
    ['where the organisation said no', DEB, { appUpdates: false }],
  ])('%s', async (_, app, more) => {
    const { policy } = await channelWithApp();
    const window = await computer({ ...policy, ...more }, app);
    await window.call('checkUpdates', { id: null });
    expect((await window.call('updates', {})).app.offer).toBeNull();
    expect((await window.call('status', {})).newerApp).toBeNull();
    window.answers.save = join(newFolder(), 'attache.deb');
    expect(await window.refused('saveInstaller', { version: '0.2.0' })).toMatchObject({ code: 'not-found' });
    expect(existsSync(window.answers.save)).toBe(false);
  });

  it('by a channel that somebody added for its data', async () => {
    const { from } = await channelWithApp();
    const window = await computer({});
    window.answers.file = join(from.site, 'metadata', 'root.json');
    await window.call('chooseRoot', {});
    await window.call('addChannel', { location: from.site });
    expect((await window.call('checkUpdates', { id: null })).brought).toHaveLength(1);
    expect((await window.call('updates', {})).app.offer).toBeNull();
  });
});

test.each([
  ['changed', (text: string) => text.replace('bytes', 'Bytes'), 'tampered-target'],
  ['longer', (text: string) => `${text} and more`, 'endless-data'],
  ['shorter', (text: string) => text.slice(1), 'wrong-length'],
])('an installer that was %s is refused, and nothing is written', async (_, change, attack) => {
  const { from, policy } = await channelWithApp();
  const window = await computer(policy);
  await window.call('checkUpdates', { id: null });
  const file = from.target('app/0.2.0/attache_0.2.0_amd64.deb');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const into = newFolder();
  window.answers.save = join(into, 'attache.deb');
  const refusal = await window.refused('saveInstaller', { version: '0.2.0' });
  expect(refusal).toMatchObject({ code: 'channel-refused' });
  expect(refusal.details[0]).toBe(attack);
  expect(readdirSync(into)).toEqual([]);
});

it('what the channel took back is not fetched, although it was seen', async () => {
  const { offer, policy } = await channelWithApp();
  const window = await computer(policy);
  await window.call('checkUpdates', { id: null });
  await offer('0.3.0');
  window.answers.save = join(newFolder(), 'attache.deb');
  expect((await window.refused('saveInstaller', { version: '0.2.0' })).sentence).toMatch(
    /offers Attaché 0\.2\.0 no more/,
  );
  // The new list was verified on the way: it is what is shown now.
  expect((await window.call('updates', {})).app.offer?.version).toBe('0.3.0');
});

it('the command line says so, and fetches it into a folder', async () => {
  const { policy } = await channelWithApp();
  const { attache } = commandLine({ policy, app: DEB });
  expect((await attache('sync')).out).toContain('Attaché 0.2.0 can be had from The North');
  const into = newFolder();
  const ended = await attache('sync', '--installer', into, '--json');
  const path = join(into, 'attache_0.2.0_amd64.deb');
  expect(JSON.parse(ended.out).app).toEqual({ version: '0.2.0', channel: 'The North', path });
  expect(readFileSync(path, 'utf8')).toContain('the bytes of');
});

describe('the publisher', () => {
  it('puts installers of one version among what is published, the newest only', async () => {
    const from = await publisher(newFolder(), newFolder());
    const { attache } = commandLine();
    const [deb = '', ...others] = installers('0.2.0');
    expect(await attache('channel', 'add-app', from.folder, deb)).toMatchObject({ code: 0 });
    // Others of the same version join it; one that was built again takes its place.
    writeFileSync(deb, 'built again');
    expect((await attache('channel', 'add-app', from.folder, deb, ...others)).code).toBe(0);
    const published = await attache('channel', 'publish', from.folder);
    expect(published.out).toContain('Attaché 0.2.0');
    expect(readFileSync(from.target('app/0.2.0/attache_0.2.0_amd64.deb'), 'utf8')).toBe('built again');
    await attache('channel', 'add-app', from.folder, ...installers('0.2.1', ['attache_0.2.1_amd64.deb']));
    await attache('channel', 'publish', from.folder);
    expect(() => from.target('app/0.2.0/attache_0.2.0_amd64.deb')).toThrow();
    expect(existsSync(from.target('app/0.2.1/attache_0.2.1_amd64.deb'))).toBe(true);
    const older = await attache('channel', 'add-app', from.folder, ...installers('0.2.0'));
    expect(older).toMatchObject({ code: 1, err: expect.stringContaining('0.2.0 is older') });
  });

  test.each([
    ['setup.exe', /not named like an installer/],
    ['attache-latest-win-x64.exe', /not named like an installer/],
  ])('is told that %s is none', async (name, why) => {
    const from = await publisher(newFolder(), newFolder());
    await expect(addInstallers(from.folder, installers('0.2.0', [name]))).rejects.toThrow(why);
    mkdirSync(join(from.folder, 'attache_0.2.0_amd64.deb'));
    await expect(addInstallers(from.folder, [join(from.folder, 'attache_0.2.0_amd64.deb')])).rejects.toThrow(
      /is no file/,
    );
    const two = [...installers('0.2.0'), ...installers('0.3.0')];
    await expect(addInstallers(from.folder, two)).rejects.toThrow(/several versions/);
  });
});

test.each([
  ['linux', 'x64', '/opt/attache/attache-window', 'attache_0.2.0_amd64.deb'],
  ['linux', 'x64', '/home/ann/attache-0.1.0/attache-window', 'attache-0.2.0-linux-x64.tar.zst'],
  ['linux', 'arm64', '/opt/attache/attache-window', undefined],
  ['win32', 'x64', 'C:\\Program Files\\Attache\\Attache.exe', 'attache-0.2.0-win-x64.exe'],
  ['win32', 'arm64', 'C:\\Attache.exe', 'attache-0.2.0-win-arm64.exe'],
  ['darwin', 'arm64', '/Applications/Attaché.app/Contents/MacOS/Attaché', 'attache-0.2.0-mac-universal.dmg'],
] as const)('%s %s at %s takes %s', (platform, arch, execPath, name) => {
  const { installer } = installedApp('0.1.0', join('resources', 'app.asar', 'out', 'main'), {
    platform,
    arch,
    execPath,
  });
  expect(NAMES('0.2.0').find((it) => installer !== null && it.endsWith(installer))).toBe(name);
  expect(
    installedApp('0.1.0', join('attache', 'out', 'main'), { platform, arch, execPath }).installer,
  ).toBeNull();
});
