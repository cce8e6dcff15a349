import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { batch } from '../../src/main/app/use-cases/batch.ts';
import { CHANNEL_OPTIONS, channelCommand } from '../../src/main/hosts/cli/channel-commands.ts';
import type { Outcome } from '../../src/main/hosts/cli/command.ts';
import { PACK_OPTIONS, packCommand } from '../../src/main/hosts/cli/pack-commands.ts';
import { readPdf } from '../../src/main/pdf/evidence/read-pdf.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { fontFolder } from '../support/fonts.ts';
import { serve } from './channel-server.ts';
import { guideSteps, wordsOf } from './guide.ts';

const newFolder = homeFolders();
const root = join(import.meta.dirname, '../..');
it('the guide’s own words take a table to a team, and a correction after it', async () => {
  const desk = newFolder();
  const site = await serve(join(desk, 'my-channel', 'public'));
  const home = newFolder();
  const app = batch({
    home,
    resources: join(root, 'resources'),
    fonts: fontFolder(),
    readPdf,
    now: () => new Date(),
  });
  const options = { ...PACK_OPTIONS, ...CHANNEL_OPTIONS };
  const run = async (command: string): Promise<Outcome> => {
    const [, first = '', second = '', ...rest] = wordsOf(command);
    const name = first in options ? first : `${first} ${second}`;
    const args = (name === first ? [second, ...rest] : rest)
      .filter((word) => word !== '')
      .map((word) => word.replace('https://data.example.org/north', site.address.replace(/\/$/, '')))
      .map((word) => (/^(figures\.csv|my-channel)/.test(word) ? join(desk, word) : word));
    const { values, positionals } = parseArgs({ args, options: options[name] ?? {}, allowPositionals: true });
    const parsed = { values: values as Parameters<typeof packCommand>[1]['values'], words: positionals };
    const outcome = (await packCommand(name, parsed, app)) ?? (await channelCommand(name, parsed, app));
    if (!outcome) throw new Error(`no command ${command}`);
    return outcome;
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
  const answer = await app.search('turbines', { kind: 'fact' }, 5, 'north');
  expect(answer.hits[0]?.title).toBe('Eleven turbines turn off Marlock.');
  // After the rotation that the guide ends with, teams go on.
  expect((await run('attache sync')).lines.join('\n')).toContain('nothing new');
});
