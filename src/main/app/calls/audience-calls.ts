import { audiencesOfTeam, removeAudience, saveAudience, takeReadyAudience } from '../use-cases/audiences.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** The markets that briefs are written for. */
export const audienceCalls = (context: AppContext): CallGroup<'audienceCalls'> => ({
  audiencesOfTeam: () => audiencesOfTeam(context),
  saveAudience: (request) => saveAudience(context, request),
  takeReadyAudience: ({ id }) => takeReadyAudience(context, id),
  removeAudience: ({ id }) => removeAudience(context, id),
});
