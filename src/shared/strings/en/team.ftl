### The team that shares its work through a folder.

title = Team
lead = Colleagues share briefs, visits, edits of the library, reviews and what was issued through a folder that the team has: a share, a synced folder, a stick. Each computer issues in a series of its own. Work goes on while the folder is away.
open = Attaché encrypts nothing there: whoever may read the folder may read all of it. Choose one that only the team may read.
choose = Choose the team’s folder…

# $folder (String)
decided = Your organisation has decided on this folder: { $folder }

empty = No team is in this folder yet: you would be its first desk.
away = This folder cannot be reached just now.

# $desks (Number)
holds = { $desks ->
    [one] One desk is in this folder:
   *[other] { $desks } desks are in this folder:
}

# $person (String)
# $name (String)
# $series (String)
# $since (String)
member = { $person }, { $name } · series { $series } · since { $since }

# $person (String)
# $name (String)
# $series (String)
# $until (String)
left = { $person }, { $name } · series { $series } · left on { $until }

# $person (String)
# $name (String)
# $series (String)
closed = { $person }, { $name } · series { $series } · closed

person = Your name, as colleagues read it
desk = What this computer is called
join = Join this team
joinNote = What you have here goes into the folder, and what colleagues have comes here. Nothing of yours is replaced: what differs is asked.

# $series (String)
# $folder (String)
here = You issue in series { $series }. The folder: { $folder }

# $files (Number)
# $size (String)
size = { $files ->
    [one] One file, { $size } MB
   *[other] { $files } files, { $size } MB
}

sync = Look into the folder now
leave = Leave the team…
leaveSure = Leave this team?
leaveText = This computer keeps its copy of everything; what it gave stays in the folder.
stay = Stay
close = Close this series
closeSure = Close the series of this computer?
closeText = Do this for a computer that is lost. Should it come back, it issues in another series.
keep = Leave it open

# $path (String)
# $what (String)
fault = { $path } { $what }

faults =
    .cut = has not come whole yet
    .changed = was damaged or changed; it is not read
    .stranger = is none of Attaché’s; it is left alone
    .copy = is a second copy that a sync tool made; what it holds was taken in
    .newer = is of a newer Attaché; it is carried, not read
    .unreadable = cannot be read
    .waiting = waits for earlier files that have not come yet

missing =
    .logo = The logo of the team’s look has not come yet: pages go without it.
    .font = A font of the team’s look has not come yet: pages are set in Attaché’s own.

# $people (String)
alsoOpen = Also open with { $people }
history = History
noHistory = Nothing of it is in the team’s folder yet.
you = You

# $person (String)
# $when (String)
wrote = { $person }, { $when }

# $parts (Number)
moreParts = and { $parts } more

# $parts (Number)
partsGone = { $parts ->
    [one] A part that is gone now
   *[other] { $parts } parts that are gone now
}

changedTitle = The title
changedSettings = How the brief is set up

# $one (String)
# $other (String)
bothWords = { $one } and { $other } changed the same words.

# $one (String)
# $other (String)
bothPart = Of { $one } and { $other }, one removed this part and the other changed it.

# $one (String)
# $other (String)
# $field (String)
bothField = { $one } and { $other } both changed the { $field }.

# $person (String)
take = Take what { $person } wrote

# $count (Number)
asked = { $count ->
    [one] One question
   *[other] { $count } questions
}
