import type { Audience } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { tellingWords } from '../tailoring/word-stems.ts';
import { type AnswerIndex, alike, answerIndex, type Entry } from './answer-index.ts';
import { asQuestion } from './as-question.ts';
import type { Candidate, QuestionContext } from './candidate.ts';
import { contactsFor, reasonsFor } from './direct-answers.ts';
import { type AskedQuestion, type AskedWord, FAINT, readQuestion, type Wanted } from './read-question.ts';

export type QuestionMatch = {
  readonly question: string;
  readonly wanted: Wanted;
  /** Answers first, then near matches; best first. */
  readonly candidates: readonly Candidate[];
  /** How many of them are answers; 0 is an honest gap. */
  readonly answers: number;
};

/*
 * The numbers are tuned on judged delegations and on questions of our own; they have no other source.
 */
const TUNED = {
  /** A record that answers less of a question than this is a near match. */
  answers: 0.6,
  /** The same, where no figure is asked for: a place or a team that comes near may be asked. */
  answersWithoutFigure: 0.5,
  /** Relative to the best: this close, it is part of the answer. */
  nearBest: 0.8,
  /** Surer than this, a word is held. */
  held: 0.5,
  /** A word that only the phrases of a need hold, in a record that meets the need. */
  byNeed: 0.6,
  /** The same, where a figure is asked for: it counts one thing and not the other. */
  byNeedFigure: 0.55,
  /** Nobody holds the word: investors ask for it, that is all. */
  onlyAsked: 0.5,
  about: 0.1,
  there: 0.1,
  brief: 0.04,
  market: 2.5,
  companies: 2,
  size: 3,
  unheld: 0.12,
  withoutNoun: 0.4,
  byChance: 0.3,
  notNamed: 0.3,
  notDone: 0.15,
  otherMarket: 0.3,
  ofNoMarket: 0.25,
  forOthers: 0.25,
  chapter: 0.1,
  /** What the brief says anyway is sooner an answer. */
  printed: 0.05,
  year: 0.1,
  otherPlace: 0.06,
  /** Another place than the one that is named, or none where a figure of one is asked for. */
  elsewhere: 0.1,
  wholeRegion: 0.15,
  notACount: 0.5,
  pastReview: 0.02,
};
const MOST_ANSWERS = 2;
const MOST_CANDIDATES = 8;

type Weighed = AskedWord & { readonly weight: number };
/** How surely each word of the question is held, by the position of the entry. */
type Cover = ReadonlyMap<number, readonly number[]>;

/** The records that answer a question, and those that come near. The same input gives the same answer. */
export function matchQuestion(item: string, asking: QuestionContext): QuestionMatch {
  const question = asQuestion(item);
  const { library } = asking;
  const index = answerIndex(library);
  const read = withOwnMarket(question, readQuestion(question, library.records.audiences), asking.audience);
  const { wanted } = read;
  const asked = weigh(read, index, new Set(tellingWords(library.homePlace.name)));
  const words = asked.map(({ word }) => word);
  if (wanted === 'contact' || (wanted === 'reasons' && !namesOne(asked, index))) {
    const direct = wanted === 'contact' ? contactsFor(words, library) : reasonsFor(question, asking);
    return { question: item, wanted, candidates: direct, answers: direct.length };
  }
  const score = scorer(question, read, asked, asking, index);
  const ranked = [...coverOf(asked, wanted, index)]
    .map(([at, row]) => ({ entry: index.entries[at] as Entry, row, score: score(at, row) }))
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1));
  const { printed } = asking;
  const isNear = wanted === 'which' || wanted === 'where';
  const least = isNear ? TUNED.answersWithoutFigure : TUNED.answers;
  const best = wasNotFound(asked, index) ? Number.POSITIVE_INFINITY : (ranked[0]?.score ?? 0);
  const answers = ({ entry: { type, key }, row, score: value }: (typeof ranked)[number]): boolean => {
    const isPrinted = type === 'fact' && printed?.has(key) && unheld(asked, row) === 0;
    return value >= TUNED.nearBest * best && value >= least - (isPrinted ? TUNED.printed : 0);
  };
  const chosen = ranked
    .filter(answers)
    .filter(({ entry }, at, list) => list.findIndex((other) => other.entry.of === entry.of) === at)
    .slice(0, MOST_ANSWERS);
  return {
    question: item,
    wanted,
    candidates: [...chosen, ...ranked.filter((it) => !chosen.includes(it))]
      .slice(0, MOST_CANDIDATES)
      .map(({ entry: { type, key }, row, score: value }) => ({
        type,
        key,
        score: value,
        shared: asked.flatMap(({ said }, at) => ((row[at] ?? 0) > 0 ? [said] : [])),
      })),
    answers: chosen.length,
  };
}

/** "Our countries" are theirs and this one. */
const withOwnMarket = (question: string, read: AskedQuestion, audience: Audience | null): AskedQuestion =>
  audience !== null && /\bour (?:two |own )?countr(?:y|ies)\b/i.test(question)
    ? { ...read, markets: [...new Set([...read.markets, audience.market])] }
    : read;

/** The rarer a word, the more it tells; one that nobody holds as much as the rarest. */
function weigh({ words }: AskedQuestion, index: AnswerIndex, home: ReadonlySet<string>): readonly Weighed[] {
  const own = words.filter(({ word }) => !home.has(word));
  // Where every word is faint, they are all that is asked for.
  const isFaintAlone = own.every(({ share }) => share <= FAINT);
  return own
    .map((it) => (isFaintAlone ? { ...it, share: 1 } : it))
    .map((it) => {
      const held = Math.max(0.5, index.holding(it.word).size);
      return { ...it, weight: it.share * Math.log(1 + index.entries.length / held) };
    });
}

/** True where a question names somebody: "Why did they come?" asks for their reasons. */
function namesOne(asked: readonly Weighed[], { entries, about }: AnswerIndex): boolean {
  return asked.some(
    ({ word, share }) => share === 1 && [...about(word)].some((at) => entries[at]?.type === 'organisation'),
  );
}

/** A need says that just this was looked for and not found. */
function wasNotFound(asked: readonly Weighed[], { notFound }: AnswerIndex): boolean {
  const telling = asked.filter(({ share }) => share > FAINT);
  return (
    telling.length > 1 &&
    notFound.some((clause) => telling.every(({ word }) => [...clause].some((it) => alike(word, it) === 1)))
  );
}

/** One word of the question in one entry. */
type Hit = { readonly entry: number; readonly word: number; readonly sure: number };

/** Whatever holds less than this of what the fullest entry holds is not looked at: it could not come near. */
const WORTH_A_LOOK = 0.5;

/** What the entries hold of the question: by their own words, and by the needs that they meet. */
function coverOf(asked: readonly Weighed[], wanted: Wanted, index: AnswerIndex): Cover {
  const own = asked.map(({ word }) => index.holding(word));
  const met = needHits(asked, wanted, index);
  const held = new Float64Array(index.entries.length);
  own.forEach((holding, word) => {
    const { weight } = asked[word] as Weighed;
    for (const [entry, sure] of holding) held[entry] = (held[entry] ?? 0) + sure * weight;
  });
  for (const { entry, word, sure } of met)
    held[entry] = (held[entry] ?? 0) + sure * (asked[word]?.weight ?? 0);
  let fullest = 0;
  for (const sum of held) if (sum > fullest) fullest = sum;
  // One of joined words will do.
  const least = WORTH_A_LOOK * fullest * (asked.some(({ joined }) => joined !== null) ? 0.6 : 1);
  const cover = new Map<number, number[]>();
  const put = ({ entry, word, sure }: Hit): void => {
    if ((held[entry] ?? 0) < least) return;
    const row = cover.get(entry) ?? asked.map(() => 0);
    row[word] = Math.max(row[word] ?? 0, sure);
    cover.set(entry, row);
  };
  own.forEach((holding, word) => {
    for (const [entry, sure] of holding) put({ entry, word, sure });
  });
  for (const hit of met) put(hit);
  return cover;
}

/** The words that entries are given by the needs that they meet. */
function needHits(asked: readonly Weighed[], wanted: Wanted, index: AnswerIndex): readonly Hit[] {
  const byNeed = isFigure(wanted) ? TUNED.byNeedFigure : TUNED.byNeed;
  return index.needs.flatMap(({ phrases, words, meets }) => {
    const said = saidOf(asked, phrases, words);
    return said.flatMap((sure, word) => {
      const { word: stem, share } = asked[word] as Weighed;
      // Who meets a need does not do everything that is said of it.
      if (sure === 0 || (share > FAINT && share < 1)) return [];
      const known = index.holding(stem).size > 0 ? 1 : TUNED.onlyAsked;
      return meets.map((entry, place) => ({ entry, word, sure: sure * byNeed * known * (1 - 0.02 * place) }));
    });
  });
}

/** How surely a need says each word: only where one of its phrases is said as a whole. */
function saidOf(
  asked: readonly Weighed[],
  phrases: readonly (readonly string[])[],
  words: ReadonlySet<string>,
): readonly number[] {
  const said = asked.map(() => 0);
  for (const phrase of phrases) {
    const hits: (readonly [word: number, sure: number])[] = [];
    for (const held of phrase) {
      const sures = asked.map(({ word }) => alike(word, held));
      const sure = Math.max(0, ...sures);
      if (sure === 0) break;
      hits.push([sures.indexOf(sure), sure]);
    }
    if (hits.length === phrase.length)
      for (const [word, sure] of hits) said[word] = Math.max(said[word] ?? 0, sure);
  }
  if (said.every((sure) => sure === 0)) return said;
  return said.map((sure, at) => {
    const { word } = asked[at] as Weighed;
    return Math.max(sure, [...words].some((it) => alike(word, it) === 1) ? 0.9 : 0);
  });
}

const isFigure = (wanted: Wanted): boolean => wanted === 'money' || wanted === 'count' || wanted === 'time';

/** How well an entry answers the question. */
function scorer(
  question: string,
  read: AskedQuestion,
  asked: readonly Weighed[],
  { library, audience, clusterIds = [], today }: QuestionContext,
  index: AnswerIndex,
): (at: number, row: readonly number[]) => number {
  const { wanted, markets, companies, size, years } = read;
  const ofRules = read.ofRules || wanted === 'money';
  const places = [...library.ownPlaces].filter(
    (name) => name !== library.homePlace.name && question.toLowerCase().includes(name.toLowerCase()),
  );
  const about = asked.map(({ word }) => index.about(word));
  // Joined words are one thing to ask for.
  const groups = [...new Set(asked.map(({ joined }, at) => (joined === null ? `word ${at}` : joined)))].map(
    (key) => asked.flatMap(({ joined }, at) => ((joined ?? `word ${at}`) === key ? [at] : [])),
  );
  const weightOf = (group: readonly number[]): number =>
    Math.max(...group.map((at) => asked[at]?.weight ?? 0));
  const whole =
    groups.reduce((sum, group) => sum + weightOf(group), 0) +
    (markets.length > 0 ? TUNED.market : 0) +
    (companies ? TUNED.companies : 0) +
    (size ? TUNED.size : 0);
  const nouns = [0, 1].map((noun) => asked.flatMap((it, at) => (it.noun === noun ? [at] : [])));

  return (at, row) => {
    const entry = index.entries[at] as Entry;
    const sureOf = (word: number): number => row[word] ?? 0;
    // A rule for everybody is theirs too.
    const isOfMarket =
      entry.markets.some((market) => markets.includes(market)) ||
      (markets.length > 0 && ofRules && entry.sort === 'rule' && entry.isForAll);
    let said = 0;
    for (const group of groups) {
      const sures = group.map(sureOf);
      const mean = sures.reduce((sum, sure) => sum + sure, 0) / sures.length;
      said += weightOf(group) * (0.7 * Math.max(...sures) + 0.3 * mean);
    }
    if (isOfMarket) said += TUNED.market;
    if (companies && isCompany(entry)) said += TUNED.companies;
    if (size && (entry.sizes[size.of] ?? 0) >= size.least) said += TUNED.size;
    let named = 0;
    asked.forEach(({ weight }, word) => {
      if (sureOf(word) > 0 && about[word]?.has(at)) named += weight;
    });
    const counting =
      read.counted.length === 0 || read.counted.some((it) => counts(entry, it, library))
        ? 1
        : TUNED.notACount;
    let value = (said / Math.max(0.1, whole)) * fits(entry, read) * counting;
    value += TUNED.about * (named / Math.max(0.1, whole)) + entry.quality;
    value += TUNED.brief * Math.min(1, 8 / Math.max(8, entry.words.size));
    if (isPastReview(entry, library, today)) value -= TUNED.pastReview;
    value -= TUNED.unheld * unheld(asked, row);
    if (nouns.some((noun) => !holdsNoun(noun, asked, row, entry))) value -= TUNED.withoutNoun;
    // A journey is told by where it leads.
    if (entry.type === 'travel' && wanted === 'time' && named > 0)
      value += (TUNED.unheld + TUNED.there) * Math.min(1, unheld(asked, row));
    if (read.byName && named === 0) value -= TUNED.notNamed;
    if (read.deed !== null && asked.some(({ word }, it) => word === read.deed && sureOf(it) < 0.4))
      value -= TUNED.notDone;
    // One shared word is chance, unless the record is about it.
    const telling = asked.filter(({ share }, word) => share > FAINT && sureOf(word) > 0);
    if (telling.length < 2 && named === 0 && markets.length === 0 && !size) value -= TUNED.byChance;
    if (markets.length > 0) {
      if (!isOfMarket && entry.type !== 'travel')
        value -= entry.isForAll ? TUNED.ofNoMarket : TUNED.otherMarket;
    } else if (!entry.isForAll && audience && !entry.markets.includes(audience.market))
      value -= TUNED.forOthers;
    if (clusterIds.length > 0 && entry.clusterIds.length > 0)
      value += entry.clusterIds.some((id) => clusterIds.includes(id)) ? TUNED.chapter : -TUNED.chapter;
    if (years.length > 0 && entry.type === 'fact')
      value += years.some((year) => entry.words.has(year)) ? TUNED.year : -TUNED.year;
    if (places.length === 0 && isFigure(wanted) && entry.place !== null) value -= TUNED.otherPlace;
    if (places.length > 0 && entry.place !== null && !places.includes(entry.place)) value -= TUNED.elsewhere;
    if (places.length > 0 && entry.place === null && isFigure(wanted) && entry.type === 'fact')
      value -= TUNED.wholeRegion;
    return value;
  };
}

/** How many of the words that name a thing are not held. */
const unheld = (asked: readonly Weighed[], row: readonly number[]): number =>
  asked.filter((it, at) => it.share === 1 && it.joined === null && (row[at] ?? 0) < TUNED.held).length;

const isPastReview = ({ type, key }: Entry, library: Library, today: string): boolean => {
  const reviewBy = type === 'fact' ? library.fact(key)?.reviewBy : null;
  return reviewBy ? reviewBy < today : false;
};

const PERSONS = tellingWords('people staff workers');
const NO_COUNT = /GBP|USD|EUR|sq |acre|hectare|MW|MVA|km|rank|year/;
const NUMBER =
  /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands)$/i;

/** What is counted is what the record measures, or stands behind a number. */
function counts(entry: Entry, counted: string, library: Library): boolean {
  const asked = PERSONS.some((it) => alike(counted, it) > 0) ? [counted, ...PERSONS] : [counted];
  return asked.some((one) => countsJust(entry, one, library));
}

function countsJust({ type, key, names, unit }: Entry, counted: string, library: Library): boolean {
  if (unit !== null && tellingWords(unit).some((word) => alike(counted, word) > 0)) return true;
  if ([...names].some((word) => alike(counted, word) === 1) && !(unit && NO_COUNT.test(unit))) return true;
  const tokens = (type === 'fact' ? library.fact(key)?.statement : null)?.match(/[\p{L}\p{N}.,’-]+/gu) ?? [];
  return tokens.some(
    (token, at) =>
      NUMBER.test(token) &&
      tokens
        .slice(tokens[at + 1] === 'of' ? Math.max(0, at - 2) : at + 1, at + 5)
        .some((next) => tellingWords(next).some((word) => alike(counted, word) === 1)),
  );
}

const isCompany = ({ type, sort }: Entry): boolean =>
  type === 'story' || sort === 'story' || sort === 'business';

/** The asked noun, or one of two that are joined, must be held: a bank is no investor. */
function holdsNoun(
  noun: readonly number[],
  asked: readonly Weighed[],
  row: readonly number[],
  { isOfSite }: Entry,
): boolean {
  const last = noun.findLast((at) => asked[at]?.word !== 'work') ?? noun.at(-1);
  if (last === undefined) return true;
  const isHeld = (at: number): boolean => (row[at] ?? 0) >= 0.4 || (asked[at]?.word === 'sit' && isOfSite);
  return isHeld(last) || (asked[last]?.joined !== null && noun.some(isHeld));
}

const MONEY = /GBP|USD|EUR|AED|INR|pence|£|%/;
/** "How long" is asked of ways too. */
const TIME = /minute|hour|year|month|week|day|km|mile|metre/;

const OF_HELP: ReadonlySet<string> = new Set([
  'offer',
  'rule',
  'programme',
  'institution',
  'network',
  'contact',
]);

/** How well a kind of record suits what is wanted. */
function fits({ type, unit, says, sort, sizes, place, namesOne }: Entry, read: AskedQuestion): number {
  const { wanted, toUse, ofRules, ofHelp } = read;
  const isRule = sort === 'rule' && !ofRules;
  if (ofHelp && !OF_HELP.has(sort ?? type)) return 0.75;
  const figure = type === 'fact' && unit !== null;
  if (type === 'series') return 0.8;
  if (type === 'cluster') return wanted === 'any' ? 0.7 : 0.5;
  switch (wanted) {
    case 'money':
      if (type !== 'fact') return 0.5;
      return figure && MONEY.test(unit) ? 1 : says.money ? 0.7 : 0.5;
    case 'count':
      if (type === 'site' && Object.keys(sizes).length > 0) return 0.9;
      if (type !== 'fact') return 0.6;
      return figure ? 1 : 0.7;
    case 'time':
      if (type === 'travel') return 1;
      if (type !== 'fact') return 0.5;
      return figure && TIME.test(unit) ? 1 : says.time ? 0.9 : 0.5;
    case 'date':
      return type === 'fact' ? 1 : 0.6;
    case 'reasons':
      return type === 'story' ? 1.1 : 1;
    case 'who':
      if (type === 'travel') return 0.4;
      if (isRule) return 0.6;
      if (type === 'fact' && !namesOne) return 0.85;
      return sort === 'site' ? 0.85 : 1;
    case 'where':
      if (type === 'travel') return 0.4;
      if (sort === 'site') return 1.05;
      if (sort === 'rule') return 0.4;
      if (type === 'fact' && place === null && Object.keys(sizes).length === 0) return 0.8;
      return sort === 'business' && toUse ? 0.7 : 1;
    case 'which':
      if (isRule) return 0.7;
      return type === 'travel' ? 0.4 : 1;
    case 'contact':
    case 'any':
      if (type === 'travel') return 0.4;
      return type === 'fact' ? 1 : 0.9;
  }
}
