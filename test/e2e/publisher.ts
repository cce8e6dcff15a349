import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../channels/channel-server.ts';
import { type GuideStep, guideSteps, wordsOf } from '../channels/guide.ts';
import { root, temporaryFolder } from './launch.ts';

const tls = join(root, 'test', 'fixtures', 'tls');
/** Lets a process trust the test's own authority, as a machine trusts those that its system knows. */
const TRUST = { NODE_EXTRA_CA_CERTS: join(tls, 'ca.pem') } as const;

/**
 * A publisher at work in a folder, with the real command line, as docs/PUBLISHING.md says; `public` is on a web server.
 * The guide's own address stands for the server's.
 */
export async function guidePublisher(secure: boolean) {
  const desk = temporaryFolder();
  const home = temporaryFolder();
  const keys = {
    key: readFileSync(join(tls, 'server.key'), 'utf8'),
    cert: readFileSync(join(tls, 'server.pem'), 'utf8'),
  };
  const site = await serve(join(desk, 'my-channel', 'public'), secure ? keys : undefined);
  const run = async (command: string) => {
    const [, ...words] = wordsOf(command);
    const args = words.map((word) =>
      word.replace('https://data.example.org/north', site.address.replace(/\/$/, '')),
    );
    const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
      cwd: desk,
      env: { ...process.env, ...TRUST, ATTACHE_HOME: home },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    await once(child, 'close');
    return { code: child.exitCode, said };
  };
  const steps = [...guideSteps()];
  return {
    desk,
    site,
    run,
    /** Does what the guide says, up to the command that begins so (left for later), or to its end. Gives what was said. */
    async follow(before?: string): Promise<string> {
      const all: string[] = [];
      for (let step: GuideStep | undefined = steps[0]; step; step = steps[0]) {
        if ('command' in step && before !== undefined && step.command.startsWith(before)) break;
        steps.shift();
        if ('file' in step) {
          writeFileSync(join(desk, step.file), step.text);
          continue;
        }
        const { code, said } = await run(step.command);
        if (code !== 0) throw new Error(`${step.command}: ${code}\n${said}`);
        all.push(said);
      }
      return all.join('');
    },
    /** Leaves a step of the guide out. */
    skip: () => void steps.shift(),
  };
}
