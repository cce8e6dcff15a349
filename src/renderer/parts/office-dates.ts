import type { Audience } from '../../shared/domain/audience.ts';

/** The office's own dates, where no audience is addressed. */
export const OFFICE_DATES: Audience['dates'] = { long: 'd MMMM yyyy', short: 'd MMM yyyy' };
