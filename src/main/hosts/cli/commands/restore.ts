import type { WorkCopy } from '../../../../shared/contract.ts';
import { counted } from '../../../../shared/format/number.ts';
import { changeHome, readHome, restoreCopy, workCopies } from '../../../app.ts';
import { type Command, FLAG, UsageError } from '../command.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'attache restore [COPY]',
  options: { yes: FLAG },
  help: [
    'COPY     a copy of the visits, briefs and edits from before, as it is listed without this',
    '--yes    go back to it; without this it is only said what that would change',
    '',
    'What is there now is kept as a copy as well, so that going back can be undone.',
  ],
  async run({ words, values }, { environment, pdf }) {
    if (words.length > 1) throw new UsageError('attache restore takes one copy');
    const [file] = words;
    if (values.yes === true && file === undefined) throw new UsageError('--yes needs the copy to go back to');
    if (file !== undefined && values.yes === true) {
      const copy = await changeHome(environment, pdf, (home) => restoreCopy(home, file));
      return {
        lines: [`Went back to ${file}.`, ...changeLines(copy)],
        json: { ok: true, restored: true, copy },
        code: 0,
      };
    }
    const copies = await workCopies(await readHome(environment, pdf));
    const shown = copies.filter((copy) => file === undefined || copy.file === file);
    const lines =
      shown.length > 0
        ? shown.flatMap((copy) => [copyLine(copy), ...(file === undefined ? [] : changeLines(copy))])
        : [file === undefined ? 'There are no copies yet.' : `There is no copy called ${file}.`];
    const next =
      shown.length > 0 ? ['', 'Nothing was changed. Name a copy and add --yes to go back to it.'] : [];
    const isThere = shown.length > 0 || file === undefined;
    return {
      lines: [...lines, ...next],
      json: { ok: isThere, restored: false, copies: shown },
      code: isThere ? 0 : 1,
    };
  },
};

function copyLine({ file, savedAt, holds, fault }: WorkCopy): string {
  if (holds === null) return `${file}  cannot be used: ${fault}`;
  const { visits, briefs, edits } = holds;
  const held = `${counted(visits, 'visit')}, ${counted(briefs, 'brief')}, ${counted(edits, 'edit')}`;
  return `${file}  saved ${savedAt}  ${held}`;
}

function changeLines({ change }: WorkCopy): readonly string[] {
  if (change === null) return [];
  const lines = (['visits', 'briefs', 'edits'] as const).flatMap((kind) => {
    const { gone, back, other } = change[kind];
    const said = (words: string, names: readonly string[]): readonly string[] =>
      names.length > 0 ? [`  ${kind} ${words}: ${names.join('; ')}`] : [];
    return [...said('that go', gone), ...said('that come back', back), ...said('as they were', other)];
  });
  return lines.length > 0 ? lines : ['  the same as now'];
}
