### Beginning a brief.

title = New brief
letter = Is there a letter?
letterNote = Paste the email that announces the visit: who comes, when and why is read from it, and shown to you for checking. Or answer below.
who = Who is it for?
whoNote = The audience sets the paper, the currency and the way numbers and dates are written.
paper = Paper

papers =
    .a4 = A4
    .letter = US Letter

currency = Currency
dates = Dates
coming = Who is coming?
comingNote = A delegation steers which facts are chosen, and adds its visit to the brief.
nobody = No delegation named
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
announced = { $name }, { $audience }: what is ticked above is taken, with the clusters that suit it.

# $lacking (String)
announcedLacks = { $lacking } Or drop what was read.

unread = There is a text above that was not read. Read it, or clear it.
checkFirst = The letter says who comes and for which audience. “Create brief” takes what is ticked in it; add the delegation first to look over the clusters, or start over to choose by hand.
create = Create brief
creating = Choosing the facts
cancel = Cancel

# $most (Number)
tooMany = A brief holds at most { $most } clusters. Clear some to go on.

noAudience = The pack names no audience, so no brief can be made from it.
