### The frame around every screen: what is saved, what can be undone, the palette, shortcuts, what was dropped.

skip = Skip to the content
bar = Tools
back = Back
forward = Forward
undo = Undo
redo = Redo

# $step (String)
undoStep = Undo “{ $step }”

# $step (String)
redoStep = Redo “{ $step }”

# $step (String)
undone = Undone: { $step }

# $step (String)
redone = Done again: { $step }

saving = Saving…

# $minute (String)
savedAt = Saved { $minute }

takenOut = Characters that can be neither printed nor stored were taken out.

# $most (Number)
cut = Only the first { $most } characters fit here. The rest was left out.

notSaved = Could not save
tryAgain = Try again
messages = Messages
close = Close

# $title (String)
removed = Removed “{ $title }”

palette = Search or go to…
paletteTitle = Search and commands
paletteHint = A fact, a company, a brief, a command

# $query (String)
paletteNothing = Nothing is called “{ $query }”.

paletteKeys = ↑ ↓ choose · Enter opens · Esc closes

groups =
    .recent = Recent
    .action = Commands
    .brief = Briefs
    .delegation = Delegations
    .record = Library

shortcuts = Keyboard shortcuts
shortcutsWhere = with a brief open

drop = Drop it here
dropNote = A letter, a colleague’s brief, a table of people, data or an issued PDF
reading = Looking at what was dropped

# $title (String)
# $version (String)
packDropped = { $title } { $version } is in use.

# $count (Number)
notTaken =
    { $count ->
        [one] This was not taken in
       *[other] These { $count } were not taken in
    }

# $name (String)
notOpened = { $name } was not opened: one letter or PDF is looked at at a time.

# $first (String)
notOpenedNext = Drop it again when you are done with { $first }.

nothingChanged = Nothing was changed. Correct what is named and drop it again.
