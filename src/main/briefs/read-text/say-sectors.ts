import { findCountries } from './find-audience.ts';
import { membersOf } from './sentences.ts';

/** Ways of saying what somebody makes or does; what is made stands behind. Each language is a row. */
const WE = String.raw`(?:we|they|who|i|all|our (?:\p{L}+ ){0,2}(?:members|companies|firms|people|forum|firm|group|team|folks|trade|fields|sectors|business\p{L}*)|(?:the |most of (?:our|the) |these |its )?(?:\p{L}+ )?(?:members|companies|participants|firms|folks|group|council|associates|businesses|delegates|partners|exhibitors))`;
const IS = String.raw`(?:(?<![\p{L}’'])(?:are|is|r)|['’](?:re|s))`;
const MAKING: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${WE}\b[^.:;?]{0,25}?(?:\b(?:make|makes|manufacture[sd]?|produce[sd]?|suppl(?:y|ies)|deals? in|works? (?:on|in)|speciali[sz]es? in|comes? from|focus(?:es)? on|back|invests? in|look(?:s)? at|build|builds|develop[s]?|exports?|operates? in|trades? in|covers?|sells?|represents? (?:\p{L}+ )?(?:makers|manufacturers|producers|companies|firms|businesses) (?:of|in)|represents?)|${IS} (?:all |mainly |mostly |currently )?(?:active |engaged |involved |busy |working )?(?:in|into|from)|${IS} (?:the )?(?:leading )?(?:manufacturers|makers|exporters|producers|traders|suppliers)(?: and (?:exporters|suppliers|traders))? of)\s+(.{3,300})`,
    'iu',
  ),
  /\b(?:focus|fields?|sectors?|trade|industries|business|products?)\b(?:\s+(?:as before|of \p{L}+))?\s*(?:is|are|covers?|includes?)\s*(?:as before|as follows)?\s*:?\s+(?:on\s+|in\s+)?(.{3,300})/iu,
  /\bin the (?:fields?|sectors?|areas?) of\s+(.{3,300})/iu,
  /\b(?:active|engaged) in\s+(.{3,300})/iu,
  /\bdiscussions? on\s+(.{3,200})/iu,
  /\baus den branchen\s+(.{3,200})|\b(?:sind|arbeiten) (?:tätig )?(?:in|im bereich) (?:den bereichen )?(.{3,200})/iu,
  /\b(?:travaillent|opèrent|actives?) dans\s+(.{3,200})/iu,
  /(?:نعمل|تعمل الشركة|يعمل|متخصصون) في (?:مجال|مجالات|قطاع)?\s*(.{3,200})/u,
  /\b(?:trabajan|operan) en\s+(.{3,200})|\b(?:operano|lavorano) (?:nel|nei|in)\s+(.{3,200})/iu,
  /\bhum(?:are members)?\s+(?:log\s+)?(.{3,200}?)\s+(?:banate|bechte|export karte|ka kaam karte|supply karte|mein kaam karte)\s+hain/iu,
  /\b(?:are|is|['’]re|['’]s|run|runs)\s+an?\s+([\p{L} /&-]{3,60}?)\s+(?:shop|outfit|start-?up|specialist|maker|manufacturer)\b/iu,
];
/** "increasing our saree exports and our bridal fabrics trade". */
const OUR_TRADE = /\bour\s+((?:\p{Ll}[\p{L}-]*\s+){1,3}(?:exports?|trade|business))\b/giu;

/** Where what is made ends and something else begins. */
const END =
  /,?\s+(?:and|but|und|et)\s+(?:they|we|he|she|it|would|want|wants|wish|wishes|are|is|also|hope|intend|like|möchten|suchen|will|can|have|keen)\b|[.;!?](?:\s|$)|\s+(?:who|which|whom|that|so|because|since|while|where)\s|\s+(?:in|at|from|across)\s+(?:the\s+)?\p{Lu}|\s+with\s+(?:the|concerned|relevant)\s|\s+[–—]\s|,\s+having\b|\s+today\b/u;

const NO_SECTOR =
  /^(?:the uk|uk|town|touch|contact|all|other|others|many|this|that|them|you|your|a position|progress|place|hand|order|process|time|line|general|particular|it|us|etc|more|various|different|n\/a|na|nil|none|tbc|one|two|these|those|following|the following|cluster body|chamber|association|services?)$/iu;

/** A field of business in the sender's words: few words, no sentence, no place, no number. */
function isSector(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 3 || text.length > 60 || words.length > 6 || NO_SECTOR.test(text)) return false;
  if (/\d{3}|\d\/\d|[?@:]|^(?:to|not|we|they|how|what|whether|if|it|you|your)\b/i.test(text)) return false;
  const [country] = findCountries(text, []);
  return !(country && country.sureness !== 'unsure' && country.words.length >= text.length - 4);
}

const tidy = (text: string): string =>
  text.replace(/^(?:mainly|mostly|primarily|e\.g\.|all|various|also)\s+/iu, '').trim();

/** What a list of sectors names: the value of a field, an item below its heading. */
export const listedSectors = (text: string): readonly string[] =>
  membersOf(text.replace(/\([^)]*\)/g, ' '))
    .map(tidy)
    .filter(isSector);

/** Fields of business that a sentence says somebody works in. */
export function sectorsInWords(sentence: string): readonly string[] {
  const own = [...sentence.matchAll(OUR_TRADE)].map(([, words = '']) => words).filter(isSector);
  for (const form of MAKING) {
    const match = form.exec(sentence);
    const said = match?.slice(1).find((it) => it !== undefined);
    if (said === undefined) continue;
    const end = END.exec(said);
    const made = (end ? said.slice(0, end.index) : said).replace(/\([^)]*\)/g, ' ');
    const parts = /shop|outfit/.test(match?.[0] ?? '') ? made.split(/\s*\/\s*/) : membersOf(made);
    const sectors = parts.map(tidy).filter(isSector);
    // "They make it easy" names none: most of what stands there must be a field of business.
    if (sectors.length > 0 && sectors.length >= parts.length / 2) return [...own, ...sectors];
  }
  return own;
}
