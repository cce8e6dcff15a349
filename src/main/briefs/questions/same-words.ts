import { tellingWords } from '../tailoring/word-stems.ts';

/*
 * How visitors ask: words that say nothing about the subject, and words for one thing. Plain English of trade and of land,
 * not of one region: what a region has of its own stands in its pack (`needs.asks`).
 */

const stemsOf = (list: string): ReadonlySet<string> => new Set(tellingWords(list));

/** Words of asking: whatever is asked, they are in it. */
const ASKING = stemsOf(`
    about across actually after against along already also am among annual anybody anyone anything apply
    around ask asked available away back based become been before behind being best beyond bring by called
    came come currently doing during each easily else ever every everything exactly exist expect far fast
    find first generally give go goes going gone happen have help here i if is it its itself just keep kind
    know last least like likely list local locally look looking lot made make me mean more most much my near
    nearby need now off offer often ok only or other otherwise our out over part per place please possible
    possibly provide put quickly really region regional same say see send sent serve served set show side
    since so somebody someone something soon sort still such sure take taken tell then these thing think
    those through time to today toward try type under until us use used very want was way we well were when
    whether while whole whom whose will within without year yearly yes yet you your britain british england
    english key main major
`);

/** Words that many records hold by chance: they count, but little. */
const FAINT = stemsOf(`
    active name player activity area arrange average base benefit better big biggest business city client company
    contact country current customer deal difficult direct early easy firm foreign full future general good
    government great group high higher highest important industry international introduce involve large
 largest leading level long low lowest many market mature meeting modern national new next
    number open operate operation operator opportunity organisation overseas partly partner people person
    plan planned potential present private product programme project public purpose recent right scheme
    sector sectors short similar site small smallest speak special specialist specific start strong support
    talk team total typical usual visit visitor work worker world
`);

/** What is done: it tells less than what it is done to. */
const DOING = stemsOf(`
    accept access accommodate achieve acquire act add adopt advise affect afford aim allot allow announce
    answer apply appoint approve arrange arrive assemble assess assist attend attract authorise award bear
    become began begin belong blend book borrow bought build built burn buy calculate call can cancel care
    carry catch cause certify change charge check choose chose chosen claim clear close collect
    combine commission commit compare compete complete concern conclude conduct connect consider consist
    consult contain contribute control convert cook cost count cover create cut deal decide declare
    deduct defend define deliver demand depend deploy describe design determine develop differ direct
    discuss display distribute divide donate double draw drive drop earn educate employ enable encourage end
    engage enter equip establish estimate evaluate exceed exchange expand expire explain exploit explore
    export extend face fail fall feed fight fill finance finish fit fix flew fly focus follow forecast form
    found fund gain get govern grant grew grow guarantee guide halt handle hear held hire hit hold
    host house identify implement import improve include increase influence inform inspect install insure
    integrate intend invest issue join judge lack laid last launch lay lead leave led left lend let
    license lie limit link live load locate lose lost lower maintain manage market match measure meet
    mention merge move name negotiate obtain occupy occur offer open oppose order organise own pack
    paid park pass pay permit pick plan play pledge point possess practise prepare prevent process produce
    promise promote protect prove publish pull purchase push qualify quote raise ran rank reach read realise
    receive recognise recommend record recover recruit recycle reduce refer refuse register regulate reject
    release rely remain remove rent repair repeat replace report represent require research reserve resist
    respond rest result retain return reveal rise rule run save scale sell separate settle share ship
    shut sign sold solve source speak spend spent sponsor spread stand start state stay stop
     stretch study submit succeed suffer suggest suit supply surround survive switch target taught
    teach tell test trace trade train transfer transferred transport travel treat trial trust turn
    understand undertake update upgrade validate vary visit wait walk warn watch wear welcome win wish
    withdraw won work write written wrote
`);

/** Nouns that whatever answers stands for. */
const ANYTHING = stemsOf(`
    area brand business company firm group industry investor name number operator opportunity
    organisation partner people person place plan player product programme project scheme sector team way
`);

const COSTS = stemsOf('cost price rent charge fee fare salary wage pay paid earn spend spent rate');
const PRICES = stemsOf('cost price rent fee fare salary wage');

export const isAsking = (word: string): boolean => ASKING.has(word);
export const isFaint = (word: string): boolean => FAINT.has(word);
export const isDoing = (word: string): boolean => DOING.has(word);
export const isAnything = (word: string): boolean => ANYTHING.has(word);
export const isCost = (word: string): boolean => COSTS.has(word);
/** A cost that is no verb. */
export const isPrice = (word: string): boolean => PRICES.has(word);

/** Words for one thing: who asks for one is answered by another. */
const SAME: readonly string[] = [
  'salary pay wage earnings earn paid',
  'minimum floor least lowest',
  'buyer customer purchaser procurement',
  'space floorspace room premises feet sq ft',
  'research doctorate',
  'productivity productive output',
  'resident population inhabitant people live consumer shopper',
  'tourist visitor tourism guest',
  'tenant occupier firm',
  'force effect',
  'headquarters hq',
  'motorcycle motorbike scooter wheeler',
  'rail railway train',
  'deal agreement treaty',
  'headcount staff employee employed employ employs worker workforce job',
  'laboratory lab',
  'warehouse industrial shed stock storage depot distribution fulfilment',
  'plant factory',
  'lorry truck hgv',
  'doctoral doctorate phd',
  'film movie cinema screen',
  'television tv broadcast broadcaster',
  'house home housing dwelling flat apartment',
  'clothing apparel garment fashion sportswear textile',
  'food dairy grocery meal bakery flatbread agri-food',
  'drug medicine pharmaceutical pharma',
  'university universities campus academic',
  'hospital nhs',
  'patient participant',
  'gulf gcc',
  'average typical median mean',
  'prime top best',
  'empty vacant vacancy free unlet',
  'invest investor investment invested',
  'grant funding fund money finance',
  'tax taxation',
  'relief allowance exemption incentive credit',
  'vehicle car automotive',
  'battery batteries cell',
  'electricity power',
  'test testing trial evaluate evaluation prove pilot',
  'exhibition exhibitions venue conference event events',
  'visa permit immigration',
  'tariff duty',
  'spin-out spinout spin-outs start-up startup',
  'engineer engineering',
  'graduate graduates',
  'rank ranked ranking stand stands',
  'area size acre acres hectare hectares',
  'recycle recycling recycler',
  'consultancy consultancies consultant professional services',
  'online ecommerce fulfilment',
  'order fulfilment',
  'buy bought purchase acquire acquired',
  'launch launched',
  'construction building build',
  'journey travel drive minutes',
  'robot robotics automation automated',
  'old young youth younger age aged under',
  'promise pledge commit commitment undertaking',
  'lay laid',
  'build built',
  'fly flew flight flights departure',
  'connect introduce link introduction',
  'lead led',
  'grow grew grown growth',
  'choose chose',
  'win won',
  'hold held',
  'write deduct',
  'spend spent spending budget invest invested investment',
  'economy output gva gdp',
  'begin began start',
  'lend lent loan',
  'teach taught',
  'move moved relocate',
  'diverse diversity ethnic',
  'games gaming game',
  'software tech technology digital developers',
  'suppliers supplier supply supplies',
  'market demand',
  'make makes maker making',
  'manufacture manufacturer manufacturing',
  'let letting lettings lease',
  'teach teaching course degree campus',
  'export exports sell sold',
  'owner owned own owns',
  'scientist science researcher',
  'research rnd',
  'young start-up spin-out',
  'property building premises',
  'regeneration masterplan redevelopment',
  'shop store retailer retail',
  'carrier courier parcel',
];

/** Who asks for the first is answered by the others, not the other way round. */
const WIDER: readonly string[] = [
  'cost price rent charge fee',
  'charge price cost fee',
  'price cost',
  'paid price purchase',
  'rent rental let',
  'cheap cost price rent',
  'make manufacture manufacturer manufacturing produce',
  'makes manufacture manufacturer manufacturing produce',
  'maker manufacturer',
  'engineer staff',
  'engineering engineer',
  'manager staff',
  'specialist staff',
  'invest raise',
  'factory land plot',
  'help grant',
  'support grant',
];

const others = new Map<string, Set<string>>();
const add = (word: string, same: readonly string[]): void => {
  others.set(word, new Set([...(others.get(word) ?? []), ...same.filter((other) => other !== word)]));
};
for (const line of SAME) {
  const group = tellingWords(line);
  for (const word of group) add(word, group);
}
for (const line of WIDER) {
  const [first, ...rest] = tellingWords(line);
  if (first !== undefined) add(first, rest);
}

/** The words for the same thing, without itself. */
export const otherWords = (word: string): ReadonlySet<string> => others.get(word) ?? NONE;
const NONE: ReadonlySet<string> = new Set();

/** Not one word with another ending. */
const DIFFERENT: readonly ReadonlySet<string>[] = [
  'electric electricity',
  'organ organic',
  'train training',
].map((pair) => new Set(tellingWords(pair)));

const ENDINGS = new Set(
  's es ed ing err eri er ers or ors ment ments al ic n an ean ian ist ity ur age anc enc ion ions iv iti abl ly i e r ri eer d ation at y'.split(
    ' ',
  ),
);
const SHORT_ENDINGS = new Set(['s', 'ed', 'ing']);

/** "india" and "indian", "invest" and "investor" are one word with different endings. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !long.startsWith(short)) return false;
  if (DIFFERENT.some((pair) => pair.has(short) && pair.has(long))) return false;
  return (short.length === 3 ? SHORT_ENDINGS : ENDINGS).has(long.slice(short.length));
}
