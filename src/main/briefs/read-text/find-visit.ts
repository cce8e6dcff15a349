import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import { dayAfter, daysOfMonth, type FoundDate, findDates } from './find-dates.ts';
import type { DateFrame } from './written-days.ts';

/** Dates that a sentence names, and how much it speaks of the visit. */
export type HeardDate = FoundDate & {
  readonly line: number;
  readonly text: string;
  readonly weight: number;
  /** The text says that these days no longer hold. */
  readonly isOver: boolean;
  /** The mail that it stands in, from the newest. */
  readonly message: number;
};

const VISIT =
  /\b(?:visit\w*|arriv\w*|com(?:ing|e|es)|trips?|tour|travel\w*|in the region|in town|with you|to you|dates?|delegation|mission|here|itinerary|fly\w*|depart\w*|leav\w*|will be|be in|join us|booked|confirmed|moved?|moves|shift\w*|resched\w*|postponed|preponed|over|options?|choice|window|forward|landed|days? spare|see you)\b|besuch|reise|kommt|visite|sera à|mission|visita|سيزور|زيارة|aa rah[ai]|rahegi|aayenge/iu;
const NOT_VISIT =
  /\b(?:deadline|rsvp|reply by|respond by|by close|not later than|no later than|latest by|on or before|invoice|received|wrote|as (?:of|on)|due (?:on|by|date)|press release|published|founded|since|early bird|last date|registration|valid|expir\w*|passport|born|birth|previous visits?|last year|earlier this year|next forward look|returns?\b.{0,30}\bby|corrections by|promised for|tell me by|reply before|advise before|your mail|your letter|dt\.?|dated|regd?|circular)\b/iu;
const BY = /\b(?:by|before|until|till|after|since)\s+(?:the\s+)?$/iu;
const OVER =
  /\b(?:instead of|in place of|in lieu of|rather than|originally(?: \w+){0,2}|previously(?: \w+){0,2}|initially(?: \w+){0,2}|earlier(?: dates?)?(?: of)?|not|no longer|was(?: to be)?|were|moved from|shift(?:ed)? from|changed from|rescheduled from|postponed from|cancel\w*|scrap\w*|replac\w+|supersed\w+|anstelle von|statt|au lieu du?|بدلا من)[\s,(]*(?:the\s+|our\s+|visit\s+|on\s+|from\s+|for\s+|dates?\s+|of\s+)*$/iu;
/** The date of the letter itself, in its head. */
const OF_LETTER = /(?:^|[\s(])(?:dated?|dt|tarikh|दिनांक|التاريخ)\s*[.:-]*\s*$/iu;
/** "following stops in Munich (1-3 May)": days in another place. */
const ELSEWHERE = /\b(?:stops?|days?|legs?|meetings|visits?|time)\s+in\s+(\p{Lu}[\p{L} ]{2,30})\s*[(,:]\s*$/u;
const FLIGHT = /\bflight\b|\b[A-Z]{2}\s?\d{2,4}\b|\bland(?:s|ing)?\b/u;
/** Where the days that follow are those of this region. */
const HERE = (text: string, homes: readonly string[]): boolean => homes.some((it) => text.includes(it));

/** "Days in the region:": of a longer journey, the days that are meant. */
function daysIn(homes: readonly string[]): RegExp {
  const made =
    daysInHomes.get(homes) ??
    new RegExp(
      String.raw`\b(?:days?|dates?|nights?|time|stay|leg|part)\s+in\s+(?:the\s+)?(?:${homes.map(escapePattern).join('|')})\b[^.;]{0,12}$`,
      'iu',
    );
  daysInHomes.set(homes, made);
  return made;
}
const daysInHomes = new WeakMap<readonly string[], RegExp>();

/** The words right before and behind a date, as far as its clause goes. */
function clauseAround(text: string, { start, end }: FoundDate): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const cut = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('('));
  const after = /^[^,;()]{0,25}/u.exec(text.slice(end))?.[0] ?? '';
  return `${before.slice(cut + 1)} ${after}`;
}

export type VisitFrame = {
  readonly dates: DateFrame;
  readonly homes: readonly string[];
  /** The month of the last date that was named before, `YYYY-MM`. */
  readonly month?: string | null;
};

/** The dates of a sentence, weighed. `bonus`: a field that asks for them, a title. */
export function datesInWords(
  text: string,
  line: number,
  message: number,
  { dates, homes, month = null }: VisitFrame,
  bonus = 0,
): readonly HeardDate[] {
  const named = findDates(text, dates);
  const found = named.length === 0 && month !== null ? daysOfMonth(text, month) : named;
  const [first, last] = [found[0], found.at(-1)];
  const joins =
    found.length === 2 &&
    first &&
    last &&
    first.from === first.to &&
    last.from === last.to &&
    first.from < last.from &&
    /\barriv|\bfrom\b|\bland/iu.test(text) &&
    /depart|leav|until|fl(?:y|ies)|home|\bto\b/iu.test(text);
  const all = joins
    ? [
        {
          ...first,
          to: last.to,
          end: last.end,
          sureness: last.sureness,
          why: `From the first date named to the last. ${last.why}`,
        },
      ]
    : found;
  return all.map((it): HeardDate => {
    const before = text.slice(0, it.start);
    const elsewhere = ELSEWHERE.exec(before)?.[1];
    const isAway = elsewhere !== undefined && !homes.some((home) => elsewhere.includes(home));
    const isOver = OVER.test(before.slice(-60)) || (it.from === it.to && OF_LETTER.test(before)) || isAway;
    const weight =
      bonus +
      (VISIT.test(text) || it.weekday === 'item' ? 3 : 0) +
      (it.from !== it.to ? 2 : 0) +
      (HERE(text, homes) ? 1 : 0) +
      (homes.length > 0 && daysIn(homes).test(before.slice(-60)) ? 4 : 0) -
      (NOT_VISIT.test(clauseAround(text, it)) ? 6 : 0) -
      (BY.test(before) ? 6 : 0) -
      (FLIGHT.test(text) && it.from === it.to ? 2 : 0) -
      (it.to < dates.today ? 20 : 0) -
      (isOver ? 20 : 0);
    return { ...it, line, text, weight, isOver, message };
  });
}

const TENTATIVE =
  /\b(?:might|may (?:come|visit|be|travel)|could (?:come|make|visit)|wd like to|would like to (?:visit|come)|propos(?:e|es|ed|ing|al)|possibl[ey]|tentative\w*|provisional\w*|looking at|thinking of|thinking about|tbc|tbd|to be confirmed|not (?:yet )?(?:been )?(?:fixed|confirmed|final\w*|decided)|can['’]?t say|either|options?|choices?|considering|hope to|hoping to|can make|pencil\w*|nothing is booked|if approved)\b/iu;
const SETTLED =
  /\b(?:confirm(?:ed|s)?|final|locked in|booked|visas? in hand|tickets?|it['’]?s a go|we['’]?re a go|pakki|firm|definitely|all set)\b/iu;
const UNSETTLED_DATES =
  /\bdates?\b[^.]{0,40}\b(?:tentative|provisional|not (?:yet )?(?:fixed|confirmed|final)|tbc|subject to|can['’]?t)|\b(?:treat as|remains?|still) (?:tentative|provisional)|\bnothing is booked/iu;
const CHOICE = /\bor\b|\beither\b|\boptions?\b|\bchoices?\b|\bwindows?\b|\balt(?:ernativ\w*)?\b/iu;

export type Visit = {
  readonly chosen: HeardDate | null;
  /** Other days that would do as well. */
  readonly options: readonly HeardDate[];
  readonly certainty: 'firm' | 'option' | 'unknown';
};

const isSame = (a: FoundDate, b: FoundDate): boolean => a.from === b.from && a.to === b.to;

/** The days of the visit: the newest mail's, the likeliest of them; others that it offers are options. */
export function settleVisit(
  heard: readonly HeardDate[],
  said: { readonly sentences: readonly string[]; readonly firm: boolean | null },
): Visit {
  const fit = heard.filter(({ weight }) => weight > 0);
  const newest = Math.min(...fit.map(({ message }) => message));
  const candidates = fit.filter(({ message }) => message === newest);
  const sorted = [...candidates].sort((a, b) => b.weight - a.weight);
  const [first] = sorted;
  // “The 3rd week of February (15 to 19 February)”: the days say which of it.
  const best =
    first?.week === true
      ? (sorted.find(
          (it) => it.week !== true && it.from !== it.to && it.from >= first.from && it.to <= first.to,
        ) ?? first)
      : first;
  if (!best) return { chosen: null, options: [], certainty: 'unknown' };
  const others = sorted.filter(
    (it) => !isSame(it, best) && it.from !== it.to && best.from !== best.to && !it.isOver,
  );
  const offers = others.filter(
    (it) => CHOICE.test(it.text) && (CHOICE.test(best.text) || it.text === best.text),
  );
  const options = offers.filter((it, i) => offers.findIndex((other) => isSame(it, other)) === i);
  // Of two that are offered, the first that is named.
  const offered = [best, ...options].sort((a, b) => a.line - b.line || a.start - b.start);
  const chosen = options.length > 0 ? (offered[0] ?? best) : best;
  const own = [chosen.text, ...candidates.filter((it) => isSame(it, chosen)).map(({ text }) => text)];
  const isOpen =
    said.firm === null
      ? chosen.week === true ||
        options.length > 0 ||
        said.sentences.some((it) => UNSETTLED_DATES.test(it)) ||
        (own.some((it) => TENTATIVE.test(it)) &&
          !own.some((it) => SETTLED.test(it.replace(/\b(?:to|will|shall) be confirmed\b/giu, ''))) &&
          !said.sentences.some(
            (it) =>
              /\b(?:dates?|visit)?\s*(?:are |is |stand )?(?:confirmed|final)\b|visas in hand/iu.test(it) &&
              !/will be confirmed|to be confirmed|shall be confirmed/iu.test(it),
          ))
      : !said.firm;
  return { chosen, options: offered.filter((it) => it !== chosen), certainty: isOpen ? 'option' : 'firm' };
}

const CALLED_OFF =
  /\b(?:(?:have|has|had|need|going|decided) to (?:cancel|call off|scrap|withdraw from|pull out of|abandon)|(?:are|am|is|be) (?:withdrawing|pulling out) (?:from|of)|(?:visit|trip|mission|delegation|tour)\b[^.]{0,60}\b(?:is|has been|stands|are|was|been) (?:now )?(?:cancell?ed|called off|withdrawn|scrapped|abandoned|on hold|suspended)|call(?:ed|ing)? off|(?:will|can|shall)(?: ?not|n['’]t) (?:now |be able to )?(?:take place|go ahead|come|visit|travel|proceed|make it|be (?:travell?ing|coming|visiting|going|proceeding))|won['’]?t (?:be )?(?:coming|able to|going ahead|happening|take place)|on hold|stand(?:ing)? down|(?:has|have|had) pulled (?:the|out|their|this)|indefinitely|sine die|until further notice|no longer (?:coming|able|going|possible)|cancel(?:ling)? (?:the|our) (?:visit|trip|mission|december|january|february|march|april|may|june|july|august|september|october|november)|no new dates|abgesagt|annulée?|تم إلغاء|إلغاء الزيارة)\b/iu;
/** One person who stays at home calls nothing off. */
const ONE_PERSON = /\b(?:mr|mrs|ms|dr|shri|smt|eng)\.?\s|\bin (?:his|her) place\b/iu;

/** The sentence by which a mail calls the visit off; null where the visit stands. */
export function calledOff(
  sentences: readonly string[],
  heard: readonly HeardDate[],
  subject: string,
): string | null {
  const said = sentences.find((it) => CALLED_OFF.test(it) && !ONE_PERSON.test(it));
  if (said === undefined) return null;
  const isMoved = heard.some(
    (it) =>
      it.message === 0 &&
      it.weight > 2 &&
      it.text !== said &&
      it.text !== subject &&
      !it.isOver &&
      !/cancel|on hold/i.test(it.text),
  );
  return isMoved ? null : said;
}

/** Monday to Friday of the week, or the days between: whether a day belongs to the visit or its eve. */
export const isWithin = (
  day: string,
  { from, to }: { readonly from: string; readonly to: string },
): boolean => day >= dayAfter(from, -1) && day <= dayAfter(to, 1);
