import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OTHER_REGION } from '../packs/shipped-pack.ts';
import { madeWorkbook } from '../support/sheet-files.ts';
import { repository } from '../support/shipped.ts';
import { type OpenWindow, openWindow, temporaryFolder, usedHome } from './open-window.ts';

/** A thread that dies when it is asked for anything: what is refused for that was asked of it. */
const DYING = new URL(`data:text/javascript,${encodeURIComponent('process.exit(1);')}`);
const letters = join(repository, 'test/fixtures/letters-made/tune');

const dropped = async (window: OpenWindow, path: string): Promise<string> => {
  const [arrival] = await window.drop([path]);
  return arrival?.is === 'unknown' ? arrival.sentence : `taken as ${arrival?.is}`;
};

const made = (name: string, content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};

test.each([
  ['a mail that is dropped', (it) => dropped(it, join(letters, 't10-utah-html.eml'))],
  ['a mail of Outlook that is dropped', (it) => dropped(it, join(letters, 't17-outlook.msg'))],
  ['a document of Word that is dropped', (it) => dropped(it, join(letters, 't11-jaipur-letter.docx'))],
  ['a workbook that is dropped', (it) => dropped(it, made('a.xlsx', madeWorkbook([])))],
  ['a colleague’s brief that is dropped', (it) => dropped(it, made('a.attache', 'PK'))],
  ['the folder of a pack that is dropped', (it) => dropped(it, OTHER_REGION)],
  [
    'a letter that is chosen',
    async (it) => {
      it.answers.file = join(letters, 't11-jaipur-letter.docx');
      return (await it.refused('readDelegationFile', {})).sentence;
    },
  ],
  [
    'a workbook of questions',
    async (it) => {
      it.answers.file = made('a.xlsx', madeWorkbook([]));
      return (await it.refused('readQuestions', {})).sentence;
    },
  ],
  [
    'a workbook of figures',
    async (it) => {
      it.answers.file = made('a.xlsx', madeWorkbook([]));
      return (await it.refused('chooseFigures', {})).sentence;
    },
  ],
  [
    'a Word file that came back',
    async (it) => {
      it.answers.file = made('back.docx', 'PK');
      return (await it.refused('verifyPdf', { path: null })).sentence;
    },
  ],
] satisfies (readonly [string, (window: OpenWindow) => Promise<string>])[])(
  '%s is opened in a thread, and what ends that does not end the window',
  async (_, send) => {
    const window = await openWindow(await usedHome(), { workThread: DYING });
    expect(await send(window)).toBe('Attaché could not finish its work on the data.');
    expect(await window.call('delegations', {})).toEqual([]);
  },
);
