import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isAbsolute } from 'node:path';
import type { Policy } from '../../shared/policy.ts';
import { homeFolder, NoHomeFolder } from './home-folder.ts';

/** The policy cannot be followed, so nothing starts: a rule that is misread must not fall away. */
export class BadPolicy extends Error {
  readonly next = 'Ask whoever looks after this computer; docs/ADMIN.md says what may stand there.';
}

type Check = (value: unknown) => boolean;
const isFlag: Check = (value) => typeof value === 'boolean';
const isPath: Check = (value) => typeof value === 'string' && isAbsolute(value);
const isWord: Check = (value) => typeof value === 'string' && value.trim() !== '';

/** Each key, what it must be, and that in words. */
const KEYS: Readonly<Record<keyof Policy, readonly [Check, string]>> = {
  home: [isPath, 'a whole path'],
  teamFolder: [isPath, 'a whole path'],
  channel: [
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      isWord((value as Policy['channel'])?.location) &&
      isPath((value as Policy['channel'])?.root),
    'an address ("location") and the whole path of a root of trust ("root")',
  ],
  updateCheck: [isFlag, 'true or false'],
  appUpdates: [isFlag, 'true or false'],
  approvalRequired: [isFlag, 'true or false'],
  telemetry: [(value) => value === 'none', '"none"; there is no other'],
};

const isKey = (name: string): name is keyof Policy => Object.hasOwn(KEYS, name);

/** @throws BadPolicy for what is no policy, a name that is unknown, and a value that is none of its kind. */
export function parsePolicy(json: unknown, where: string): Policy {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new BadPolicy(`${where} is no policy: it should hold names with their values.`);
  for (const [name, value] of Object.entries(json)) {
    if (!isKey(name))
      throw new BadPolicy(
        `${where} names “${name}”, which this Attaché does not know, so it cannot follow it.`,
      );
    const [fits, wanted] = KEYS[name];
    if (!fits(value)) throw new BadPolicy(`${where}: “${name}” should be ${wanted}.`);
  }
  return json as Policy;
}

/** The values of `reg query`: a name, a kind and the value on each line. */
export function policyOfRegistry(lines: string): Policy {
  const values: Record<string, unknown> = {};
  for (const [, name = '', kind, value = ''] of lines.matchAll(
    /^ {4}(\w+) {4}REG_(SZ|DWORD) {4}(.*?)\r?$/gm,
  )) {
    // An empty field of the editor of policies is a field that was left open.
    if (kind === 'SZ' && value === '') continue;
    values[`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`] =
      kind === 'DWORD' ? Number(value) === 1 : value;
  }
  const { channelLocation, channelRoot, ...others } = values;
  const isNamed = channelLocation !== undefined || channelRoot !== undefined;
  return parsePolicy(
    { ...others, ...(isNamed ? { channel: { location: channelLocation, root: channelRoot } } : {}) },
    REGISTRY,
  );
}

const REGISTRY = 'HKLM\\SOFTWARE\\Policies\\Attache';
const FILES: Partial<Record<NodeJS.Platform, string>> = {
  linux: '/etc/attache/policy.json',
  darwin: '/Library/Application Support/Attache/policy.json',
};

/** The policy of this computer, which no ordinary user can write. @throws BadPolicy */
export function readPolicy(platform: NodeJS.Platform = process.platform, file = FILES[platform]): Policy {
  if (platform === 'win32') {
    try {
      return policyOfRegistry(
        execFileSync('reg.exe', ['query', REGISTRY], { encoding: 'utf8', stdio: 'pipe' }),
      );
    } catch (error) {
      if (error instanceof BadPolicy) throw error;
      return {}; // the key is not there
    }
  }
  if (file === undefined) return {};
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return {};
    throw new BadPolicy(`The policy ${file} is there and cannot be read.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadPolicy(`The policy ${file} is no readable JSON.`);
  }
  return parsePolicy(json, file);
}

/** The folder of this user’s data: the policy’s, else the one that is given or usual. @throws NoHomeFolder */
export function homeUnder(
  { home }: Policy,
  given: string | null,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (home === undefined) return homeFolder(given, env, platform);
  const decided = home.replaceAll('{user}', () => userInfo().username);
  if (given !== null && given !== decided)
    throw new NoHomeFolder(
      'Your organisation has decided where Attaché keeps its data on this computer.',
      `Leave --home out; the folder is ${decided}.`,
    );
  return decided;
}
