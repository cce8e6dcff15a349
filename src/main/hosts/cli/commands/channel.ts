import { basename, resolve } from 'node:path';
import { inGroups } from '../../../../shared/format/fingerprint.ts';
import { slug } from '../../../../shared/format/slug.ts';
import {
  addInstallers,
  addToChannel,
  expiryWarnings,
  initChannel,
  publishChannel,
  rotateKey,
} from '../../../app.ts';
import {
  type Command,
  fileOf,
  MANY,
  many,
  one,
  type Parsed,
  pathOf,
  refusedPack,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';
import { ABOUT, aboutOf, columnsOf, TABLE_HELP } from './about-pack.ts';

/** Channels from the publisher's side. */

const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;

/** `--count targets=3`: a number for each role that is named. */
function numbersOf(parsed: Parsed, name: string): ReadonlyMap<string, number> {
  return new Map(
    many(parsed, name).map((text) => {
      const [role = '', count = ''] = text.split('=');
      const number = Number(count);
      if (!ROLES.some((known) => known === role))
        throw new UsageError(`--${name} is ROLE=N with one of ${ROLES.join(', ')}, not "${text}"`);
      if (!Number.isInteger(number) || number < 1 || number > 20)
        throw new UsageError(`--${name} ${role}=N takes a number from 1 to 20, not "${count}"`);
      return [role, number] as const;
    }),
  );
}

/** The keys of each role and how many of them must sign; as many keys as must sign, unless more are asked for. */
function signersOf(parsed: Parsed) {
  const [counts, thresholds] = [numbersOf(parsed, 'count'), numbersOf(parsed, 'threshold')];
  return Object.fromEntries(
    ROLES.map((role) => {
      const threshold = thresholds.get(role) ?? 1;
      return [role, { keys: counts.get(role) ?? threshold, threshold }];
    }),
  );
}

const keyFoldersOf = (parsed: Parsed): readonly string[] =>
  many(parsed, 'keys').map((folder) => resolve(folder));

export const channelInit: Command = {
  name: 'channel init',
  usage: 'attache channel init FOLDER',
  options: { id: STRING, title: STRING, count: MANY, threshold: MANY, 'root-keys': STRING },
  help: [
    'For publishers: makes a channel with its keys and its root of trust.',
    '--title T           what teams see  --id ID   default: the folder’s name',
    '--count ROLE=N      how many keys to make for root, targets, snapshot or timestamp (default 1)',
    '--threshold ROLE=N  how many of them must sign (default 1)',
    '--root-keys DIR     put the root’s keys here, to be kept off this machine',
  ],
  async run(parsed, { environment }) {
    const folder = pathOf(parsed, 'one folder');
    const id = one(parsed, 'id') ?? (slug(basename(folder)) || 'channel');
    const plan = {
      id,
      title: one(parsed, 'title') ?? id,
      signers: signersOf(parsed),
      rootKeyFolder: fileOf(parsed, 'root-keys'),
    };
    const { fingerprint } = await initChannel(folder, plan, environment.now());
    return {
      lines: [
        `${folder} is a channel now.`,
        'Its root of trust has this fingerprint; tell it to the teams by another way:',
        inGroups(fingerprint),
      ],
      json: { ok: true, id, fingerprint },
      code: 0,
    };
  },
};

export const channelAdd: Command = {
  name: 'channel add',
  usage: 'attache channel add FOLDER PACK',
  options: { ...ABOUT, map: MANY },
  help: [
    'Puts a pack (folder, zip, .xlsx, or a CSV of facts) among what the next publication holds.',
    ...TABLE_HELP,
  ],
  async run(parsed, { environment }) {
    const [folder = '', pack = ''] = wordsOf(parsed, 'a channel’s folder', 'a pack');
    const about = { ...aboutOf(parsed), columns: columnsOf(parsed) };
    const added = await addToChannel(resolve(folder), resolve(pack), environment.now, about);
    if (!added.ok) return refusedPack(added.problems, added.total);
    const { name, version, title } = added.descriptor;
    return {
      lines: [`${title} ${version} is added; publish to let teams have it.`],
      json: { ok: true, name, version },
      code: 0,
    };
  },
};

export const channelAddApp: Command = {
  name: 'channel add-app',
  usage: 'attache channel add-app FOLDER INSTALLER…',
  options: {},
  help: [
    'Puts installers of one version of Attaché, as npm run dist made them, among what the next publication holds.',
    'Computers that have the channel from their organisation, or with Attaché, are offered the one that fits them. Nothing installs itself.',
  ],
  async run(parsed) {
    const [folder, ...installers] = parsed.words;
    if (folder === undefined || installers.length === 0)
      throw new UsageError('channel add-app takes a channel’s folder and installers');
    const { version, files } = await addInstallers(
      resolve(folder),
      installers.map((path) => resolve(path)),
    );
    return {
      lines: [`Attaché ${version} is added (${files.join(', ')}); publish to let teams have it.`],
      json: { ok: true, version, files },
      code: 0,
    };
  },
};

export const channelPublish: Command = {
  name: 'channel publish',
  usage: 'attache channel publish FOLDER',
  options: { keys: MANY },
  help: [
    'Signs what was added. Copy FOLDER/public to a web server or a memory stick: timestamp.json last.',
    '--keys DIR          where a colleague’s keys are, if several have to sign; may be given several times',
  ],
  async run(parsed, { environment }) {
    const folder = pathOf(parsed, 'one folder');
    const done = await publishChannel(folder, environment.now(), { keyFolders: keyFoldersOf(parsed) });
    const packs = Object.entries(done.packs).map(([name, version]) => `${name} ${version}`);
    if (done.app !== null) packs.push(`Attaché ${done.app}`);
    return {
      lines: [`Publication ${done.version}: ${packs.join(', ') || 'no packs yet'}.`, ...done.warnings],
      json: { ok: true, ...done },
      code: 0,
    };
  },
};

export const channelRotateKey: Command = {
  name: 'channel rotate-key',
  usage: 'attache channel rotate-key FOLDER ROLE',
  options: { 'root-keys': STRING, keys: MANY },
  help: [
    'Puts a new key in the place of the oldest of root, targets, snapshot or timestamp, and publishes.',
    '--root-keys DIR     where the root’s keys are, if not in FOLDER/keys',
    '--keys DIR          where a colleague’s keys are, if several have to sign',
  ],
  async run(parsed, { environment }) {
    const [folder = '', word = ''] = wordsOf(parsed, 'a channel’s folder', 'a role');
    const role = ROLES.find((name) => name === word);
    if (!role) throw new UsageError(`the roles are ${ROLES.join(', ')}, not "${word}"`);
    const rootKeys = fileOf(parsed, 'root-keys');
    const done = await rotateKey(resolve(folder), role, rootKeys, environment.now(), keyFoldersOf(parsed));
    return {
      lines: [
        `The ${role} has a new key; the root of trust is version ${done.version}.`,
        `Destroy the key file that begins ${role}-${done.retired.slice(0, 8)}.`,
      ],
      json: { ok: true, ...done },
      code: 0,
    };
  },
};

export const channelStatus: Command = {
  name: 'channel status',
  usage: 'attache channel status FOLDER',
  options: {},
  help: ['What runs out soon.'],
  async run(parsed, { environment }) {
    const warnings = await expiryWarnings(pathOf(parsed, 'one folder'), environment.now());
    return {
      lines: warnings.length > 0 ? warnings : ['Nothing runs out within a month.'],
      json: { ok: true, warnings },
      code: 0,
    };
  },
};
