import { counted } from '../../../../shared/format/number.ts';
import {
  fillQuestionFile,
  findAudience,
  isWorkbook,
  openNamedBrief,
  questionTable,
  readHome,
  writeChosen,
} from '../../../app.ts';
import {
  type Command,
  type CommandResult,
  FLAG,
  fileOf,
  type Host,
  one,
  type Parsed,
  STRING,
  UsageError,
  wordsOf,
} from '../command.ts';
import { checkFolder } from './brief.ts';

export const answers: Command = {
  name: 'answers',
  usage: 'attache answers BRIEF-ID|FILE --out FILE.csv|FILE.xlsx',
  options: { out: STRING, gaps: FLAG, audience: STRING, pack: STRING },
  help: [
    'BRIEF-ID|FILE   a brief made in the window, a JSON file that holds one, or an exported PDF',
    '--out FILE.csv  where to write the visitors’ questions with their answers, figures and sources, as a table',
    '--gaps          only the questions without an answer, and what would close each, for the data team',
    'FILE.xlsx       a workbook of questions instead: it comes back filled in, sheet by sheet, in its order and its looks',
    '--audience ID   who asks in the workbook: us, uae, india, or another audience of the pack',
    '--pack NAME     the installed pack that answers the workbook; default: the one in use',
  ],
  async run(parsed, host) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const path = fileOf(parsed, 'out');
    if (!path) throw new UsageError('answers needs --out FILE.csv, or FILE.xlsx for a workbook');
    checkFolder(path);
    if (isWorkbook(word)) return fill(word, path, parsed, host);
    const { environment, pdf } = host;
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

/** The workbook of a site selector, with answers and gaps beside its questions. */
async function fill(file: string, path: string, parsed: Parsed, host: Host): Promise<CommandResult> {
  if (parsed.values.gaps === true)
    throw new UsageError('--gaps is of a brief: a workbook says its gaps itself');
  const home = await readHome(host.environment, host.pdf);
  const { library, audiences } = await home.region(one(parsed, 'pack') ?? undefined);
  const named = one(parsed, 'audience');
  const audience = named === null ? null : findAudience(audiences, named);
  const today = host.environment.now().toISOString().slice(0, 10);
  const { bytes, answered, gaps } = await fillQuestionFile(file, { library, audience, today }, undefined);
  await writeChosen(path, bytes);
  return {
    lines: [`${path}: ${answered} answered, ${counted(gaps, 'gap')}.`],
    json: { ok: true, path, answered, gaps },
    code: 0,
  };
}
