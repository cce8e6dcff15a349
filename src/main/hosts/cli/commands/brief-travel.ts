import { resolve } from 'node:path';
import { counted } from '../../../../shared/format/number.ts';
import {
  attacheFile,
  changeHome,
  findBrief,
  type OpenedTravelling,
  openBrief,
  openTravelling,
  readHome,
  takeLibraryHere,
  writeChosen,
} from '../../../app.ts';
import { type Command, FLAG, fileOf, pathOf, STRING, wordsOf } from '../command.ts';
import { checkFolder } from './brief.ts';

export const briefSend: Command = {
  name: 'brief send',
  usage: 'attache brief send BRIEF-ID|FILE [--out FILE.attache]',
  options: { out: STRING },
  help: [
    'BRIEF-ID|FILE        a brief made in the window, or a JSON file that holds one',
    '--out FILE.attache   where to write it; default: a name of its own, here',
    '',
    'Writes the brief as a file for a colleague: with its visitors, its notes, and the records that it prints.',
    'Not in it: why findings were waved through, feedback on earlier visits, what the office thinks of a market, any other brief.',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const out = fileOf(parsed, 'out');
    if (out !== null) checkFolder(out);
    const home = await readHome(environment, pdf);
    const { name, bytes } = attacheFile(await openBrief(home, await findBrief(home, word)), pdf);
    const path = out ?? resolve(name);
    await writeChosen(path, bytes);
    return {
      lines: [`${path}: ${counted(Math.ceil(bytes.length / 1000), 'kilobyte')}, for a colleague.`],
      json: { ok: true, path, bytes: bytes.length },
      code: 0,
    };
  },
};

export const briefOpen: Command = {
  name: 'brief open',
  usage: 'attache brief open FILE.attache|FILE.pdf [--take-library]',
  options: { 'take-library': FLAG },
  help: [
    'FILE.attache      a brief that a colleague sent',
    'FILE.pdf          a copy that was issued or exported anywhere: its brief is gone on with',
    '--take-library    print it from the library here at once, not as it came',
    '',
    'Makes a brief of this home from it; nothing that is here is changed. Facts keep what was printed. Says what is different from',
    'the library here, and what a PDF cannot give.',
  ],
  async run(parsed, { environment, pdf }) {
    const path = pathOf(parsed, 'a file');
    const isTaken = parsed.values['take-library'] === true;
    const { opened, notices } = await changeHome(environment, pdf, async (home) => {
      const made = await openTravelling(home, path);
      if (isTaken) await takeLibraryHere(home, made.brief.id);
      return { opened: made, notices: home.notices };
    });
    const { brief, isKnown, said, changes } = opened;
    return {
      lines: [...openedLines(opened, isTaken), ...notices.map(({ sentence }) => `Notice: ${sentence}`)],
      json: { ok: true, briefId: brief.id, title: brief.title, isKnown, said, changes, notices },
      code: 0,
    };
  },
};

function openedLines(
  { brief, isKnown, said, changes }: OpenedTravelling,
  isTaken: boolean,
): readonly string[] {
  const printed = isTaken
    ? 'It is printed from the library here; as it came it said:'
    : 'It prints as it came, and the library here says:';
  return [
    isKnown ? `${brief.title} is here already: ${brief.id}` : `${brief.title}: ${brief.id}`,
    ...said,
    ...(changes.length > 0 ? [printed] : []),
    ...changes.map(({ printed: was, now }) => `  ${was} → ${now ?? 'nothing'}`),
  ];
}
