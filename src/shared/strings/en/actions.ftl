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
    .issued = Issued
    .map = Map
    .settings = Settings…
    .shortcuts = Keyboard shortcuts
