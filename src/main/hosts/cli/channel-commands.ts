import { basename, resolve } from 'node:path';
import type { batchChannels } from '../../app.ts';
import {
  MANY,
  Misused,
  many,
  type Options,
  type Outcome,
  one,
  type Parsed,
  pathOf,
  refusedPack,
  STRING,
  wordsOf,
} from './command.ts';
import { ABOUT, aboutOf, columnsOf, TABLE_HELP } from './pack-commands.ts';
import type { CommandHelp } from './usage.ts';

export const CHANNEL_OPTIONS: Options = {
  'channel init': { id: STRING, title: STRING, count: MANY, threshold: MANY, 'root-keys': STRING },
  'channel add': { ...ABOUT, map: MANY },
  'channel publish': { keys: MANY },
  'channel rotate-key': { 'root-keys': STRING, keys: MANY },
  'channel status': {},
  sync: { from: STRING, root: STRING, again: { type: 'boolean' } },
};

export const CHANNEL_HELP: Readonly<Record<string, CommandHelp>> = {
  'channel init': {
    usage: 'attache channel init FOLDER',
    lines: [
      'For publishers: makes a channel with its keys and its root of trust.',
      '--title T           what teams see  --id ID   default: the folder’s name',
      '--count ROLE=N      how many keys to make for root, targets, snapshot or timestamp (default 1)',
      '--threshold ROLE=N  how many of them must sign (default 1)',
      '--root-keys DIR     put the root’s keys here, to be kept off this machine',
    ],
  },
  'channel add': {
    usage: 'attache channel add FOLDER PACK',
    lines: [
      'Puts a pack (folder, zip, .xlsx, or a CSV of facts) among what the next publication holds.',
      ...TABLE_HELP,
    ],
  },
  'channel publish': {
    usage: 'attache channel publish FOLDER',
    lines: [
      'Signs what was added. Copy FOLDER/public to a web server or a memory stick: timestamp.json last.',
      '--keys DIR          where a colleague’s keys are, if several have to sign; may be given several times',
    ],
  },
  'channel rotate-key': {
    usage: 'attache channel rotate-key FOLDER ROLE',
    lines: [
      'Puts a new key in the place of the oldest of root, targets, snapshot or timestamp, and publishes.',
      '--root-keys DIR     where the root’s keys are, if not in FOLDER/keys',
      '--keys DIR          where a colleague’s keys are, if several have to sign',
    ],
  },
  'channel status': { usage: 'attache channel status FOLDER', lines: ['What runs out soon.'] },
  sync: {
    usage: 'attache sync [--from ADDRESS]',
    lines: [
      'Fetches what channels have published; without --from, all that are known.',
      '--from ADDRESS      https://…, or a folder',
      '--root FILE         the channel’s root of trust, the first time',
      '--again             bring even a version that was rolled back here',
    ],
  },
};

const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;

/** `--count targets=3`: a number for each role that is named. */
function numbersOf(parsed: Parsed, name: string): ReadonlyMap<string, number> {
  return new Map(
    many(parsed, name).map((text) => {
      const [role = '', count = ''] = text.split('=');
      const number = Number(count);
      if (!ROLES.some((known) => known === role))
        throw new Misused(`--${name} is ROLE=N with one of ${ROLES.join(', ')}, not "${text}"`);
      if (!Number.isInteger(number) || number < 1 || number > 20)
        throw new Misused(`--${name} ${role}=N takes a number from 1 to 20, not "${count}"`);
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

/** `12ab 34cd …`, as two people read it to each other. */
const inGroups = (fingerprint: string): string =>
  fingerprint.replace(/^sha256:/, '').replace(/(.{4})(?=.)/g, '$1 ');

type Channels = ReturnType<typeof batchChannels>;

/** Answers `attache channel …` and `attache sync`; null where it is another command. */
export async function channelCommand(
  command: string,
  parsed: Parsed,
  channels: Channels,
): Promise<Outcome | null> {
  switch (command) {
    case 'channel init': {
      const folder = pathOf(parsed, command, 'one folder');
      const id =
        one(parsed, 'id') ??
        (basename(folder)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '') ||
          'channel');
      const rootKeys = one(parsed, 'root-keys');
      const { fingerprint } = await channels.initChannel(folder, {
        id,
        title: one(parsed, 'title') ?? id,
        signers: signersOf(parsed),
        rootKeyFolder: rootKeys === null ? null : resolve(rootKeys),
      });
      return {
        lines: [
          `${folder} is a channel now.`,
          'Its root of trust has this fingerprint; tell it to the teams by another way:',
          inGroups(fingerprint),
        ],
        json: { ok: true, id, fingerprint },
        code: 0,
      };
    }
    case 'channel add': {
      const [folder = '', pack = ''] = wordsOf(parsed, command, 'a channel’s folder', 'a pack');
      const added = await channels.addToChannel(resolve(folder), resolve(pack), {
        ...aboutOf(parsed),
        columns: columnsOf(parsed),
      });
      if (!added.ok) return refusedPack(added.problems, added.total);
      const { name, version, title } = added.descriptor;
      return {
        lines: [`${title} ${version} is added; publish to let teams have it.`],
        json: { ok: true, name, version },
        code: 0,
      };
    }
    case 'channel publish': {
      const done = await channels.publishChannel(pathOf(parsed, command, 'one folder'), keyFoldersOf(parsed));
      const packs = Object.entries(done.packs).map(([name, version]) => `${name} ${version}`);
      return {
        lines: [`Publication ${done.version}: ${packs.join(', ') || 'no packs yet'}.`, ...done.warnings],
        json: { ok: true, ...done },
        code: 0,
      };
    }
    case 'channel rotate-key': {
      const [folder = '', role = ''] = wordsOf(parsed, command, 'a channel’s folder', 'a role');
      const known = ROLES.find((name) => name === role);
      if (!known) throw new Misused(`the roles are ${ROLES.join(', ')}, not "${role}"`);
      const rootKeys = one(parsed, 'root-keys');
      const done = await channels.rotateKey(
        resolve(folder),
        known,
        rootKeys === null ? null : resolve(rootKeys),
        keyFoldersOf(parsed),
      );
      return {
        lines: [
          `The ${role} has a new key; the root of trust is version ${done.version}.`,
          `Destroy the key file that begins ${role}-${done.retired.slice(0, 8)}.`,
        ],
        json: { ok: true, ...done },
        code: 0,
      };
    }
    case 'channel status': {
      const warnings = await channels.channelWarnings(pathOf(parsed, command, 'one folder'));
      return {
        lines: warnings.length > 0 ? warnings : ['Nothing runs out within a month.'],
        json: { ok: true, warnings },
        code: 0,
      };
    }
    case 'sync': {
      const [from, root] = [one(parsed, 'from'), one(parsed, 'root')];
      const place = from === null || /^[a-z][a-z0-9+.-]+:\/\//i.test(from) ? from : resolve(from);
      const synced = await channels.sync(
        place,
        root === null ? null : resolve(root),
        parsed.values.again === true,
      );
      return {
        lines: synced.flatMap(({ channel, packs, passedOver }) => [
          `${channel.title} (root of trust ${inGroups(channel.rootFingerprint).slice(0, 19)}…), good until ${channel.expires?.slice(0, 10)}:`,
          ...packs.map(
            ({ pack, from: before }) =>
              `  ${pack.title} ${before === null ? pack.version : `${before} → ${pack.version}`}`,
          ),
          ...passedOver.map(
            (name) => `  ${name} was rolled back here and is not brought again; use --again.`,
          ),
          ...(packs.length + passedOver.length === 0 ? ['  nothing new'] : []),
        ]),
        json: { ok: true, channels: synced },
        code: 0,
      };
    }
    default:
      return null;
  }
}
