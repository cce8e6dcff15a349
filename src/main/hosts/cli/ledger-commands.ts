import { resolve } from 'node:path';
import type { PdfVerdict, RecalledCopy } from '../../../shared/contract.ts';
import { type batchLedger, writeChosen } from '../../app.ts';
import { Misused, type Options, type Outcome, one, type Parsed, pathOf, STRING } from './command.ts';
import type { CommandHelp } from './usage.ts';

/** What was handed over, on the command line. */

export const LEDGER_OPTIONS: Options = { verify: {}, recall: { corrigendum: STRING } };

export const LEDGER_HELP: Readonly<Record<string, CommandHelp>> = {
  verify: {
    usage: 'attache verify FILE.pdf',
    lines: [
      'FILE.pdf   a brief, from wherever it comes',
      '',
      'Makes the PDF again from the evidence inside and compares; then holds each figure against the library.',
      'Exit code 0: identical or saved again by another program, and no figure corrected or withdrawn.',
    ],
  },
  recall: {
    usage: 'attache recall',
    lines: [
      '--corrigendum FILE.pdf   write what the recipients are told, for all copies that wait for it',
      '',
      'Which issued copies hold a figure that has changed since, on which pages, and who has them.',
    ],
  },
};

const MARKS = { same: '✓', corrected: '≠', withdrawn: '×', unknown: '?' } as const;

function verdictLines({
  name,
  title,
  engine,
  integrity,
  provenance,
  figures,
}: PdfVerdict): readonly string[] {
  const count = (state: PdfVerdict['figures'][number]['state']): number =>
    figures.filter((figure) => figure.state === state).length;
  return [
    `${name}${title ? `: ${title}` : ''}`,
    `${integrity.kind.toUpperCase()} · ${integrity.sentence}`,
    ...integrity.details.map((detail) => `  ${detail}`),
    ...(engine ? [`Made by ${engine}.`] : []),
    provenance.sentence,
    ...(figures.length > 0
      ? [
          '',
          `${figures.length} facts: ${count('same')} as in the library, ${count('corrected')} corrected, ${count('withdrawn')} withdrawn, ${count('unknown')} unknown here.`,
          ...figures
            .filter(({ state }) => state !== 'same')
            .flatMap(({ state, factId, statement, pages, sentence }) => [
              `  ${MARKS[state]} ${factId}${pages.length > 0 ? ` (page ${pages.join(', ')})` : ''} ${statement}`,
              `      ${sentence}`,
            ]),
        ]
      : []),
  ];
}

const recallLines = ({ number, recipient, title, items }: RecalledCopy): readonly string[] => [
  '',
  `${number} · ${recipient} · ${title}`,
  ...items.map(
    ({ factId, pages, change, state, statement }) =>
      `  ${state.padEnd(8)} ${change.gravity.padEnd(10)} page ${pages.join(', ') || '–'}  ${factId}  ${statement}`,
  ),
];

export async function ledgerCommand(
  command: string,
  parsed: Parsed,
  app: ReturnType<typeof batchLedger>,
): Promise<Outcome | null> {
  if (command === 'verify') {
    const verdict = await app.verify(pathOf(parsed, command, 'the path of a PDF'));
    const sound =
      ['identical', 're-saved'].includes(verdict.integrity.kind) &&
      verdict.figures.every(({ state }) => state === 'same' || state === 'unknown');
    return { lines: verdictLines(verdict), json: { ok: sound, ...verdict }, code: sound ? 0 : 1 };
  }
  if (command !== 'recall') return null;
  if (parsed.words.length > 0)
    throw new Misused(`recall does not know what to do with "${parsed.words.join(' ')}"`);
  const file = one(parsed, 'corrigendum');
  const { recalled, faults, corrigendum } = await app.recall(file !== null);
  const path = file === null ? null : resolve(file);
  if (path !== null && corrigendum) await writeChosen(path, corrigendum.pdf);
  const open = recalled.filter(({ items }) => items.some(({ state }) => state === 'open')).length;
  return {
    lines: [
      ...faults.map((fault) => `Ledger: ${fault}`),
      recalled.length === 0
        ? 'Every issued copy says what the library says today.'
        : `${recalled.length} issued ${recalled.length === 1 ? 'copy holds' : 'copies hold'} a figure that has changed; ${open} open.`,
      ...recalled.flatMap(recallLines),
      ...(path !== null && corrigendum ? ['', `${path}: corrigendum, ${corrigendum.pages} pages.`] : []),
    ],
    json: { ok: true, open, faults, copies: recalled, corrigendum: path },
    code: 0,
  };
}
