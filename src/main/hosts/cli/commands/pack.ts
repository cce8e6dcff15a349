import {
  changeHome,
  comparePacks,
  describeChanges,
  installByHand,
  readLibraryFile,
  validatePack,
} from '../../../app.ts';
import {
  type Command,
  FLAG,
  MANY,
  one,
  pathOf,
  refusedPack,
  STRING,
  warningLines,
  wordsOf,
} from '../command.ts';
import { ABOUT, aboutOf, columnsOf, rowCounts, TABLE_HELP } from './about-pack.ts';

/** Packs from the team's side. */

export const packValidate: Command = {
  name: 'pack validate',
  usage: 'attache pack validate PATH',
  options: { ...ABOUT, map: MANY },
  help: [
    'Reads a pack (folder, zip, or a workbook or CSV of facts) and lists every problem, and what an editor would',
    'mend; installs nothing. A value that its statement does not say is a problem.',
    ...TABLE_HELP,
  ],
  async run(parsed, { environment }) {
    const path = pathOf(parsed, 'one path');
    const reading = await validatePack(environment, path, {
      ...aboutOf(parsed),
      columns: columnsOf(parsed),
    });
    if (!reading.ok) return refusedPack(reading.problems, reading.total, reading.warnings);
    const { descriptor, counts, descriptorHash, said, warnings } = reading;
    return {
      lines: [
        ...said,
        `${descriptor.title} ${descriptor.version} is whole: every hash, row and reference holds.`,
        rowCounts(counts),
        ...warningLines(warnings),
      ],
      json: {
        ok: true,
        name: descriptor.name,
        version: descriptor.version,
        hash: descriptorHash,
        counts,
        said,
        warnings,
      },
      code: 0,
    };
  },
};

export const packInstall: Command = {
  name: 'pack install',
  usage: 'attache pack install PATH',
  options: { ...ABOUT, map: MANY, replace: FLAG },
  help: [
    'Installs a pack and puts it to use. Refused whole where it has a problem.',
    '--replace          even where its name belongs to a publisher, until their next update',
    ...TABLE_HELP,
  ],
  async run(parsed, { environment, pdf }) {
    const path = pathOf(parsed, 'one path');
    const about = { ...aboutOf(parsed), columns: columnsOf(parsed) };
    const installed = await changeHome(environment, pdf, (home) =>
      installByHand(home, path, { about, mayReplace: parsed.values.replace === true }),
    );
    if (!installed.ok) return refusedPack(installed.problems, installed.total);
    const { pack, same, said, restated } = installed;
    const done = same
      ? `${pack.title} ${pack.version} was installed already; nothing changed.`
      : `${pack.title} ${pack.version} is installed and in use; it is unverified until someone vouches for it.${restated ? ' It says other things than the copy before under the same version number.' : ''}`;
    return { lines: [...said, done], json: { ok: true, pack, same, restated }, code: 0 };
  },
};

export const packList: Command = {
  name: 'pack list',
  usage: 'attache pack list',
  options: {},
  help: ['The installed packs, and the versions that are kept.'],
  async run(_, { environment }) {
    const { file } = await readLibraryFile(environment);
    const { packs, activePack, kept } = file;
    return {
      lines: packs.flatMap((pack) => [
        `${pack.name === activePack ? '*' : ' '} ${pack.name} ${pack.version}  ${pack.title}  (${pack.trust}, ${pack.counts.facts ?? 0} facts)`,
        ...kept
          .filter(({ name }) => name === pack.name)
          .map(({ version, created }) => `    kept: ${version} of ${created.slice(0, 10)}`),
      ]),
      json: { packs, active: activePack, kept },
      code: 0,
    };
  },
};

export const packDiff: Command = {
  name: 'pack diff',
  usage: 'attache pack diff A B',
  options: { kind: STRING, what: STRING, words: STRING },
  help: [
    'What B says differently from A. Each is a path, an installed pack, or one of its versions (NAME@VERSION).',
    '--kind K           fact, organisation, cluster, series, place, source, link, conflict, rate or translation',
    '--what W           added, removed, changed or withdrawn',
    '--words W          that have to stand in what changed, or in the record’s name',
  ],
  async run(parsed, { environment }) {
    const [a = '', b = ''] = wordsOf(parsed, 'an older pack', 'a newer one');
    const { file } = await readLibraryFile(environment);
    const { from, to, diff, changes } = await comparePacks(environment, file, [a, b], {
      recordType: one(parsed, 'kind') ?? undefined,
      what: one(parsed, 'what') ?? undefined,
      words: one(parsed, 'words') ?? undefined,
    });
    return {
      lines: describeChanges(from, to, diff, changes),
      json: { from, to, counts: diff.counts, same: diff.same, changes },
      code: 0,
    };
  },
};

export const packRollback: Command = {
  name: 'pack rollback',
  usage: 'attache pack rollback NAME',
  options: { to: STRING },
  help: [
    'Goes back to the version before; the team’s edits go back with it.',
    '--to VERSION       to this one of the kept versions',
  ],
  async run(parsed, { environment, pdf }) {
    const [name = ''] = wordsOf(parsed, 'the name of a pack');
    const pack = await changeHome(environment, pdf, ({ packs }) => packs.rollBack(name, one(parsed, 'to')));
    return { lines: [`${pack.title} is back at ${pack.version}.`], json: { ok: true, pack }, code: 0 };
  },
};

export const packRemove: Command = {
  name: 'pack remove',
  usage: 'attache pack remove NAME',
  options: {},
  help: ['Takes a pack off the list with all its versions. Briefs and the team’s edits stay.'],
  async run(parsed, { environment, pdf }) {
    const [name = ''] = wordsOf(parsed, 'the name of a pack');
    await changeHome(environment, pdf, ({ packs }) => packs.remove(name));
    return {
      lines: [`${name} is removed. Briefs and the team’s edits are kept.`],
      json: { ok: true },
      code: 0,
    };
  },
};
