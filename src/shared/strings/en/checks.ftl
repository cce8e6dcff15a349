### What a brief must answer before it is issued.

title = Checks
open = Checks
close = Back to the section
looking = Looking through the brief
ready = Ready to be issued: nothing is open.
notReady = Errors keep a brief from being issued. A warning wants a mend, or a word from you.
wants = No errors. Each warning wants a mend, or a word from you.

# $errors (Number)
# $warnings (Number)
# $waived (Number)
# $notes (Number)
counts =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } · { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $waived ->
        [0] { "" }
       *[other] { " · " }{ $waived } answered
    }{ $notes ->
        [0] { "" }
        [one] { " · " }{ $notes } note
       *[other] { " · " }{ $notes } notes
    }

severity =
    .error = Error
    .warning = Warning
    .note = Note

# $count (Number)
notes =
    { $count ->
        [one] { $count } thing to know
       *[other] { $count } things to know
    }

# $count (Number)
answered = { $count } answered for

# $count (Number)
showAll = Show all { $count }

showFewer = Show fewer
goThere = Show in the brief

# $sentence (String)
goThereNamed = Show in the brief: { $sentence }

keep = Keep, with a reason…

# $sentence (String)
keepNamed = Keep, with a reason: { $sentence }

reason = Why it stays
reasonHint = The reason is kept with the brief and with every copy that is issued.
keepIt = Keep it

cancel = Cancel
takeBack = Take back

# $sentence (String)
takeBackNamed = Take back the answer to: { $sentence }

# $reason (String)
because = Kept: { $reason }

# $count (Number)
changed =
    { $count ->
        [one] { $count } fact has changed in the library
       *[other] { $count } facts have changed in the library
    }

changedHint = The brief prints each as it was put in, until you decide.
was = In the brief
is = In the library now
nothing = nothing
withdrawnNow = No longer in the library

# $pinned (String)
# $now (String)
versions = Pinned from { $pinned }; the library is at { $now }.

accept = Take the new one

# $statement (String)
acceptNamed = Take the new one: { $statement }

# $count (Number)
acceptAll = Take all { $count }

keepOld = Keep the old one, with a reason…

# $statement (String)
keepOldNamed = Keep the old one, with a reason: { $statement }

leaveOut = Leave it out

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

keepStep = Keep with a reason
takeBackStep = Take an answer back
acceptStep = Take a fact as it is now
acceptAllStep = Take all facts as they are now
keepOldStep = Keep an older fact
gone = The brief is no longer open.
goneNext = Open it again.
