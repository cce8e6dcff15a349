### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = Sidebar
sections = Main
home = Home
library = Library
delegations = Delegations
updates = Updates
issued = Issued
settings = Settings

# $day (String)
dataAsOf = Data as of { $day }

# $version (String)
pack = Pack { $version }

opening = Opening the library
dismiss = Dismiss
notices = Notices

# $count (Number)
details = Show all { $count }
