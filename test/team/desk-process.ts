// Writes into a brief of its home and gives it to the team's folder, until it is killed. What was saved is told, a word a line.
import { teamLink } from '../../src/main/app/stores/team-link.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { openTeam } from '../../src/main/team/team.ts';
import { textBlock } from './homes.ts';

const [, , home = '', run = ''] = process.argv;
const now = (): Date => new Date();
const { store } = await openStore(home, workspaceSpec, now);
const link = teamLink(store, await openTeam(home, now), '0');
for (let n = 0; ; n += 1) {
  const word = `k${run}-${n}`;
  await link.update((file) => ({
    ...file,
    briefs: file.briefs.map((brief) => ({
      ...brief,
      sections: brief.sections.map((section, at) =>
        at === 0 ? { ...section, blocks: [...section.blocks, textBlock(word, word)] } : section,
      ),
    })),
  }));
  process.stdout.write(`${word}\n`);
  await link.round(null);
}
