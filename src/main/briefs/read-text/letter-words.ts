/** Words by which letters say what follows. Each table is data: a language or a habit is a row. */

/** What a part of a letter is about. `other` is what no delegation has a place for: fees, meals, forms. */
export type Topic =
  | 'people'
  | 'stops'
  | 'questions'
  | 'sectors'
  | 'interests'
  | 'visit'
  | 'name'
  | 'organisation'
  | 'lead'
  | 'role'
  | 'written'
  | 'firm'
  | 'country'
  | 'other';

/** A word as a whole, in scripts with and without capitals. */
const word = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'iu');

/** What no record may hold, or what is no matter of the visit. Looked at first. */
const NOT_OURS = word(
  'e-?mails?|mail id|mobile|mob|cell|tel|telephone|phone|fax|ph|whatsapp|contact (?:no|number|tel|e-?mail|details)|passport.*|visa|civil id|emirates id|national id|aadhaar|pan|date of birth|birth.*|dob|d\\.o\\.b\\.?|diet\\w*(?: \\p{L}+)?|meals?|food.*|allerg\\w*|dietary.*|interpreter.*|blood.*|emergency.*|gender|sex|age|nationality|expiry|address|turnover.*|ref(?:erence)?|form ref|our ref|deal ref|priority|previous visits?|past visits?|remarks?|notes?|nb|hotel.*|accommodation|flight.*|arrivals?|departures?|fees?|participation fee|cost|payment|registration|last date.*|diary|events?|coming up|in brief|special requirements?|requirements?|post|officer.*|region requested|date passed.*|no\\. of visitors|number of visitors|copy to|cc|encl\\w*|hq use only|linkedin|website|web|prepared by|total|sub-?sector|job ref|top story|markets',
);

const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'written',
    word(
      'date submitted|submitted(?: on)?|form completed(?: on)?|completed on|date of (?:letter|request|form)|dated?|date|issued|التاريخ|दिनांक|datum|fecha',
    ),
  ],
  ['firm', word('(?:dates? )?confirmed|status|firm')],
  [
    'visit',
    word(
      '(?:visit|travel|proposed|preferred|confirmed|mission|trip|requested|planned|tentative|new|revised|actual)? ?(?:dates?|window|period|timing)(?: of (?:the )?(?:visit|travel|trip|mission))?|when|reisedatum|dates de (?:la )?(?:visite|mission)|تاريخ الزيارة|فترة الزيارة|यात्रा की तिथि',
    ),
  ],
  [
    'questions',
    word(
      'q(?:uestion)?s?(?: .*)?|quer(?:y|ies).*|doubts?.*|asks?|things people (?:keep )?ask.*|.*\\b(?:like|want|need|wish|wants|wishes) to know.*|.*\\blet (?:me|us) know.*|(?:please|kindly) (?:advise|inform|clarify|let|confirm|reply).*|.*\\b(?:clarif\\w*|guidance|reply|replies|answers?|advice)\\b.*|.*\\bquestions?\\b.*|.*\\binform us\\b.*|.*\\bintimate\\b.*|.*\\brequested to inform\\b.*|(?:folgende )?fragen.*|.*fragen haben.*|(?:nos )?questions.*|preguntas|domande|الأسئلة|الاستفسارات|أسئلة.*|.*\\bsaw?al\\b.*|प्रश्न|सवाल|.*बताएँ.*|.*बताएं.*',
    ),
  ],
  [
    'stops',
    word(
      '(?:draft|provisional|proposed|outline|tentative|requested|suggested|visit|day-?wise|detailed|final|revised|our)? ?(?:itinerary|programme|program|schedule|agenda|plan|visit plan|day-?wise plan|tour plan|meetings)(?: (?:at a glance|so far|of (?:the )?visit|for the visit|souhaité|requested|details))?.*|requested meetings|(?:vorläufiges )?programm|programme souhaité|programa|البرنامج|برنامج الزيارة|कार्यक्रम',
    ),
  ],
  [
    'lead',
    word(
      'lead(?: visitor| delegate)?|(?:delegation )?leader|head(?: of (?:the )?delegation)?|led by|mission leader|رئيس الوفد|delegationsleiter(?:in)?|chef de délégation',
    ),
  ],
  ['role', word('job title|designation|position|title|role')],
  [
    'name',
    word(
      '(?:name of (?:the )?)?(?:delegation|mission|group|visit|event)(?: name)?|visitors? name|visit title|title of visit|اسم الوفد',
    ),
  ],
  [
    'organisation',
    word(
      'company ?\\/ ?organi[sz]ation|(?:lead |visiting |host |name of )?(?:organi[sz]ation|company|entity|chamber|association|institution)(?: name)?|on behalf of|الجهة',
    ),
  ],
  ['country', word('country.*|hq|headquarters|city ?\\/ ?state|city|based in|origin|البلد')],
  [
    'sectors',
    word(
      'sectors?(?:\\(s\\))?(?: of (?:interest|activity|focus))?|(?:our |focus |key |main |target |priority |related )+(?:sectors?|fields|products?|areas)|focus(?: areas?)?|subjects(?: of interest)?|industr(?:y|ies)(?: focus| sectors?)?|product(?:s| range| lines?| categories)?|technolog(?:y|ies)|business activit(?:y|ies)|activity|line of business|what we do|fields(?: of activity)?|specialisms?|expertise|branchen|secteurs.*|sectores|settori|القطاعات|قطاعات.*|المجالات|क्षेत्र',
    ),
  ],
  [
    'interests',
    word(
      '.*\\bwould you like to see|(?:key |main |areas? of |fields? of |points? of |their )?interests?(?: .*)?|purpose(?: .*)?|objectives?|aims?|goals?|wants?|wishes|wish-?list|looking for|(?:they are |also )*interested in|what (?:we|they)\\b.*|why (?:should you )?join.*|highlights|requirements? of the delegation|hopes?|areas? of interest|topics|themes|priorities|ziele|intérêts|intereses|الاهتمامات|أهداف.*|مجالات الاهتمام|.*रुचि',
    ),
  ],
  [
    'people',
    word(
      "(?:full |final |revised |provisional |confirmed )?(?:list of )?(?:the )?(?:people|delegates?|delegation|delegation (?:members|list)|members.*|attendees?.*|participants?.*|visitors?.*|visiting party.*|party.*|names?|team.*|roster.*|delegate list|travell?ers?|guests)(?: .*)?|others?|other visitors?|with (?:him|her|them)|accompan\\w*.*|.*\\b(?:travell?ing|travel|comprise|consist|compris\\w+ of|composition|crew|persons?|office bearers|names? (?:are|below)|who['’]?s coming|in the group|joining|coming with|of us|roster|as under|following members|party)\\b.*|.*\\blog hain.*|kaun kaun.*|teilnehmer.*|.*delegierte.*|participants?.*|asistentes|partecipanti|(?:أعضاء|أسماء) (?:ال)?وفد.*|الوفد.*|المشاركون.*|.*प्रतिनिधि.*",
    ),
  ],
];

/** What a heading or a label says of what follows; null for other words. */
export function topicOf(label: string): Topic | null {
  const words = label
    .replace(/^[\s\d.)(*#•-]+/u, '')
    .replace(/[\s.:_*\-–]+$/u, '')
    .replace(/\(.*?\)/g, '')
    .trim();
  if (words === '') return null;
  const whole = (said: RegExp): boolean => {
    const match = said.exec(words);
    return match !== null && match[0].length >= words.length * 0.6 && match.index <= 12;
  };
  if (whole(NOT_OURS)) return 'other';
  // "Delegates / प्रतिनिधि": either says it.
  const parts = [words, ...words.split(/\s*\/\s*/)];
  for (const [topic, said] of TOPICS)
    if (
      parts.some((part) =>
        new RegExp(
          `^(?:the |our |some |their |a few |few |three |two |couple of |a couple of )*${said.source}$`,
          'iu',
        ).test(part),
      )
    )
      return topic;
  return null;
}

/** Lines that programs and offices add, and that nobody wrote. */
export const NOISE: readonly RegExp[] = [
  /^(?:caution|warning|external(?: e-?mail)?|\[external\])\b.*(?:originat|outside|sender|click)/i,
  /^(?:sent from (?:my|outlook|mail|yahoo)|von meinem|envoyé de mon|get outlook for)/i,
  /(?:consider the environment|before printing)/i,
  /^\[?(?:cid|image|logo|seal|signature|stamp)[:\w .@-]*\]?$/i,
  /^\(?(?:sd\/?-?|signed|sd\.?)\)?\.?(?:\s*x+)?$/i,
  /^page \d+ (?:of|\/) \d+/i,
  /^(?:enclosures?|encls?)\b/i,
  /^(?:official|official[- ]sensitive|unclassified|confidential)(?: .{0,40})?$/i,
  /^(?:he\/him|she\/her|they\/them)/i,
  /^\p{So}+$/u,
];

/** The beginning of what lawyers add; it goes on to the end of its paragraph. */
export const DISCLAIMER =
  /^["“*]?(?:(?:confidentiality|privacy|legal)\b|disclaimer\b|this (?:e-?mail|message|communication|transmission|mail)\b|the (?:information|contents?) (?:contained |of )|if you (?:are not|have received)|إخلاء|هذه الرسالة|هذا البريد|diese (?:e-?mail|nachricht)|informationen zum datenschutz|ce (?:message|courriel)|winner of the|you (?:get|are receiving|can change|received) (?:this|what))/iu;

/** A mail to everybody: nobody is coming. */
export const BULK =
  /\bunsubscribe\b|view (?:this |it )?(?:e-?mail |message )?(?:in|on) (?:your|a|the)? ?browser|read online|you(?:['’]re| are)? (?:get|getting|receiving) this|manage (?:your )?(?:preferences|subscription)|update (?:your )?preferences|opted in|stop these (?:e-?)?mails|forward to a colleague|you can change what you get/i;

/** What a mail program answers while its owner is away. */
export const AUTOMATIC =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheitsnotiz|réponse automatique|respuesta automática|رد تلقائي)\b|\bI (?:am|will be|['’]m) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental )?leave)\b/iu;

export const CLOSING =
  /^(?:--\s*$|(?:with )?(?:kind|kindest|best|warm|warmest|many|very best|all the|sincere)\s+(?:regards|wishes|thanks|best)|(?:thanks|thank you|thanking you)(?:\s*(?:&|and|,|so much|a million|a lot|very much|in anticipation|again|for all.*).*)?|(?:best|regards|rgds|regds|br|cheers|sincerely|cordially|respectfully|warmly|hugs|ciao)|(?:with )?(?:best |warm |kind )?regards|cheers y['’]all|see y['’]all.*|(?:yours|your['’]s)\s+(?:sincerely|faithfully|truly|ever)|mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|mfg|cordialement|bien cordialement|salutations.*|saludos.*|cordiali saluti|distinti saluti|dhanyavaad|aapka|bhavdiya|सादर.*|भवदीय|धन्यवाद|(?:و)?تفضلوا بقبول.*|مع (?:خالص )?(?:التحية|التقدير|الشكر).*|.{0,25}\/\s*(?:with )?(?:kind |best )?regards)[\s,.!:🙏]*$/iu;

export const SALUTATION =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|greetings|respected|sehr geehrte|chère?|cher|estimad|gentile|namaste|namaskar|sat sri akal|salam|as-?salam|sir|madam|dear sirs?|to whom|السادة|السلام|تحية|after compliments|नमस्ते|colleagues)(?![\p{L}]).{0,60}[,!:،\-–—]?\s*$|^\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?\s*[,–—-]\s*$|^(?:sir|madam|sir \/ madam|hi both|morning)[,!]?$/iu;
