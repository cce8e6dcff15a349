/** What no record may hold: how to reach a person, who they are to an office, how they were born and what they eat. */

const ADDRESS = /<?(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}>?/giu;
const LINK = /<?(?:https?:\/\/|www\.)[^\s<>]+>?/giu;
/** Six digits or more with what people put between them, of which some say "telephone". */
const TELEPHONE =
  /(?:\b(?:tel|telephone|phone|ph|mob|mobile|cell|fax|direct|call me|whatsapp|m|t|d|o|c|p|h)\b\.?\s*[:.]?\s*)?(?:\+|\(|\b0|\bO)?\d[\dOol]*(?:[\s().\-–/][\s().\-–/]?[\dOol]+){2,}(?:\s*(?:ext|x)\.?\s*\d+)?|(?<![\p{L}\d])\+\d{7,}|\b\d{9,}\b|(?<![\d/.-])\d{5}[\s-]\d{5,6}(?![\d/.-])|[٠-٩۰-۹]{7,}/giu;
/** Letters and digits as on a passport or an identity card. */
const IDENTITY =
  /\b(?:[A-Z]{1,2}\d{6,8}|[A-Z]{2}\d{2}[A-Z]\d{4}|784-?\d{4}-?\d{7}-?\d|[A-Z]{4}\d{7}|[A-Z]{5}\d{4}[A-Z])\b/gu;
/** What follows the word for it: a passport's number in any form, a day of birth. */
const NAMED_IDENTITY =
  /\b(?:passport|pp|pass|civil id|emirates id|national id|id card|aadhaar|pan)\b\.?\s*(?:card\s*)?(?:no\.?|number|nr\.?|#)?\s*[:.#]?\s*\p{Lu}{0,3}[\s-]?\d[\d\s-]{3,14}\d/giu;
const BORN =
  /\b(?:born|b\.|d\.?o\.?b\.?|date of birth|birth ?date)\s*(?:on\s+)?[:.]?\s*(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|\p{L}{3,9})[\s./,-]+\d{2,4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})/giu;
const PIN = /\b(?:pin|passcode|password|meeting id|dial-?in)\b[:#\s]*[\d# ]*/giu;

const isDates = (text: string): boolean =>
  (/\b(?:19|20)\d\d\b/.test(text) || /^\D*\d{1,2}\/\d{1,2}\/\d{2}\b/.test(text)) &&
  text.replace(/\D/g, '').length <= 16;

/** The text without what is private; the words around it stay. */
export function withoutPrivate(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(LINK, ' ')
    .replace(PIN, ' ')
    .replace(NAMED_IDENTITY, ' ')
    .replace(BORN, ' ')
    .replace(TELEPHONE, (found) =>
      (found.match(/\p{Nd}/gu) ?? []).length < 7 || isDates(found) ? found : ' ',
    )
    .replace(IDENTITY, ' ')
    .replace(/\([\s,;]*\)|<\s*>|\[\s*\]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;|·•/–-]+|[\s,;|·•/–-]+$/gu, '')
    .trim();
}
