import { type Field, later, optional, type Presence, required } from './field.ts';

/**
 * Every kind of record, and every field of it: the one table that schemas, the columns of a pack's files, forms, words,
 * comparing, merging and search follow. Fields stand in the order of the columns.
 */

/** What a fact is for. */
const ROLES = ['headline', 'proof', 'context', 'offer', 'rule', 'story', 'caution', 'retire'] as const;
export type Role = (typeof ROLES)[number];
/** How an investor would take it. */
const POLARITIES = ['strength', 'neutral', 'caution'] as const;
/** What an office marks a figure as. One without a mark is final. */
export const FIGURE_STATUSES = ['provisional', 'revised', 'provisional, revised', 'estimated'] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];
/** What those who can be recognised in a photograph said to its being printed. */
const CONSENTS = ['not needed', 'given', 'refused'] as const;
export type Polarity = (typeof POLARITIES)[number];

type Kind = {
  /** Its table in a pack: the file's name without `.csv`. */
  readonly table: string;
  /** Its list among a pack's records. */
  readonly list: string;
  /** In the trade's words. */
  readonly one: string;
  readonly many: string;
  /** What its table holds. */
  readonly about: string;
  /** A pack without a required table is refused; a later one came after the first packs. */
  readonly presence: Presence;
  /** Fields that together name a record. */
  readonly key: readonly string[];
  /** Fields of which each alone names a record too. */
  readonly alsoUnique?: readonly string[];
  /** The fields that a person calls a record by. */
  readonly titled: readonly string[];
  /** It has a page of its own, and is found by search. */
  readonly page: boolean;
  /** `translations.csv` may name it. */
  readonly translated?: true;
  readonly fields: Readonly<Record<string, Field>>;
  /** Each row of the table is one member of `points`; rows of one key are one record. */
  readonly points?: Readonly<Record<string, Field>>;
  /** The fields that a form asks for first; the others follow. */
  readonly form?: readonly string[];
};

const SITE_KINDS = [
  'employment land',
  'logistics',
  'science park',
  'office',
  'lab',
  'studio',
  'test facility',
];

export const KINDS = {
  source: {
    table: 'sources',
    list: 'sources',
    one: 'source',
    many: 'sources',
    about: 'Pages and documents that were read',
    presence: 'required',
    key: ['id'],
    titled: ['title'],
    page: true,
    fields: {
      id: required.id({ facet: 'source' }),
      title: required.line('title'),
      publisher: required.line('publisher', { found: 'detail' }),
      author: optional.line('author', { found: 'detail' }),
      published: optional.date('published', { found: 'detail', dated: 'newest' }),
      url: optional.as('address', 'address'),
      accessed: required.day('read on'),
      licence: optional.name('licence'),
      kind: required.word('kind', ['official', 'academic', 'industry', 'company', 'press'], {
        found: 'words',
      }),
    },
  },
  place: {
    table: 'places',
    list: 'places',
    one: 'place',
    many: 'places',
    about: 'Named areas and points',
    presence: 'required',
    key: ['id'],
    alsoUnique: ['name'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: required.id(),
      name: required.name('name', { facet: 'place' }),
      kind: required.word(
        'kind',
        ['city', 'borough', 'town', 'district', 'site', 'region', 'country', 'airport'],
        {
          found: 'detail',
        },
      ),
      lat: optional.number('latitude', 'latitude'),
      lon: optional.number('longitude', 'longitude'),
      sourceIds: required.sources(),
    },
  },
  cluster: {
    table: 'clusters',
    list: 'clusters',
    one: 'cluster',
    many: 'clusters',
    about: 'Networks of talent, businesses and institutions in one field',
    presence: 'optional',
    key: ['id'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: required.id({ facet: 'cluster' }),
      name: required.line('name'),
      summary: required.prose('summary', { found: 'detail' }),
      pitch: later.prose('pitch', { found: 'words' }),
      leadPlaces: optional.places('lead places', { found: 'words' }),
      sourceIds: required.sources(),
    },
  },
  organisation: {
    table: 'organisations',
    list: 'organisations',
    one: 'organisation',
    many: 'organisations',
    about: 'Businesses, institutions, programmes, sites, events and networks',
    presence: 'optional',
    key: ['id'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: required.id(),
      name: required.line('name'),
      kind: required.word(
        'kind',
        ['business', 'talent', 'institution', 'programme', 'site', 'event', 'network'],
        { found: 'detail' },
      ),
      place: optional.place('place', { found: 'detail' }),
      clusterIds: optional.clusters(),
      summary: required.prose('summary', { found: 'detail' }),
      lat: optional.number('latitude', 'latitude'),
      lon: optional.number('longitude', 'longitude'),
      sourceIds: required.sources(),
    },
    form: ['name', 'kind', 'summary', 'place', 'clusterIds'],
  },
  link: {
    table: 'network',
    list: 'links',
    one: 'link',
    many: 'links',
    about: 'Sourced relations between organisations',
    presence: 'optional',
    key: ['fromId', 'toId', 'relation'],
    titled: ['relation'],
    page: false,
    fields: {
      fromId: required.record('organisation', 'from'),
      toId: required.record('organisation', 'to'),
      relation: required.word('relation', [
        'partner-of',
        'member-of',
        'owns',
        'located-at',
        'hosts',
        'funds',
        'researches-with',
        'supplies',
      ]),
      sourceIds: required.sources(),
    },
    form: ['fromId', 'relation', 'toId'],
  },
  fact: {
    table: 'facts',
    list: 'facts',
    one: 'fact',
    many: 'facts',
    about: 'Statements, with their figures',
    presence: 'required',
    key: ['id'],
    titled: ['statement'],
    page: true,
    fields: {
      id: required.id(),
      statement: required.prose('statement'),
      metric: optional.line('measure', { found: 'detail' }),
      value: optional.number('figure', 'number'),
      unit: optional.name('unit'),
      period: optional.name('period', { found: 'detail', dated: 'newest' }),
      place: optional.place('place', { found: 'detail' }),
      clusterIds: optional.clusters(),
      markets: optional.words('markets', { facet: 'market' }),
      themes: optional.words('themes', { found: 'words', facet: 'theme' }),
      sourceIds: required.sources({ found: 'names' }),
      quoteLocator: optional.line('where it stands in the source'),
      confidence: optional.word('confidence', ['high', 'medium', 'low', 'withdrawn'], {
        facet: 'confidence',
      }),
      geography: optional.word('geography', [
        'region',
        'combined-authority',
        'local-authority',
        'site',
        'national',
        'international',
      ]),
      /** What the value rests on. */
      basis: optional.word(
        'basis',
        ['measured', 'survey', 'estimate', 'forecast', 'target', 'claim', 'rule', 'event'],
        { found: 'words', facet: 'basis' },
      ),
      caveat: optional.lines('caveat', { found: 'words' }),
      reviewBy: optional.day('review date', { facet: 'review', dated: 'review' }),
      note: later.prose('note', { internal: true, found: 'words' }),
      polarity: later.oneOf('polarity', POLARITIES),
      role: later.oneOf('role', ROLES),
      short: later.short('short label', { found: 'words' }),
    },
    form: [
      'statement',
      'metric',
      'value',
      'unit',
      'period',
      'place',
      'geography',
      'basis',
      'confidence',
      'caveat',
      'reviewBy',
      'sourceIds',
      'quoteLocator',
      'clusterIds',
      'themes',
      'markets',
    ],
  },
  series: {
    table: 'series',
    list: 'series',
    one: 'series',
    many: 'series',
    about: 'Measures over time and places, one point a row',
    presence: 'optional',
    key: ['id'],
    titled: ['title'],
    page: true,
    fields: {
      id: required.id({ column: 'series_id' }),
      title: required.line('title'),
      unit: required.name('unit'),
    },
    points: {
      period: required.name('period'),
      value: required.number('figure', 'number'),
      place: required.place('place'),
      sourceIds: required.sources(),
      status: later.oneOf('status', FIGURE_STATUSES),
    },
  },
  'series-note': {
    table: 'series-notes',
    list: 'seriesNotes',
    one: 'note on a series',
    many: 'notes on series',
    about: 'For each series a neutral title, and what an honest headline may say',
    presence: 'later',
    key: ['seriesId'],
    titled: ['title'],
    page: true,
    fields: {
      seriesId: required.record('series', 'series'),
      title: required.line('title'),
      findingRule: optional.prose('rule for headlines', { internal: true, found: 'words' }),
      note: optional.prose('note', { internal: true, found: 'words' }),
    },
  },
  conflict: {
    table: 'conflicts',
    list: 'conflicts',
    one: 'disagreement',
    many: 'disagreements',
    about: 'Facts that disagree, and the one to prefer',
    presence: 'optional',
    key: ['id'],
    titled: ['topic'],
    page: true,
    fields: {
      id: required.id(),
      topic: required.line('topic'),
      factIds: required.records('fact', 'facts', { least: 2 }),
      /** In a pack of before `printed` it is what a reader sees. */
      note: later.prose('note', { internal: true, found: 'words' }),
      preferredFactId: required.record('fact', 'preferred fact'),
      printed: later.prose('printed sentence', { found: 'words' }),
    },
    form: ['topic', 'factIds', 'preferredFactId', 'printed', 'note'],
  },
  rate: {
    table: 'fx',
    list: 'rates',
    one: 'exchange rate',
    many: 'exchange rates',
    about: 'Exchange rates: units for one pound sterling',
    presence: 'optional',
    key: ['currency'],
    titled: ['currency'],
    page: false,
    fields: {
      currency: required.as('currency', 'currency'),
      ratePerGbp: required.number('rate', 'rate'),
      asOf: required.day('date of the rate'),
      sourceId: required.record('source', 'source'),
      /** Printed with the rate: where it comes from. */
      note: optional.prose('note'),
    },
  },
  translation: {
    table: 'translations',
    list: 'translations',
    one: 'translation',
    many: 'translations',
    about: 'Names in other languages',
    presence: 'optional',
    key: ['recordType', 'recordId', 'field', 'locale'],
    titled: ['text'],
    page: false,
    fields: {
      recordType: required.name('kind of record'),
      recordId: required.as('id', 'record'),
      field: required.name('field'),
      locale: required.as('locale', 'language'),
      text: required.lines('text'),
      status: required.name('status'),
      /** The English that it says; once that reads otherwise, the translation is to be reviewed again. */
      english: later.lines('English'),
      reviewedBy: later.line('reviewed by', { internal: true }),
    },
  },
  need: {
    table: 'needs',
    list: 'needs',
    one: 'need',
    many: 'needs',
    about: 'What an investor asks for, in the investor’s words, and what meets it',
    presence: 'later',
    key: ['id'],
    titled: ['label'],
    page: true,
    translated: true,
    fields: {
      id: required.id({ column: 'need_id' }),
      label: required.line('name'),
      asks: optional.words('asked as', { found: 'words' }),
      clusterIds: optional.clusters(),
      organisationIds: optional.records('organisation', 'organisations', { found: 'names' }),
      factIds: optional.records('fact', 'facts'),
      placeNames: optional.places('places'),
      why: optional.prose('why here', { found: 'detail' }),
      caution: optional.prose('honest limit', { found: 'words' }),
    },
  },
  story: {
    table: 'stories',
    list: 'stories',
    one: 'story',
    many: 'stories',
    about: 'Investors who came, why, and what came of it',
    presence: 'later',
    key: ['id'],
    titled: ['company'],
    page: true,
    fields: {
      id: required.id({ column: 'story_id' }),
      company: required.line('company'),
      homeMarket: optional.name('home market', { found: 'detail' }),
      arrived: optional.date('arrived', { found: 'detail', dated: 'newest' }),
      place: optional.place('place', { found: 'detail' }),
      clusterIds: optional.clusters(),
      organisationId: optional.record('organisation', 'organisation'),
      what: required.prose('what it did', { found: 'detail' }),
      whyHere: optional.prose('why here', { found: 'words' }),
      result: optional.prose('what came of it', { found: 'words' }),
      sourceIds: required.sources(),
      caveat: optional.lines('caveat', { found: 'words' }),
    },
  },
  contact: {
    table: 'contacts',
    list: 'contacts',
    one: 'contact',
    many: 'contacts',
    about: 'Teams to ask and official inboxes, never private persons',
    presence: 'later',
    key: ['id'],
    titled: ['team'],
    page: true,
    fields: {
      id: required.id({ column: 'contact_id' }),
      organisationId: optional.record('organisation', 'organisation', { found: 'names' }),
      role: optional.name('role', { found: 'detail' }),
      team: required.line('team'),
      url: optional.as('address', 'address'),
      email: optional.as('email', 'e-mail'),
      phone: optional.line('telephone'),
      whatFor: required.prose('what for', { found: 'detail' }),
      sourceIds: required.sources(),
    },
    form: ['team', 'organisationId', 'role', 'whatFor'],
  },
  site: {
    table: 'sites',
    list: 'sites',
    one: 'site',
    many: 'sites',
    about: 'Land and premises',
    presence: 'later',
    key: ['id'],
    titled: ['name'],
    page: true,
    fields: {
      id: required.id({ column: 'site_id' }),
      organisationId: optional.record('organisation', 'organisation', { found: 'names' }),
      name: required.line('name'),
      place: optional.place('place', { found: 'detail' }),
      kind: optional.word('kind', SITE_KINDS, { found: 'detail' }),
      hectares: optional.number('hectares', 'size'),
      floorSqm: optional.number('floor area in square metres', 'size'),
      powerMva: optional.number('power in MVA', 'size'),
      tenure: optional.lines('tenure', { found: 'words' }),
      planning: optional.lines('planning', { found: 'words' }),
      available: optional.lines('what is available', { found: 'detail' }),
      ownerOrLead: optional.line('owner or lead', { found: 'words' }),
      clusterIds: optional.clusters({ column: 'clusters' }),
      access: optional.lines('access', { found: 'words' }),
      incentives: optional.lines('incentives', { found: 'words' }),
      asOf: optional.date('as of', { dated: 'newest' }),
      sourceIds: required.sources(),
      caveat: optional.lines('caveat', { found: 'words' }),
      note: optional.prose('note', { internal: true, found: 'words' }),
    },
    form: ['name', 'organisationId', 'place', 'kind'],
  },
  travel: {
    table: 'travel',
    list: 'travel',
    one: 'journey',
    many: 'journeys',
    about: 'Minutes and kilometres between places',
    presence: 'later',
    key: ['fromPlace', 'toPlace', 'mode'],
    titled: ['fromPlace', 'toPlace'],
    page: true,
    fields: {
      fromPlace: required.place('from', { found: 'detail' }),
      toPlace: required.place('to', { found: 'detail' }),
      mode: required.word('by', ['rail', 'road', 'air', 'straight line'], { found: 'detail' }),
      minutes: optional.number('minutes', 'size'),
      km: optional.number('kilometres', 'size'),
      asOf: optional.date('as of', { dated: 'newest' }),
      sourceIds: optional.sources(),
      caveat: optional.lines('caveat', { found: 'words' }),
    },
  },
  election: {
    table: 'elections',
    list: 'elections',
    one: 'election',
    many: 'elections',
    about:
      'Pre-election periods, in which a public body is careful with quotes, office-holders and announcements',
    presence: 'later',
    key: ['id'],
    titled: ['name'],
    page: true,
    fields: {
      id: required.id({ column: 'election_id' }),
      name: required.line('name'),
      place: optional.place('place', { found: 'detail' }),
      from: required.day('first day of the period'),
      to: required.day('polling day'),
      sourceIds: required.sources(),
      caveat: optional.lines('caveat', { found: 'words' }),
    },
  },
  image: {
    table: 'images',
    list: 'images',
    one: 'photograph',
    many: 'photographs',
    about: 'Photographs, what they show, and the right to print them',
    presence: 'later',
    key: ['id'],
    titled: ['alt'],
    page: true,
    fields: {
      id: required.id({ column: 'image_id' }),
      file: required.file('file'),
      /** Read aloud in its place. */
      alt: required.line('what it shows, in words'),
      caption: optional.line('caption', { found: 'detail' }),
      credit: required.line('credit', { found: 'detail' }),
      licence: required.line('licence', { found: 'words' }),
      owner: required.line('owner', { found: 'words' }),
      /** Empty: nobody asked. */
      consent: later.oneOf('consent of the people in it', CONSENTS),
      consentNote: later.prose('note on consent', { internal: true }),
      taken: optional.date('taken', { dated: 'newest' }),
      expires: optional.day('last day on which it may be printed'),
      withdrawn: optional.day('withdrawn on'),
      focusX: optional.number('middle of interest, from the left', 'share'),
      focusY: optional.number('middle of interest, from the top', 'share'),
      place: optional.place('place', { found: 'detail' }),
      clusterIds: optional.clusters(),
      organisationIds: optional.records('organisation', 'organisations', { found: 'names' }),
      storyIds: optional.records('story', 'stories', { found: 'names' }),
      sourceIds: optional.sources(),
      note: later.prose('note', { internal: true, found: 'words' }),
    },
    form: ['alt', 'caption', 'credit', 'licence', 'owner', 'consent', 'expires', 'withdrawn'],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type RecordType = keyof typeof KINDS;
export const RECORD_TYPES = Object.keys(KINDS) as [RecordType, ...RecordType[]];

/** All kinds, these first. */
export const leading = (...first: readonly RecordType[]): readonly RecordType[] => [
  ...new Set([...first, ...RECORD_TYPES]),
];

type Paged = { [T in RecordType]: (typeof KINDS)[T]['page'] extends true ? T : never }[RecordType];

export const isPaged = (type: RecordType): type is Paged => KINDS[type].page;

/** Kinds of record that have a page of their own. */
export const PAGED_TYPES = RECORD_TYPES.filter(isPaged) as [Paged, ...Paged[]];
