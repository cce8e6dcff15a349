### What actions and menus are called.

system =
    .quit = Quit
    .close = Close window
    .cut = Cut
    .copy = Copy
    .paste = Paste
    .selectAll = Select all
    .togglefullscreen = Full screen

menus =
    .file = File
    .edit = Edit
    .view = View
    .go = Go
    .help = Help

# $step (String)
undo = Undo “{ $step }”

# $step (String)
redo = Redo “{ $step }”

actions =
    .new-brief = New brief
    .import = Import…
    .export = Export…
    .undo = Undo
    .redo = Redo
    .zoom-in = Zoom in
    .zoom-out = Zoom out
    .zoom-reset = Actual size
    .theme-system = Light or dark as the system
    .theme-light = Light
    .theme-dark = Dark
    .density-comfortable = Comfortable rows
    .density-compact = Compact rows
    .sidebar = Show or hide the sidebar
    .outline = Show or hide the outline
    .pages = Show or hide the pages
    .palette = Search or go to…
    .back = Back
    .forward = Forward
    .pane = Next pane
    .home = Home
    .library = Library
    .delegations = Visits
    .updates = Updates
    .enquiries = Enquiries
    .issued = Issued
    .map = Map
    .settings = Settings…
    .shortcuts = Keyboard shortcuts
    .new-visit = New visit
    .read-letter = Read a letter or a table…
    .import-table = Import figures from a workbook…
    .add-data = Add data…
    .verify = Verify a PDF or Word file…
    .issue = Issue…
    .rename = Rename the brief…
    .duplicate = Duplicate for another audience…
    .compare = Compare with another brief…
    .review = Review and approval…
    .send = Send to a colleague…
    .check = Write or check
    .edits = Edited by us
    .check-updates = Check for updates

# Asked before the window closes.
closing =
    .unsaved = The last changes could not be saved.
    .unsavedText = The window says why. Stay, and they are tried again; close, and they are lost.
    .working = A file is still being written.
    .workingText = Stay, and it is finished; close, and it is not written. What was there before stays whole.
    .stay = Stay
    .closeUnsaved = Close without saving
    .closeWorking = Stop and close

recentBriefs = Recent briefs
