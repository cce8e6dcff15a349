import { counted } from '../../../../shared/format/number.ts';
import { type Inspected, inspectFile } from '../../../app.ts';
import { type Command, pathOf } from '../command.ts';

/** What goes out with a PDF, in plain words. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'attache inspect FILE.pdf',
  options: {},
  help: [
    'FILE.pdf   any PDF: ours, of today or of before, or anybody’s',
    '',
    'Shows all that the file carries: pages, what it says of itself, links, attached files, and of a brief every kind of',
    'record field by field, with what stays in the house. It does not judge whether the file is untouched: verify does.',
  ],
  async run(parsed, { pdf }) {
    const inspected = await inspectFile(pathOf(parsed, 'the path of a PDF'), pdf.readPdf);
    return { lines: inspectedLines(inspected), json: { ok: true, ...inspected }, code: 0 };
  },
};

const sized = (bytes: number): string =>
  bytes < 1000
    ? counted(bytes, 'byte')
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

const wordsLine = (what: string, words: readonly string[]): readonly string[] =>
  words.length === 0 ? [] : [`    ${what}: ${words.join(', ')}`];

function inspectedLines(it: Inspected): readonly string[] {
  return [
    `${it.name}${it.title ? `: ${it.title}` : ''}`,
    it.from,
    ...it.faults.map((fault) => `  ${fault}`),
    ...part('PAGES', [
      `${counted(it.pages, 'page')}: ${it.papers.join('; ')}. ${sized(it.size)}.`,
      ...(it.pictures > 0 ? [counted(it.pictures, 'picture')] : []),
      ...(it.cameraNotes > 0
        ? [`${counted(it.cameraNotes, 'picture')} with what the camera wrote (it may say when and where)`]
        : []),
      ...(it.typefaces.length > 0 ? [`Typefaces: ${it.typefaces.join(', ')}`] : []),
    ]),
    ...part(
      'WHAT IT SAYS OF ITSELF',
      it.metadata.map(({ name, value }) => `${name}: ${value}`),
    ),
    ...part(
      'LINKS OUT',
      it.links.map(({ to, count }) => (count === 1 ? to : `${to} (${count} times)`)),
    ),
    ...part('WHAT A VIEWER MAY RUN, SHOW OR HIDE', it.active),
    ...part(
      'FILES INSIDE',
      it.attachments.map(
        ({ name, description, mediaType, size }) =>
          `${name}, ${size === null ? 'cannot be read' : sized(size)}: ${description ?? mediaType ?? 'not described'}`,
      ),
    ),
    ...part(
      'WHAT A BRIEF CARRIES, FIELD BY FIELD',
      it.carried.flatMap(({ what, count, fields, beyond, stays }) => [
        count === 1 ? what : `${count} ${what}`,
        ...wordsLine('goes out', fields),
        ...wordsLine('GOES OUT, THOUGH A COPY OF TODAY WOULD KEEP IT BACK', beyond),
        ...wordsLine('stays in the house', stays),
      ]),
    ),
    ...(it.carried.length > 0
      ? ['', 'What stays in the house is in no file here, unless a page itself prints it.']
      : []),
    ...part('WHAT CANNOT BE TOLD', [
      ...it.doubts,
      ...(it.doubts.length > 0 ? ['There may be more in it than is wordsLine here.'] : []),
    ]),
  ];
}
