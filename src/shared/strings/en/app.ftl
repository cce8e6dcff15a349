### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = Sidebar
sections = Main
home = Home
library = Library
delegations = Visits
map = Map
inHand = Briefs in hand
updates = Updates
issued = Issued
settings = Settings

# $name (String)
data = { $name } data

# $day (String)
dataAsOf = Read { $day }

# $count (Number)
waits =
    { $count ->
        [one] { $count } to decide
       *[other] { $count } to decide
    }

# $count (Number)
coming =
    { $count ->
        [one] { $count } visit coming
       *[other] { $count } visits coming
    }

briefState =
    .draft = being written
    .decide = something to decide
    .done = handed over

opening = Opening the library
dismiss = Put away
notices = Notices

# $count (Number)
details = Show all { $count }
