import { basename, dirname, join } from 'node:path';
import type { RecalledCopy } from '../../../../shared/contract.ts';
import { Refused } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  addToLedger,
  issueCorrigenda,
  librariesOfLedger,
  openNumbers,
  readHomeWithLedger,
  writeIssued,
} from '../../../app.ts';
import { type Command, fileOf, MANY, many, noWords, one, STRING, UsageError } from '../command.ts';

export const recall: Command = {
  name: 'recall',
  usage: 'attache recall',
  options: { corrigendum: STRING, number: MANY, apology: STRING },
  help: [
    '--corrigendum FILE.pdf   issue what the recipient is told, under a number of its own; for several copies a file each, FILE-NUMBER.pdf',
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
    const written: { readonly path: string; readonly number: string; readonly pages: number }[] = [];
    if (path !== null) {
      const numbers = [...new Set(chosen.length > 0 ? chosen : openNumbers(recalled))];
      if (numbers.length === 0) {
        throw new Refused(
          'not-found',
          'No issued copy waits for a correction, so no corrigendum was written.',
          'Nothing needs to be done.',
        );
      }
      await addToLedger(environment, pdf, async (writing) => {
        for (const issued of await issueCorrigenda(writing, numbers, apology)) {
          const own = numbers.length === 1 ? path : besideOthers(path, issued.corrects);
          await writeIssued(own, issued);
          written.push({ path: own, number: issued.number, pages: issued.pages });
        }
      });
    }
    const open = recalled.filter(({ items }) => items.some(({ state }) => state === 'open')).length;
    return {
      lines: [
        ...faults.map((fault) => `Ledger: ${fault}`),
        recalled.length === 0
          ? 'Every issued copy says what the library says today.'
          : `${recalled.length} issued ${recalled.length === 1 ? 'copy holds' : 'copies hold'} a figure that has changed; ${open} open.`,
        ...recalled.flatMap(recallLines),
        ...(written.length > 0 ? [''] : []),
        ...written.map((one) => `${one.path}: corrigendum ${one.number}, ${counted(one.pages, 'page')}.`),
      ],
      json: { ok: true, open, faults, copies: recalled, corrigendum: path, corrigenda: written },
      code: 0,
    };
  },
};

/** `right.pdf` of several copies is one file for each: `right-WM-2026-001.pdf`. */
const besideOthers = (path: string, number: string): string =>
  join(dirname(path), `${basename(path, '.pdf')}-${number}.pdf`);

const recallLines = ({ number, recipient, title, items }: RecalledCopy): readonly string[] => [
  '',
  `${number} · ${recipient} · ${title}`,
  ...items.map(
    ({ factId, pages, change, state, statement }) =>
      `  ${state.padEnd(8)} ${change.gravity.padEnd(10)} page ${pages.join(', ') || '–'}  ${factId}  ${statement}`,
  ),
];
