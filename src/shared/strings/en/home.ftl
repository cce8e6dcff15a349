### Home: the briefs, and how old the data is.

# $facts (Number)
# $sources (Number)
figures =
    { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    } from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }, each with its page, its date and its limits.

briefs = Briefs
newBrief = New brief
reading = Reading your briefs
emptyTitle = No briefs yet
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
states =
    .draft = Draft
    .exported = Exported { $day }
    .issued = Issued { $day }
    .changedSince = changed since

# $count (Number)
# $name (String)
# $day (String)
# $days (Number)
# $title (String)
# $copies (Number)
# $facts (Number)
attention =
    .title = Needs attention
    .none = Nothing waits for you.
    .more = and { $count } more
    .visit =
        { $days ->
            [0] { $name } is here.
            [1] { $name } comes tomorrow.
           *[other] { $name } comes on { $day }, in { $days } days.
        }
    .visitWithout =
        { $days ->
            [0] { $name } is here, and there is no brief yet.
            [1] { $name } comes tomorrow, and there is no brief yet.
           *[other] { $name } comes on { $day }, in { $days } days, and there is no brief yet.
        }
    .startBrief = Start a brief
    .openBrief = Open the brief
    .drift =
        { $facts ->
            [one] { $facts } fact has changed under “{ $title }”.
           *[other] { $facts } facts have changed under “{ $title }”.
        }
    .recalls =
        { $facts ->
            [one] { $facts } figure
           *[other] { $facts } figures
        } changed in { $copies ->
            [one] { $copies } issued copy
           *[other] { $copies } issued copies
        }.
    .questions =
        { $count ->
            [one] Updates left { $count } question.
           *[other] Updates left { $count } questions.
        }
    .review =
        { $count ->
            [one] { $count } fact is past the review date.
           *[other] { $count } facts are past the review date.
        }
    .look = Look at them
    .answer = Answer them

remove = Remove

data = Data
version = Version
installed = Installed
asOf = Newest reading
due = Due for review
dueNone = None

# $count (Number)
dueFacts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }

trust = Trust

trustWords =
    .shipped = Shipped with Attaché
    .channel = Signed by its channel
    .unverified = Unverified: installed by hand

others = Other packs
use = Use

# $title (String)
switchNamed = Use { $title }

install = Install a pack from a folder…
installFile = From a file (zip, Excel, CSV)…
installing = Checking the pack

# $title (String)
# $version (String)
installedPack = { $title } { $version } is installed.

# $total (Number)
refused =
    { $total ->
        [one] The pack was not installed: { $total } problem.
       *[other] The pack was not installed: { $total } problems.
    }

refusedNext = Nothing was changed. Mend the rows below and choose the folder again.

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
