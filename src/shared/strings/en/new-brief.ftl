### Beginning a brief.

title = New brief
letter = Who is coming?
letterNote = Paste the e-mail, drop a file, or type one line: “Pune, automotive, Thursday, 6 people”. Or answer beside.
letterName = The letter

# $understood (Number)
# $all (Number)
understood = { $understood } of { $all } lines understood

newVisit = Somebody new
newVisitHint = Their name, such as “Pune Automotive Delegation”
who = Who is it for?
whoNote = The audience sets the paper, the currency and the way numbers and dates are written.
paper = Paper

papers =
    .a4 = A4
    .letter = US Letter

currency = Currency
dates = Dates
coming = Whose visit?
comingNote = A delegation steers which facts are chosen, and adds its visit to the brief.
nobody = Nobody named yet
nobodyNote = A brief for any visitor from this market
import = Import a delegation file…

noVisit = No visit dates

# $count (Number)
people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

sectors = Sectors
interests = Interests
clusters = Which clusters?
clustersNote = Those that suit this audience are ticked, best first. Clear or add as you see fit.
suggested = Suggested
otherClusters = Others
finding = Finding the clusters that suit


# $facts (Number)
# $organisations (Number)
clusterHolds =
    { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    }, { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisations
    }

# $who (String)
# $clusters (Number)
summary =
    { $clusters ->
        [one] { $who }: { $clusters } cluster
       *[other] { $who }: { $clusters } clusters
    }

# While what a letter said is being checked.
# $name (String)
# $audience (String)
announced = { $name }, { $audience }: what stands beside the letter is taken, with the clusters that suit it.

# $lacking (String)
announcedLacks = { $lacking } Or drop what was read.

unread = There is a text that was not read. Read it, or clear it.
checkFirst = “Create brief” takes what stands here. Save the visit first to look over its clusters.
create = Create brief
creating = Choosing the facts
cancel = Cancel

# $most (Number)
tooMany = A brief holds at most { $most } clusters. Clear some to go on.

noAudience = The data names no audience, so no brief can be made from it.
