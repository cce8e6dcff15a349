import { resolve } from 'node:path';
import { counted } from '../../../../shared/format/number.ts';
import { COURTESY_LANGUAGES, LANGUAGES } from '../../../../shared/languages.ts';
import { sendToTranslator, takeFromTranslator } from '../../../app.ts';
import {
  type Command,
  choiceOf,
  FLAG,
  fileOf,
  one,
  pathOf,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';

/** Words of a pack to translators and back, from the author's side. */

export const packTranslate: Command = {
  name: 'pack translate',
  usage: 'attache pack translate FOLDER --to LANGUAGE --out FILE.xlf',
  options: { to: STRING, out: STRING },
  help: [
    'For authors: writes what a pack says in English, with what is there in another language, for a translator’s tool.',
    `--to LANGUAGE      ${COURTESY_LANGUAGES.join(' or ')}`,
    '--out FILE.xlf     where to write it (XLIFF 2.0)',
  ],
  async run(parsed) {
    const folder = pathOf(parsed, 'one folder');
    const language = choiceOf(parsed, 'to', COURTESY_LANGUAGES);
    const path = fileOf(parsed, 'out');
    if (!language || !path) throw new UsageError('pack translate needs --to LANGUAGE and --out FILE.xlf');
    const { units, translated, reviewed } = await sendToTranslator(folder, language, path);
    return {
      lines: [
        `${path}: ${counted(units, 'text')} for ${LANGUAGES[language].name}, ${units - translated} not translated, ${translated - reviewed} to be reviewed.`,
      ],
      json: { ok: true, path, units, translated, reviewed },
      code: 0,
    };
  },
};

export const packTranslated: Command = {
  name: 'pack translated',
  usage: 'attache pack translated FOLDER FILE.xlf',
  options: { by: STRING, apply: FLAG },
  help: [
    'For authors: what a translator’s file (XLIFF 2 or 1.2) would change in the folder’s translations. Words of which the English',
    'reads otherwise by now, or with other figures than the English, are left out and named.',
    '--by NAME          who reviewed what the file calls reviewed or final',
    '--apply            take it over; give the pack a higher version afterwards',
  ],
  async run(parsed) {
    const [folder = '', file = ''] = wordsOf(parsed, 'a folder', 'a translator’s file');
    const apply = parsed.values.apply === true;
    const { changes, leftOut, language } = await takeFromTranslator(resolve(folder), resolve(file), {
      by: one(parsed, 'by'),
      apply,
    });
    return {
      lines: [
        `${LANGUAGES[language].name}: ${changes.length === 0 ? 'nothing changes' : `${counted(changes.length, 'text')}${apply ? ', taken over' : ''}:`}`,
        ...changes.map((line) => `  ${line}`),
        ...(leftOut.length > 0 ? ['Left as it is:', ...leftOut.map((line) => `  ${line}`)] : []),
        ...(changes.length > 0 && !apply ? ['Nothing is written yet: add --apply.'] : []),
      ],
      json: { ok: true, language, changes, leftOut, applied: apply && changes.length > 0 },
      code: 0,
    };
  },
};
