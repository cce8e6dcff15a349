import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audienceOf, audienceProblems, withOwnAudiences } from '../../../shared/audiences/audience-form.ts';
import { Audience, type AudienceForm, Refused } from '../../../shared/domain/index.ts';
import type { Environment } from '../stores/environment.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import { findAudience } from './open-brief.ts';

/** Markets that the pack has no row for, made ready to be taken: their habits, and no facts. */
export async function readyAudiences({
  resources,
}: Pick<Environment, 'resources'>): Promise<readonly Audience[]> {
  const folder = join(resources, 'audiences');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => Audience.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
}

/** All that a brief may be written for, and what may be taken besides. */
export async function audiencesOfTeam(home: OpenHome) {
  const { audiences } = await home.region();
  const own = home.workspace.data.audiences;
  const ready = await readyAudiences(home.environment);
  return {
    audiences: audiences.map((audience) => ({ audience, isOwn: own.some(({ id }) => id === audience.id) })),
    ready: ready.filter(({ id, market }) => !audiences.some((it) => it.id === id || it.market === market)),
  };
}

type Team = Pick<WritableHome, 'workspace'>;

const keep = async ({ workspace }: Team, audience: Audience): Promise<Audience> => {
  await workspace.update((file) => ({ ...file, audiences: withOwnAudiences(file.audiences, [audience]) }));
  return audience;
};

/** Keeps what the form says as an audience of the team's, in place of the one that it edits. @throws Refused. */
export async function saveAudience(
  home: WritableHome,
  { id, form }: { readonly id: string | null; readonly form: AudienceForm },
): Promise<Audience> {
  const { audiences } = await home.region();
  const before = id === null ? null : findAudience(audiences, id);
  const others = audiences.filter((it) => it !== before);
  const wrong = Object.entries(audienceProblems(form, others));
  if (wrong.length > 0)
    throw new Refused(
      'bad-input',
      'This does not describe an audience yet.',
      'Mend these fields.',
      wrong.map(([field, problem]) => `${field}: ${problem.replaceAll('-', ' ')}`),
    );
  return keep(home, Audience.parse(audienceOf(form, before)));
}

/** Takes one of those made ready. @throws Refused. */
export async function takeReadyAudience(home: WritableHome, word: string): Promise<Audience> {
  const { audiences, ready } = await audiencesOfTeam(home);
  const known = [word.trim().toLowerCase()];
  if (
    audiences.some(({ audience: { id, name } }) => known.includes(id) || known.includes(name.toLowerCase()))
  )
    throw new Refused('bad-input', `There is an audience “${word}” already.`, 'Write a brief for it.');
  return keep(home, findAudience(ready, word));
}

/** Takes an audience of the team's away; one that it wrote in place of the pack's is the pack's again. @throws Refused. */
export async function removeAudience(home: WritableHome, word: string): Promise<Audience> {
  const { workspace } = home;
  const own = workspace.data.audiences;
  const audience = findAudience(own, word);
  await workspace.update((file) => ({
    ...file,
    audiences: file.audiences.filter(({ id }) => id !== audience.id),
  }));
  return audience;
}
