### Home: the briefs, and how old the data is.

briefs = Briefs
newBrief = New brief
reading = Reading your briefs
emptyText = A brief tells one delegation what the region offers them, with every figure sourced. Begin with who is coming.
generalVisit = No delegation named

# $count (Number)
facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }

find = Find a brief
ofAudience = Audience
everyAudience = Every audience
order = Order

orders =
    .changed = Last changed
    .dated = By date
    .title = By title

noneFits = No brief fits. Clear the search or choose every audience.

# $count (Number)
exportShown =
    { $count ->
        [one] Export { $count } brief…
       *[other] Export { $count } briefs…
    }

exportOne = Export…
rename = Rename
renameStep = Rename the brief
newTitle = Title of the brief
duplicate = Duplicate

# $audience (String)
duplicateFor = Duplicate for { $audience }

# $title (String)
actions = Actions for { $title }

# $day (String)
# $count (Number)
states =
    .corrected =
        { $count ->
            [one] { $count } figure changed
           *[other] { $count } figures changed
        }
    .draft = Being written
    .exported = Exported { $day }
    .issued = Issued { $day }
    .changedSince = changed since

composer =
    .label = Who is coming?
    .hint = Who is coming? Paste an e-mail, drop a file, or type “Pune, automotive, Thursday”
    .file = Choose a file

# $name (String)
# $day (String)
# $people (Number)
# $days (Number)
# $party (String)
# $clusters (String)
# $count (Number)
# $title (String)
next =
    .arrives = { $name } arrives on { $day }.
    .tomorrow = { $name } arrives tomorrow.
    .here = { $name } is here.
    .party =
        { $people ->
            [one] One person
           *[other] { $people } people
        }, { $days ->
            [one] one day
           *[other] { $days } days
        }
    .days =
        { $days ->
            [one] One day
           *[other] { $days } days
        }
    .about = { $party }, { $clusters }.
    .noBrief = There is no brief yet.
    .written = The brief is written.
    .decide =
        { $count ->
            [one] The brief is written; one decision is left before you can issue it.
           *[other] The brief is written; { $count } decisions are left before you can issue it.
        }
    .ready = The brief is ready to issue.
    .issued = The brief was issued on { $day }.
    .start = Start the brief
    .settle =
        { $count ->
            [one] Settle one decision
           *[other] Settle { $count } decisions
        }
    .issue = Issue the brief
    .open = Open the brief
    .openVisit = Open the visit
    .nobody = No visits yet.
    .newest = The newest brief is “{ $title }”.

steps =
    .read = Read
    .written = Written
    .checked = Checked
    .issued = Issued

# $visits (Number)
# $people (Number)
# $name (String)
# $from (String)
# $to (String)
coming =
    .title = Coming up
    .count =
        { $visits ->
            [one] { $visits } visit
           *[other] { $visits } visits
        }, { $people ->
            [one] { $people } person
           *[other] { $people } people
        }
    .visits =
        { $visits ->
            [one] { $visits } visit
           *[other] { $visits } visits
        }
    .nobody = Nobody in these three weeks
    .all = All visits
    .visit = { $name }, { $from } to { $to }

# $count (Number)
# $name (String)
# $day (String)
# $days (Number)
# $title (String)
# $owner (String)
# $what (String)
# $person (String)
# $waived (Number)
attention =
    .title = For you to decide
    .none = Nothing waits for you.
    .more = and { $count } more
    .andMore = { $title }, and { $count } more
    .show = Show
    .hide = Hide
    .review = Review { $count }
    .visitTitle = { $name } has no brief
    .visitText =
        { $days ->
            [0] They are here now.
            [1] They come tomorrow.
           *[other] They come on { $day }, in { $days } days.
        }
    .visitAct = Start a brief
    .signOffTitle =
        { $what ->
            [asked] “{ $title }” waits to be read
            [remarked] Somebody has read “{ $title }”
           *[approved] “{ $title }” is approved
        }
    .signOffText =
        { $what ->
            [asked] Review copy by { $person }, { $day }.
            [remarked] { $person } has said something to it, { $day }.
           *[approved] By { $person }, { $day }. It can be issued.
        } { $waived ->
            [0] {""}
            [one] One warning was answered for.
           *[other] { $waived } warnings were answered for.
        }
    .signOffAct =
        { $what ->
            [asked] Read it
            [remarked] See what was said
           *[approved] Issue it
        }
    .enquiryLate = Promised by { $day }: { $owner }.
    .enquiryNobody = Nobody has taken it on.
    .enquiryAct = Open the enquiry
    .driftTitle =
        { $count ->
            [one] A figure in a brief has changed
           *[other] { $count } figures in a brief have changed
        }
    .driftText = In “{ $title }”.
    .recallsTitle =
        { $count ->
            [one] A figure you handed out has changed
           *[other] { $count } figures you handed out have changed
        }
    .recallsText =
        { $count ->
            [one] One issued copy carries it.
           *[other] { $count } issued copies carry it.
        }
    .recallsAct = See who to tell
    .questionsTitle =
        { $count ->
            [one] You and the publisher both changed one thing
           *[other] You and the publisher both changed { $count } things
        }
    .questionsText = Until you choose, yours stands.
    .questionsAct = Choose
    .dueTitle =
        { $count ->
            [one] { $count } figure is due for review
           *[other] { $count } figures are due for review
        }
    .dueText = In the library. They can wait unless a brief prints them.

# $facts (Number)
# $sources (Number)
first =
    .title = Who is coming?
    .lead = Give Attaché the letter, or one line. You get a brief in which every figure has its source, in about a minute.
    .hint = Pune, automotive, Thursday, 6 people
    .paste = Paste an e-mail
    .nothingCopied = Nothing is copied yet. Copy the e-mail first.
    .go = Continue
    .tryOne = Try one:
    .pune = A letter from Pune
    .dubai = A list from Dubai
    .states = One line, United States
    .known =
        { $facts ->
            [one] { $facts } fact
           *[other] { $facts } facts
        }, { $sources ->
            [one] { $sources } source
           *[other] { $sources } sources
        }
    .knownText = Already on this computer, each with its page, date and limits.
    .here = Nothing leaves this computer
    .hereText = Letters, names and drafts stay here until you hand a copy over.
    .data = Your own data
    .dataText = Add your region’s figures in Settings, any time.
    .dataNow = Do it now

samples =
    .pune =
        Dear colleagues,

        A delegation of six from Pune, India, will visit you next month for three days. Our members make electric two-wheelers and automotive components; two companies make diagnostic devices.

        Rohan Kulkarni, Managing Director, Sahyadri Motors
        Dr Meera Joshi, Chief Scientist, Arogya Diagnostics

        What does an engineer cost?
        Where can batteries be tested?
    .dubai =
        Name,Role,Organisation
        Aisha Al Mansoori,Head of delegation,Dubai Logistics Council
        Omar Haddad,Director of freight,Gulf Clean Energy
    .states = United States, aerospace and health technology, 4 people

remove = Remove

data = Data
version = Version
installed = Added
asOf = Last read
due = Due for review
dueNone = None

# $count (Number)
dueFacts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }

trust = Signed

trustWords =
    .shipped = Came with Attaché
    .channel = By its publisher
    .unverified = Not signed

others = Other regions
use = Use

# $title (String)
switchNamed = Use { $title }

install = Add data…
installFile = Add a file (zip, Excel, CSV)…
installing = Checking the data

# $title (String)
# $version (String)
installedPack = { $title } { $version } is in use.

# $total (Number)
refused =
    { $total ->
        [one] The data was not added: { $total } problem.
       *[other] The data was not added: { $total } problems.
    }

refusedNext = Nothing was changed. Correct the rows below and choose the folder again.

# $count (Number)
more =
    { $count ->
        [one] and { $count } more problem
       *[other] and { $count } more problems
    }

# $row (Number)
row = row { NUMBER($row, useGrouping: 0) }

# $column (String)
column = column { $column }
