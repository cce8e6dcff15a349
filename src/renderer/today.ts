import { localDay } from '../shared/format/local-day.ts';

/** The calendar day where the officer is, `YYYY-MM-DD`. */
export const today = (at = new Date()): string => localDay(at);
