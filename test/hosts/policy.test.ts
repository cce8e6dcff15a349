import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { homeUnder, parsePolicy, policyOfRegistry, readPolicy } from '../../src/main/hosts/policy.ts';
import { POLICIES } from '../../src/shared/policy.ts';

const whole = {
  home: '/srv/attache/{user}',
  teamFolder: '/srv/attache/team',
  channel: { location: 'https://data.example.gov.uk/channel', root: '/etc/attache/root.json' },
  updateCheck: false,
  appUpdates: false,
  approvalRequired: true,
  telemetry: 'none',
};

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'policy.json'), text);
  return join(folder, 'policy.json');
}

describe('a policy', () => {
  it('is read whole, and every rule that there is can be set', () => {
    expect(readPolicy('linux', fileWith(JSON.stringify(whole)))).toEqual(whole);
    expect(Object.keys(whole).sort()).toEqual([...POLICIES].sort());
  });

  it('is nothing where there is none', () => {
    expect(readPolicy('linux', '/nowhere/policy.json')).toEqual({});
    expect(readPolicy('linux', '/dev/null/policy.json')).toEqual({});
  });

  // A rule that is misread must not fall away.
  test.each([
    ['not JSON', '{"approvalRequired": yes}', /no readable JSON/],
    ['a list', '[]', /is no policy/],
    ['an unknown rule', '{"aprovalRequired": true}', /“aprovalRequired”, which this Attaché does not know/],
    ['a word for a flag', '{"approvalRequired": "true"}', /“approvalRequired” should be true or false/],
    ['half a path', '{"home": "attache"}', /“home” should be a whole path/],
    ['a channel without its root', '{"channel": {"location": "https://a"}}', /root of trust/],
    ['another telemetry', '{"telemetry": "some"}', /there is no other/],
    ['a name of every object', '{"toString": true}', /does not know/],
  ])('that holds %s is refused, with its place', (_, text, why) => {
    const file = fileWith(text);
    expect(() => readPolicy('linux', file)).toThrow(why);
    expect(() => readPolicy('linux', file)).toThrow(file);
  });

  it('is the same out of the Windows registry', () => {
    const lines = [
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Attache',
      '    ApprovalRequired    REG_DWORD    0x1',
      '    UpdateCheck    REG_DWORD    0x0',
      '    ChannelLocation    REG_SZ    https://data.example.gov.uk/channel',
      '    ChannelRoot    REG_SZ    /etc/attache/root.json',
      '    Telemetry    REG_SZ    none',
      '    Home    REG_SZ    ',
      '',
    ].join('\r\n');
    expect(policyOfRegistry(lines)).toEqual({
      approvalRequired: true,
      updateCheck: false,
      channel: whole.channel,
      telemetry: 'none',
    });
    expect(() => policyOfRegistry('    ChannelLocation    REG_SZ    https://a\r\n')).toThrow(/root of trust/);
    expect(() => policyOfRegistry('    Approved    REG_DWORD    0x1\r\n')).toThrow(/does not know/);
  });

  it('decides where the data lies, for each user, and no argument moves it', () => {
    const policy = parsePolicy({ home: '/srv/attache/{user}' }, 'a policy');
    const own = `/srv/attache/${userInfo().username}`;
    expect(homeUnder(policy, null, { ATTACHE_HOME: '/elsewhere' }, 'linux')).toBe(own);
    expect(homeUnder(policy, own, {}, 'linux')).toBe(own);
    expect(() => homeUnder(policy, '/elsewhere', {}, 'linux')).toThrow(/Your organisation has decided/);
    expect(homeUnder({}, '/elsewhere', {}, 'linux')).toBe('/elsewhere');
  });
});
