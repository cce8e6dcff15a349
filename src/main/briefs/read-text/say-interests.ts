/** What visitors wish to see, meet or learn, as they say it. Each language is a row. */
const WISHING: readonly RegExp[] = [
  /\b(?:would|['’]d|wd|shall|should|will)\s+(?:also\s+|very much\s+|really\s+|still\s+)?(?:like|love|appreciate|be (?:keen|happy|interested|glad))\s+(?:also\s+)?(?:to|in|on)?\s+(.{4,400})/iu,
  /\b(?:want|wants|wanted|wish|wishes|hope|hopes|hoping|intend|intends|aim|aims|wanna|need|needs|plan|plans)\s+(?:is\s+|are\s+|also\s+)?(?:to\s+)?(?:also\s+)?(?=(?:see|meet|visit|learn|hear|find|tour|discuss|understand|explore|compare|study|talk|walk|sit|look|get|be briefed|benchmark|know|identify|source|an?\b|the\b|discover|speak|shortlist|test|exchange|observe|partner|qualify|chat|introduce|connect))(.{4,400})/iu,
  /(?<!please\s)\b(?:keen|eager|curious|desirous|interested|interest\b(?:\s+(?:is|are|lies))?(?:\s+(?:mainly|primarily|mostly|chiefly))?)\s+(?:to|on|in|about|of|for)\s+(.{4,400})/iu,
  /\b(?:looking\s+(?:for|to|forward to|at)|looks?\s+(?:for|forward to))\s+(.{4,400})/iu,
  /\b(?:seek|seeks|seeking)\s+(?:to\s+)?(.{4,400})/iu,
  /\bimportance to\s+(.{4,300})/iu,
  /\b(?:grateful for|request(?:s|ing)?(?: for)?(?!\s+(?:you|that|to|is|are|was))|would welcome)\s+((?:an?|meetings?|visits?|introductions?|interactions?)\b.{4,300})/iu,
  /(?:\b(?:would|should)|['’]d) (?:also |very much |greatly )?(?:like|appreciate)\s+((?:an?\s+|some\s+)?(?:\p{L}+\s+)?(?:meetings?|visits?|tours?|introductions?|interactions?|briefings?)\b.{4,300})/iu,
  /\b(?:arrange|organi[sz]e|facilitate|set up|line up)\s+(?:for\s+)?(?:us\s+)?((?:an?\s+|some\s+|few\s+)?(?:\p{L}+\s+)?(?:meetings?|visits?|tours?|introductions?|interactions?|b2b)\b.{4,300})/iu,
  /\b(?:visit|come to|travel to|trip to|in)\b[^.?;]{3,80}?\s(?:in order )?to\s+((?:look|see|meet|learn|explore|discuss|find|study|understand|tour)\b.{4,300})/iu,
  /\b(?:can|could|may) (?:we|i|they) (?:also |please |perhaps )*((?:see|meet|visit|tour|speak|talk|sit down)\b.{4,300})/iu,
  /\bnos interesa\s+(.{4,300})/iu,
  /\bwhat\b.{4,60}\b(?:hop\w+|want\w*|like|worthwhile)\b.{0,40}?(?:\s(?:is|are)\s|:\s*)(.{4,400})/iu,
  /\b(?:möchten|würden gerne?|suchen|interessieren sich für)\s+(.{4,300})/iu,
  /\b(?:souhait(?:ons|ent|e)|voudr(?:ions|aient)|désir(?:ons|ent)|aimer(?:ions|aient)|cherch(?:ons|ent))\s+(.{4,300})/iu,
  /\b(?:nos gustaría|desean|quieren|estamos interesados en|buscan)\s+(.{4,300})|\b(?:vorremmo|desiderano|vorrebbero|cercano)\s+(.{4,300})/iu,
  /\bhum(?:e|ein|hein|en)?\s+(.{4,300}?\b(?:milna|dekhna|jaan?na|seekhna|samajhna|chahte|chahiye|baat karni)\b.*)/iu,
  /(?:يرغب الوفد في|يرغبون في|يود الوفد|نود|نرغب في|يتطلع(?: الوفد)? إلى)\s+(.{4,300})/u,
  /(?:हम|प्रतिनिधिमंडल)\s+(.{4,200}?(?:चाहते हैं|चाहता है))/u,
];
/** Courtesies that only look like wishes, and what is for ourselves. */
const COURTESY =
  /^(?:to\s+)?(?:walk (?:you|them)\b|(?:\p{L}+ ){0,3}(?:regions|countries|states)\b|thank|confirm|inform|express|remind|apologi[sz]e|request|reiterate|submit|introduce|extend|invite|take|share with|come\b|reply|begin|hearing from|hear (?:from you|back)|your\b|you\b|welcoming|working with|seeing you|meeting you|see you|meet you|receiving|know\b|propose|add|clarify|bring|state|convey|suggest|draw|ask|sell|travel|seeing y|do\b|say|speaking|talking|chatting|connecting|catching|(?:our|the|this) call\b)/iu;
const NOT_THEIRS =
  /\b(?:would you|do you|if you|you(?:['’]d)? (?:want|like|need|prefer)|hope (?:this|you|all|it)|hope y)/iu;

const tidy = (text: string): string =>
  text
    .replace(/[\s.!,;:]+$/u, '')
    .replace(/^(?:to|in|is|the following)\s+/iu, '')
    .trim();

/** What a sentence says that they wish for, with all of its parts; null where it says nothing of the kind. */
export function interestInWords(sentence: string): string | null {
  if (NOT_THEIRS.test(sentence)) return null;
  const found = WISHING.flatMap((form) => {
    const match = form.exec(sentence);
    const said = match?.slice(1).find((it) => it !== undefined);
    return match && said !== undefined && !COURTESY.test(said.trim()) ? [{ at: match.index, said }] : [];
  }).sort((a, b) => a.at - b.at || b.said.length - a.said.length);
  const [first] = found;
  const text = first ? tidy(first.said) : '';
  return text.length >= 6 ? text : null;
}

/** “A tour of an engine plant”, “meeting with a broker”: an item of a list that names what they would do. */
const THING_TO_DO =
  /^(?:to )?(?:(?:an?|one|some|site|factory|plant|working|short)\s+)*(?:tours?|visits?|meetings?|lunch|dinner|breakfast|introductions?|intros?|round ?tables?|briefings?|calls?|sit-?downs?|see|meet|tour|visit)\s+(?:of|with|to|at|by|on|for|from|\p{L})/iu;
export const isWish = (item: string): boolean => THING_TO_DO.test(item.trim()) && !/[?؟]/.test(item);

/** The wish in the value of a field or in an item below its heading: "To find partners", "We would like to see …". */
export function listedInterests(text: string): readonly string[] {
  return text
    .split(/\s*[;؛]\s*|(?<=[\p{Ll}])\.\s+(?=\p{Lu})/u)
    .map((it) => interestInWords(it) ?? tidy(it))
    .filter((it) => it.length > 3 && !/^(?:n\/?a|none|nil|tbc)$/iu.test(it));
}
