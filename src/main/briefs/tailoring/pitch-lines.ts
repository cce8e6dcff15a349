import type { Cluster } from '../../../shared/domain/index.ts';
import { needsThatCount } from '../parts/asked.ts';
import { needOfCase } from '../parts/choose-case.ts';
import type { AskedNeed } from './match-needs.ts';

/** What a brief says of itself before any fact: the pitch of its case and those of its chapters. */
export const pitchLines = (clusters: readonly Cluster[], needs: readonly AskedNeed[]): readonly string[] => [
  needOfCase({ needs: needsThatCount(needs) })?.why ?? '',
  ...clusters.map(({ pitch }) => pitch ?? ''),
];
