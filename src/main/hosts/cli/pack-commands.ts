import { join, resolve } from 'node:path';
import { type batchPacks, describeChanges } from '../../app.ts';
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
import type { CommandHelp } from './usage.ts';

export const ABOUT = { name: STRING, title: STRING, version: STRING, created: STRING } as const;

export const PACK_OPTIONS: Options = {
  'pack validate': { ...ABOUT, map: MANY },
  'pack install': { ...ABOUT, map: MANY },
  'pack list': {},
  'pack describe': {},
  'pack build': { ...ABOUT, out: STRING, 'home-place': STRING },
  'pack diff': { kind: STRING, what: STRING, words: STRING },
  'pack review': { apply: { type: 'boolean' } },
  'pack rollback': { to: STRING },
  'pack remove': {},
};

export const TABLE_HELP = [
  '--map COLUMN=HEADING   for a single table of facts: which heading holds which column; may be given several times',
  '--name ID  --title T  --version X.Y.Z  --created DATE   what such a table does not say about itself',
];

export const PACK_HELP: Readonly<Record<string, CommandHelp>> = {
  'pack validate': {
    usage: 'attache pack validate PATH',
    lines: [
      'Reads a pack (folder, zip, .xlsx, or a CSV of facts) and lists every problem; installs nothing.',
      ...TABLE_HELP,
    ],
  },
  'pack install': {
    usage: 'attache pack install PATH',
    lines: ['Installs a pack and puts it to use. Refused whole where it has a problem.', ...TABLE_HELP],
  },
  'pack list': {
    usage: 'attache pack list',
    lines: ['The installed packs, and the versions that are kept.'],
  },
  'pack describe': {
    usage: 'attache pack describe FOLDER',
    lines: ['For authors: writes each file’s hash and size into the folder’s datapackage.json.'],
  },
  'pack build': {
    usage: 'attache pack build FOLDER --out FILE.zip',
    lines: [
      'For authors: describes and validates a folder of tables and packs it. The same folder gives the same bytes.',
      '--out FILE.zip     where to write the pack',
      '--name ID  --title T  --version X.Y.Z  --created DATE  --home-place ID   where datapackage.json does not say',
    ],
  },
  'pack diff': {
    usage: 'attache pack diff A B',
    lines: [
      'What B says differently from A. Each is a path, an installed pack, or one of its versions (NAME@VERSION).',
      '--kind K           fact, organisation, cluster, series, place, source, link, conflict, rate or translation',
      '--what W           added, removed, changed or withdrawn',
      '--words W          that have to stand in what changed, or in the record’s name',
    ],
  },
  'pack review': {
    usage: 'attache pack review FOLDER FILE',
    lines: [
      'For authors: what a team suggests (the file that they exported) would change in the folder’s tables.',
      '--apply            take it over; give the pack a higher version afterwards',
    ],
  },
  'pack rollback': {
    usage: 'attache pack rollback NAME',
    lines: [
      'Goes back to the version before; the team’s edits go back with it.',
      '--to VERSION       to this one of the kept versions',
    ],
  },
  'pack remove': {
    usage: 'attache pack remove NAME',
    lines: ['Takes a pack off the list with all its versions. Briefs and the team’s edits stay.'],
  },
};

type Packs = ReturnType<typeof batchPacks>;

/** What the author says about the pack on the command line. */
export function aboutOf(parsed: Parsed) {
  const about = Object.fromEntries(
    ['name', 'title', 'version', 'created'].flatMap((name) => {
      const value = one(parsed, name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return /^\d{4}-\d{2}-\d{2}$/.test(about.created ?? '')
    ? { ...about, created: `${about.created}T00:00:00Z` }
    : about;
}

/** `--map COLUMN=HEADING`, as often as given. */
export function columnsOf(parsed: Parsed): Readonly<Record<string, string>> {
  const pairs = many(parsed, 'map').map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new Misused(`--map is COLUMN=HEADING, not "${pair}"`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

/** What the rows of a table are, one and many, where that is not the table's name. */
const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  network: ['link', 'links'],
  series: ['point of a series', 'points of series'],
  fx: ['exchange rate', 'exchange rates'],
  boundaries: ['boundary', 'boundaries'],
};

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => {
      const [one, many] = ROWS[name] ?? [name.replace(/s$/, ''), name];
      return `${count} ${count === 1 ? one : many}`;
    })
    .join(', ');

/** Answers `attache pack …`; null where it is another command. */
export async function packCommand(command: string, parsed: Parsed, packs: Packs): Promise<Outcome | null> {
  switch (command) {
    case 'pack validate': {
      const path = pathOf(parsed, command, 'one path');
      const reading = await packs.validate(path, { ...aboutOf(parsed), columns: columnsOf(parsed) });
      if (!reading.ok) return refusedPack(reading.problems, reading.total);
      const { descriptor, counts, descriptorHash } = reading;
      return {
        lines: [
          `${descriptor.title} ${descriptor.version} is whole: every hash, row and reference holds.`,
          counted(counts),
        ],
        json: { ok: true, name: descriptor.name, version: descriptor.version, hash: descriptorHash, counts },
        code: 0,
      };
    }
    case 'pack install': {
      const path = pathOf(parsed, command, 'one path');
      const installed = await packs.install(path, { ...aboutOf(parsed), columns: columnsOf(parsed) });
      if (!installed.ok) return refusedPack(installed.problems, installed.total);
      const { pack, same } = installed;
      const done = same
        ? `${pack.title} ${pack.version} was installed already; nothing changed.`
        : `${pack.title} ${pack.version} is installed and in use; it is unverified until someone vouches for it.`;
      return { lines: [done], json: { ok: true, pack, same }, code: 0 };
    }
    case 'pack list': {
      const { packs: listed, activePack, kept } = await packs.list();
      return {
        lines: listed.flatMap((pack) => [
          `${pack.name === activePack ? '*' : ' '} ${pack.name} ${pack.version}  ${pack.title}  (${pack.trust}, ${pack.counts.facts ?? 0} facts)`,
          ...kept
            .filter(({ name }) => name === pack.name)
            .map(({ version, created }) => `    kept: ${version} of ${created.slice(0, 10)}`),
        ]),
        json: { packs: listed, active: activePack, kept },
        code: 0,
      };
    }
    case 'pack describe': {
      const folder = pathOf(parsed, command, 'one folder');
      await packs.describe(folder);
      return {
        lines: [`${join(folder, 'datapackage.json')} holds the hash and size of every file now.`],
        json: { ok: true },
        code: 0,
      };
    }
    case 'pack build': {
      const folder = pathOf(parsed, command, 'one folder');
      const out = one(parsed, 'out');
      if (!out) throw new Misused('pack build needs --out FILE.zip');
      const homePlace = one(parsed, 'home-place');
      const about = { ...aboutOf(parsed), ...(homePlace === null ? {} : { homePlace }) };
      const reading = await packs.build(folder, resolve(out), about);
      if (!reading.ok) return refusedPack(reading.problems, reading.total);
      const { descriptor, descriptorHash, counts } = reading;
      return {
        lines: [`${resolve(out)}: ${descriptor.title} ${descriptor.version}, ${counted(counts)}.`],
        json: {
          ok: true,
          path: resolve(out),
          name: descriptor.name,
          version: descriptor.version,
          hash: descriptorHash,
          counts,
        },
        code: 0,
      };
    }
    case 'pack diff': {
      const [a = '', b = ''] = wordsOf(parsed, command, 'an older pack', 'a newer one');
      const filter = {
        recordType: one(parsed, 'kind') ?? undefined,
        what: one(parsed, 'what') ?? undefined,
        words: one(parsed, 'words') ?? undefined,
      };
      const { from, to, diff, changes } = await packs.diff(a, b, filter);
      return {
        lines: describeChanges(from, to, diff, changes),
        json: { from, to, counts: diff.counts, same: diff.same, changes },
        code: 0,
      };
    }
    case 'pack review': {
      const [folder = '', file = ''] = wordsOf(parsed, command, 'a folder', 'a suggestion');
      const apply = parsed.values.apply === true;
      const { changes, questions } = await packs.review(resolve(folder), resolve(file), apply);
      return {
        lines: [
          `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} suggested${apply ? ' and taken over' : ''}:`,
          ...changes.map(({ recordId, sentence }) => `${recordId}  ${sentence}`),
          ...questions.map(
            ({ recordId, field }) =>
              `${recordId}  ${field ?? 'the record'} has changed here since; decide by hand.`,
          ),
        ],
        json: { ok: true, changes, questions, applied: apply },
        code: 0,
      };
    }
    case 'pack rollback': {
      const [name = ''] = wordsOf(parsed, command, 'the name of a pack');
      const pack = await packs.rollBack(name, one(parsed, 'to'));
      return { lines: [`${pack.title} is back at ${pack.version}.`], json: { ok: true, pack }, code: 0 };
    }
    case 'pack remove': {
      const [name = ''] = wordsOf(parsed, command, 'the name of a pack');
      await packs.remove(name);
      return {
        lines: [`${name} is removed. Briefs and the team’s edits are kept.`],
        json: { ok: true },
        code: 0,
      };
    }
    default:
      return null;
  }
}
