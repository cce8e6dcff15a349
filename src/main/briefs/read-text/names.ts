/** How people and organisations are written. */

const TITLE = String.raw`(?:mr|mrs|ms|miss|mx|dr\.-ing|dr|drs|prof(?:essor)?|sir|dame|lord|lady|smt|shri|sri|shrimati|kumari|km|sardar|thiru|thirumathi|tmt|selvi|adv(?:ocate)?|ca|haji|hajji|vaidya|pandit|rev|fr|h\.?\s?e|h\.?\s?h|his excellency|her excellency|sheikh|sheikha|shaikh|shaikha|eng|engr|er|capt(?:ain)?|col(?:onel)?|lt|gen(?:eral)?|maj(?:or)?|brig|wg|cdr|sqn|ldr|gp|air cmde|cmdr|hon|the hon|hon['’]?ble|(?:the )?honou?rable|ambassador|herr|frau|dr\.-ing|dipl\.-ing|mme|m|mlle|monsieur|madame|don|dott|ing|السيد|السيدة|سعادة|معالي|المهندس|المهندسة|الدكتور|الدكتورة|الشيخ|الشيخة|الأستاذ|الأستاذة|د|م|أ|श्री|श्रीमती|सुश्री|डॉ|कुमारी)`;
/** Titles before a name, "Col. (Retd.)" and "H.E. Dr." too. */
const TITLES = new RegExp(`^(?:${TITLE}(?:\\.|(?=\\s))\\.?\\s*(?:\\((?:retd?\\.?|r)\\)\\s*)?)+`, 'iu');
const CREDENTIAL =
  /^(?:ph\.?\s?d\.?|m\.d\.|mba|m\.?b\.?b\.?s\.?|fca|aca|ca|cpa|cfa|pe|p\.e\.|ias|ips|ifs|irs|j\.?d\.?|esq\.?|jr\.?|sr\.?|i{2,3}|iv|obe|cbe|mbe|kbe|frcs|frs|llm|msc|m\.sc\.?|bsc|ceng|usaf|usn|r\.?n\.?|dsc|retd?\.?)$/iu;
const PARTICLE =
  /^(?:al|el|bin|bint|ibn|abu|abou|de|del|della|van|von|der|den|ten|ter|da|di|la|le|du|dos|das|y|e|st|bhai|ben|bhen|ur|ul)$/iu;

const ROLE =
  /(?<![\p{L}])(?:head|chair(?:man|woman|person)?|co-?chair|president|vice[- ]president|director(?:ate)?|managing|manager|mgr|chief|c[eftiomps]o|cso|cmo|cio|cpo|officer|founder|co-?founder|partner|minister|under-?secretary|secretary|ambassador|consul|commissioner|advis[eo]r|lead(?:er)?|engineer|professor|dean|governor|mayor|analyst|specialist|executive|exec|representative|delegate|owner|principal|investor|scientist|attach[eé]|interpreter|coordinator|trustee|treasurer|md|gm|dgm|agm|svp|evp|vp|avp|associate|consultant|counsel|proprietor|designer|buyer|planner|architect|doctor|nurse|pradhan|mantri|sarpanch|secy|prokurist(?:in)?|geschäftsführer(?:in)?|leiter(?:in)?|vorstand|referent(?:in)?|vertrieb|président|présidente|directeur|directrice|responsable|gérant|gérante|chargée?|président[ea]?|president[ea]|director[ao]? general|gerente|socio|socia|presidenta|sócio|diretor[a]?|rappresentante|direttore|titolare|media|legal counsel|رئيس|مدير|مديرة|مستشار|عضو|نائب|الرئيس|المدير|अध्यक्ष|निदेशक|सचिव|प्रबंधक|board member|member(?: of)?|chairperson|in[- ]charge|strategist|controller|economist|promoter|entrepreneur|fellow|curator|superintendent|inspector|pilot|exports head|protocol)(?![\p{L}])/iu;

const ORGANISATION =
  /(?<![\p{L}])(?:ltd|limited|inc|llc|llp|plc|pvt|gmbh|ag|kg|sas|sarl|s\.a\.?|spa|s\.p\.a|bv|nv|pjsc|fze|fzco|fz-llc|dmcc|wll|lp|group|holdings?|corp(?:oration)?|company|companies|co|chambers?|council|ministry|department|universit\p{L}+|institut\p{L}+|association|authority|federation|confederation|bank|funds?|ventures?|capital|equity|technolog(?:y|ies)|industries|industrial|motors?|systems?|labs?|laborator(?:y|ies)|foundation|embassy|agency|board|hospitals?|partners|consulate|guild|forum|union|alliance|league|collective|clusters?|hub|corridor|mills?|works|exports|exporters|imports|forge|forgings?|castings?|tools|components|pumps|cells|controls?|studios?|robotics|sensors?|textiles?|garments|packaging|airlines?|properties|developers?|development|estates?|logistics|freight|oils|wellness|gems|designs?|handicrafts|semis|semiconductors?|photonics|diagnostics|analytics|trust|school|college|government|govt|municipality|advisory|consulting|services|solutions|enterprises?|manufactur\p{L}+|producers?|growers|makers|planters|weavers|traders?|trading|stores?|farms?|foods?|feeds|steel|metals?|metal arts|ceramics|tiles|stone|aggregates|energy|power|solar|batter(?:y|ies)|hydrogen|water|filtration|aero\p{L}*|bearings?|machines?|machining|machinery|inverters|modules|treads|retreads|composites|elektrolyse|präzisionstechnik|plasturgie|rückbau|ihk|cci|society|network|cooperative|co-operative|syndicate|sangh|samiti|mahasangh|parishad|secretariat|command|court|club|office|bureau|cent(?:re|er)|free ?zones?|brothers|bros|sons|& co|international|global|worldwide|غرفة|شركة|مجلس|مؤسسة|هيئة|مصنع|جامعة|وزارة|اتحاد|مجموعة|संघ|मंडल|परिषद|लिमिटेड)(?![\p{L}])/iu;
/** An abbreviation as houses call themselves. */
const INITIALS = /^(?:\p{Lu}{3,7}|\p{Lu}&\p{Lu})$/u;

/** A part of a business, no business: "Director, Exports". */
const DIVISION =
  /^(?:exports?|imports?|sales|marketing|finance|operations|international(?: (?:business|affairs|trade|relations).*)?|legal|hr|people|procurement|purchasing|r\s?&\s?d|research|technology|it|strategy|corporate.*|communications|quality|production|engineering|products?|digital.*|business development|works|projects?|administration|trade|investments?|emea.*|asia.*|europe.*|global|north america|international|gcc practice|cnc|insurtech|uk|clinical.*|supply chain|design|sustainability|policy|government.*)$/iu;

export const hasTitle = (text: string): boolean => TITLES.test(text.trim());
export const withoutTitle = (text: string): string => text.trim().replace(TITLES, '').trim();
export const isCredential = (text: string): boolean => CREDENTIAL.test(text.trim());
export const isDivision = (text: string): boolean => DIVISION.test(text.trim());
export const isRole = (text: string): boolean => ROLE.test(text);
export const isOrganisation = (text: string): boolean =>
  ORGANISATION.test(text) || INITIALS.test(text.trim());

const NOT_NAMES =
  /^(?:dear|the|this|that|our|we|they|please|kind|best|warm|many|thanks|thank|good|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|day|date|time|venue|activity|name|designation|organisation|organization|company|position|title|firm|total|subject|from|to|re|fw|fwd|tbc|tba|option|questions?|agenda|programme|program|schedule|visit|welcome|arrival|departure|meeting|lunch|dinner|breakfast|tour|airport|station|university|centre|center|council|united|west|east|north|south|indian|british|american|morning|afternoon|evening|hotel|head|most|some|all|who|what|when|where|how|is|are|can|could|do|does|did|will|would|which|if|and|or|no|yes|nothing|everything|everyone|also|just|only|not|i|he|she|it|you|your|their|his|her|my|mon|tue|wed|thu|fri|sat|sun|there|here|for|in|on|at|with|by|as)$/iu;

/** Two to six words that begin with a capital, or a script without capitals; no digits, no address. */
export function looksLikeName(text: string): boolean {
  const bare = withoutTitle(text)
    .replace(/\(\s*(?:retd?\.?|[\p{Lu}][\p{Ll}]{1,12})\s*\)/gu, ' ')
    .replace(/["“”'‘’]\p{L}+["“”'‘’]/gu, ' ')
    .trim();
  if (bare === '' || bare.length > 70 || /[\d@:/?!=<>(){}[\]_|&+*#%]/.test(bare)) return false;
  const words = bare.split(/\s+/).filter((it) => it !== '');
  if (words.length < (hasTitle(text) ? 1 : 2) || words.length > 6) return false;
  if (words.some((it) => NOT_NAMES.test(it.replace(/[.,]$/, '')))) return false;
  if (/[.,]$/.test(bare) && !/(?:\b\p{Lu}|jr|sr)\.$/iu.test(bare)) return false;
  return words.every((it) => /^[\p{Lu}\p{Lt}\p{Lo}\p{M}(“"'’]/u.test(it) || PARTICLE.test(it));
}

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}’'.-]*|[\p{Lo}\p{M}]{2,})`;
const SMALL = String.raw`(?:al|el|bin|bint|ibn|abu|abou|de|del|van|von|der|da|di|la|le|du)`;
/** A name in running words: titles, then words with capitals. */
export const NAME_IN_WORDS = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Sri|Smt|Sardar|Thiru|Tmt|Selvi|Adv|H\.\s?E|Sheikh|Sheikha|Eng|Er|Capt|Col|Lt|Gen|Maj|Brig|Wg|Cdr|Hon['’]?ble|Honou?rable|Haji|Vaidya|Herr|Frau|Mme|M)\.?\s+(?:\(Retd\.?\)\s+)?)*${WORD}(?:\s+(?:${WORD}|${SMALL}|["“]\p{L}+["”])){0,5}`;
