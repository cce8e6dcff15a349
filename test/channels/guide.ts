import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type GuideStep = { readonly file: string; readonly text: string } | { readonly command: string };

/** The tables to be saved and the commands to be run of docs/PUBLISHING.md, in order. */
export function guideSteps(): readonly GuideStep[] {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/PUBLISHING.md'), 'utf8');
  return [...guide.matchAll(/^```(csv (\S+)|sh)\n([^`]*)^```$/gm)].flatMap(
    ([, , file, text = '']): GuideStep[] =>
      file === undefined
        ? text
            .trim()
            .split('\n')
            .map((command) => ({ command }))
        : [{ file, text }],
  );
}

export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
