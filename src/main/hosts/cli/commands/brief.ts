import { existsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import {
  EDITION_RULES,
  EDITIONS,
  FORMAT_RULES,
  FORMATS,
  type Format,
  PAPERS,
  Refused,
} from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import { COURTESY_LANGUAGES } from '../../../../shared/languages.ts';
import { assertNoErrors, makeBrief, readHome, writeChosen } from '../../../app.ts';
import {
  type Command,
  choiceOf,
  dayOf,
  FLAG,
  fileOf,
  MANY,
  many,
  noWords,
  one,
  STRING,
  UsageError,
} from '../command.ts';

/** @throws Refused before hours of work where the file could not be written in the end. */
export function checkFolder(path: string): void {
  if (existsSync(dirname(path))) return;
  throw new Refused(
    'cannot-write',
    `The folder ${dirname(path)} does not exist.`,
    'Make it first, or choose another place.',
  );
}

/** As the file's ending says; a PDF where it says nothing. */
const formatOf = (path: string): Format =>
  FORMATS.find((format) => extname(path).toLowerCase() === `.${format}`) ?? 'pdf';

const OR = new Intl.ListFormat('en', { type: 'disjunction' });

export const brief: Command = {
  name: 'brief',
  usage: `attache brief --audience ID --out FILE.${FORMATS.join('|')}`,
  options: {
    audience: STRING,
    out: STRING,
    format: STRING,
    delegation: STRING,
    questions: STRING,
    cluster: MANY,
    paper: STRING,
    'issue-date': STRING,
    edition: STRING,
    courtesy: STRING,
    pack: STRING,
    force: FLAG,
  },
  help: [
    '--audience ID      us, uae, india, or another audience of the pack',
    '--out FILE         where to write the brief; its ending says in which format',
    `--format ${FORMATS.join('|')}    where the ending does not: ${OR.format(FORMATS.map((id) => `${id} (${FORMAT_RULES[id].help})`))}`,
    '--delegation FILE  who is coming (JSON); the choice of facts follows it',
    '--questions FILE   what they ask (CSV or text): each question with its answer, or the gap',
    '--cluster ID       profile this cluster; may be given several times',
    '--paper a4|letter  default: the audience’s own',
    '--issue-date DAY   YYYY-MM-DD; default: today',
    `--edition ${EDITIONS.join('|')}   ${OR.format(EDITIONS.map((id) => EDITION_RULES[id].help))}`,
    `--courtesy ${COURTESY_LANGUAGES.join('|')}|none   a second language for cover, welcome, headings and key figures`,
    '--pack NAME        an installed pack; default: the one in use',
    '--force            write it although preflight found errors',
  ],
  async run(parsed, { environment, pdf }) {
    const audience = one(parsed, 'audience');
    const path = fileOf(parsed, 'out');
    if (!audience) throw new UsageError('brief needs --audience');
    if (!path) throw new UsageError('brief needs --out FILE.pdf');
    const format = choiceOf(parsed, 'format', FORMATS) ?? formatOf(path);
    const paper = choiceOf(parsed, 'paper', PAPERS, 'a4 or letter');
    const edition = choiceOf(parsed, 'edition', EDITIONS) ?? 'full';
    const courtesy = choiceOf(
      parsed,
      'courtesy',
      [...COURTESY_LANGUAGES, 'none'] as const,
      `${COURTESY_LANGUAGES.join(', ')} or none`,
    );
    const issueDate = dayOf(parsed, 'issue-date');
    noWords(parsed);
    checkFolder(path);
    const home = await readHome(environment, pdf);
    const made = await makeBrief(home, {
      audience,
      delegationFile: one(parsed, 'delegation'),
      clusterIds: many(parsed, 'cluster'),
      paper,
      edition,
      courtesy: courtesy === 'none' ? null : courtesy,
      issueDate,
      questionsFile: one(parsed, 'questions'),
      pack: one(parsed, 'pack') ?? undefined,
      format,
    });
    if (parsed.values.force !== true) await assertNoErrors(home, made.opened);
    await writeChosen(path, made.bytes);
    const { title } = made.brief;
    const { pages, notes } = made;
    const { notices } = home;
    return {
      lines: [
        `${path}: ${title}, ${pages === null ? FORMAT_RULES[format].name : counted(pages, 'page')}.`,
        ...notes.map((note) => `Note: ${note}`),
        ...notices.map(({ sentence }) => `Notice: ${sentence}`),
      ],
      json: { ok: true, path, title, format, pages, notes, notices },
      code: 0,
    };
  },
};
