import type { Audience, RecordOf } from '../../../shared/domain/index.ts';
import { findCountries } from '../read-text/find-audience.ts';
import { tellingWords } from '../tailoring/word-stems.ts';
import { askedNouns, countedNouns, doingNouns, joinedWords } from './asked-noun.ts';
import { isAsking, isCost, isDoing, isFaint, isPrice } from './same-words.ts';

/** What kind of answer a question wants. */
export type Wanted =
  | 'money'
  | 'count'
  | 'time'
  | 'date'
  | 'who'
  | 'which'
  | 'where'
  | 'reasons'
  | 'contact'
  | 'any';

export type AskedWord = {
  /** Stemmed. */
  readonly word: string;
  /** As it was asked. */
  readonly said: string;
  /** What it is worth beside its rarity: a word of doing tells less, a faint one little. */
  readonly share: number;
  /** The noun that is asked for and this is a word of, by number; null: another word. */
  readonly noun: number | null;
  /** Words with the same number are joined by "and" or "or". */
  readonly joined: number | null;
};

type AskedSize = {
  readonly of: keyof Pick<RecordOf<'site'>, 'hectares' | 'floorSqm' | 'powerMva'>;
  readonly least: number;
};

export type AskedQuestion = {
  readonly wanted: Wanted;
  readonly words: readonly AskedWord[];
  /** Markets that it names. */
  readonly markets: readonly string[];
  /** Asks for companies of those markets. */
  readonly companies: boolean;
  readonly size: AskedSize | null;
  readonly years: readonly string[];
  /** "How many": the stems of what is counted, one of which will do; empty: nothing is. */
  readonly counted: readonly string[];
  /** Stem of what is done: "Who finances…", "Where can we test…"; null: that is not what is asked. */
  readonly deed: string | null;
  /** "Who is the…": somebody by that name. */
  readonly byName: boolean;
  /** "Where can we…": a place that others may use. */
  readonly toUse: boolean;
  /** Asks for a rule: a tax, a visa, a duty. */
  readonly ofRules: boolean;
  /** Asks what they could get: a grant, advice, a relief. */
  readonly ofHelp: boolean;
};

const MONEY =
  /\b(?:costs?|prices?|rents?|salar(?:y|ies)|wages?|pay|paid|earns?|fees?|fares?|charges?|spends?|spent|rates?|tax|budget|cheap|expensive)\b/;

/** By the first pattern that fits. */
const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  ['reasons', /^why\b.*\b(?:here|region|not|choose|come|rather|instead)\b/],
  ['any', /^why\b/],
  [
    'contact',
    /^(?:who|whom|which (?:office|team|person|body))\b.*\b(?:speak|talk|contact|ask|call|ring|write|turn|approach|first|introduces?)\b|^which (?:office|team|body)\b.*\b(?:helps?|deals?|handles?|advises?)\b/,
  ],
  [
    'contact',
    /^who\b.*\b(?:help|assist|guide|support)s?\b.*\b(?:set(?:ting)? up|open(?:ing)? an?|settle|establish|land|move in)\b/,
  ],
  ['any', /^what (?:help|support|assistance)\b/],
  ['time', /\b(?:drive|driving|travel|journey|train|flight) times?\b|\bdistance\b/],
  ['time', /^how (?:long|far|fast|quick(?:ly)?|soon)\b/],
  ['money', new RegExp(`^(?:what|how much|how high|how expensive|how cheap)\\b.*${MONEY.source}`)],
  [
    'money',
    /^how much (?:money|did|has|have|had|will|does|do|is|are|was|were)\b(?! .*\b(?:space|land|room|power|electricity|energy|time|water|waste)\b)/,
  ],
  ['money', /^what (?:is|are|was|were) (?:the|\S+[’']s) .*\b(?:value|worth|budget|turnover|output)\b/],
  ['date', /^when\b/],
  ['count', /^how (?:do|does) .*\brank\b/],
  ['count', /^how (?:many|much|large|big|high|good|old|young|strong)\b/],
  [
    'count',
    /^what (?:is|are|was) the (?:total |overall |current |latest )*(?:number|share|size|average|typical|minimum|population)\b/,
  ],
  ['count', /^what (?:share|percentage|proportion)\b/],
  ['who', /^who(?:m|se)?\b/],
  ['where', /^where\b/],
  ['which', /^which\b/],
];

const SIZE =
  /(\d[\d,]*(?:\.\d+)?)[ -]*(million )?[ -]*(acres?|hectares?|ha|square f(?:ee|oo)t|sq\.? ?ft|square met(?:re|er)s?|sq\.? ?m|mva|mw|megawatts?)\b/i;
export const HECTARES_PER_ACRE = 0.404_686;
export const SQM_PER_SQ_FT = 0.092_903;
/** A place a little smaller is worth showing. */
const NEARLY = 0.9;

/** A size in the units of the sites. */
function sizeIn(text: string): AskedSize | null {
  const [, number = '', million, unit = ''] = SIZE.exec(text.toLowerCase()) ?? [];
  if (number === '') return null;
  const size = Number(number.replace(/,/g, '')) * (million ? 1_000_000 : 1) * NEARLY;
  if (unit.startsWith('a')) return { of: 'hectares', least: size * HECTARES_PER_ACRE };
  if (unit.startsWith('h')) return { of: 'hectares', least: size };
  if (unit.startsWith('m')) return { of: 'powerMva', least: size };
  return { of: 'floorSqm', least: /f(?:ee|oo)?t/.test(unit) ? size * SQM_PER_SQ_FT : size };
}

const OF_THE_GULF = new Set(['United Arab Emirates', 'Saudi Arabia', 'Qatar', 'Kuwait', 'Bahrain', 'Oman']);

/** The markets that a question names, and the stems that name them: whoever answers is of the market, whatever its words. */
function marketsIn(question: string, audiences: readonly Audience[]) {
  const spelt = question.replace(/\bAmerica\b/g, 'American').replace(/(?<!Arab )\bEmirat(?:es|i)\b/g, 'UAE');
  const named = findCountries(spelt, audiences).filter(({ sureness }) => sureness !== 'unsure');
  const isOfGulf = ({ countries }: Audience): boolean => countries.some((it) => OF_THE_GULF.has(it));
  const gulf = /\bGulf\b/.test(question) ? audiences.filter(isOfGulf) : [];
  const words = named
    // Whatever comes from a country that is nobody's market must name it.
    .filter(({ sureness, audienceId }) => sureness === 'sure' && audienceId !== null)
    .flatMap((it) => tellingWords(`${it.words} ${it.country}`));
  return {
    markets: audiences
      .filter((it) => gulf.includes(it) || named.some(({ audienceId }) => audienceId === it.id))
      .map(({ market }) => market),
    words: new Set([
      ...words,
      ...(named.length > 0 ? ['america'] : []),
      ...(gulf.length > 0 ? ['gulf'] : []),
    ]),
  };
}

/** What the asked thing is for, or theirs that somebody should take: whoever answers need not say it. */
function besideThePoint(text: string, wanted: Wanted): ReadonlySet<string> {
  const from = text.matchAll(/\b(?:transferred|moved|sent|posted|coming) from ([^,?]+)/g);
  if (wanted !== 'which' && wanted !== 'where' && wanted !== 'who')
    return new Set([...from].flatMap(([, words = '']) => tellingWords(words)));
  const said = [
    ...from,
    ...text.matchAll(/\bfor (?:an?|our|the|my) ([^,?]+)/g),
    ...text.matchAll(/\b(?:our|my) ([^,?]+)/g),
    ...(wanted === 'where' ? text.matchAll(/\b(?:stock|supply|load)s? of ([^,?]+)/g) : []),
  ];
  return new Set(said.flatMap(([, words = '']) => tellingWords(words)));
}

const OF_RULES =
  /\b(?:visas?|permits?|tax(?:es)?|reliefs?|credits?|allowances?|duty|duties|tariffs?|rates?|rules?|schemes?|routes?|grants?|law)\b/;

const OF_HELP =
  /^(?:what|which|is there(?: any)?|are there(?: any)?|do you (?:offer|have)(?: any)?) (?:kind of )?(?:\w+ )?(?:help|support|assistance|grants?|funding|incentives?|subsid(?:y|ies))\b/;

/** Whoever leads something is said in many ways, and a place is there to be had in as many. */
const LEADING = new Set(
  tellingWords(
    'run lead own operate manage organise work make book hire rent get find obtain see carry conduct perform provide',
  ),
);

const DOING = 0.45;
export const FAINT = 0.2;

export function readQuestion(question: string, audiences: readonly Audience[]): AskedQuestion {
  const text = question.toLowerCase().trim();
  const wanted = WANTED.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any';
  const { markets, words: ofMarket } = marketsIn(question, audiences);
  const nouns = askedNouns(text);
  const joined = joinedWords(text);
  const size = wanted === 'money' ? null : sizeIn(text);
  // "Where can we test…", "Who finances…": what is done there is what is asked for.
  const [, deed = ''] =
    /^(?:where (?:can|could|may|might|do|should) (?:we|i|you|one|firms?|companies)|who(?: (?:can|could|will|would|should|might))?) (\p{L}+)/u.exec(
      text,
    ) ??
    /^where (?:is|are|was|were) .*?(\p{L}{3,}(?:ed|made|built|grown))\?*$/u.exec(text) ??
    [];
  const done = tellingWords(deed).filter((word) => !LEADING.has(word));
  const beside = besideThePoint(text, wanted);
  const isFigureWanted = wanted === 'money' || wanted === 'count' || wanted === 'time';
  const behind = [...text.matchAll(/\b(?:on|of|with|about|into) (\p{L}+)(?=\?|$| (?:and|or|here)\b)/gu)];
  const things = new Set([
    ...doingNouns(text),
    ...nouns.flatMap((noun) => [...noun]),
    ...done,
    ...behind.flatMap(([, word = '']) => tellingWords(word)),
  ]);
  const share = (word: string): number => {
    if (isFaint(word) || (beside.has(word) && isFigureWanted)) return FAINT;
    return (isDoing(word) || beside.has(word)) && !things.has(word) && !(wanted === 'money' && isPrice(word))
      ? DOING
      : 1;
  };
  const spoken = new Map(
    (question.match(/[\p{L}\p{N}’'-]+/gu) ?? []).flatMap((token) =>
      tellingWords(token).map((it) => [it, token] as const),
    ),
  );
  const tells = (word: string): boolean =>
    !isAsking(word) &&
    !ofMarket.has(word) &&
    !/^\d+$/.test(word) &&
    !((wanted === 'where' || wanted === 'any') && isCost(word));
  return {
    wanted,
    words: [...new Set(tellingWords(size ? question.replace(SIZE, ' ') : question))]
      .filter(tells)
      .map((word) => {
        const noun = nouns.findIndex((it) => it.has(word));
        return {
          word,
          said: spoken.get(word) ?? word,
          share: share(word),
          noun: noun < 0 ? null : noun,
          joined: joined.get(word) ?? null,
        };
      }),
    markets,
    companies:
      markets.length > 0 &&
      /\b(?:compan(?:y|ies)|firms?|business(?:es)?|investors?|investments?|owned)\b/.test(text),
    size,
    years: text.match(/\b(?:19|20)\d\d\b/g) ?? [],
    counted: countedNouns(text),
    deed: done.find(isDoing) ?? null,
    byName: /^who (?:is|are|was|were) (?:the|your)\b/.test(text),
    ofRules: OF_RULES.test(text),
    ofHelp: OF_HELP.test(text),
    toUse: /^where (?:can|could|may|should) /.test(text),
  };
}
