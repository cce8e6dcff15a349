import { openNamedBrief, questionTable, readHome, writeChosen } from '../../../app.ts';
import { type Command, FLAG, fileOf, STRING, UsageError, wordsOf } from '../command.ts';
import { checkFolder } from './brief.ts';

export const answers: Command = {
  name: 'answers',
  usage: 'attache answers BRIEF-ID|FILE --out FILE.csv',
  options: { out: STRING, gaps: FLAG },
  help: [
    'BRIEF-ID|FILE   a brief made in the window, a JSON file that holds one, or an exported PDF',
    '--out FILE.csv  where to write the visitors’ questions with their answers, figures and sources, as a table',
    '--gaps          only the questions without an answer, for the data team',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const path = fileOf(parsed, 'out');
    if (!path) throw new UsageError('answers needs --out FILE.csv');
    checkFolder(path);
    const opened = await openNamedBrief(word, pdf.readPdf, () => readHome(environment, pdf));
    const what = parsed.values.gaps === true ? 'gaps' : 'answers';
    await writeChosen(path, questionTable(what, opened));
    return {
      lines: [
        `${path}: ${what === 'gaps' ? 'questions for the data team' : 'questions and answers'} of ${opened.brief.title}.`,
      ],
      json: { ok: true, path, briefId: opened.brief.id, what },
      code: 0,
    };
  },
};
