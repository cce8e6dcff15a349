import type { Erasure } from '../../../../shared/contract.ts';
import { counted } from '../../../../shared/format/number.ts';
import { addToLedger, erasePerson, eraserOf, erasureOf, readHomeWithLedger } from '../../../app.ts';
import { type Command, FLAG, wordsOf } from '../command.ts';

export const erasePersonCommand: Command = {
  name: 'erase-person',
  usage: 'attache erase-person NAME',
  options: { yes: FLAG },
  help: [
    'NAME     the whole name; it is found in any case, with any spaces, and with the last name first',
    '--yes    erase it; without this it is only said what would go',
    '',
    'Takes a person’s name out of visits, briefs, the ledger, backups and earlier states, and deletes kept PDFs that bear it.',
    'Names the issued copies that bear it and who holds them: those copies are beyond reach.',
  ],
  async run(parsed, { environment, pdf }) {
    const [name = ''] = wordsOf(parsed, 'a person’s name');
    const isMeant = parsed.values.yes === true;
    const found = isMeant
      ? await addToLedger(environment, pdf, (home) =>
          erasePerson(
            {
              environment,
              workspace: home.workspace,
              ledger: home.ledger,
              others: [],
              fromTeam: eraserOf(environment, home.workspace, home.ledger, 'command line'),
            },
            name,
          ),
        )
      : await erasureOf(await readHomeWithLedger(environment, pdf), name);
    return { lines: erasureLines(found, isMeant), json: { ok: true, erased: isMeant, ...found }, code: 0 };
  },
};

function erasureLines(
  { names, visits, briefs, copies, files, colleagues }: Erasure,
  isDone: boolean,
): readonly string[] {
  const written = files.filter(({ what }) => what !== 'left');
  const left = files.filter(({ what }) => what === 'left');
  if (written.length === 0 && left.length === 0) return [`Nothing here says ${names.join(', ')}.`];
  return [
    `${isDone ? 'Erased' : 'To be erased'}: ${names.join('; ')}`,
    ...visits.map(
      ({ name, people }) => `  visit  ${name}${people.length > 0 ? `: ${people.join(', ')}` : ''}`,
    ),
    ...briefs.map(({ id, title }) => `  brief  ${id} (${title})`),
    `  ${counted(written.length, 'file')}: ${written.map(({ path, what }) => `${path} (${what})`).join(', ')}`,
    ...(copies.length > 0
      ? ['', 'Copies that bear the name, and who holds them:', ...copies.map(holderLine)]
      : []),
    ...(left.length > 0
      ? ['', 'Left alone, as others published it:', ...left.map(({ path }) => `  ${path}`)]
      : []),
    ...(colleagues.length > 0
      ? [
          '',
          'It goes from what the team shares when these look into the folder next. In their own issued copies and backups it is for them to erase:',
          ...colleagues.map((colleague) => `  ${colleague}`),
        ]
      : []),
    ...(isDone ? [] : ['', 'Nothing was changed. Add --yes to erase it.']),
  ];
}

const holderLine = ({ number, recipient, title, issueDate }: Erasure['copies'][number]): string =>
  `  ${number} · ${recipient} · ${title} · ${issueDate}`;
