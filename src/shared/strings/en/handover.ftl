### Issuing a brief and handing it over; the review and the approval before.

title = Issue and hand over
lead = Each copy gets a number and is kept, so that you can correct it later.
to = For
add = Add a name

# $name (String)
remove = Not for { $name }

# $count (Number)
others =
    { $count ->
        [one] Add the other delegate
       *[other] Add the other { $count } delegates
    }

inside = Goes inside each PDF
number = Its number, and who it is for
numberHint = On the cover and in the file

# $count (Number)
figures =
    { $count ->
        [one] { $count } figure as a table (CSV)
       *[other] The { $count } figures as a table (CSV)
    }

figuresHint = So that a reader can check them

# $count (Number)
sources =
    { $count ->
        [one] { $count } source, with its link
       *[other] { $count } sources, with working links
    }

tags = Tags, reading order, alternative text
stays = Stays in the house
letter = The letter, and what is known of the visitors

# $count (Number)
notes =
    { $count ->
        [0] Notes to yourself
        [one] { $count } note to yourself
       *[other] { $count } notes to yourself
    }

# $count (Number)
decisions =
    { $count ->
        [0] Decisions and their reasons
        [one] { $count } decision and its reason
       *[other] { $count } decisions and their reasons
    }

decisionsHint = In your ledger, for audit
unprinted = What is not printed: notes on figures, why they were chosen, other visits
field = Everything, field by field

# $fields (String)
goesOut = Goes out: { $fields }

# $fields (String)
staysHere = Stays: { $fields }

message = Message for your e-mail

# $name (String)
# $title (String)
greeting = Dear { $name }, here is “{ $title }”. Every figure names its source; the last pages list them. If anything changes we will send a correction to this copy.

clear = Nothing stands in the way.

# $count (Number)
doIssue =
    { $count ->
        [one] Issue { $count } copy
       *[other] Issue { $count } copies
    }

done = Ready to hand over
openNamed = Open
showNamed = Show in folder
save = Save a copy…
email = E-mail draft…
calendar = Programme as a calendar…

# $path (String)
written = Written: { $path }

approval = Approval
states =
    .none = Not asked for
    .waiting = Waiting for approval
    .changed = Changed since its review copy: no approval holds
    .approved = Approved

# $name (String)
# $day (String)
approvedBy = { $name }, { $day }

required = Your authority issues nothing without approval.
review = Review and approval…
reviewTitle = Review and approval
reviewLead = A review copy is frozen and marked on every page. An approval holds for just what it prints: one changed word voids it.
make = Make a review copy…

# $day (String)
made = Review copy of { $day }

who = Your name
remark = A remark
addRemark = Add the remark
approve = Approve this copy
close = Close
require = Nothing is issued without approval
requireHint = A brief is issued only after somebody approved just what it prints.
exportBlocked = The checks found what keeps this brief from being issued. Export it all the same?
exportAnyway = Export all the same
