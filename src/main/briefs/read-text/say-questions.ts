import { sentencesOf } from './sentences.ts';

/** Asked of the reader about the visit itself, or only said: no question of the visitors. */
const TO_YOU =
  /^(?:\p{Lu}\p{Ll}+,\s+)?(?:and\s+|so\s+|also\s+)?(?:can|could|would|will)\s+(?:you|someone)\s+(?:also\s+|please\s+|kindly\s+)*(?:send|confirm|let|book|help|make|share|tell|do|arrange|forward|reply|advise|please|pass|check|redo|call|come|join|be)\b|^(?:how are you|any (?:chance|news)|ok\b|okay|shall (?:we|i)|should we|what do you think|does (?:this|that|it) (?:work|suit)|would (?:this|that|it|you)\b|are you (?:free|ready|available|around)|do(?:es)? .{0,40}\bwork\b.{0,30}$|is (?:this|that|it) (?:ok|okay|fine|possible)\b|sound|what size|which hotel|names|when\??$)|\b(?:on|at|from|for) your (?:end|side|part)\b|\b(?:works?|suits?|better|convenient|prefer\w*|ok|fine|good) (?:best )?(?:for|with|on|by) (?:you|us)\b|\byou(?:['’]d)? prefer\b|^which (?:one )?(?:suits|works|of (?:these|them))\b/iu;
/** "We would know whether …": the question stands behind. */
const ASKING =
  /\b(?:ask(?:ed|s|ing)?(?: (?:them|us|me|if))?|quer(?:y|ies)|questions?|doubts?|know|advise|intimate|apprise (?:us|me)|inform (?:us|me)|let (?:us|me) know|tell (?:us|me)|confirm|clarify|find out|wonder\w*)\b[^?:–]{0,25}?(?:\s*[:–]\s*|\s+\((?:i|a|1)\)\s+|\s+-\s+|\s+(?:is|are|on|us|me)?\s*(?=(?:whether|if|what|which|how|who|when|where|why)\b))/giu;
const CLAUSE = /^(?:whether|if|what|which|how|who|when|where|why)\b/iu;
const FURTHER =
  /,?\s+and\s+(?=(?:whether|what|which|how|who|when|where|why)\b)|[,;]?\s+(?:and\s+)?\((?:i{1,3}|iv|v|[a-e]|\d)\)\s*(?=(?:whether|what|which|how|who|when|where|why)\b)/iu;

/** As it is typed into a chat: a question's words, and no mark at all. */
const BARE =
  /^(?:and |also )?(?:(?:is|are) there|how (?:much|many|long|far|big)|what (?:is|are|does|do)|where (?:can|is|are|do)|(?:do|does) (?:we|they|the)|(?:can|may) (?:we|i|they))\s+\S+(?:\s+\S+){1,20}[^\s.!?:;,]$/iu;

/** Where the question itself begins: behind "they asked:". */
function askedIn(sentence: string): { readonly asked: string; readonly isLed: boolean } {
  let at = 0;
  for (const match of sentence.matchAll(ASKING)) at = match.index + match[0].length;
  // "and they ask: does the NHS …" but not "is there a question of …".
  return at > 0 && at < sentence.length - 4
    ? { asked: sentence.slice(at).trim(), isLed: true }
    : { asked: sentence, isLed: false };
}

const tidy = (text: string): string =>
  text
    .replace(/^[\s\-–:,]+|[\s]+$/g, '')
    .replace(/\s+([?؟])/gu, '$1')
    .replace(/\?{2,}/g, '?');

export type Asked = { readonly question: string; readonly isToUs: boolean };

/** Questions in a paragraph: with a question mark, or led by "please advise whether". */
export function questionsInWords(text: string): readonly Asked[] {
  return sentencesOf(text).flatMap((sentence): Asked[] => {
    // "A test track (HORIBA MIRA?)" is unsure of a name and asks nothing.
    const isMarked = /[?؟]["”’)]*$/u.test(sentence) && !/\([^()]{1,40}[?؟]\)$/u.test(sentence);
    const { asked, isLed } = askedIn(sentence);
    const told = TELL_US.exec(sentence)?.[1];
    if (isMarked && told !== undefined)
      return [{ question: tidy(told), isToUs: OF_VISIT.test(told) || TO_YOU.test(told) }];
    if (isMarked) {
      const inside = asked.split(/(?<=[?؟])\s+/u);
      return inside.map((it) => ({
        question: tidy(it),
        isToUs: TO_YOU.test(tidy(it)) || it.length < 8 || isShouted(it),
      }));
    }
    if (!isLed && BARE.test(sentence))
      return [{ question: tidy(sentence), isToUs: OF_VISIT.test(sentence) || TO_YOU.test(sentence) }];
    if (!isLed || !CLAUSE.test(asked)) return thingsAsked(sentence);
    return asked
      .split(FURTHER)
      .map((it) => ({ question: tidy(it).replace(/[.!]+$/, ''), isToUs: TO_YOU.test(it) || it.length < 12 }));
  });
}

/** "Please advise the rate of …", "we wish to know the procedure for …": a question without its words. */
const THING =
  /\b(?:(?:please|kindly)\s+(?:also\s+)?(?:advise|intimate|furnish|share|inform us (?:of|about)|tell us|let us know|clarify)(?:\s+us)?(?:\s+(?:on|about|of))?|grateful for (?:figures|data|information|details|numbers|guidance|advice) (?:on|about)|(?:wish|want|like|keen|eager|need|grateful|happy|glad)\s+to\s+(?:know|receive (?:information|details|guidance) (?:on|about)|be (?:informed|advised) (?:of|about|on))(?:\s+about)?)\s+((?:\(a\)\s*)?(?!(?:whether|if|what|which|how|who|when|where|why|your|you|us|that|more)\b)\p{L}[^.;?]{8,300}|\(a\)[^?]{8,400})/iu;
/** Of the visit itself, and so no question about the region. */
const OF_VISIT =
  /\b(?:your availab|convenien|dates?|timings?|venue|hotel|address|programme|agenda|itinerary|visa|invitation|attendance|arrangements?)/iu;

/** “Could you tell us the rent of …?”: asked of the reader, about the region. */
const TELL_US =
  /^(?:and\s+|also,?\s+)?(?:can|could|would|will) you (?:also |please |kindly |possibly )*(?:tell|inform|advise) (?:us|me)(?: (?:about|of|on))?\s+(?!by\b|before\b|when\b|if\b|as soon)(.{8,300}[?؟])$/iu;

/** The things that a sentence asks to be told of: "(a) energy costs, and (b) the availability of engineers" are two. */
function thingsAsked(sentence: string): Asked[] {
  const asked = THING.exec(sentence)?.[1];
  if (asked === undefined) return [];
  return asked
    .split(/[,;]?\s*(?:\band\s+)?\([a-e1-5]\)\s*|,?\s+and\s+(?=(?:whether|what|which|how)\b)/iu)
    .map((it) => tidy(it).replace(/[.,;]+$/, ''))
    .filter((it) => it.length > 8)
    .map((question) => ({ question, isToUs: OF_VISIT.test(question) || TO_YOU.test(question) }));
}

const isShouted = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

/** What an item below "Questions" asks, with or without its mark. "(1) …? (2) …?" are two. */
export function listedQuestions(text: string): readonly string[] {
  return text
    .split(
      /(?<=[?؟])\s+(?:and\s+)?(?=\S)|\s*;\s*(?=\S)|(?:^|\s+)\d\)\s+|\s*\(\d\)\s*|\s+\((?:[a-e])\)\s*|^\s*\([a-e1]\)\s*/iu,
    )
    .map((it) => tidy(it).replace(/^\(?[a-e1-9][).]\s+|[;,]+$/giu, ''))
    .filter((it) => it.length > 6 && /\s/.test(it));
}
export const isForUs = (question: string): boolean => TO_YOU.test(question);
