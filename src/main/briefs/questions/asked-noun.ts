import { tellingWords } from '../tailoring/word-stems.ts';
import { isAnything, isAsking, isCost, isDoing, isFaint } from './same-words.ts';

/** Which words of a question name a thing, and which say what is done to it: by their place, for English. */

const HELPING =
  '(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|must|may|might|shall)';
const ASKED = 'which|what|how (?:many|much|large|big|high|good|strong|long|old|young)|who|where|when';
/** The asked noun stands behind these… */
const BEFORE = new RegExp(
  `^(?:(?:and|so|please)\\s+)?(?:${ASKED})?\\s*(?:${HELPING}\\s+)?(?:there\\s+|you\\s+have\\s+)?(?:the|a|an|any|some|our|your|their|its)?\\s*(?:number|size|share|kind|sort|level|value|amount|worth|total|sum|volume)?\\s*(?:of\\s+)?(?:the\\s+)?`,
);
/** … and ends before these. */
const AFTER = new RegExp(
  `^(?:${HELPING}|of|in|on|at|for|to|with|from|by|near|around|between|within|into|under|over|about|that|which|who|whom|whose|where|when|we|you|they|our|your|their|here|there|already|now)$`,
);
const DETERMINER = /^(?:the|an?|our|your|their|its)$/;
/** Verbs in -er; of every other word it is somebody who does it. */
const AGENT =
  /(?<!deliv|cov|off|ord|ent|consid|transf|regist|pow|answ|diff|ref|rememb|discov|recov|monit|numb|und|ov|aft|wheth|oth|eith|ev|nev)(?:er|or)s?$/;

/** The stems of the nouns that are asked for: "the vacancy rate of offices" asks for two. */
export function askedNouns(text: string): readonly ReadonlySet<string>[] {
  return nounPhrases(text).map((found) => {
    const last = found.at(-1);
    // "Car makers and firms": whatever answers is a firm, but not a car maker.
    return new Set(last && isAnything(last) ? found.slice(0, -1).filter((it) => !isFaint(it)) : found);
  });
}

/** "How many games studios are there": studios; "how many graduates and tech staff": both. Empty where nothing is counted. */
export function countedNouns(text: string): readonly string[] {
  if (/^how many (?:people|persons) (?:work|are employed|does .* employ)\b/.test(text))
    return ['staff', 'people'];
  if (/^how (?:do|does) .*\brank\b/.test(text)) return ['rank'];
  if (!/^how many\b/.test(text)) return [];
  const phrase = nounPhrases(text)[0] ?? [];
  const joined = joinedWords(text);
  return phrase.filter((word, at) => at === phrase.length - 1 || joined.has(word));
}

function nounPhrases(text: string): readonly (readonly string[])[] {
  const offers = /^(?:is|are|was|were) there\b|^do(?:es)? (?:you|the region|it) have\b|^have you\b/;
  if (/^(?:who|where|when)\b/.test(text)) return [];
  if (new RegExp(`^${HELPING}\\b`).test(text) && !offers.test(text)) return [];
  const rest = text
    .replace(BEFORE, '')
    .split(/[^\p{L}\p{N}£'’-]+/u)
    .filter((it) => it !== '');
  const hasSubject = /^(?:what|how \w+) (?:do|does|did|has|have|had|will|would|can|could|must|should)\b/.test(
    text,
  );
  // What anybody pays or gets is not asked of somebody.
  if (
    hasSubject &&
    /^(?:what|how \w+) \w+ (?:the )?(?:people|residents|inhabitants|tenants|families|workers|employees|staff)\b/.test(
      text,
    )
  )
    return [];
  const phrases: string[][] = [[]];
  for (const [at, word] of rest.entries()) {
    const phrase = phrases.at(-1) ?? [];
    if (word === 'of' && phrase.length > 0 && phrases.length === 1) {
      phrases.push([]);
      continue;
    }
    const [stem] = tellingWords(word);
    const ends = phrase.length > 0 && stem !== undefined && endsNoun(word, stem, rest[at + 1], hasSubject);
    if (AFTER.test(word) || ends) break;
    // "What was paid for it": no noun at all.
    if (
      phrase.length === 0 &&
      stem !== undefined &&
      isDoing(stem) &&
      /^(?:paid|spent|sold|bought|built)$|ed$/.test(word)
    )
      break;
    phrase.push(word);
  }
  return phrases.map((phrase) =>
    tellingWords(phrase.join(' ')).filter((it) => !isAsking(it) && !/^\d+$/.test(it)),
  );
}

/** True where a word is what the noun before it does. */
function endsNoun(word: string, stem: string, next: string | undefined, hasSubject: boolean): boolean {
  if (hasSubject && (isDoing(stem) || isCost(stem))) return true;
  // "Which motorways cross the…": what stands before "the" is no noun.
  if (DETERMINER.test(next ?? '') && !isCost(stem)) return true;
  const mayBePlural = /(?:ing|s)$/.test(word) && !DETERMINER.test(next ?? '');
  return isDoing(stem) && !AGENT.test(word) && !isCost(stem) && !mayBePlural;
}

/** Stems of doing words that name a thing where they stand: "patient records", "games design", "lorry drivers". */
export function doingNouns(text: string): ReadonlySet<string> {
  const helped = /\b(?:do|does|did|can|could|will|would|should|must|may)\b/.test(text);
  const tokens = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const found = new Set<string>();
  let verbs = 0;
  tokens.forEach((token, at) => {
    const [stem] = tellingWords(token);
    if (stem === undefined) return;
    if (AGENT.test(token)) found.add(stem);
    if (!isDoing(stem) || isFaint(stem)) return;
    const [before] = tellingWords(tokens[at - 1] ?? '');
    const behindNoun = before !== undefined && !isAsking(before) && !isFaint(before);
    if (behindNoun && (helped ? /[^s]s$/.test(token) : verbs > 0)) found.add(stem);
    verbs += 1;
  });
  return found;
}

/** Stems on both sides of "and" or "or", numbered: one of those that are joined will do. */
export function joinedWords(text: string): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const [, left = '', right = ''] of text.matchAll(/([\p{L}\p{N}-]+) (?:and|or) ([\p{L}\p{N}-]+)/gu)) {
    const [a] = tellingWords(left);
    const [b] = tellingWords(right);
    if (a === undefined || b === undefined) continue;
    const group = groups.get(a) ?? groups.size;
    groups.set(a, group);
    groups.set(b, group);
  }
  return groups;
}
