import {
  type Audience,
  type Cluster,
  type Delegation,
  DelegationFile,
  Refused,
} from '../../shared/domain/index.ts';

/**
 * A delegation from the text of its file.
 * @throws Refused with every mistake in a line of its own: which field, what is wrong.
 */
export function readDelegation(
  text: string,
  fileName: string,
  id: string,
  audiences: readonly Audience[],
  clusters: readonly Cluster[],
): Delegation {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Refused(
      'bad-input',
      `${fileName} is not JSON: ${why}.`,
      'Mend the file as the message says, or start from one of the examples.',
    );
  }
  const parsed = DelegationFile.safeParse(json);
  if (!parsed.success) {
    throw new Refused(
      'bad-input',
      `${fileName} does not describe a delegation.`,
      'Mend these fields; name and market are needed, all others may be left out.',
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    );
  }
  const file = parsed.data;
  const audience = audiences.find((a) =>
    [a.id, a.market, a.name].some((name) => name.toLowerCase() === file.market.toLowerCase()),
  );
  if (!audience) {
    throw new Refused(
      'bad-input',
      `${fileName}: market "${file.market}" is not one of the audiences.`,
      `Write one of: ${audiences.map((a) => a.id).join(', ')}.`,
    );
  }
  const unknown = file.clusters.filter((cluster) => !clusters.some((known) => known.id === cluster));
  if (unknown.length > 0) {
    throw new Refused(
      'bad-input',
      `${fileName}: no cluster is called ${unknown.map((u) => `"${u}"`).join(', ')}.`,
      `The clusters are: ${clusters.map((c) => c.id).join(', ')}. Plain words may stand under sectors instead.`,
    );
  }
  return {
    id,
    name: file.name,
    audienceId: audience.id,
    sectors: [...new Set([...file.clusters, ...file.sectors])],
    interests: file.interests,
    people: file.people,
    ...(file.headCount !== null && { headCount: file.headCount }),
    visit: file.visit,
    itinerary: file.itinerary,
    questions: file.questions,
  };
}
