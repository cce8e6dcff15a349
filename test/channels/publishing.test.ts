import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdfToolsHere, readHome } from '../../src/main/app/stores/open-home.ts';
import { type CommandResult, parse } from '../../src/main/hosts/cli/command.ts';
import { commandOf } from '../../src/main/hosts/cli/commands.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { fontFolder } from '../support/fonts.ts';
import { readHere } from '../support/verified.ts';
import { serve } from './channel-server.ts';
import { guideSteps, wordsOf } from './guide.ts';

const newFolder = homeFolders();
const root = join(import.meta.dirname, '../..');
it('the guide’s own words take a table to a team, and a correction after it', async () => {
  const desk = newFolder();
  const site = await serve(join(desk, 'my-channel', 'public'));
  const home = newFolder();
  const environment = { home, resources: join(root, 'resources'), now: () => new Date() };
  const pdf = pdfToolsHere(fontFolder(), readHere);
  const run = async (words: string): Promise<CommandResult> => {
    const [command, args] = commandOf(wordsOf(words).slice(1));
    if (!command) throw new Error(`no command ${words}`);
    const parsed = parse(
      command,
      args
        .map((word) => word.replace('https://data.example.org/north', site.address.replace(/\/$/, '')))
        .map((word) => (/^(figures\.csv|my-channel)/.test(word) ? join(desk, word) : word)),
    );
    return command.run(parsed, { environment, pdf });
  };
  const said: string[] = [];
  for (const step of guideSteps()) {
    if ('file' in step) writeFileSync(join(desk, step.file), step.text);
    else {
      const { code, lines } = await run(step.command);
      expect([step.command, code, lines]).toEqual([step.command, 0, lines]);
      said.push(...lines);
    }
  }
  const everything = said.join('\n');
  expect(everything).toContain('The North 2026.11.1\n');
  expect(everything).toContain('The North 2026.11.1 → 2026.11.2');
  expect(everything).toContain('Turbines 2026: 12 → 11, statement rewritten');
  const { search } = await (await readHome(environment, pdf)).region('north');
  const answer = await search.search('turbines', { kind: 'fact' }, 5);
  expect(answer.hits[0]?.title).toBe('Eleven turbines turn off Marlock.');
  // After the rotation that the guide ends with, teams go on.
  expect((await run('attache sync')).lines.join('\n')).toContain('nothing new');
});
