import type { RecalledCopy } from '../../../../shared/contract.ts';
import { Refused } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  corrigendumOf,
  librariesOfLedger,
  openNumbers,
  readHomeWithLedger,
  writeChosen,
} from '../../../app.ts';
import { type Command, fileOf, MANY, many, noWords, one, STRING, UsageError } from '../command.ts';

export const recall: Command = {
  name: 'recall',
  usage: 'attache recall',
  options: { corrigendum: STRING, number: MANY, apology: STRING },
  help: [
    '--corrigendum FILE.pdf   write what the recipients are told, for all copies that wait for it',
    '--number N               for this copy only; may be given several times',
    '--apology WORDS          what it says besides, in place of the usual apology',
    '',
    'Which issued copies hold a figure that has changed since, on which pages, and who has them.',
  ],
  async run(parsed, { environment, pdf }) {
    noWords(parsed);
    const path = fileOf(parsed, 'corrigendum');
    const chosen = many(parsed, 'number');
    const apology = one(parsed, 'apology') ?? undefined;
    if (path === null && (chosen.length > 0 || apology !== undefined))
      throw new UsageError('--number and --apology go with --corrigendum FILE.pdf');
    const home = await readHomeWithLedger(environment, pdf);
    const { recalled } = await librariesOfLedger(home);
    const faults = home.ledger.faults().map(({ sentence }) => sentence);
    let pages = 0;
    if (path !== null) {
      const numbers = chosen.length > 0 ? chosen : openNumbers(recalled);
      if (numbers.length === 0) {
        throw new Refused(
          'not-found',
          'No issued copy waits for a correction, so no corrigendum was written.',
          'Nothing needs to be done.',
        );
      }
      const { document } = await corrigendumOf(home, [...new Set(numbers)], apology);
      const drawn = await pdf.renderPdf(document, () => {});
      await writeChosen(path, drawn.pdf);
      pages = drawn.pages;
    }
    const open = recalled.filter(({ items }) => items.some(({ state }) => state === 'open')).length;
    return {
      lines: [
        ...faults.map((fault) => `Ledger: ${fault}`),
        recalled.length === 0
          ? 'Every issued copy says what the library says today.'
          : `${recalled.length} issued ${recalled.length === 1 ? 'copy holds' : 'copies hold'} a figure that has changed; ${open} open.`,
        ...recalled.flatMap(recallLines),
        ...(path === null ? [] : ['', `${path}: corrigendum, ${counted(pages, 'page')}.`]),
      ],
      json: { ok: true, open, faults, copies: recalled, corrigendum: path },
      code: 0,
    };
  },
};

const recallLines = ({ number, recipient, title, items }: RecalledCopy): readonly string[] => [
  '',
  `${number} · ${recipient} · ${title}`,
  ...items.map(
    ({ factId, pages, change, state, statement }) =>
      `  ${state.padEnd(8)} ${change.gravity.padEnd(10)} page ${pages.join(', ') || '–'}  ${factId}  ${statement}`,
  ),
];
