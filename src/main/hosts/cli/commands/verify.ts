import type { PdfVerdict } from '../../../../shared/contract.ts';
import { readHomeWithLedger, verifyFile } from '../../../app.ts';
import { type Command, pathOf } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'attache verify FILE.pdf|docx',
  options: {},
  help: [
    'FILE.pdf    a brief, from wherever it comes',
    'FILE.docx   a brief that went out as a Word document and came back: names each figure that was altered or removed',
    '',
    'Makes the PDF again from the evidence inside and compares; then holds each figure against the library.',
    'Exit code 0: identical, or saved again by another program with nothing in it other; and no figure corrected or withdrawn.',
    'Of a Word document: every figure stands as it was printed.',
    'What was changed, what cannot be told, and what cannot be read ends with 1.',
  ],
  async run(parsed, { environment, pdf }) {
    const path = pathOf(parsed, 'the path of a PDF or Word document');
    const verdict = await verifyFile(await readHomeWithLedger(environment, pdf), path);
    const sound =
      ['identical', 're-saved', 'figures-hold'].includes(verdict.integrity.kind) &&
      verdict.figures.every(({ state }) => state === 'same' || state === 'unknown');
    return { lines: verdictLines(verdict), json: { ok: sound, ...verdict }, code: sound ? 0 : 1 };
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
          `${figures.length} printed values: ${count('same')} as in the library, ${count('corrected')} corrected, ${count('withdrawn')} withdrawn, ${count('unknown')} unknown here.`,
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
