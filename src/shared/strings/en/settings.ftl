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

# $version (String)
newer = Attaché { $version } can be had: see Updates.

decided = Decided by your organisation
policyOn = Yes
policyOff = No

policies =
    .home = Where data is kept
    .teamFolder = The team’s folder
    .channel = Channel of data
    .updateCheck = Looks for new data by itself
    .appUpdates = Offers new versions of Attaché
    .approvalRequired = Nothing is issued without an approval
    .telemetry = What is sent about use

saveDiagnostics = Save diagnostics…
diagnosticsNote = For whoever looks after this computer: versions, sizes and counts. No names, no words of yours, no figures.
diagnosticsSaved = Saved. Look inside before you send it: it is plain text.

parts = Parts of the settings
