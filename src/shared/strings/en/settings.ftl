### Settings: how the window looks and which language it speaks.

title = Settings
lead = Kept on this computer, and at work at once.
appearance = Appearance
theme = Theme

themes =
    .system = As the system
    .light = Light
    .dark = Dark

density = Rows

densities =
    .comfortable = Comfortable
    .compact = Compact

densityNote = Comfortable rows are easier to hit; compact ones show more at once.
zoom = Size
zoomNote = Text and controls together.
smaller = Smaller
larger = Larger
language = Language of the window
languageNote = Menus, buttons and these settings. Facts and briefs stay in their own languages; what has no translation yet is in English.
keyboard = Keyboard
showShortcuts = Show all shortcuts
about = About
version = Version
folder = Your data lies in
