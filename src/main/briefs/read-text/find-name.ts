import type { Sureness } from '../../../shared/views/index.ts';

/** What a delegation may be called, and how that was read, as a sentence. */
export type FoundName = { readonly name: string; readonly sureness: Sureness; readonly why: string };

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{N}’'&.-]*`;
const DAYS_AND_MONTHS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** "Pune", "Michigan and Ohio", "the Confederation of Indian Industry". */
const ORIGIN = `((?:the )?${CAPITAL}(?:(?: (?:of|and|&|for|de|al|bin))* ${CAPITAL}){0,6})`;

/** "Pune Automotive and Med-tech Delegation", "Inward Visit", written as a title. */
const TITLED =
  /((?:\p{Lu}[\p{L}\p{N}’'&.-]*|and|of|for|the|&|–|-)(?:[ ](?:\p{Lu}[\p{L}\p{N}’'&.-]*|and|of|for|&|–|-|tech|to)){0,9}[ ](?:Delegation|Trade Mission|Mission|Trade Visit|Business Visit|Inward Visit|Chamber of Commerce(?: and Industry)?|Roadshow))\b/u;
/** "a delegation from Pune", "an investor group from Pune", "guests from Michigan and Ohio". */
const FROM = new RegExp(
  String.raw`\b([Dd]elegations?|[Tt]rade [Mm]issions?|[Mm]issions?|[Gg]roup|[Tt]eam|[Pp]arty|[Vv]isitors|[Gg]uests|[Pp]ax|[Pp]eople|[Ff]ounders|[Dd]elegates|[Cc]olleagues|[Ii]nvestors|[Ee]xecutives|[Rr]epresentatives|[Oo]fficials|[Cc]ompanies|[Ff]irms|[Bb]usinesses|[Mm]anufacturers|[Ss]uppliers) (?:(?:coming|visiting|over|here) )?(?:from|of) ${ORIGIN}`,
  'u',
);
/** "Bharat Forge delegation", "an Indian automotive delegation". */
const OWN = new RegExp(
  String.raw`(${CAPITAL}(?: (?:and |of |& )?[\p{L}\p{N}&’'.-]+){0,4}?) ([Dd]elegation|[Tt]rade [Mm]ission|[Ii]nward [Vv]isit)\b(?! (?:from|of)\b)`,
  'u',
);
/** "Tata Motors is sending a delegation", "The UAE Ministry of Economy sends a team". */
const SENDER = new RegExp(
  String.raw`${ORIGIN} (?:(?:is|are|will be) (?:sending|bringing)|(?:will )?(?:sends?|brings?)) (?:us )?(?:an?|the|their|its)\b`,
  'u',
);
const ARTICLE = /^(?:the|an?|and|of|for|our|this|that)\s+/i;
/** Words that only begin a sentence. */
const NO_NAME =
  /^(?:(?:head|leader|members?|chief|rest|size|list)(?: of)?|a|an|the|our|their|this|that|we|they|he|she|it|i|your|his|her|another|please|each)$/i;

/** Without the days and months that follow a place: "Pune Thursday". Null where nothing is left. */
function placeIn(words: string | undefined): string | null {
  const kept: string[] = [];
  for (const word of (words ?? '').replace(ARTICLE, '').split(' ')) {
    if (DAYS_AND_MONTHS.test(word.replace(/\W+$/, ''))) break;
    kept.push(word);
  }
  const name = kept
    .join(' ')
    .replace(/(?: (?:and|of|&|for|de|al|bin))+$/, '')
    .replace(/[.,’']+$/, '');
  return name === '' || NO_NAME.test(name) ? null : name;
}

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const short = (text: string): string => text.slice(0, 200);

/** The delegation's name in a line, or what it can be named after: a title, an organisation, its origin. */
export function findName(text: string): FoundName | null {
  const titled = TITLED.exec(text)?.[1]?.replace(ARTICLE, '');
  if (titled?.includes(' '))
    return {
      name: short(titled),
      sureness: 'likely',
      why: 'A name that ends as delegations’ names do.',
    };
  const from = FROM.exec(text);
  const origin = placeIn(from?.[2]);
  if (from?.[1] && origin) {
    const kind = /mission/i.test(from[1]) ? from[1].toLowerCase().replace(/s$/, '') : 'delegation';
    return {
      name: short(sentenceCase(`${kind} from ${origin}`)),
      sureness: 'likely',
      why: 'Named after where it comes from.',
    };
  }
  const own = OWN.exec(text);
  const whose = own?.[1]?.replace(ARTICLE, '').trim();
  // "The delegation", "Our trade mission" name nobody.
  if (
    own?.[2] &&
    whose &&
    !NO_NAME.test(whose) &&
    /\p{Lu}/u.test(whose) &&
    !/\b(?:is|are|has|will)\b/.test(whose)
  )
    return {
      name: short(sentenceCase(`${whose} ${own[2].toLowerCase()}`)),
      sureness: 'likely',
      why: 'Named after what stands before the word.',
    };
  const sender = placeIn(SENDER.exec(text)?.[1]);
  if (sender)
    return {
      name: short(`${sender} delegation`),
      sureness: 'likely',
      why: 'Named after who sends it.',
    };
  return null;
}
