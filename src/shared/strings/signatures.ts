// Written by `npm run strings` from en/*.ftl: edit those.

type Words<Id extends string> = { readonly [id in Id]: string };

export type Strings = {
  readonly actions: Words<'recentBriefs'> & {
    readonly undo: (step: string) => string; readonly redo: (step: string) => string;
    readonly system: Words<'quit' | 'close' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen'>;
    readonly menus: Words<'file' | 'edit' | 'view' | 'go' | 'help'>;
    readonly actions: Words<
      | 'new-brief' | 'import' | 'export' | 'undo' | 'redo' | 'zoom-in' | 'zoom-out' | 'zoom-reset'
      | 'theme-system' | 'theme-light' | 'theme-dark' | 'density-comfortable' | 'density-compact' | 'sidebar'
      | 'outline' | 'pages' | 'palette' | 'back' | 'forward' | 'pane' | 'home' | 'library' | 'delegations'
      | 'updates' | 'enquiries' | 'issued' | 'map' | 'settings' | 'shortcuts' | 'new-visit' | 'read-letter'
      | 'import-table' | 'add-data' | 'verify' | 'issue' | 'rename' | 'duplicate' | 'compare' | 'review'
      | 'send' | 'check' | 'edits' | 'check-updates'
    >;
    readonly closing: Words<'unsaved' | 'unsavedText' | 'working' | 'workingText' | 'stay' | 'closeUnsaved' | 'closeWorking'>;
  };
  readonly app: Words<
    | 'name' | 'sidebar' | 'sections' | 'home' | 'library' | 'delegations' | 'map' | 'inHand' | 'updates'
    | 'issued' | 'settings' | 'opening' | 'dismiss' | 'notices'
  > & {
    readonly data: (name: string) => string; readonly dataAsOf: (day: string) => string;
    readonly waits: (count: number) => string; readonly coming: (count: number) => string;
    readonly details: (count: number) => string; readonly briefState: Words<'draft' | 'decide' | 'done'>;
  };
  readonly audiences: Words<
    | 'title' | 'lead' | 'own' | 'edit' | 'addOther' | 'addTitle' | 'name' | 'phrase' | 'market' | 'countries'
    | 'paper' | 'currency' | 'prefix' | 'grouping' | 'dates' | 'courtesy' | 'noCourtesy' | 'greeting'
    | 'greetingNote' | 'save' | 'cancel' | 'remove'
  > & {
    readonly editNamed: (name: string) => string; readonly take: (name: string) => string;
    readonly editTitle: (name: string) => string; readonly papers: Words<'a4' | 'letter'>;
    readonly groupings: Words<'thousands' | 'lakh'>;
    readonly dateOrders: Words<'day-first' | 'month-first' | 'year-first'>;
    readonly problems: Words<'missing' | 'too-long' | 'name-taken' | 'market-form' | 'market-taken' | 'currency-form' | 'too-many'>;
    readonly notes: Words<'name' | 'phrase' | 'market' | 'countries' | 'currency' | 'prefix'>;
  };
  readonly brand: Words<
    | 'title' | 'lead' | 'name' | 'logo' | 'onPaper' | 'onDark' | 'madeWhite' | 'choose' | 'replace'
    | 'noLogo' | 'logoNote' | 'takeColours' | 'takeOff' | 'colours' | 'mixed' | 'useIt' | 'cover'
    | 'coverAsPaper' | 'coverDeep' | 'coverBright' | 'type' | 'titles' | 'text' | 'house' | 'addFonts'
    | 'typeNote' | 'licence' | 'licenceHint' | 'preview' | 'inColour' | 'inGrey' | 'drawing' | 'save'
    | 'reset' | 'remove' | 'removeForPack' | 'saved'
  > & {
    readonly ratio: (ratio: string) => string;
    readonly tooPale: (name: string, needed: string, colour: string) => string;
    readonly cuts: (family: string, cuts: number) => string; readonly live: (title: string) => string;
    readonly colour: Words<'primary' | 'accent' | 'mid' | 'paper'>;
    readonly use: Words<'white-on-it' | 'text-on-paper'>;
    readonly embedding: Words<'anywhere' | 'editable' | 'print'>;
  };
  readonly brief: Words<
    | 'opening' | 'sections' | 'content' | 'resizeOutline' | 'resizePages' | 'panes' | 'pages' | 'open'
    | 'close' | 'rename' | 'renameLabel' | 'removeSection' | 'up' | 'down' | 'edition' | 'paper' | 'courtesy'
    | 'noCourtesy' | 'lookMenu' | 'addSection' | 'ownSection' | 'emptyBlock' | 'noSections' | 'inBrief'
    | 'none' | 'noneYet' | 'noneOfOurs' | 'noSuggestions' | 'leaveOut' | 'remove' | 'add' | 'dismiss'
    | 'notForVisit' | 'bringBack' | 'reword' | 'unword' | 'libraryWords' | 'whyHere' | 'whyNotLabel'
    | 'notPrinted' | 'putBack' | 'printedIn' | 'allEditions' | 'besides' | 'suggested' | 'page' | 'ownNotes'
    | 'noNotes' | 'nothingSuggested' | 'addText' | 'addHeading' | 'addNote' | 'addBelow' | 'addHere'
    | 'textLabel' | 'headingLabel' | 'noteLabel' | 'wordingLabel' | 'neverPrinted' | 'ownWordsTag' | 'review'
    | 'reviewed' | 'goTo' | 'export' | 'exportShort' | 'moreActions' | 'duplicate' | 'send' | 'came'
    | 'takeLibrary' | 'cameRead' | 'notHeldHere' | 'renameBrief' | 'duplicateTitle' | 'duplicateText'
    | 'audience' | 'delegation' | 'noDelegation' | 'duplicateDo' | 'duplicating' | 'cancel'
  > & {
    readonly include: (title: string) => string;
    readonly movedSection: (title: string, place: number, of: number) => string;
    readonly movedBlock: (name: string, place: number, of: number, section: string) => string;
    readonly drag: (title: string) => string; readonly more: (title: string) => string;
    readonly leaveOutOf: (edition: string) => string;
    readonly look: (edition: string, paper: string) => string;
    readonly lookWith: (edition: string, paper: string, language: string) => string;
    readonly clusterProfile: (name: string) => string; readonly leaveOutNamed: (statement: string) => string;
    readonly addNamed: (statement: string) => string; readonly dismissNamed: (statement: string) => string;
    readonly dismissed: (count: number) => string; readonly notForVisitNamed: (statement: string) => string;
    readonly notForVisitCount: (count: number) => string; readonly moreRecords: (count: number) => string;
    readonly bringBackNamed: (statement: string) => string;
    readonly rewordNamed: (statement: string) => string; readonly whyNotNothing: (query: string) => string;
    readonly leftOut: (names: string) => string; readonly someEditions: (count: number) => string;
    readonly sectionsOut: (count: number) => string; readonly suggestedFor: (section: string) => string;
    readonly bestFirst: (count: number) => string; readonly sourcesOf: (count: number) => string;
    readonly sourcesNamed: (sources: string, statement: string) => string;
    readonly reviewedNamed: (name: string) => string;
    readonly madeFrom: (title: string, count: number) => string; readonly titleOf: (title: string) => string;
    readonly goToNamed: (name: string) => string; readonly sent: (path: string) => string;
    readonly takenIn: (title: string) => string; readonly knownHere: (title: string) => string;
    readonly cameOtherwise: (count: number) => string; readonly cameWithoutPack: (pack: string) => string;
    readonly cameMore: (count: number) => string; readonly papers: Words<'a4' | 'letter'>;
    readonly cameFrom: {
      readonly file: (name: string, day: string) => string;
      readonly pdf: (name: string, day: string) => string;
    };
    readonly steps: Words<
      | 'moveBlock' | 'renameBrief' | 'edition' | 'look' | 'addFact' | 'leaveFactOut' | 'addBody'
      | 'addHeading' | 'addNote' | 'removeBlock' | 'write' | 'writeNote' | 'reword' | 'unword' | 'dismiss'
      | 'bringBack' | 'notForVisit' | 'forVisit' | 'reviewed'
    > & {
      readonly include: (title: string) => string; readonly exclude: (title: string) => string;
      readonly moveSection: (title: string) => string; readonly rename: (title: string) => string;
      readonly addSection: (title: string) => string; readonly removeSection: (title: string) => string;
      readonly addRecord: (title: string) => string;
    };
    readonly editions: Words<'full' | 'summary' | 'host'>;
    readonly kinds: Words<
      | 'case' | 'welcome' | 'glance' | 'why' | 'cluster' | 'benchmarks' | 'links' | 'funding' | 'stories'
      | 'sites' | 'rules' | 'cautions' | 'visit' | 'meet' | 'questions' | 'changes' | 'text'
    >;
    readonly written: Words<
      | 'case' | 'welcome' | 'cluster' | 'benchmarks' | 'sites' | 'rules' | 'cautions' | 'visit' | 'meet'
      | 'changes'
    >;
  };
  readonly changes: Words<'looking' | 'none' | 'since' | 'exported' | 'bring' | 'step' | 'before' | 'now'> & {
    readonly copy: (date: string, number: string, edition: string, title: string) => string;
    readonly brought: (count: number) => string;
    readonly tags: Words<'changed' | 'new' | 'gone' | 'withdrawn'>;
  };
  readonly charts: Words<'oneEach' | 'place' | 'elsewhere' | 'stops' | 'straight' | 'tiesNote'> & {
    readonly level: (measure: string, place: string, amount: string, at: string) => string;
    readonly part: (measure: string, place: string, count: number, of: number) => string;
    readonly subtitle: (title: string, unit: string, where: string, when: string) => string;
    readonly span: (from: string, to: string) => string;
    readonly places: (count: number, kind: 'cities' | 'regions' | 'boroughs' | 'places') => string;
    readonly missingMany: (count: number) => string;
    readonly missing: (count: number, periods: string) => string;
    readonly largest: (shown: number, of: number) => string;
    readonly priceBasis: (prices: 'current' | 'constant' | 'unsaid') => string;
    readonly provisional: (periods: string) => string;
    readonly marked: (mark: string, status: 'provisional' | 'revised' | 'both' | 'estimated', periods: string) => string;
    readonly base: (period: string) => string; readonly sized: (period: string) => string;
    readonly daysOf: (days: number) => string; readonly tiesBold: (country: string) => string;
    readonly tiesNone: (country: string) => string;
    readonly change: {
      readonly up: (measure: string, place: string, where: 'in' | 'at' | 'nowhere', size: string, count: number, by: 'percent' | 'points', from: string, to: string, prices: 'current' | 'constant' | 'none') => string;
      readonly down: (measure: string, place: string, where: 'in' | 'at' | 'nowhere', size: string, count: number, by: 'percent' | 'points', from: string, to: string, prices: 'current' | 'constant' | 'none') => string;
      readonly same: (measure: string, place: string, where: 'in' | 'at' | 'nowhere', from: string, to: string, prices: 'current' | 'constant' | 'none') => string;
    };
    readonly most: {
      readonly up: (measure: string, place: string, size: string, count: number, by: 'percent' | 'points', from: string, to: string, prices: 'current' | 'constant' | 'none') => string;
      readonly down: (measure: string, place: string, size: string, count: number, by: 'percent' | 'points', from: string, to: string, of: number, prices: 'current' | 'constant' | 'none') => string;
      readonly same: (measure: string, from: string, to: string, of: number, prices: 'current' | 'constant' | 'none') => string;
    };
    readonly rank: {
      readonly alone: (measure: string, place: string, rank: number, last: 'yes' | 'no', of: number, kind: 'cities' | 'regions' | 'boroughs' | 'places', amount: string) => string;
      readonly tied: (measure: string, place: string, rank: number, of: number, kind: 'cities' | 'regions' | 'boroughs' | 'places', amount: string, levelWith: string) => string;
    };
    readonly gap: {
      readonly above: (measure: string, place: string, other: string, difference: string) => string;
      readonly below: (measure: string, place: string, other: string, difference: string) => string;
      readonly level: (measure: string, place: string, other: string) => string;
    };
    readonly latest: {
      readonly up: (amount: string, at: string, size: string, before: string) => string;
      readonly down: (amount: string, at: string, size: string, before: string) => string;
      readonly same: (amount: string, at: string, before: string) => string;
    };
    readonly within: {
      readonly all: (count: number, far: string, from: string) => string;
      readonly one: (far: string, from: string, place: string) => string;
    };
    readonly visit: {
      readonly between: (days: string, count: number, far: string) => string;
      readonly places: (days: string, count: number) => string;
    };
    readonly leg: {
      readonly minutes: (minutes: number, mode: string, from: string) => string;
      readonly straight: (from: string) => string;
    };
    readonly ties: Words<
      | 'owns' | 'ownedBy' | 'funds' | 'fundedBy' | 'hosts' | 'hostedBy' | 'supplies' | 'suppliedBy'
      | 'locatedAt' | 'siteOf' | 'memberOf' | 'hasMember' | 'partner' | 'researches'
    >;
    readonly charts: Words<'line' | 'slope' | 'multiples' | 'dots' | 'squares'>;
  };
  readonly checks: Words<
    | 'title' | 'write' | 'looking' | 'views' | 'readyToIssue' | 'decide' | 'fixes' | 'know' | 'settled'
    | 'blocks' | 'before' | 'after' | 'choices' | 'skip' | 'goThere' | 'apply' | 'stand' | 'standIt'
    | 'standHint' | 'reason' | 'nothingLeft' | 'nothingLeftHint' | 'issue' | 'reopen' | 'changedOne' | 'was'
    | 'is' | 'nothing' | 'withdrawnNow' | 'accept' | 'keepOld' | 'leaveOut' | 'keepStep' | 'takeBackStep'
    | 'acceptStep' | 'acceptAllStep' | 'keepOldStep' | 'gone' | 'goneNext'
  > & {
    readonly headline: (count: number) => string; readonly settledCount: (count: number) => string;
    readonly leftCount: (count: number) => string;
    readonly settledOf: (settled: number, all: number) => string;
    readonly blockedBy: (count: number) => string; readonly blockedInSection: (count: number) => string;
    readonly fixNamed: (name: string) => string; readonly onPage: (page: string) => string;
    readonly place: (at: number, all: number) => string; readonly goThereNamed: (sentence: string) => string;
    readonly reopenNamed: (sentence: string) => string; readonly because: (reason: string) => string;
    readonly versions: (pinned: string, now: string) => string; readonly acceptAll: (count: number) => string;
    readonly inSection: (count: number) => string; readonly marker: (count: number) => string;
    readonly markerNamed: (count: number, sentences: string) => string;
    readonly then: Words<'ready' | 'decide' | 'fixes' | 'blocked'>;
    readonly reasons: Words<'checked' | 'asked' | 'agreed'>;
    readonly severity: Words<'error' | 'warning' | 'note'>;
  };
  readonly compare: Words<
    | 'title' | 'menu' | 'back' | 'older' | 'noOthers' | 'aPdf' | 'briefs' | 'copies' | 'pdf' | 'comparing'
    | 'same'
  > & {
    readonly copy: (number: string, date: string) => string;
    readonly copyFor: (number: string, date: string, recipient: string) => string;
    readonly against: (title: string, date: string) => string; readonly count: (count: number) => string;
    readonly kinds: Words<'brief' | 'section' | 'figure' | 'fact' | 'record' | 'wording' | 'order'>;
  };
  readonly copies: Words<'title' | 'lead' | 'none' | 'show' | 'same' | 'goBack' | 'sure' | 'sureText' | 'stay'> & {
    readonly unusable: (fault: string) => string; readonly visits: (visits: number) => string;
    readonly briefs: (briefs: number) => string; readonly edits: (edits: number) => string;
    readonly gone: (names: string) => string; readonly back: (names: string) => string;
    readonly other: (names: string) => string; readonly editsChanged: (count: number) => string;
    readonly why: Words<'previous' | 'day' | 'newer' | 'older-app' | 'before-restore' | 'damaged'>;
  };
  readonly courtesy: Words<
    | 'briefingPack' | 'corrigendum' | 'visit' | 'prepared' | 'edition' | 'clusters' | 'preparedFor'
    | 'limits' | 'converted' | 'glanceLead' | 'latestHeld' | 'comma' | 'name' | 'role' | 'organisation'
    | 'englishFollows'
  > & {
    readonly forVisitors: (country: string) => string; readonly greeting: (region: string) => string;
    readonly ratesUsed: (rates: string) => string;
    readonly day: (day: string, month: string, year: string) => string;
    readonly month: (month: string, year: string) => string;
    readonly range: (from: string, to: string) => string; readonly since: (from: string) => string;
    readonly until: (to: string) => string; readonly ordinal: (place: string, ordinal: string) => string;
    readonly editions: Words<'full' | 'summary' | 'host'>;
    readonly sections: Words<
      | 'case' | 'welcome' | 'glance' | 'benchmarks' | 'funding' | 'stories' | 'sites' | 'rules' | 'visit'
      | 'meet' | 'sources'
    > & {
      readonly why: (region: string) => string; readonly links: (country: string) => string;
    };
    readonly bands: Words<'km' | 'miles'>;
    readonly marks: Words<'counted' | 'done' | 'estimated' | 'planned' | 'claimed' | 'rule'>;
    readonly screen: Words<'skip' | 'contents' | 'chartData'>;
    readonly months: Words<
      | 'january' | 'february' | 'march' | 'april' | 'may' | 'june' | 'july' | 'august' | 'september'
      | 'october' | 'november' | 'december'
    >;
    readonly scales: {
      readonly million: (count: number) => string; readonly billion: (count: number) => string;
      readonly trillion: (count: number) => string; readonly lakh: (count: number) => string;
      readonly crore: (count: number) => string; readonly 'lakh-crore': (count: number) => string;
    };
    readonly units: {
      readonly projects: (count: number) => string; readonly jobs: (count: number) => string;
      readonly people: (count: number) => string; readonly visitors: (count: number) => string;
      readonly firms: (count: number) => string; readonly passengers: (count: number) => string;
      readonly flights: (count: number) => string; readonly students: (count: number) => string;
      readonly years: (count: number) => string; readonly months: (count: number) => string;
      readonly minutes: (count: number) => string; readonly businesses: (count: number) => string;
      readonly graduates: (count: number) => string; readonly 'per-cent': (count: number) => string;
      readonly 'sq-ft': (count: number) => string; readonly 'sq-m': (count: number) => string;
      readonly hectares: (count: number) => string; readonly acres: (count: number) => string;
      readonly hours: (count: number) => string; readonly metres: (count: number) => string;
      readonly km: (count: number) => string; readonly miles: (count: number) => string;
      readonly 'square-miles': (count: number) => string; readonly mph: (count: number) => string;
      readonly MW: (count: number) => string; readonly MVA: (count: number) => string;
      readonly 'GWh-a-year': (count: number) => string; readonly 'flights-a-week': (count: number) => string;
      readonly 'flights-a-day': (count: number) => string; readonly seats: (count: number) => string;
      readonly vehicles: (count: number) => string; readonly batteries: (count: number) => string;
      readonly tickets: (count: number) => string; readonly products: (count: number) => string;
      readonly premises: (count: number) => string; readonly 'job-years': (count: number) => string;
      readonly parks: (count: number) => string; readonly motorways: (count: number) => string;
      readonly facilities: (count: number) => string; readonly partners: (count: number) => string;
      readonly radars: (count: number) => string; readonly briefs: (count: number) => string;
    };
    readonly rates: Words<
      | 'a-year' | 'a-month' | 'a-week' | 'a-day' | 'an-hour' | 'per-sq-ft' | 'per-km'
      | 'pence-per-GBP-of-rateable-value' | 'AED-per-USD'
    >;
  };
  readonly delegations: Words<
    | 'title' | 'opening' | 'list' | 'coming' | 'undated' | 'past' | 'add' | 'readOne' | 'emptyTitle'
    | 'emptyText' | 'newName' | 'name' | 'audience' | 'startBrief' | 'remove' | 'undo' | 'visit' | 'from'
    | 'to' | 'noDates' | 'whoIsComing' | 'expected' | 'sectors' | 'sectorsNote' | 'sector' | 'addSector'
    | 'interests' | 'interestsNote' | 'questions' | 'question' | 'noQuestions' | 'addQuestion' | 'itinerary'
    | 'map' | 'given' | 'noneGiven' | 'briefs' | 'noBriefs' | 'read' | 'paste' | 'pasteHint' | 'readIt'
    | 'reading' | 'file' | 'startOver' | 'cancel' | 'check' | 'soFar' | 'doubt' | 'notSaid' | 'pick'
    | 'leftHint' | 'saying' | 'chooseWords' | 'chosenWords' | 'noDay' | 'accept'
  > & {
    readonly removed: (name: string) => string;
    readonly expectedNamed: (count: number, named: number) => string;
    readonly removeSector: (name: string) => string;
    readonly unknownPlaces: (count: number, names: string) => string;
    readonly exported: (day: string, pages: number) => string;
    readonly issued: (number: string, day: string, pages: number) => string;
    readonly toEarlier: (name: string, shared: string) => string;
    readonly briefFacts: (count: number) => string; readonly use: (what: string) => string;
    readonly left: (count: number) => string; readonly sayWhat: (text: string) => string;
    readonly said: (words: string) => string;
    readonly person: Words<'name' | 'role' | 'organisation' | 'add' | 'none'> & {
      readonly row: (name: string) => string;
    };
    readonly rows: {
      readonly up: (name: string) => string; readonly down: (name: string) => string;
      readonly remove: (name: string) => string;
    };
    readonly stop: Words<'date' | 'time' | 'place' | 'title' | 'add' | 'none' | 'untitled' | 'sort'>;
    readonly fields: Words<'name' | 'audience' | 'visit' | 'person' | 'headCount' | 'sector' | 'interest' | 'question' | 'stop'>;
    readonly asked: Words<'name' | 'visit' | 'headCount'>;
    readonly says: Words<'person' | 'visit' | 'stop' | 'sector' | 'interest' | 'question'>;
    readonly notForVisit: Words<'title' | 'none' | 'takeBack'> & {
      readonly takeBackNamed: (name: string) => string; readonly earlier: (earlier: string) => string;
      readonly gone: (id: string) => string;
    };
    readonly steps: Words<
      | 'rename' | 'audience' | 'forVisit' | 'visit' | 'headCount' | 'interests' | 'addPerson' | 'editPerson'
      | 'removePerson' | 'movePerson' | 'addSector' | 'removeSector' | 'addQuestion' | 'editQuestion'
      | 'removeQuestion' | 'moveQuestion' | 'addStop' | 'editStop' | 'removeStop' | 'moveStop' | 'sortStops'
    > & {
      readonly add: (name: string) => string; readonly remove: (name: string) => string;
    };
  };
  readonly enquiries: Words<
    | 'title' | 'lead' | 'none' | 'add' | 'import' | 'export' | 'crm' | 'order' | 'subject' | 'from' | 'asked'
    | 'received' | 'owner' | 'promised' | 'reference' | 'outcome' | 'note' | 'ended' | 'save' | 'cancel'
    | 'edit' | 'remove' | 'removeSure' | 'removeText' | 'keep' | 'nobody'
  > & {
    readonly editNamed: (subject: string) => string; readonly by: (day: string) => string;
    readonly taken: (added: number, changed: number) => string; readonly leftOut: (columns: string) => string;
    readonly unknown: (states: string) => string; readonly written: (count: number, path: string) => string;
    readonly removed: (subject: string) => string;
    readonly crms: Words<'plain' | 'dynamics' | 'salesforce' | 'hubspot'>;
    readonly orders: Words<'dmy' | 'mdy'>;
    readonly outcomes: Words<'open' | 'answered' | 'declined' | 'passed-on' | 'lapsed'>;
    readonly steps: {
      readonly add: (subject: string) => string; readonly edit: (subject: string) => string;
      readonly remove: (subject: string) => string;
    };
  };
  readonly exporting: Words<
    | 'editions' | 'formats' | 'noFormat' | 'writtenFile' | 'paper' | 'courtesy' | 'courtesyNote' | 'files'
    | 'planning' | 'noEdition' | 'cancel' | 'stop' | 'stopping' | 'close' | 'again' | 'elsewhere'
    | 'copyCitations' | 'replace' | 'both' | 'waiting' | 'stopped' | 'open' | 'reveal'
  > & {
    readonly title: (briefs: number) => string; readonly start: (files: number) => string;
    readonly copied: (sources: number) => string; readonly copiedOf: (sources: number, of: string) => string;
    readonly existsTitle: (names: number) => string; readonly existsText: (folder: string) => string;
    readonly written: (pages: number) => string; readonly openNamed: (name: string) => string;
    readonly revealNamed: (name: string) => string; readonly allDone: (files: number) => string;
    readonly done: (written: number, total: number) => string;
    readonly formatNames: Words<'pdf' | 'html' | 'docx'>; readonly papers: Words<'own' | 'a4' | 'letter'>;
    readonly courtesies: Words<'own' | 'none'>;
  };
  readonly fact: Words<'caveat' | 'due' | 'why' | 'sources' | 'opensOutside'> & {
    readonly reviewPassed: (day: string) => string;
  };
  readonly frame: Words<
    | 'skip' | 'bar' | 'back' | 'forward' | 'undo' | 'redo' | 'saving' | 'takenOut' | 'notSaved' | 'tryAgain'
    | 'messages' | 'close' | 'palette' | 'paletteTitle' | 'paletteHint' | 'paletteKeys' | 'shortcuts'
    | 'shortcutsWhere' | 'drop' | 'dropNote' | 'reading' | 'nothingChanged'
  > & {
    readonly undoStep: (step: string) => string; readonly redoStep: (step: string) => string;
    readonly undone: (step: string) => string; readonly redone: (step: string) => string;
    readonly savedAt: (minute: string) => string; readonly cut: (most: number) => string;
    readonly removed: (title: string) => string; readonly paletteNothing: (query: string) => string;
    readonly packDropped: (title: string, version: string) => string;
    readonly notTaken: (count: number) => string; readonly notOpened: (name: string) => string;
    readonly notOpenedNext: (first: string) => string;
    readonly groups: Words<'recent' | 'action' | 'brief' | 'delegation' | 'record'>;
  };
  readonly handover: Words<
    | 'title' | 'lead' | 'to' | 'add' | 'inside' | 'number' | 'numberHint' | 'figuresHint' | 'tags' | 'stays'
    | 'letter' | 'decisionsHint' | 'unprinted' | 'field' | 'message' | 'clear' | 'done' | 'openNamed'
    | 'showNamed' | 'save' | 'email' | 'calendar' | 'approval' | 'required' | 'review' | 'reviewTitle'
    | 'reviewLead' | 'make' | 'who' | 'remark' | 'addRemark' | 'approve' | 'close' | 'require' | 'requireHint'
    | 'exportBlocked' | 'exportAnyway'
  > & {
    readonly remove: (name: string) => string; readonly others: (count: number) => string;
    readonly figures: (count: number) => string; readonly sources: (count: number) => string;
    readonly notes: (count: number) => string; readonly decisions: (count: number) => string;
    readonly goesOut: (fields: string) => string; readonly staysHere: (fields: string) => string;
    readonly greeting: (name: string, title: string) => string; readonly doIssue: (count: number) => string;
    readonly written: (path: string) => string; readonly approvedBy: (name: string, day: string) => string;
    readonly made: (day: string) => string;
    readonly states: Words<'none' | 'waiting' | 'changed' | 'approved'>;
  };
  readonly home: Words<
    | 'briefs' | 'newBrief' | 'reading' | 'emptyText' | 'generalVisit' | 'find' | 'ofAudience'
    | 'everyAudience' | 'order' | 'noneFits' | 'exportOne' | 'rename' | 'renameStep' | 'newTitle'
    | 'duplicate' | 'remove' | 'data' | 'version' | 'installed' | 'asOf' | 'due' | 'dueNone' | 'trust'
    | 'others' | 'use' | 'install' | 'installFile' | 'installing' | 'refusedNext'
  > & {
    readonly facts: (count: number) => string; readonly exportShown: (count: number) => string;
    readonly duplicateFor: (audience: string) => string; readonly actions: (title: string) => string;
    readonly dueFacts: (count: number) => string; readonly switchNamed: (title: string) => string;
    readonly installedPack: (title: string, version: string) => string;
    readonly refused: (total: number) => string; readonly more: (count: number) => string;
    readonly row: (row: number) => string; readonly column: (column: string) => string;
    readonly orders: Words<'changed' | 'dated' | 'title'>;
    readonly states: Words<'draft' | 'changedSince'> & {
      readonly corrected: (count: number) => string; readonly exported: (day: string) => string;
      readonly issued: (day: string) => string;
    };
    readonly composer: Words<'label' | 'hint' | 'file'>;
    readonly next: Words<'noBrief' | 'written' | 'ready' | 'start' | 'issue' | 'open' | 'openVisit' | 'nobody'> & {
      readonly arrives: (name: string, day: string) => string; readonly tomorrow: (name: string) => string;
      readonly here: (name: string) => string; readonly party: (people: number, days: number) => string;
      readonly days: (days: number) => string; readonly about: (party: string, clusters: string) => string;
      readonly decide: (count: number) => string; readonly issued: (day: string) => string;
      readonly settle: (count: number) => string; readonly newest: (title: string) => string;
    };
    readonly steps: Words<'read' | 'written' | 'checked' | 'issued'>;
    readonly coming: Words<'title' | 'nobody' | 'all'> & {
      readonly count: (visits: number, people: number) => string; readonly visits: (visits: number) => string;
      readonly visit: (name: string, from: string, to: string) => string;
    };
    readonly attention: Words<
      | 'title' | 'none' | 'show' | 'hide' | 'visitAct' | 'enquiryNobody' | 'enquiryAct' | 'recallsAct'
      | 'questionsText' | 'questionsAct' | 'dueText'
    > & {
      readonly more: (count: number) => string; readonly andMore: (count: number, title: string) => string;
      readonly review: (count: number) => string; readonly visitTitle: (name: string) => string;
      readonly visitText: (day: string, days: number) => string;
      readonly signOffTitle: (title: string, what: string) => string;
      readonly signOffText: (day: string, what: string, person: string, waived: number) => string;
      readonly signOffAct: (what: string) => string;
      readonly enquiryLate: (day: string, owner: string) => string;
      readonly driftTitle: (count: number) => string; readonly driftText: (title: string) => string;
      readonly recallsTitle: (count: number) => string; readonly recallsText: (count: number) => string;
      readonly questionsTitle: (count: number) => string; readonly dueTitle: (count: number) => string;
    };
    readonly first: Words<
      | 'title' | 'lead' | 'hint' | 'paste' | 'nothingCopied' | 'go' | 'tryOne' | 'pune' | 'dubai' | 'states'
      | 'knownText' | 'here' | 'hereText' | 'data' | 'dataText' | 'dataNow'
    > & {
      readonly known: (facts: number, sources: number) => string;
    };
    readonly samples: Words<'pune' | 'dubai' | 'states'>;
    readonly trustWords: Words<'shipped' | 'channel' | 'unverified'>;
  };
  readonly imports: Words<
    | 'title' | 'open' | 'lead' | 'choose' | 'other' | 'none' | 'table' | 'asked' | 'first' | 'known'
    | 'measure' | 'place' | 'period' | 'unit' | 'figure' | 'cell' | 'source' | 'sourceTitle' | 'publisher'
    | 'url' | 'take' | 'taking' | 'changes' | 'left' | 'columns' | 'column' | 'sample' | 'holds'
    | 'unitOfColumn' | 'eachColumn' | 'foldColumns' | 'otherwise' | 'chooseNow' | 'isGone'
  > & {
    readonly tableNamed: (sheet: string, number: number, title: string, figures: number) => string;
    readonly refused: (count: number) => string;
    readonly taken: (title: string, version: string, facts: number, points: number) => string;
    readonly holdsOf: (name: string) => string; readonly unitOf: (name: string) => string;
    readonly columnsTo: (first: string, last: string, count: number) => string;
    readonly lost: (sheet: string) => string; readonly gone: (name: string, was: string) => string;
    readonly alsoAsks: (sheet: string) => string;
    readonly roles: Words<'figures' | 'place' | 'code' | 'period' | 'unit' | 'status' | 'label' | 'nothing'>;
  };
  readonly issued: Words<
    | 'title' | 'lead' | 'reading' | 'back' | 'verify' | 'goOn' | 'verifying' | 'empty' | 'copies' | 'ledger'
    | 'broken' | 'brokenNext' | 'noRecalls' | 'corrigendum' | 'corrigendumAll' | 'corrigendumTitle'
    | 'apology' | 'apologyText' | 'write' | 'done' | 'ignore' | 'ignoreTitle' | 'reason' | 'keepReason'
    | 'reopen' | 'cancel' | 'open' | 'reveal' | 'chain' | 'thisOne' | 'findings' | 'noFindings' | 'fact'
    | 'page' | 'today' | 'asPrinted' | 'from' | 'figures' | 'noFigures' | 'issue' | 'asking' | 'date'
    | 'edition' | 'issuing' | 'close'
  > & {
    readonly whole: (entries: number) => string; readonly recalls: (open: number) => string;
    readonly onPages: (count: number, pages: string) => string; readonly since: (since: string) => string;
    readonly written: (path: string) => string;
    readonly about: (edition: string, audience: string, pages: number) => string;
    readonly issuedTo: (recipient: string, day: string) => string; readonly facts: (count: number) => string;
    readonly waiver: (reason: string) => string; readonly madeBy: (engine: string) => string;
    readonly counts: (same: number, corrected: number, withdrawn: number, unknown: number) => string;
    readonly number: (number: string) => string; readonly numbers: (number: string) => string;
    readonly replaces: (numbers: string) => string; readonly errors: (count: number) => string;
    readonly warnings: (count: number) => string; readonly why: (sentence: string) => string;
    readonly issuedAs: (numbers: string) => string;
    readonly states: Words<'good'> & {
      readonly recalled: (count: number) => string; readonly superseded: (by: string) => string;
    };
    readonly gravities: Words<'withdrawn' | 'sign' | 'magnitude' | 'order' | 'value' | 'meaning' | 'wording' | 'source'>;
    readonly recallStates: Words<'open' | 'done' | 'ignored'>;
    readonly files: Words<'kept' | 'missing' | 'erased' | 'changed'>;
    readonly kinds: Words<
      | 'identical' | 're-saved' | 'altered' | 'cannot-tell' | 'evidence-altered' | 'evidence-removed'
      | 'other-engine' | 'foreign' | 'unreadable' | 'figures-hold' | 'figures-altered'
    >;
    readonly figureStates: Words<'same' | 'corrected' | 'withdrawn' | 'unknown'>;
    readonly lacks: Words<'recipient' | 'edition'> & {
      readonly reasons: (count: number) => string;
    };
  };
  readonly labels: Words<
    | 'fdi' | 'innovation' | 'infrastructure' | 'talent' | 'funding' | 'cost' | 'heritage' | 'quality-of-life'
    | 'region' | 'combined-authority' | 'local-authority' | 'site' | 'national' | 'international' | 'measured'
    | 'survey' | 'estimate' | 'forecast' | 'target' | 'claim' | 'rule' | 'event' | 'business' | 'institution'
    | 'programme' | 'network' | 'page' | 'partner-of' | 'member-of' | 'owns' | 'located-at' | 'hosts'
    | 'funds' | 'researches-with' | 'supplies'
  >;
  readonly library: Words<
    | 'title' | 'search' | 'placeholder' | 'views' | 'hideFilters' | 'narrow' | 'reviewPast' | 'sort'
    | 'everyMarket' | 'fewer' | 'results' | 'searching' | 'loadingRow' | 'nothingFiltered' | 'nothingNext'
    | 'emptyTitle' | 'clear' | 'saved' | 'saveSearch' | 'searchName' | 'saveIt' | 'bringBack' | 'detail'
    | 'choose' | 'reading' | 'back' | 'forth' | 'toList' | 'unverified' | 'inHabits' | 'sameCurrency'
    | 'sources' | 'published' | 'accessed' | 'licence' | 'whereItStands' | 'period' | 'geography' | 'basis'
    | 'scope' | 'caveat' | 'belongs' | 'clusters' | 'themes' | 'markets' | 'every' | 'preferred' | 'differs'
    | 'usage' | 'unused' | 'stale' | 'history' | 'readingHistory' | 'onlyVersion' | 'versionInUse' | 'links'
    | 'noLinks' | 'facts' | 'organisations' | 'leadPlaces' | 'series' | 'places' | 'rates' | 'noneHere'
    | 'newestFigures' | 'onMap' | 'rests' | 'restsNothing' | 'readToday' | 'network' | 'networkHelp'
    | 'networkNone' | 'drawingNetwork' | 'asFigure' | 'asList' | 'zoomIn' | 'zoomOut' | 'zoomWhole' | 'map'
    | 'mapShade' | 'mapHelp' | 'mapPoints' | 'mapSpread' | 'drawingMap' | 'noAreas' | 'showPlaces'
    | 'mapOthers' | 'notKnown' | 'legend' | 'chart' | 'table' | 'drawing' | 'noChart' | 'tablePlace' | 'widen'
    | 'ownEdits' | 'ownEditsLead' | 'noEdits' | 'noEditsNext' | 'suggest' | 'browse' | 'edits' | 'edit'
    | 'editHint' | 'save' | 'saving' | 'cancel' | 'hide' | 'show' | 'revert' | 'note' | 'noteHelp'
    | 'forColleagues' | 'derived' | 'saveNote' | 'hidden' | 'added' | 'packEmpty' | 'takePacksShort'
    | 'points' | 'pointsHint' | 'chooseSources' | 'addPoint' | 'removePointShort' | 'ownPoint'
    | 'pointsTakenOut' | 'putBackShort' | 'add' | 'addIt' | 'needed' | 'wordsHint' | 'dateHint' | 'dayExample'
    | 'dateExample' | 'noWord' | 'otherWord' | 'howItReads' | 'readsNotYet' | 'newSource' | 'addSource'
    | 'pickHint' | 'noMatch' | 'addToBrief' | 'showIt' | 'addSection' | 'otherCounts' | 'weUse' | 'preferThis'
    | 'ownAdded' | 'ownHidden' | 'openCluster' | 'mapGrey'
  > & {
    readonly filters: (chosen: number) => string; readonly more: (count: number) => string;
    readonly found: (total: number) => string; readonly nothing: (query: string) => string;
    readonly removeSearch: (name: string) => string; readonly removed: (name: string) => string;
    readonly reviewDue: (day: string) => string; readonly reviewOn: (day: string) => string;
    readonly confidenceOf: (confidence: string) => string; readonly sides: (topic: string) => string;
    readonly inBrief: (sections: string) => string; readonly copies: (count: number) => string;
    readonly issuedCopies: (count: number) => string;
    readonly onPages: (count: number, pages: string) => string;
    readonly replacedBy: (number: string) => string; readonly copyAt: (title: string, day: string) => string;
    readonly seeAll: (total: number) => string; readonly readDaysAgo: (days: number) => string;
    readonly readMonthsAgo: (months: number) => string; readonly due: (count: number) => string;
    readonly node: (name: string, what: string, links: number) => string;
    readonly area: (name: string, printed: string) => string;
    readonly pointsOf: (count: number, unit: string) => string; readonly suggested: (edits: number) => string;
    readonly editedAt: (day: string) => string; readonly editing: (title: string) => string;
    readonly edited: (fields: string) => string; readonly packSays: (value: string) => string;
    readonly takePacks: (field: string) => string; readonly problems: (count: number) => string;
    readonly pointCell: (column: string, row: number) => string; readonly row: (row: number) => string;
    readonly pointSources: (first: string, others: number) => string;
    readonly sourcesOfPoint: (point: string) => string; readonly removePoint: (point: string) => string;
    readonly putPointBack: (point: string) => string; readonly adding: (kind: string) => string;
    readonly chooseDay: (field: string) => string; readonly pick: (field: string) => string;
    readonly unpick: (title: string) => string;
    readonly addedToBrief: (brief: string, section: string) => string;
    readonly noPlaceInBrief: (brief: string) => string; readonly preferNamed: (figure: string) => string;
    readonly ownChange: (field: string, before: string, now: string) => string;
    readonly ownNote: (note: string) => string; readonly view: Words<'list' | 'map' | 'edits'>;
    readonly facets: Words<
      | 'kind' | 'cluster' | 'place' | 'theme' | 'market' | 'basis' | 'confidence' | 'source' | 'review'
      | 'edited'
    >;
    readonly kinds: Words<
      | 'fact' | 'organisation' | 'cluster' | 'place' | 'source' | 'series' | 'conflict' | 'link' | 'rate'
      | 'translation' | 'series-note' | 'need' | 'story' | 'contact' | 'site' | 'travel' | 'election'
      | 'image'
    >;
    readonly editedWords: Words<'edit' | 'add' | 'annotate' | 'hide'>;
    readonly sorts: Words<'best' | 'name' | 'newest' | 'review'>;
    readonly habitColumns: Words<'audience' | 'figure' | 'converted' | 'rate'>;
    readonly sideFields: Words<'figure' | 'period' | 'place' | 'geography' | 'basis' | 'sources'>;
    readonly said: Words<'new' | 'changed' | 'same' | 'gone' | 'unreadable'>;
    readonly pointColumns: Words<'period' | 'place' | 'value' | 'status' | 'sourceIds' | 'remove'>;
    readonly figureStatus: Words<'final' | 'provisional' | 'revised' | 'both' | 'estimated'>;
    readonly steps: {
      readonly edit: (title: string) => string; readonly hide: (title: string) => string;
      readonly show: (title: string) => string; readonly revert: (title: string) => string;
      readonly note: (title: string) => string; readonly add: (title: string) => string;
      readonly prefer: (title: string) => string;
    };
    readonly mapCounts: Words<'organisations' | 'facts' | 'links'>;
    readonly roles: Words<'talent' | 'institution' | 'business'>;
  };
  readonly newBrief: Words<
    | 'title' | 'letter' | 'letterNote' | 'letterName' | 'newVisit' | 'newVisitHint' | 'who' | 'whoNote'
    | 'paper' | 'currency' | 'dates' | 'coming' | 'comingNote' | 'nobody' | 'nobodyNote' | 'import'
    | 'noVisit' | 'sectors' | 'interests' | 'clusters' | 'clustersNote' | 'suggested' | 'otherClusters'
    | 'finding' | 'unread' | 'checkFirst' | 'create' | 'creating' | 'cancel' | 'noAudience'
  > & {
    readonly understood: (understood: number, all: number) => string;
    readonly people: (count: number) => string;
    readonly clusterHolds: (facts: number, organisations: number) => string;
    readonly summary: (who: string, clusters: number) => string;
    readonly announced: (name: string, audience: string) => string;
    readonly announcedLacks: (lacking: string) => string; readonly tooMany: (most: number) => string;
    readonly papers: Words<'a4' | 'letter'>;
  };
  readonly people: Words<
    | 'title' | 'lead' | 'keep' | 'forGood' | 'erase' | 'eraseNote' | 'name' | 'show' | 'nothing' | 'holders'
    | 'eraseNow' | 'sure' | 'sureText' | 'stay'
  > & {
    readonly months: (months: number) => string; readonly due: (count: number) => string;
    readonly dueSince: (where: string, until: string) => string; readonly found: (names: string) => string;
    readonly visits: (count: number) => string; readonly briefs: (count: number) => string;
    readonly files: (count: number) => string; readonly left: (count: number) => string;
    readonly colleagues: (names: string) => string;
    readonly kinds: Words<'visitors' | 'recipients' | 'reviewers' | 'enquirers'>;
  };
  readonly preview: Words<
    | 'title' | 'laying' | 'scroll' | 'notesWhere' | 'unreadable' | 'unreadableNext' | 'fit' | 'larger'
    | 'smaller'
  > & {
    readonly page: (page: number, pages: number) => string; readonly pages: (count: number) => string;
    readonly minutes: (count: number) => string; readonly shortMinutes: (count: number) => string;
    readonly notes: (count: number) => string; readonly zoom: (percent: number) => string;
  };
  readonly questions: Words<
    | 'fromFile' | 'fillWorkbook' | 'paste' | 'pasteHint' | 'answerThem' | 'matching' | 'noneNew'
    | 'exportAnswers' | 'exportGaps' | 'gap' | 'dataTeamAsked' | 'askedStep' | 'found' | 'takeAway' | 'others'
    | 'closeOthers' | 'near' | 'nothingNear' | 'takeIt' | 'ownWords' | 'ownWordsLabel' | 'ownWordsHint'
    | 'dropWords' | 'addStep' | 'answerStep' | 'wordStep'
  > & {
    readonly fromDelegation: (count: number) => string;
    readonly filled: (path: string, answered: number, gaps: number) => string;
    readonly added: (count: number, gaps: number) => string;
    readonly standing: (answered: number, gaps: number) => string; readonly saved: (path: string) => string;
    readonly takeAwayNamed: (statement: string) => string; readonly othersNamed: (question: string) => string;
    readonly shares: (words: string) => string; readonly takeNamed: (statement: string) => string;
  };
  readonly settings: Words<
    | 'title' | 'lead' | 'appearance' | 'theme' | 'density' | 'densityNote' | 'zoom' | 'zoomNote' | 'smaller'
    | 'larger' | 'language' | 'languageNote' | 'keyboard' | 'showShortcuts' | 'about' | 'version' | 'folder'
    | 'decided' | 'policyOn' | 'policyOff' | 'saveDiagnostics' | 'diagnosticsNote' | 'diagnosticsSaved'
    | 'parts'
  > & {
    readonly newer: (version: string) => string; readonly themes: Words<'system' | 'light' | 'dark'>;
    readonly densities: Words<'comfortable' | 'compact'>;
    readonly policies: Words<'home' | 'teamFolder' | 'channel' | 'updateCheck' | 'appUpdates' | 'approvalRequired' | 'telemetry'>;
  };
  readonly team: Words<
    | 'title' | 'lead' | 'open' | 'choose' | 'empty' | 'away' | 'person' | 'desk' | 'join' | 'joinNote'
    | 'sync' | 'leave' | 'leaveSure' | 'leaveText' | 'stay' | 'close' | 'closeSure' | 'closeText' | 'keep'
    | 'history' | 'noHistory' | 'you' | 'changedTitle' | 'changedSettings'
  > & {
    readonly decided: (folder: string) => string; readonly holds: (desks: number) => string;
    readonly member: (person: string, name: string, series: string, since: string) => string;
    readonly left: (person: string, name: string, series: string, until: string) => string;
    readonly closed: (person: string, name: string, series: string) => string;
    readonly here: (series: string, folder: string) => string;
    readonly size: (files: number, size: string) => string;
    readonly fault: (path: string, what: string) => string; readonly alsoOpen: (people: string) => string;
    readonly wrote: (person: string, when: string) => string; readonly moreParts: (parts: number) => string;
    readonly partsGone: (parts: number) => string; readonly bothWords: (one: string, other: string) => string;
    readonly bothPart: (one: string, other: string) => string;
    readonly bothField: (one: string, other: string, field: string) => string;
    readonly take: (person: string) => string; readonly asked: (count: number) => string;
    readonly faults: Words<'cut' | 'changed' | 'stranger' | 'copy' | 'newer' | 'unreadable' | 'waiting'>;
    readonly missing: Words<'logo' | 'font'>;
  };
  readonly updates: Words<
    | 'title' | 'lead' | 'reading' | 'channels' | 'noChannels' | 'neverChecked' | 'fingerprint' | 'remove'
    | 'check' | 'checking' | 'stop' | 'nothingNew' | 'add' | 'compare' | 'address' | 'trust' | 'fromFolder'
    | 'doNotTrust' | 'noConflicts' | 'base' | 'theirs' | 'ours' | 'empty' | 'takeTheirs' | 'keepOurs'
    | 'defer' | 'combined' | 'takeCombined' | 'changed' | 'noChanges' | 'filter' | 'all' | 'kind' | 'allKinds'
    | 'words' | 'same' | 'from' | 'to' | 'before' | 'inUse' | 'choosePair' | 'app' | 'appDecided'
    | 'saveInstaller' | 'savingInstaller' | 'showInstaller' | 'versions' | 'removePack' | 'removePackTitle'
    | 'removePackConfirm' | 'removePackKeep' | 'suggest' | 'history' | 'merges' | 'undone' | 'undoMerge'
    | 'undoTitle' | 'undoConfirm' | 'undoKeep' | 'backTitle' | 'forthTitle' | 'forthConfirm' | 'backConfirm'
    | 'backKeep'
  > & {
    readonly checked: (day: string) => string; readonly checkedUntil: (day: string, until: string) => string;
    readonly removeNamed: (title: string) => string;
    readonly arrivedFirst: (title: string, to: string) => string;
    readonly arrived: (title: string, from: string, to: string) => string;
    readonly conflicts: (count: number) => string;
    readonly question: (question: 'field' | 'deleted' | 'withdrawn' | 'hidden' | 'reference' | 'same', field: string) => string;
    readonly changes: (from: string, to: string) => string;
    readonly counted: (name: string, count: number) => string; readonly left: (count: number) => string;
    readonly version: (version: string, day: string) => string; readonly more: (count: number) => string;
    readonly appHere: (version: string) => string;
    readonly appOffered: (version: string, channel: string, size: string) => string;
    readonly installerSaved: (path: string) => string;
    readonly published: (day: string, edits: number) => string; readonly goBack: (version: string) => string;
    readonly goForth: (version: string) => string; readonly removePackNamed: (title: string) => string;
    readonly removePackText: (title: string, edits: number) => string;
    readonly event: (title: string, what: 'installed' | 'updated' | 'rolled-back' | 'removed', from: string, to: string) => string;
    readonly merged: (edits: number, questions: number) => string;
    readonly undoMergeNamed: (title: string, from: string, to: string) => string;
    readonly undoText: (title: string, version: string) => string;
    readonly backText: (title: string, version: string) => string;
    readonly forthText: (title: string, version: string) => string;
    readonly whats: Words<'changed' | 'withdrawn' | 'added' | 'removed'>;
  };
  readonly words: Words<'figures' | 'sources' | 'body' | 'heading' | 'note' | 'wording'> & {
    readonly figure: (parts: string) => string; readonly cited: (source: string) => string;
    readonly unbound: (figure: string) => string;
  };
};

/** What a sentence takes, in this order. */
export const ARGUMENTS = {
  actions: {
    undo: ['step'], redo: ['step'],
  },
  app: {
    data: ['name'], dataAsOf: ['day'], waits: ['count'], coming: ['count'], details: ['count'],
  },
  audiences: {
    editNamed: ['name'], take: ['name'], editTitle: ['name'],
  },
  brand: {
    ratio: ['ratio'], tooPale: ['name', 'needed', 'colour'], cuts: ['family', 'cuts'], live: ['title'],
  },
  brief: {
    include: ['title'], movedSection: ['title', 'place', 'of'],
    movedBlock: ['name', 'place', 'of', 'section'], drag: ['title'], more: ['title'], leaveOutOf: ['edition'],
    look: ['edition', 'paper'], lookWith: ['edition', 'paper', 'language'], clusterProfile: ['name'],
    leaveOutNamed: ['statement'], addNamed: ['statement'], dismissNamed: ['statement'], dismissed: ['count'],
    notForVisitNamed: ['statement'], notForVisitCount: ['count'], moreRecords: ['count'],
    bringBackNamed: ['statement'], rewordNamed: ['statement'], whyNotNothing: ['query'], leftOut: ['names'],
    someEditions: ['count'], sectionsOut: ['count'], suggestedFor: ['section'], bestFirst: ['count'],
    sourcesOf: ['count'], sourcesNamed: ['sources', 'statement'], reviewedNamed: ['name'],
    madeFrom: ['title', 'count'], titleOf: ['title'], goToNamed: ['name'], sent: ['path'], takenIn: ['title'],
    knownHere: ['title'], 'cameFrom.file': ['name', 'day'], 'cameFrom.pdf': ['name', 'day'],
    cameOtherwise: ['count'], cameWithoutPack: ['pack'], cameMore: ['count'], 'steps.include': ['title'],
    'steps.exclude': ['title'], 'steps.moveSection': ['title'], 'steps.rename': ['title'],
    'steps.addSection': ['title'], 'steps.removeSection': ['title'], 'steps.addRecord': ['title'],
  },
  changes: {
    copy: ['date', 'number', 'edition', 'title'], brought: ['count'],
  },
  charts: {
    'change.up': ['measure', 'place', 'where', 'size', 'count', 'by', 'from', 'to', 'prices'],
    'change.down': ['measure', 'place', 'where', 'size', 'count', 'by', 'from', 'to', 'prices'],
    'change.same': ['measure', 'place', 'where', 'from', 'to', 'prices'],
    'most.up': ['measure', 'place', 'size', 'count', 'by', 'from', 'to', 'prices'],
    'most.down': ['measure', 'place', 'size', 'count', 'by', 'from', 'to', 'of', 'prices'],
    'most.same': ['measure', 'from', 'to', 'of', 'prices'], level: ['measure', 'place', 'amount', 'at'],
    'rank.alone': ['measure', 'place', 'rank', 'last', 'of', 'kind', 'amount'],
    'rank.tied': ['measure', 'place', 'rank', 'of', 'kind', 'amount', 'levelWith'],
    'gap.above': ['measure', 'place', 'other', 'difference'],
    'gap.below': ['measure', 'place', 'other', 'difference'], 'gap.level': ['measure', 'place', 'other'],
    part: ['measure', 'place', 'count', 'of'], subtitle: ['title', 'unit', 'where', 'when'],
    span: ['from', 'to'], places: ['count', 'kind'], 'latest.up': ['amount', 'at', 'size', 'before'],
    'latest.down': ['amount', 'at', 'size', 'before'], 'latest.same': ['amount', 'at', 'before'],
    missingMany: ['count'], missing: ['count', 'periods'], largest: ['shown', 'of'], priceBasis: ['prices'],
    provisional: ['periods'], marked: ['mark', 'status', 'periods'], base: ['period'],
    'within.all': ['count', 'far', 'from'], 'within.one': ['far', 'from', 'place'], sized: ['period'],
    daysOf: ['days'], 'visit.between': ['days', 'count', 'far'], 'visit.places': ['days', 'count'],
    'leg.minutes': ['minutes', 'mode', 'from'], 'leg.straight': ['from'], tiesBold: ['country'],
    tiesNone: ['country'],
  },
  checks: {
    headline: ['count'], settledCount: ['count'], leftCount: ['count'], settledOf: ['settled', 'all'],
    blockedBy: ['count'], blockedInSection: ['count'], fixNamed: ['name'], onPage: ['page'],
    place: ['at', 'all'], goThereNamed: ['sentence'], reopenNamed: ['sentence'], because: ['reason'],
    versions: ['pinned', 'now'], acceptAll: ['count'], inSection: ['count'], marker: ['count'],
    markerNamed: ['count', 'sentences'],
  },
  compare: {
    copy: ['number', 'date'], copyFor: ['number', 'date', 'recipient'], against: ['title', 'date'],
    count: ['count'],
  },
  copies: {
    unusable: ['fault'], visits: ['visits'], briefs: ['briefs'], edits: ['edits'], gone: ['names'],
    back: ['names'], other: ['names'], editsChanged: ['count'],
  },
  courtesy: {
    forVisitors: ['country'], 'sections.why': ['region'], 'sections.links': ['country'], greeting: ['region'],
    ratesUsed: ['rates'], day: ['day', 'month', 'year'], month: ['month', 'year'], range: ['from', 'to'],
    since: ['from'], until: ['to'], 'scales.million': ['count'], 'scales.billion': ['count'],
    'scales.trillion': ['count'], 'scales.lakh': ['count'], 'scales.crore': ['count'],
    'scales.lakh-crore': ['count'], ordinal: ['place', 'ordinal'], 'units.projects': ['count'],
    'units.jobs': ['count'], 'units.people': ['count'], 'units.visitors': ['count'], 'units.firms': ['count'],
    'units.passengers': ['count'], 'units.flights': ['count'], 'units.students': ['count'],
    'units.years': ['count'], 'units.months': ['count'], 'units.minutes': ['count'],
    'units.businesses': ['count'], 'units.graduates': ['count'], 'units.per-cent': ['count'],
    'units.sq-ft': ['count'], 'units.sq-m': ['count'], 'units.hectares': ['count'], 'units.acres': ['count'],
    'units.hours': ['count'], 'units.metres': ['count'], 'units.km': ['count'], 'units.miles': ['count'],
    'units.square-miles': ['count'], 'units.mph': ['count'], 'units.MW': ['count'], 'units.MVA': ['count'],
    'units.GWh-a-year': ['count'], 'units.flights-a-week': ['count'], 'units.flights-a-day': ['count'],
    'units.seats': ['count'], 'units.vehicles': ['count'], 'units.batteries': ['count'],
    'units.tickets': ['count'], 'units.products': ['count'], 'units.premises': ['count'],
    'units.job-years': ['count'], 'units.parks': ['count'], 'units.motorways': ['count'],
    'units.facilities': ['count'], 'units.partners': ['count'], 'units.radars': ['count'],
    'units.briefs': ['count'],
  },
  delegations: {
    removed: ['name'], expectedNamed: ['count', 'named'], 'person.row': ['name'], 'rows.up': ['name'],
    'rows.down': ['name'], 'rows.remove': ['name'], removeSector: ['name'], unknownPlaces: ['count', 'names'],
    exported: ['day', 'pages'], issued: ['number', 'day', 'pages'], toEarlier: ['name', 'shared'],
    briefFacts: ['count'], use: ['what'], left: ['count'], sayWhat: ['text'], said: ['words'],
    'notForVisit.takeBackNamed': ['name'], 'notForVisit.earlier': ['earlier'], 'notForVisit.gone': ['id'],
    'steps.add': ['name'], 'steps.remove': ['name'],
  },
  enquiries: {
    editNamed: ['subject'], by: ['day'], taken: ['added', 'changed'], leftOut: ['columns'],
    unknown: ['states'], written: ['count', 'path'], 'steps.add': ['subject'], 'steps.edit': ['subject'],
    'steps.remove': ['subject'], removed: ['subject'],
  },
  exporting: {
    title: ['briefs'], start: ['files'], copied: ['sources'], copiedOf: ['sources', 'of'],
    existsTitle: ['names'], existsText: ['folder'], written: ['pages'], openNamed: ['name'],
    revealNamed: ['name'], allDone: ['files'], done: ['written', 'total'],
  },
  fact: {
    reviewPassed: ['day'],
  },
  frame: {
    undoStep: ['step'], redoStep: ['step'], undone: ['step'], redone: ['step'], savedAt: ['minute'],
    cut: ['most'], removed: ['title'], paletteNothing: ['query'], packDropped: ['title', 'version'],
    notTaken: ['count'], notOpened: ['name'], notOpenedNext: ['first'],
  },
  handover: {
    remove: ['name'], others: ['count'], figures: ['count'], sources: ['count'], notes: ['count'],
    decisions: ['count'], goesOut: ['fields'], staysHere: ['fields'], greeting: ['name', 'title'],
    doIssue: ['count'], written: ['path'], approvedBy: ['name', 'day'], made: ['day'],
  },
  home: {
    facts: ['count'], exportShown: ['count'], duplicateFor: ['audience'], actions: ['title'],
    'states.corrected': ['count'], 'states.exported': ['day'], 'states.issued': ['day'],
    'next.arrives': ['name', 'day'], 'next.tomorrow': ['name'], 'next.here': ['name'],
    'next.party': ['people', 'days'], 'next.days': ['days'], 'next.about': ['party', 'clusters'],
    'next.decide': ['count'], 'next.issued': ['day'], 'next.settle': ['count'], 'next.newest': ['title'],
    'coming.count': ['visits', 'people'], 'coming.visits': ['visits'], 'coming.visit': ['name', 'from', 'to'],
    'attention.more': ['count'], 'attention.andMore': ['count', 'title'], 'attention.review': ['count'],
    'attention.visitTitle': ['name'], 'attention.visitText': ['day', 'days'],
    'attention.signOffTitle': ['title', 'what'], 'attention.signOffText': ['day', 'what', 'person', 'waived'],
    'attention.signOffAct': ['what'], 'attention.enquiryLate': ['day', 'owner'],
    'attention.driftTitle': ['count'], 'attention.driftText': ['title'], 'attention.recallsTitle': ['count'],
    'attention.recallsText': ['count'], 'attention.questionsTitle': ['count'],
    'attention.dueTitle': ['count'], 'first.known': ['facts', 'sources'], dueFacts: ['count'],
    switchNamed: ['title'], installedPack: ['title', 'version'], refused: ['total'], more: ['count'],
    row: ['row'], column: ['column'],
  },
  imports: {
    tableNamed: ['sheet', 'number', 'title', 'figures'], refused: ['count'],
    taken: ['title', 'version', 'facts', 'points'], holdsOf: ['name'], unitOf: ['name'],
    columnsTo: ['first', 'last', 'count'], lost: ['sheet'], gone: ['name', 'was'], alsoAsks: ['sheet'],
  },
  issued: {
    'states.recalled': ['count'], 'states.superseded': ['by'], whole: ['entries'], recalls: ['open'],
    onPages: ['count', 'pages'], since: ['since'], written: ['path'], about: ['edition', 'audience', 'pages'],
    issuedTo: ['recipient', 'day'], facts: ['count'], waiver: ['reason'], madeBy: ['engine'],
    counts: ['same', 'corrected', 'withdrawn', 'unknown'], number: ['number'], numbers: ['number'],
    replaces: ['numbers'], errors: ['count'], warnings: ['count'], why: ['sentence'],
    'lacks.reasons': ['count'], issuedAs: ['numbers'],
  },
  labels: {
  },
  library: {
    filters: ['chosen'], more: ['count'], found: ['total'], nothing: ['query'], removeSearch: ['name'],
    removed: ['name'], reviewDue: ['day'], reviewOn: ['day'], confidenceOf: ['confidence'], sides: ['topic'],
    inBrief: ['sections'], copies: ['count'], issuedCopies: ['count'], onPages: ['count', 'pages'],
    replacedBy: ['number'], copyAt: ['title', 'day'], seeAll: ['total'], readDaysAgo: ['days'],
    readMonthsAgo: ['months'], due: ['count'], node: ['name', 'what', 'links'], area: ['name', 'printed'],
    pointsOf: ['count', 'unit'], suggested: ['edits'], editedAt: ['day'], editing: ['title'],
    edited: ['fields'], packSays: ['value'], takePacks: ['field'], problems: ['count'],
    pointCell: ['column', 'row'], row: ['row'], pointSources: ['first', 'others'], sourcesOfPoint: ['point'],
    removePoint: ['point'], putPointBack: ['point'], adding: ['kind'], chooseDay: ['field'], pick: ['field'],
    unpick: ['title'], 'steps.edit': ['title'], 'steps.hide': ['title'], 'steps.show': ['title'],
    'steps.revert': ['title'], 'steps.note': ['title'], 'steps.add': ['title'], 'steps.prefer': ['title'],
    addedToBrief: ['brief', 'section'], noPlaceInBrief: ['brief'], preferNamed: ['figure'],
    ownChange: ['field', 'before', 'now'], ownNote: ['note'],
  },
  newBrief: {
    understood: ['understood', 'all'], people: ['count'], clusterHolds: ['facts', 'organisations'],
    summary: ['who', 'clusters'], announced: ['name', 'audience'], announcedLacks: ['lacking'],
    tooMany: ['most'],
  },
  people: {
    months: ['months'], due: ['count'], dueSince: ['where', 'until'], found: ['names'], visits: ['count'],
    briefs: ['count'], files: ['count'], left: ['count'], colleagues: ['names'],
  },
  preview: {
    page: ['page', 'pages'], pages: ['count'], minutes: ['count'], shortMinutes: ['count'], notes: ['count'],
    zoom: ['percent'],
  },
  questions: {
    fromDelegation: ['count'], filled: ['path', 'answered', 'gaps'], added: ['count', 'gaps'],
    standing: ['answered', 'gaps'], saved: ['path'], takeAwayNamed: ['statement'], othersNamed: ['question'],
    shares: ['words'], takeNamed: ['statement'],
  },
  settings: {
    newer: ['version'],
  },
  team: {
    decided: ['folder'], holds: ['desks'], member: ['person', 'name', 'series', 'since'],
    left: ['person', 'name', 'series', 'until'], closed: ['person', 'name', 'series'],
    here: ['series', 'folder'], size: ['files', 'size'], fault: ['path', 'what'], alsoOpen: ['people'],
    wrote: ['person', 'when'], moreParts: ['parts'], partsGone: ['parts'], bothWords: ['one', 'other'],
    bothPart: ['one', 'other'], bothField: ['one', 'other', 'field'], take: ['person'], asked: ['count'],
  },
  updates: {
    checked: ['day'], checkedUntil: ['day', 'until'], removeNamed: ['title'], arrivedFirst: ['title', 'to'],
    arrived: ['title', 'from', 'to'], conflicts: ['count'], question: ['question', 'field'],
    changes: ['from', 'to'], counted: ['name', 'count'], left: ['count'], version: ['version', 'day'],
    more: ['count'], appHere: ['version'], appOffered: ['version', 'channel', 'size'],
    installerSaved: ['path'], published: ['day', 'edits'], goBack: ['version'], goForth: ['version'],
    removePackNamed: ['title'], removePackText: ['title', 'edits'], event: ['title', 'what', 'from', 'to'],
    merged: ['edits', 'questions'], undoMergeNamed: ['title', 'from', 'to'], undoText: ['title', 'version'],
    backText: ['title', 'version'], forthText: ['title', 'version'],
  },
  words: {
    figure: ['parts'], cited: ['source'], unbound: ['figure'],
  },
} as const;
