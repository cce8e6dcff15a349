import type { Notice } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';

/** As many briefs as a notice names. */
const NAMED = 4;

/** "14:03", with its day where that is not today. */
function minuteOf(at: Date, now: Date): string {
  const minute = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (localDay(at) === localDay(now)) return minute;
  return `${minute} on ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** The notice after an unclean exit: which briefs were edited, and when they were last saved. */
export function crashNotice(since: string, briefs: readonly Brief[], now: Date): Notice {
  const edited = briefs
    .filter(({ changedAt }) => changedAt >= since)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const id = 'unended-run';
  if (edited.length === 0) {
    return {
      id,
      tone: 'info',
      sentence:
        'Attaché was stopped before it could close. No brief had been changed, and everything is here.',
      next: null,
    };
  }
  const named = edited
    .slice(0, NAMED)
    .map(({ title, changedAt }) => `“${title}”, kept last at ${minuteOf(new Date(changedAt), now)}`);
  const rest = edited.length - named.length;
  return {
    id,
    tone: 'warning',
    sentence: `Attaché was stopped before it could close. Restored: ${[...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')}.`,
    next: 'At most the last second of typing is missing. Open it and look at the end of what you wrote.',
  };
}
