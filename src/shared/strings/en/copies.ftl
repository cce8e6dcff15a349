### Copies of the team's work from before, and the way back to one.

title = Earlier copies
lead = Visits, briefs and edits of the library as they were. One copy a day is kept for a week, and the last one before a repair.
none = There are no copies yet.

why =
    .previous = Saved before the last change
    .day = The day’s copy
    .newer = Newer than what was found at a start
    .older-app = Of an older Attaché
    .before-restore = Before you went back
    .damaged = Set aside as damaged

# $fault (String)
unusable = It cannot be used: { $fault }

# $visits (Number)
visits = { $visits ->
    [one] One visit
   *[other] { $visits } visits
}

# $briefs (Number)
briefs = { $briefs ->
    [one] one brief
   *[other] { $briefs } briefs
}

# $edits (Number)
edits = { $edits ->
    [one] one edit
   *[other] { $edits } edits
}

show = What would change
same = Nothing: it is as things are now.

# $names (String)
gone = Would go: { $names }

# $names (String)
back = Would come back: { $names }

# $names (String)
other = Would be as then: { $names }

# $count (Number)
editsChanged = { $count ->
    [one] One edit of the library would be other than now.
   *[other] { $count } edits of the library would be other than now.
}

goBack = Go back to this copy
sure = Go back to this copy?
sureText = What is here now is kept as a copy too, so you can return to it. Issued copies and the ledger are not touched. The window starts anew.
stay = Stay with what is here
