import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './launch.ts';
import { guidePublisher } from './publisher.ts';

const isBuilt = existsSync(join(root, 'out', 'main', 'cli.js'));

it.skipIf(!isBuilt)(
  'the guide’s commands, word for word, take a table to a team over https, and a correction after it',
  async () => {
    const publisher = await guidePublisher(true);
    const said = await publisher.follow();
    expect(said).toContain('The North 2026.11.1\n');
    expect(said).toContain('The North 2026.11.1 → 2026.11.2');
    expect(said).toContain('Turbines 2026: 12 → 11, statement rewritten');
    const found = await publisher.run('attache search turbines --kind fact --pack north');
    expect(found.said).toContain('Eleven turbines turn off Marlock.');
    // After the rotation that the guide ends with, teams go on.
    expect((await publisher.run('attache sync')).said).toContain('nothing new');
    // Wrong usage and refusals end as the command line says.
    expect((await publisher.run('attache channel init my-channel')).code).toBe(1);
    expect((await publisher.run('attache channel init my-channel --threshold nobody=2')).code).toBe(2);
  },
);
