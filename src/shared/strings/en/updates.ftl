### Channels, updates and versions.

title = Updates
lead = Where data comes from, what it changed, and the way back. Your own edits are never overwritten.
reading = Reading channels and versions
channels = Channels
noChannels = No channel yet. A publisher gives you an address and a root of trust; with both, updates arrive by themselves.
neverChecked = Not asked yet.

# $day (String)
checked = Last good check { $day }.

# $day (String)
# $until (String)
checkedUntil = Last good check { $day }; holds until { $until }.

fingerprint = Fingerprint of its root of trust
remove = Remove

# $title (String)
removeNamed = Remove the channel { $title }

check = Check now
checking = Asking the channels
stop = Stop
nothingNew = Nothing new.

# $title (String)
# $to (String)
arrivedFirst = { $title } { $to } has arrived.

# $title (String)
# $from (String)
# $to (String)
arrived = { $title }: { $from } → { $to }.

add = Add a channel…
compare = Compare this fingerprint with the one that the publisher told you, on paper or by telephone.
address = Address of the channel
trust = It is the same: add it
fromFolder = Add it from a folder…
doNotTrust = Do not trust it

# $count (Number)
conflicts =
    { $count ->
        [0] Questions
        [one] { $count } question
       *[other] { $count } questions
    }

noConflicts = No update has asked anything.

# $question (field | deleted | withdrawn | hidden | reference | same)
# $field (String)
question =
    { $question ->
        [field] Both you and the publisher changed the { $field }.
        [deleted] You edited this, and the publisher no longer lists it.
        [withdrawn] You edited this, and the publisher has withdrawn it.
        [same] You edited a fact that the publisher no longer lists under its name. Is the publisher’s the same fact? Keep yours, and your edit goes onto it; take the publisher’s, and your edit ends.
        [hidden] You hid this, and the publisher has changed it since.
       *[reference] Your { $field } name something that the publisher has removed.
    }

base = Before
theirs = Publisher
ours = You
empty = nothing
takeTheirs = Take the publisher’s
keepOurs = Keep ours
defer = Later
combined = Or write what is right
takeCombined = Take this
changed = What changed

# $from (String)
# $to (String)
changes = What changed from { $from } to { $to }

noChanges = Once a newer version arrives, this shows what it says differently.
filter = Show
all = All

# $name (String)
# $count (Number)
counted = { $name } { $count }

kind = Kind
allKinds = All kinds
words = Words in what changed

# $count (Number)
left =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }

same = These two versions say the same.
from = From version
to = To version
before = the one before it
inUse = the one in use

# $version (String)
# $day (String)
version = { $version }, { $day }

choosePair = Choose two versions to set side by side.

whats =
    .changed = Changed
    .withdrawn = Withdrawn
    .added = New
    .removed = No longer listed

# $count (Number)
more =
    { $count ->
        [one] and { $count } more change
       *[other] and { $count } more changes
    }

app = Attaché itself

# $version (String)
appHere = This is Attaché { $version }. It never replaces itself.

appDecided = Your organisation renews it; nothing is offered here.

# $version (String)
# $channel (String)
# $size (String)
appOffered = Attaché { $version } can be had from { $channel }, { $size } MB.

saveInstaller = Save its installer…
savingInstaller = Fetching the installer

# $path (String)
installerSaved = Signature, length and hash are right: { $path }. Close Attaché and run it, or give it to whoever may install programs here.

showInstaller = Show it in its folder
versions = Versions

# $day (String)
# $edits (Number)
published =
    { $edits ->
        [one] Published { $day }; { $edits } edit of your own
       *[other] Published { $day }; { $edits } edits of your own
    }

# $version (String)
goBack = Go back to { $version }…

# $version (String)
goForth = Use { $version } again…

removePack = Remove…

# $title (String)
removePackNamed = Remove { $title }…

removePackTitle = Remove this data from this computer?

# $title (String)
# $edits (Number)
removePackText =
    { $edits ->
        [0] { $title } and its older versions go. Briefs made with it stay, and can be used when it is installed again.
        [one] { $title } and its older versions go. Briefs and { $edits } edit of your own made with it stay, and can be used when it is installed again.
       *[other] { $title } and its older versions go. Briefs and { $edits } edits of your own made with it stay, and can be used when it is installed again.
    }

removePackConfirm = Remove
removePackKeep = Keep it
suggest = Export our edits for the publisher…
history = History

# $title (String)
# $what (installed | updated | rolled-back | removed)
# $from (String)
# $to (String)
event =
    { $what ->
        [installed] { $title } { $to } installed
        [updated] { $title } { $from } → { $to }
        [rolled-back] { $title } back from { $from } to { $to }
       *[removed] { $title } { $from } removed
    }

merges = Merged with your edits

# $edits (Number)
# $questions (Number)
merged =
    Carried { $edits ->
        [one] { $edits } edit
       *[other] { $edits } edits
    } of yours along{ $questions ->
        [0] { "." }
        [one] { " " }and asked { $questions } question.
       *[other] { " " }and asked { $questions } questions.
    }

undone = Taken back; your own values stood again.
undoMerge = Undo this merge…

# $title (String)
# $from (String)
# $to (String)
undoMergeNamed = Undo this merge… { $title } { $from } → { $to }

undoTitle = Undo what this update did to your edits?

# $title (String)
# $version (String)
undoText = { $title } stays at { $version }. Your own values of before stand again, and wherever the publisher has moved too, you are asked. Nothing is lost on either side.

undoConfirm = Undo the merge
undoKeep = Leave it
backTitle = Go back to an older version?

# $title (String)
# $version (String)
backText = { $title } will be { $version } again, and your edits go back with it. The newer version stays on this computer.

forthTitle = Use the newer version again?

# $title (String)
# $version (String)
forthText = { $title } will be { $version } again, and your edits come along. The older version stays on this computer.

forthConfirm = Use it
backConfirm = Go back
backKeep = Stay
