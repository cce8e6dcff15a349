import type { Audience } from '../../shared/domain/audience.ts';

/** Where no audience is spoken to, dates are written as the office writes them. */
export const OFFICE_DATES: Audience['dates'] = { long: 'd MMMM yyyy', short: 'd MMM yyyy' };
