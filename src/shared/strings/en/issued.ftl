### Issued copies, verifying a PDF, recalls, and the dialogue that issues a brief.

title = Issued
lead = What was handed over, to whom, and whether it still says what the library says.
reading = Reading the ledger
back = All issued copies
verify = Verify a PDF or Word file…
goOn = Continue from this PDF
verifying = Making the PDF again and comparing it
empty = Nothing has been issued yet. Open a brief and choose Issue: it gets a number, and the copy is kept here.
copies = Copies


# $count (Number)
# $by (String)
states =
    .good = Good
    .recalled =
        { $count ->
            [one] { $count } figure changed
           *[other] { $count } figures changed
        }
    .superseded = Replaced by { $by }

ledger = Ledger

# $entries (Number)
whole =
    { $entries ->
        [one] Whole: { $entries } entry, each bound to the one before it.
       *[other] Whole: { $entries } entries, each bound to the one before it.
    }

broken = The ledger is not as Attaché wrote it
brokenNext = A dated copy of it is in the folder “backups” of the home.

# $open (Number)
recalls =
    { $open ->
        [0] Recalls
       *[other] Recalls, { $open } open
    }

noRecalls = Every copy says what the library says today.

# $count (Number)
# $pages (String)
onPages =
    { $count ->
        [0] page not known
        [one] page { $pages }
       *[other] pages { $pages }
    }

gravities =
    .withdrawn = Withdrawn
    .sign = Sign changed
    .magnitude = Tenfold or more
    .order = Order changed
    .value = Figure changed
    .meaning = Meaning changed
    .wording = Wording only
    .source = Source only

# $since (String)
since = Since { $since }.

recallStates =
    .open = Open
    .done = Done
    .ignored = Ignored

corrigendum = Corrigendum…
corrigendumAll = Corrigenda for all that are open…
corrigendumTitle = What the recipients are told
apology = Apology
apologyText = We apologise for the error. Please use what is printed below in place of what your copy says, and pass it on to those who have one.
write = Write the PDF…

# $path (String)
written = Written: { $path }

done = Done
ignore = Ignore…
ignoreTitle = Why may the printed figures stand?
reason = Reason
keepReason = Ignore, with this reason
reopen = Open again
cancel = Cancel
open = Open the PDF
reveal = Show in folder

files =
    .kept = The kept file is the one that was issued.
    .missing = The kept file is gone from the folder “issued”.
    .erased = The kept file was deleted with a name that it bore.
    .changed = The kept file was changed on the disk: it is not the one that was issued.

# $edition (String)
# $audience (String)
# $pages (Number)
about =
    { $pages ->
        [one] { $edition } · { $audience } · { $pages } page
       *[other] { $edition } · { $audience } · { $pages } pages
    }

# $recipient (String)
# $day (String)
issuedTo = To { $recipient }, { $day }

chain = Copies for this recipient
thisOne = this one

# $count (Number)
facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }

findings = Checks
noFindings = The checks found nothing.

# $reason (String)
waiver = Kept, because: { $reason }

fact = Fact
page = Page
today = Today
asPrinted = As printed

kinds =
    .identical = Untouched
    .re-saved = Saved again
    .altered = Changed
    .cannot-tell = Cannot tell
    .evidence-altered = Evidence changed
    .evidence-removed = Evidence removed
    .other-engine = Of another version
    .foreign = Not made by Attaché
    .unreadable = Cannot be read
    .figures-hold = Figures as printed
    .figures-altered = Figures changed

from = Where it comes from

# $engine (String)
madeBy = Made by { $engine }.

figures = Its figures today
noFigures = It carries no figures that could be held against the library.

figureStates =
    .same = As in the library
    .corrected = Corrected
    .withdrawn = Withdrawn
    .unknown = Unknown here

# $same (Number)
# $corrected (Number)
# $withdrawn (Number)
# $unknown (Number)
counts = { $same } as in the library, { $corrected } corrected, { $withdrawn } withdrawn, { $unknown } unknown here

issue = Issue…
asking = Looking through the brief
date = Date of issue
edition = Editions

# $number (String)
number = It will be number { $number }.

# $number (String)
numbers = The numbers begin with { $number }.

# $numbers (String)
replaces = It replaces { $numbers }, and says so on its cover.

# $count (Number)
errors =
    { $count ->
        [one] { $count } error keeps it from being issued
       *[other] { $count } errors keep it from being issued
    }

# $count (Number)
warnings =
    { $count ->
        [0] No warning waits for an answer
        [one] { $count } warning to answer for
       *[other] { $count } warnings to answer for
    }


# $sentence (String)
why = Why it may stand: { $sentence }

# What is still to be done before it can be issued, the first of it.
# $count (Number)
lacks =
    .recipient = Name the recipient first.
    .edition = Choose at least one edition.
    .reasons =
        { $count ->
            [one] { $count } warning waits for a reason.
           *[other] { $count } warnings wait for a reason.
        }

issuing = Writing the issued copy

# $numbers (String)
issuedAs = Issued as { $numbers }.

close = Close
