### The brief being made.

opening = Opening the brief
sections = Sections
content = Content
resizeOutline = Width of the outline
resizePages = Width of the pages

# $title (String)
include = Print { $title }

panes = Part of the workshop in front
pages = Pages

# $title (String)
# $place (Number)
# $of (Number)
movedSection = { $title } is now { $place } of { $of }.

# $name (String)
# $place (Number)
# $of (Number)
# $section (String)
movedBlock = { $name } is now { $place } of { $of } in { $section }.

# $title (String)
drag = Move { $title }

# $title (String)
more = More for { $title }

open = Open
close = Close
rename = Rename…
renameLabel = Heading
removeSection = Remove section
up = Move up
down = Move down

# $edition (String)
leaveOutOf = Not in the { $edition }

edition = Edition
paper = Paper

papers =
    .a4 = A4
    .letter = US Letter

courtesy = Courtesy language
noCourtesy = None

# Edition, paper and language of what is in front, said in the head.
# $edition (String)
# $paper (String)
look = { $edition }, { $paper }

# $edition (String)
# $paper (String)
# $language (String)
lookWith = { $edition }, { $paper }, courtesy page in { $language }

lookMenu = Edition, paper and language
addSection = Add a section…
ownSection = In our own words

# $name (String)
clusterProfile = Cluster: { $name }

emptyBlock = Empty
noSections = Nothing is in this brief yet. Add a section to begin.

inBrief = In the brief
none = Nothing is in this section yet.
noneYet = Add one of those suggested, or write something yourself.
noneOfOurs = You have added nothing to it yet.
noSuggestions = Every fact that suits this section is in it.
leaveOut = Leave out

# $statement (String)
leaveOutNamed = Leave out: { $statement }

remove = Remove
add = Add

# $statement (String)
addNamed = Add: { $statement }

dismiss = Not in this brief

# $statement (String)
dismissNamed = Not in this brief: { $statement }

# $count (Number)
dismissed =
    { $count ->
        [one] { $count } suggestion put away
       *[other] { $count } suggestions put away
    }

# Kept with the visit: no draft and no suggestion for these visitors holds it again.
notForVisit = Not for this visit

# $statement (String)
notForVisitNamed = Not for this visit: { $statement }

# $count (Number)
notForVisitCount =
    { $count ->
        [one] { $count } not for this visit
       *[other] { $count } not for this visit
    }

bringBack = Bring back

# Contacts, sites, stories that a section could hold besides.
# $count (Number)
moreRecords =
    { $count ->
        [one] { $count } more in the library
       *[other] { $count } more in the library
    }

# $statement (String)
bringBackNamed = Bring back: { $statement }

reword = Reword

# $statement (String)
rewordNamed = Reword: { $statement }

unword = Use the library’s words
libraryWords = The library says

whyHere = Why it is here

whyNotLabel = Search any fact of the library

# $query (String)
whyNotNothing = The library holds no fact that fits “{ $query }”.

notPrinted = This section is not printed.
putBack = Put it back

# $names (String)
leftOut = Not printed in: { $names }.

printedIn = Printed in
allEditions = all editions

# $count (Number)
someEditions = { $count } of 3 editions

# $count (Number)
sectionsOut =
    { $count ->
        [one] { $count } section left out
       *[other] { $count } sections left out
    }

besides = Beside the text
suggested = Suggested
page = Page
ownNotes = Notes
noNotes = A note to yourself stands where you write it and is never printed. There is none yet.
nothingSuggested = Nothing of the library is suggested for this section.

# $section (String)
suggestedFor = For { $section }

# $count (Number)
bestFirst = { $count }, best first

# Under a fact: opens where it was read.
# $count (Number)
sourcesOf =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }

# $sources (String)
# $statement (String)
sourcesNamed = { $sources }: { $statement }

addText = Text
addHeading = Heading
addNote = Note to self
addBelow = Add below…
addHere = Add here:

textLabel = Your text
headingLabel = Your heading
noteLabel = Note to self, never printed
wordingLabel = This fact in your words
neverPrinted = Never printed
ownWordsTag = Your words
review = To be reviewed
reviewed = Reviewed

# $name (String)
reviewedNamed = Reviewed: { $name }

# $title (String)
# $count (Number)
madeFrom =
    { $count ->
        [0] Made from “{ $title }”. Everything that came along was reviewed.
        [one] Made from “{ $title }”. { $count } passage of yours came along and were written for somebody else.
       *[other] Made from “{ $title }”. { $count } passages of yours came along and were written for somebody else.
    }

# $title (String)
titleOf = Heading: { $title }

goTo = Show

# $name (String)
goToNamed = Show: { $name }

export = Export PDF…
exportShort = Export
moreActions = More
duplicate = Duplicate for another audience…

send = Send to a colleague…

# $path (String)
sent = Written for a colleague: { $path }

# $title (String)
takenIn = ‘{ $title }’ is among your briefs now.

# $title (String)
knownHere = ‘{ $title }’ was here already, just as it came.

came = Where this brief came from

# $name (String)
# $day (String)
cameFrom =
    .file = From a colleague’s file, { $name }, opened on { $day }.
    .pdf = Gone on with from { $name }, opened on { $day }.

# $count (Number)
cameOtherwise =
    { $count ->
        [0] It prints the charts, rates and names that it brought along; the library here says nothing else.
        [one] It prints the charts, rates and names that it brought along; the library here says { $count } of them otherwise.
       *[other] It prints the charts, rates and names that it brought along; the library here says { $count } of them otherwise.
    }

# $pack (String)
cameWithoutPack = Its data, { $pack }, is not installed here: it prints what it brought along, and nobody here vouches for that.

takeLibrary = Print from the library here
cameRead = I have read this
notHeldHere = not in the library here

# $count (Number)
cameMore =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
renameBrief = Rename the brief…
# $title (String)
steps =
    .include = Print ‘{ $title }’
    .exclude = Leave out ‘{ $title }’
    .moveSection = Move ‘{ $title }’
    .moveBlock = Move a block
    .rename = Rename ‘{ $title }’
    .renameBrief = Rename the brief
    .addSection = Add ‘{ $title }’
    .removeSection = Remove ‘{ $title }’
    .edition = Change the editions of a part
    .look = Change edition, paper or language
    .addFact = Add a fact
    .addRecord = Add ‘{ $title }’
    .leaveFactOut = Leave a fact out
    .addBody = Add a text
    .addHeading = Add a heading
    .addNote = Add a note
    .removeBlock = Remove a block
    .write = Write
    .writeNote = Write a note
    .reword = Reword a fact
    .unword = Take the library’s words
    .dismiss = Put a suggestion away
    .bringBack = Bring a suggestion back
    .notForVisit = Not for this visit
    .forVisit = For this visit after all
    .reviewed = Tick as reviewed

duplicateTitle = Duplicate for another audience
duplicateText = Facts, figures and order are chosen anew. Your own texts, wordings, headings and notes come along, marked for review.
audience = Audience
delegation = Delegation
noDelegation = No delegation named
duplicateDo = Duplicate
duplicating = Choosing the facts
cancel = Cancel

# What an edition is called in lists.
editions =
    .full = Full brief
    .summary = Summary
    .host = Host’s notes

# Kinds of sections.
kinds =
    .case = The case in one page
    .welcome = Welcome
    .glance = At a glance
    .why = Reasons for the region
    .cluster = Cluster
    .benchmarks = Benchmarks
    .links = Links with the market
    .funding = Funding and support
    .stories = Investor stories
    .sites = Sites and premises
    .rules = Doing business here
    .cautions = What they may ask
    .visit = The visit
    .meet = Whom to meet and next steps
    .questions = Their questions, answered
    .changes = What is new since their last visit
    .text = In our own words

# What the app writes in a section, told to the officer.
written =
    .case = One sentence for what these visitors need, the first three facts of the first chapter, one chart, one limit and whom to call: they follow the rest of the brief.
    .welcome = The greeting for this audience, who the brief is for and the contents are written for you.
    .cluster = The cluster’s summary, map and network are written for you, and its organisations where you have chosen none.
    .benchmarks = Charts and tables of the measures that the region is compared by are drawn for you.
    .sites = The sites are printed as one table: size, power, use, what is free and when that was said.
    .rules = Rules of a year that has passed stand apart, with the advice to ask before relying on them.
    .cautions = Each fact is printed as a question with its answer, in the host’s notes alone.
    .visit = The days, places and meetings of the visit, with a map, are written for you.
    .meet = The teams are printed as a table: who they are, what to ask them and where they are found.
    .changes = What this brief says otherwise than the copy that the visitors were given last.
