import type { Image } from '../../../shared/domain/index.ts';
import { formatDay } from '../../../shared/format/date.ts';

/** What decides whether a photograph may be printed; of one that came from elsewhere, as far as it is known. */
export type Rights = Pick<Image, 'credit' | 'licence' | 'consent' | 'expires' | 'withdrawn'>;

export type RightsFault = {
  readonly kind: 'withdrawn' | 'expired' | 'no-credit' | 'no-licence' | 'no-consent';
  /** The end of a sentence that begins with the photograph. */
  readonly words: string;
};

/** Cells that are filled and say nothing. */
const SAYS_NOTHING = /^(?:none|unknown|not (?:known|stated)|n\/?a|tb[acd]|to follow|[\s?.–-]+)$/i;

/** Why it may not be printed on this day (`YYYY-MM-DD`), the gravest first; null where it may. */
export function rightsFault(
  { credit, licence, consent, expires, withdrawn }: Rights,
  day: string,
): RightsFault | null {
  if (withdrawn !== null) return { kind: 'withdrawn', words: `was withdrawn on ${dayIn(withdrawn)}` };
  if (expires !== null && expires < day)
    return { kind: 'expired', words: `could be printed until ${dayIn(expires)} and no longer` };
  if (consent === 'refused')
    return { kind: 'no-consent', words: 'shows people who did not agree to its being printed' };
  if (!consent)
    return { kind: 'no-consent', words: 'may show people, and nobody noted that they agreed or need not' };
  if (SAYS_NOTHING.test(credit)) return { kind: 'no-credit', words: 'does not say whom to credit' };
  if (SAYS_NOTHING.test(licence))
    return { kind: 'no-licence', words: 'does not say under which licence it may be printed' };
  return null;
}

const dayIn = (day: string): string => formatDay(day, 'd MMMM yyyy');
