import { join, resolve } from 'node:path';
import { counted } from '../../../../shared/format/number.ts';
import { buildPack, describePack, reviewTeamEdits } from '../../../app.ts';
import {
  type Command,
  FLAG,
  fileOf,
  one,
  pathOf,
  refusedPack,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';
import { ABOUT, aboutOf, rowCounts } from './about-pack.ts';

/** Packs from the author's side. */

export const packDescribe: Command = {
  name: 'pack describe',
  usage: 'attache pack describe FOLDER',
  options: {},
  help: ['For authors: writes each file’s hash and size into the folder’s datapackage.json.'],
  async run(parsed) {
    const folder = pathOf(parsed, 'one folder');
    await describePack(folder);
    return {
      lines: [`${join(folder, 'datapackage.json')} holds the hash and size of every file now.`],
      json: { ok: true },
      code: 0,
    };
  },
};

export const packBuild: Command = {
  name: 'pack build',
  usage: 'attache pack build FOLDER --out FILE.zip',
  options: { ...ABOUT, out: STRING, 'home-place': STRING },
  help: [
    'For authors: describes and validates a folder of tables and packs it. The same folder gives the same bytes.',
    '--out FILE.zip     where to write the pack',
    '--name ID  --title T  --version X.Y.Z  --created DATE  --home-place ID   where datapackage.json does not say',
  ],
  async run(parsed) {
    const folder = pathOf(parsed, 'one folder');
    const path = fileOf(parsed, 'out');
    if (!path) throw new UsageError('pack build needs --out FILE.zip');
    const homePlace = one(parsed, 'home-place');
    const about = { ...aboutOf(parsed), ...(homePlace === null ? {} : { homePlace }) };
    const reading = await buildPack(folder, path, about);
    if (!reading.ok) return refusedPack(reading.problems, reading.total);
    const { descriptor, descriptorHash: hash, counts } = reading;
    const { name, version, title } = descriptor;
    return {
      lines: [`${path}: ${title} ${version}, ${rowCounts(counts)}.`],
      json: { ok: true, path, name, version, hash, counts },
      code: 0,
    };
  },
};

export const packReview: Command = {
  name: 'pack review',
  usage: 'attache pack review FOLDER FILE',
  options: { apply: FLAG },
  help: [
    'For authors: what a team suggests (the file that they exported) would change in the folder’s tables.',
    '--apply            take it over; give the pack a higher version afterwards',
  ],
  async run(parsed) {
    const [folder = '', file = ''] = wordsOf(parsed, 'a folder', 'a suggestion');
    const apply = parsed.values.apply === true;
    const { changes, questions } = await reviewTeamEdits(resolve(folder), resolve(file), { apply });
    return {
      lines: [
        `${counted(changes.length, 'change')} suggested${apply ? ' and taken over' : ''}:`,
        ...changes.map(({ recordId, sentence }) => `${recordId}  ${sentence}`),
        ...questions.map(
          ({ recordId, field }) =>
            `${recordId}  ${field ?? 'the record'} has changed here since; decide by hand.`,
        ),
      ],
      json: { ok: true, changes, questions, applied: apply },
      code: 0,
    };
  },
};
