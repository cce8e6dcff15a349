### Who is coming.

title = Visits
opening = Reading the delegations
list = All delegations
coming = Coming
undated = No dates yet
past = Past visits
add = New visit
readOne = Read a letter or a table…
emptyTitle = Nobody is announced yet
emptyText = Paste the letter that announces a visit, or a table of people. What it says is shown to you for checking before anything is kept.
newName = New visit

name = Name
audience = Audience
startBrief = Start a brief
remove = Remove

# $name (String)
removed = “{ $name }” is removed.

undo = Undo
visit = Visit
from = First day
to = Last day
noDates = Clear the dates
whoIsComing = People
expected = Expected

# $count (Number)
# $named (Number)
expectedNamed = { $count } expected, { $named } named

# $name (String)
person =
    .name = Name
    .role = Role
    .organisation = Organisation
    .add = Add a person
    .none = Nobody is named yet. The head of the delegation comes first.
    .row = Person: { $name }

# $name (String)
rows =
    .up = Move { $name } up
    .down = Move { $name } down
    .remove = Remove { $name }

sectors = Sectors
sectorsNote = Clusters of the region, or plain words. They steer which facts a brief tells.
sector = Cluster or word
addSector = Add a sector

# $name (String)
removeSector = Remove the sector { $name }

interests = Interests
interestsNote = In their own words, as long as you like.
questions = Questions
question = Question
noQuestions = No questions yet. A brief looks for the facts that answer them.
addQuestion = Add a question
itinerary = Itinerary

stop =
    .date = Day
    .time = Time
    .place = Place
    .title = What happens
    .add = Add a stop
    .none = No stops yet. Places that the library knows are drawn on the map.
    .untitled = To be confirmed
    .sort = Sort by day and time

# $count (Number)
# $names (String)
unknownPlaces =
    { $count ->
        [one] Not on the map, because the library has no point for it: { $names }.
       *[other] Not on the map, because the library has no point for them: { $names }.
    }

map = Map of the visit
given = Given before
noneGiven = Nothing has been given to this delegation or its organisations yet.

# $day (String)
# $pages (Number)
exported =
    { $pages ->
        [one] Exported { $day }, { $pages } page
       *[other] Exported { $day }, { $pages } pages
    }

# $number (String)
# $day (String)
# $pages (Number)
issued =
    { $pages ->
        [one] Issued { $day } as { $number }, { $pages } page
       *[other] Issued { $day } as { $number }, { $pages } pages
    }

# $name (String)
# $shared (String)
toEarlier = To { $name } ({ $shared })

briefs = Briefs made for it
noBriefs = No brief is made for it yet.

# $count (Number)
briefFacts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }

read = Read a letter or a table
paste = Paste the letter, or the table of people
pasteHint = Dates, people, sectors, questions and the itinerary are looked for. You check each before it is kept.
readIt = Read it
reading = Reading the text
file = Choose a file…
startOver = Start over
cancel = Cancel
check = What the letter says
soFar = What it says so far

fields =
    .name = Name
    .audience = Audience
    .visit = Visit
    .person = People
    .headCount = Expected
    .sector = Sectors
    .interest = Interests
    .question = Questions
    .stop = Itinerary

doubt = Right?

# Of which a visit has one, and the text could mean several.
asked =
    .name = What is it called?
    .visit = When do they come?
    .headCount = How many come?

# $what (String)
use = Use { $what }

notSaid = The text does not say it.
pick = Choose…

# $count (Number)
left =
    { $count ->
        [one] Left over: { $count } line
       *[other] Left over: { $count } lines
    }

leftHint = Choose words in a line, or none for all of it, and say what they are.
saying = This is…
# The line is shown as a field then, for people who have no mouse.
chooseWords = Only some of its words…
chosenWords = Select words with Shift and the arrows, then say what they are

# $text (String)
sayWhat = Say what this is: { $text }

says =
    .person = A person
    .visit = The dates of the visit
    .stop = A stop of the programme
    .sector = A sector
    .interest = An interest
    .question = A question

# $words (String)
said = Taken from the letter: “{ $words }”

noDay = No day was found in these words, and the visit has none yet: give the visit its dates first.

accept = Save the visit only

# What no brief for these visitors holds again.
# $id (String)
# $name (String)
# $earlier (String)
notForVisit =
    .title = Not for this visit
    .none = Nothing is kept from these visitors. “Not for this visit” beside a suggestion or in the menu of a part puts it here.
    .takeBack = For this visit after all
    .takeBackNamed = For this visit after all: { $name }
    .earlier = said for { $earlier }
    .gone = { $id }, no longer in the library

# $name (String)
steps =
    .add = Add { $name }
    .remove = Remove { $name }
    .rename = Rename the delegation
    .audience = Change the audience
    .forVisit = For this visit after all
    .visit = Change the visit dates
    .headCount = Change how many are expected
    .interests = Edit the interests
    .addPerson = Add a person
    .editPerson = Edit a person
    .removePerson = Remove a person
    .movePerson = Move a person
    .addSector = Add a sector
    .removeSector = Remove a sector
    .addQuestion = Add a question
    .editQuestion = Edit a question
    .removeQuestion = Remove a question
    .moveQuestion = Move a question
    .addStop = Add a stop
    .editStop = Edit a stop
    .removeStop = Remove a stop
    .moveStop = Move a stop
    .sortStops = Sort the itinerary
