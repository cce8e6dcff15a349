### The library.

title = Library
search = Search the library
placeholder = Facts, organisations, places, sources
views = Show

view =
    .list = Everything
    .map = Map
    .edits = Edited by us

# $chosen (Number)
filters =
    { $chosen ->
        [0] Filters
       *[other] Filters ({ $chosen })
    }

hideFilters = Back to the results
narrow = Narrow by

facets =
    .kind = Kind
    .cluster = Cluster
    .place = Place
    .theme = Theme
    .market = Market
    .basis = Basis
    .confidence = Confidence
    .source = Source
    .review = Review date
    .edited = Edited by us

kinds =
    .fact = Fact
    .organisation = Organisation
    .cluster = Cluster
    .place = Place
    .source = Source
    .series = Series
    .conflict = Disagreement
    .link = Link
    .rate = Exchange rate
    .translation = Translation
    .series-note = Note on a series
    .need = Need
    .story = Story
    .contact = Contact
    .site = Site
    .travel = Journey
    .election = Election
    .image = Photograph

reviewPast = Past the review date

editedWords =
    .edit = Edited
    .add = Added
    .annotate = With a note
    .hide = Hidden

sort = Order

sorts =
    .best = Best first
    .name = By name
    .newest = Newest first
    .review = Review due first

everyMarket = Every market

# $count (Number)
more = Show { $count } more

fewer = Show fewer
results = Results

# $total (Number)
found =
    { $total ->
        [one] { $total } entry
       *[other] { $total } entries
    }

searching = Searching the library
loadingRow = Reading

nothingFiltered = Nothing fits these filters.

# $query (String)
nothing = Nothing fits “{ $query }”.

nothingNext = Try fewer or shorter words, or clear the filters.
emptyTitle = There is nothing in this data yet.
clear = Clear search and filters

saved = Saved searches
saveSearch = Save this search
searchName = Name of the search
saveIt = Save

# $name (String)
removeSearch = Remove the search { $name }

# $name (String)
removed = “{ $name }” was removed.

bringBack = Bring it back

detail = What it says
choose = Choose something to read it here: what it says, where it was read, and what rests on it.
reading = Reading it
back = Back
forth = Forward
toList = Results
unverified = Not signed: nobody vouches for it.
inHabits = In every audience’s habit

habitColumns =
    .audience = Audience
    .figure = Figure
    .converted = In its currency
    .rate = Rate

sameCurrency = no rate
sources = Sources
published = Published
accessed = Read on
licence = Licence
whereItStands = Where it stands
period = Period
geography = Geography
basis = Basis

# $day (String)
reviewDue = Review was due by { $day }

# $day (String)
reviewOn = Review by { $day }

# $confidence (String)
confidenceOf = { $confidence } confidence

# The tags under a fact: its period, place, basis.
scope = What it covers

caveat = Limit
belongs = Belongs to
clusters = Clusters
themes = Themes
markets = Markets
every = Every market

preferred = Preferred

# $topic (String)
sides = Facts side by side: { $topic }

sideFields =
    .figure = Figure
    .period = Period
    .place = Place
    .geography = Geography
    .basis = Basis
    .sources = Sources

differs = differs

usage = Where it is used
unused = In no brief yet.

# $sections (String)
inBrief = in { $sections }

stale = Says something else than the library does today

# $count (Number)
copies =
    { $count ->
        [one] { $count } PDF that was exported holds it
       *[other] { $count } PDFs that were exported hold it
    }

# $count (Number)
issuedCopies =
    { $count ->
        [one] { $count } issued copy prints it
       *[other] { $count } issued copies print it
    }

# $count (Number)
# $pages (String)
onPages =
    { $count ->
        [one] page { $pages }
       *[other] pages { $pages }
    }

# $number (String)
replacedBy = replaced by { $number }

# $title (String)
# $day (String)
copyAt = { $title }, { $day }

history = History
readingHistory = Reading the versions of the data
onlyVersion = This computer holds one version of the data.
versionInUse = in use

said =
    .new = First said here
    .changed = Changed
    .same = The same
    .gone = Not listed
    .unreadable = This version can no longer be read

links = Links
noLinks = No source names a link of this organisation.

facts = Facts
organisations = Organisations
leadPlaces = Lead places
series = Series
places = Places
rates = Exchange rates

# $total (Number)
seeAll = See all { $total } in the list

noneHere = None in the library.
newestFigures = Newest figures
onMap = Show on the map

rests = What rests on it
restsNothing = Nothing in the library rests on this source.

readToday = Read today

# $days (Number)
readDaysAgo =
    { $days ->
        [one] Read { $days } day ago
       *[other] Read { $days } days ago
    }

# $months (Number)
readMonthsAgo =
    { $months ->
        [one] Read { $months } month ago
       *[other] Read { $months } months ago
    }

# $count (Number)
due =
    { $count ->
        [one] { $count } fact past its review date
       *[other] { $count } facts past their review date
    }

network = The network
networkHelp = Arrow keys follow the links; Enter opens the organisation.
networkNone = Fewer than two organisations: there is no network to draw.
drawingNetwork = Drawing the network
asFigure = Drawing
asList = List

# $name (String)
# $what (String)
# $links (Number)
node =
    { $links ->
        [one] { $name }, { $what }, { $links } link in this drawing
       *[other] { $name }, { $what }, { $links } links in this drawing
    }

zoomIn = Zoom in
zoomOut = Zoom out
zoomWhole = Whole

map = Map of the region
mapShade = Shaded by
mapHelp = Arrow keys go from place to place, plus and minus zoom, Enter opens.
mapPoints = Organisations as points
mapSpread = Organisations that share a spot stand around it.
drawingMap = Drawing the map
noAreas = This data brings no boundaries, so there is no map to draw. The places are in the list.
showPlaces = List the places
mapOthers = Places without an area on this map
notKnown = no figure

# $name (String)
# $printed (String)
area = { $name }: { $printed }

legend = Legend

chart = Chart
table = Table
drawing = Drawing the series
noChart = Too few figures to compare: the table holds all of them.

# $count (Number)
# $unit (String)
pointsOf =
    { $count ->
        [one] { $count } figure, unit: { $unit }
       *[other] { $count } figures, unit: { $unit }
    }

tablePlace = Place
widen = How it is shown

ownEdits = Edited by us
ownEditsLead = What your team changed, added, hid or noted. The publisher’s own values lie untouched beneath, and updates keep your edits.
noEdits = Your team has changed nothing here.
noEditsNext = Open something and choose Edit, Hide or Note; or add one of your own.
suggest = Export for the publisher…

# $edits (Number)
suggested =
    { $edits ->
        [one] { $edits } edit written. Send the file to the publisher.
       *[other] { $edits } edits written. Send the file to the publisher.
    }

# $day (String)
editedAt = on { $day }

browse = Go to the library

edits = Your team’s edits
edit = Edit

# $title (String)
editing = Edit “{ $title }”

editHint = The publisher’s own value stands under each field that you change.
save = Keep the edit
saving = Keeping the edit
cancel = Cancel
hide = Hide
show = Show again
revert = Back to the publisher’s own
note = Note for colleagues
noteHelp = Printed nowhere.
forColleagues = For colleagues; printed nowhere.
derived = Worked out: the data does not say it.
saveNote = Keep the note
hidden = Hidden by your team: no search finds it, and no new brief prints it.

# $fields (String)
edited = Edited by your team: { $fields }.

added = Added by your team.

# $value (String)
packSays = Publisher: { $value }

packEmpty = nothing

# $field (String)
takePacks = Take the publisher’s { $field }

takePacksShort = Take the publisher’s

# $count (Number)
problems =
    { $count ->
        [one] One field has to be put right first.
       *[other] { $count } fields have to be put right first.
    }

points = Figures
pointsHint = Enter goes down a row, Shift and Enter up; below the last row it adds one.

pointColumns =
    .period = Period
    .place = Place
    .value = Figure
    .status = Status
    .sourceIds = Sources
    .remove = Remove

figureStatus =
    .final = Final
    .provisional = Provisional
    .revised = Revised
    .both = Provisional, revised
    .estimated = Estimated

# $column (String)
# $row (Number)
pointCell = { $column }, row { NUMBER($row, useGrouping: 0) }

# What a row is called that names neither place nor period.
# $row (Number)
row = row { NUMBER($row, useGrouping: 0) }

# $first (String)
# $others (Number)
pointSources =
    { $others ->
        [0] { $first }
       *[other] { $first } + { $others }
    }

chooseSources = Choose

# $point (String)
sourcesOfPoint = Sources of { $point }

addPoint = Add a figure

# $point (String)
removePoint = Remove { $point }

removePointShort = Remove
ownPoint = Not the publisher’s
pointsTakenOut = The publisher’s, taken out here

# $point (String)
putPointBack = Put back { $point }

putBackShort = Put back

add = Add to the library

# $kind (String)
adding = New { $kind }

addIt = Add it
needed = needed
wordsHint = Enter adds a word.
dateHint = As exact as it is known: a day, a month or a year.
dayExample = 22 November 2026
dateExample = November 2026
noWord = Not said
otherWord = Another word…
howItReads = How it reads
readsNotYet = Nothing to show yet: the statement is missing, or the figure is no number.
newSource = New source
addSource = Add the source

# $field (String)
chooseDay = Choose a day: { $field }

# $field (String)
pick = Add to { $field }

pickHint = Type to search

# $title (String)
unpick = Remove { $title }

noMatch = Nothing of that name.

# $title (String)
steps =
    .edit = Edit “{ $title }”
    .hide = Hide “{ $title }”
    .show = Show “{ $title }” again
    .revert = Take edits of “{ $title }” back
    .note = Note on “{ $title }”
    .add = Add “{ $title }”
    .prefer = Count to use: { $title }

addToBrief = Add to a brief

# $brief (String)
# $section (String)
addedToBrief = Added to “{ $brief }”, in { $section }.

showIt = Show it

# $brief (String)
noPlaceInBrief = “{ $brief }” has no section that holds facts.

addSection = Add one there first.
otherCounts = Other counts of the same thing
weUse = We use this
preferThis = Use this instead

# $figure (String)
preferNamed = Use this instead: { $figure }

# $field (String)
# $before (String)
# $now (String)
ownChange = Your team changed the { $field }: { $before } → { $now }

# $note (String)
ownNote = Note: { $note }

ownAdded = Your team added it.
ownHidden = Your team hid it.

openCluster = Open the cluster
mapGrey = Grey: other clusters. Placed by town, not street.
mapCounts =
    .organisations = organisations
    .facts = facts
    .links = links

roles =
    .talent = Talent
    .institution = Institution
    .business = Business
