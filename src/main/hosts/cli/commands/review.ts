import { EDITIONS, type Review, type SignOffState } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  addRemark,
  approveReview,
  briefToIssue,
  changeHome,
  makeReviewCopy,
  requireSignOff,
  signOffOf,
  writeChosen,
} from '../../../app.ts';
import { type Command, choiceOf, FLAG, fileOf, one, STRING, UsageError, wordsOf } from '../command.ts';
import { checkFolder } from './brief.ts';

const SAID: Readonly<Record<SignOffState, string>> = {
  none: 'No review copy was made.',
  waiting: 'The review copy waits for approval.',
  approved: 'Approved.',
  changed: 'The brief has changed since the review copy was made: no approval holds.',
};

export const review: Command = {
  name: 'review',
  usage: 'attache review BRIEF-ID|FILE [--out FILE.pdf | --remark WORDS --by NAME | --approve --by NAME]',
  options: { out: STRING, edition: STRING, remark: STRING, approve: FLAG, by: STRING, require: STRING },
  help: [
    'BRIEF-ID|FILE       a brief made in the window, or a JSON file that holds one',
    '--out FILE.pdf      make a review copy: frozen, and marked on every page',
    `--edition ${EDITIONS.join('|')}   default: the brief’s own`,
    '--remark WORDS      what a colleague says of it, with --by NAME',
    '--approve           approve just what the review copy prints, with --by NAME; one changed word voids it',
    '--require yes|no    whether anything may be issued without approval',
    '',
    'Without any of these it says where the brief stands.',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const chosen = choiceOf(parsed, 'edition', EDITIONS);
    const require = choiceOf(parsed, 'require', ['yes', 'no'] as const);
    const out = fileOf(parsed, 'out');
    if (out !== null) checkFolder(out);
    const remark = one(parsed, 'remark')?.trim() ?? '';
    const approve = parsed.values.approve === true;
    const by = one(parsed, 'by')?.trim() ?? '';
    if ((remark !== '' || approve) && by === '')
      throw new UsageError('a remark and an approval need --by NAME');
    return changeHome(environment, pdf, async (home) => {
      const found = await briefToIssue(home, word);
      const brief = chosen === null ? found : { ...found, edition: chosen };
      const lines: string[] = [];
      if (require !== null) {
        await requireSignOff(home, require === 'yes');
        lines.push(
          require === 'yes'
            ? 'Nothing is issued without approval from now on.'
            : 'Approval is no longer required.',
        );
      }
      if (out !== null) {
        const copy = await makeReviewCopy(home, brief);
        await writeChosen(out, copy.pdf);
        lines.push(`Review copy of ${brief.title}, ${counted(copy.pages, 'page')}: ${out}`);
      }
      if (remark !== '') await addRemark(home, brief, by, remark);
      if (approve) await approveReview(home, brief, by);
      const { state, review: newest, required } = await signOffOf(home, brief);
      return {
        lines: [...lines, SAID[state], ...(newest ? reviewLines(newest) : [])],
        json: {
          ok: true,
          briefId: brief.id,
          edition: brief.edition,
          state,
          required,
          review: newest,
          path: out,
        },
        code: 0,
      };
    });
  },
};

const reviewLines = ({ approved, remarks, madeAt }: Review): readonly string[] => [
  `Review copy of ${madeAt.slice(0, 10)}${approved ? `, approved by ${approved.by} on ${approved.at.slice(0, 10)}` : ''}.`,
  ...remarks.map(({ by, words }) => `  - ${by}: ${words}`),
];
