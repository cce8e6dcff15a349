### What a brief must answer before it is issued.

title = Check
write = Write
looking = Looking through the brief
views = Writing or checking

# $count (Number)
headline =
    { $count ->
        [0] Nothing to decide
        [one] One thing to decide
        [2] Two things to decide
        [3] Three things to decide
        [4] Four things to decide
        [5] Five things to decide
       *[other] { $count } things to decide
    }

then =
    .ready = The brief is ready to issue.
    .decide = Then the brief is ready to issue.
    .fixes = What is left is fixed in one click each.
    .blocked = What is marked in red keeps the brief from being issued.

# $count (Number)
settledCount = { $count } settled

# $count (Number)
leftCount = { $count } left

# $settled (Number)
# $all (Number)
settledOf = { $settled } of { $all } settled

# $count (Number)
blockedBy =
    { $count ->
        [one] { $count } to put right before issuing
       *[other] { $count } to put right before issuing
    }

# $count (Number)
blockedInSection =
    { $count ->
        [one] { $count } keeps the brief from being issued
       *[other] { $count } keep the brief from being issued
    }

readyToIssue = Ready to issue
decide = Decide
fixes = Quick fixes
know = Good to know
settled = Settled
blocks = Keeps the brief from being issued

# $name (String)
fixNamed = Fix: { $name }

# $page (String)
onPage = p. { $page }

# $at (Number)
# $all (Number)
place = { $at } of { $all }

before = The one before
after = The next one
choices = What to do
skip = Skip for now
goThere = Show in the brief

# $sentence (String)
goThereNamed = Show in the brief: { $sentence }

apply = Do this
stand = Let it stand…
standIt = Let it stand
standHint = The reason is kept with the brief and with every copy that is issued.
reason = Why it stands
reasons =
    .checked = I checked it with its source.
    .asked = The visitors asked for it like this.
    .agreed = A colleague agreed to it.

nothingLeft = Nothing is left to decide.
nothingLeftHint = Whatever comes up later is told here, in the brief’s head and before an issue.
issue = Issue…

severity =
    .error = Blocks
    .warning = To decide
    .note = Good to know

reopen = Decide again

# $sentence (String)
reopenNamed = Decide again: { $sentence }

# $reason (String)
because = It stands: { $reason }

changedOne = Changed in the library
was = In the brief
is = In the library now
nothing = nothing
withdrawnNow = No longer in the library

# $pinned (String)
# $now (String)
versions = In the brief since version { $pinned } of the data; the library is at { $now }.

accept = Use the new one

# $count (Number)
acceptAll = Use all { $count } new ones

keepOld = Let the old one stand…
leaveOut = Leave it out

# $count (Number)
inSection =
    { $count ->
        [one] { $count } to decide or to fix
       *[other] { $count } to decide or to fix
    }

# $count (Number)
marker =
    { $count ->
        [one] { $count } check
       *[other] { $count } checks
    }

# What is seen comes first: a voice says what the eye reads.
# $count (Number)
# $sentences (String)
markerNamed =
    { $count ->
        [one] { $count } check: { $sentences }
       *[other] { $count } checks: { $sentences }
    }

keepStep = Let it stand, with a reason
takeBackStep = Decide again
acceptStep = Use a figure as it is now
acceptAllStep = Use all figures as they are now
keepOldStep = Let an older figure stand
gone = The brief is no longer open.
goneNext = Open it again.
