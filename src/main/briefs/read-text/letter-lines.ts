/** How the lines of a letter are told apart: its header, its headings and lists, its end. */

/** Where in a letter a line stands. */
export type LetterPart = 'letter' | 'people' | 'itinerary' | 'questions' | 'interests' | 'signature';

export const HEADER =
  /^(from|to|cc|bcc|sent|date|subject|re|fwd?|fw|reply-to|importance|attachments?)\s*:\s*(.*)$/i;
export const SIGN_OFF =
  /^(?:(?:kind|best|warm|many)?\s*(?:regards|wishes|thanks)|yours(?: (?:sincerely|faithfully|truly))?|sincerely|cheers|thank you|thanks)\b[\s,.!]*$/i;
export const FORWARDED =
  /^-{2,}\s*(?:original|forwarded) message|^begin forwarded message|^on .{5,80} wrote:$/i;
export const HEADINGS: readonly (readonly [Exclude<LetterPart, 'letter' | 'signature'>, RegExp])[] = [
  [
    'people',
    /^(?:(?:list of )?(?:the )?(?:people|delegates?|delegation (?:members|list)|members(?: of the delegation)?|attendees|participants|visitors|party|names)(?: (?:coming|attending|list))?(?: (?:are|will be|include|is))?)\b[^:]{0,30}:?$/i,
  ],
  [
    'itinerary',
    /^(?:(?:draft |provisional |proposed |outline )?(?:itinerary|programme|program|schedule|agenda|plan for the visit))\b[^:]{0,30}:?$/i,
  ],
  [
    'questions',
    /^(?:(?:their |some |key )?questions?|(?:they|we) (?:would like|want|ask|wish) to (?:know|ask)|queries)\b[^:?]{0,60}:?$/i,
  ],
  [
    'interests',
    /^(?:(?:key |main )?(?:sectors?|interests?|areas? of (?:interest|focus)|focus(?: areas?)?|topics|themes|priorities)(?: of interest)?(?: (?:are|include))?)\b[^:]{0,20}:?$/i,
  ],
];
export const LABEL = /^([\p{L}][\p{L} /&-]{1,40}?)\s*:\s*(.+)$/u;
export const INTEREST =
  /\b(?:interested in|interest in|keen (?:to (?:see|meet|visit|explore|learn about)|on)|focus(?:ed|ing|es)? on|looking (?:for|at|to (?:see|meet|explore))|want(?:s|ed)? to (?:see|explore|learn about)|would like to (?:see|explore|visit|learn about|discuss))\s+(.{3,300})/i;
export const TO_YOU =
  /^(?:can|could|would|will|do|are|is|have|shall|please)\s+(?:you|we|it|that|this|i)\b|^how are you|^any (?:chance|news)|let me know|^ok\b/i;
export const NOT_VISIT =
  /\b(?:deadline|rsvp|reply by|respond by|by close|invoice|received|sent|wrote|as of|due|press release|published|founded|since)\b/i;
export const VISIT =
  /\b(?:visit\w*|arriv\w*|com(?:ing|e|es)|trip|tour|travel\w*|in the region|dates?|delegation|mission|here|itinerary|programme|fly\w*|depart\w*|leav\w*)\b/i;
/** A line without its bullet, number or quotation mark. */
export const stripBullet = (text: string): string =>
  text
    .replace(/^[\s>]*(?:[-*•‣◦·–]|\d{1,2}[.)]|[a-z]\))?\s+(?=\S)/u, '')
    .replace(/^[\s>]+/, '')
    .replace(/^\*+|\*+$/g, '')
    .trim();
export const sentences = (text: string): readonly string[] =>
  text
    .match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*(?=\s|$)/g)
    ?.map((it) => it.trim())
    .filter((it) => it !== '') ?? [];
