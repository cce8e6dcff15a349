### What the visitors asked, in the brief.

# $count (Number)
fromDelegation = From the delegation ({ $count })

fromFile = From a file…
fillWorkbook = Fill in their workbook…

# $path (String)
# $answered (Number)
# $gaps (Number)
filled = Saved: { $path } ({ $answered } answered, { $gaps ->
        [one] { $gaps } gap
       *[other] { $gaps } gaps
    })

paste = Write or paste questions
pasteHint = One a line. Each is matched to the library by its words; read every answer before it is handed over.
answerThem = Find answers
matching = Looking for answers

# $count (Number)
# $gaps (Number)
added =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    } added{ $gaps ->
        [0] { "." }
        [one] , { $gaps } gap among them.
       *[other] , { $gaps } gaps among them.
    }

noneNew = These questions stand in the brief already.

# $answered (Number)
# $gaps (Number)
standing =
    { $gaps ->
        [one] { $answered } answered · { $gaps } gap
       *[other] { $answered } answered · { $gaps } gaps
    }

exportAnswers = Save as a table…
exportGaps = Gaps for the data team…

# $path (String)
saved = Saved: { $path }

gap = A gap: nothing in the library answers this. It prints as one, and goes on the list for the data team.
dataTeamAsked = The data team has been asked
askedStep = Say whether the data team was asked
found = Found by its words. Read it.
takeAway = Take it away

# $statement (String)
takeAwayNamed = Take it away: { $statement }

others = Other answers…

# $question (String)
othersNamed = Other answers for: { $question }

closeOthers = Close
near = What speaks of it
nothingNear = Nothing speaks of it.

# $words (String)
shares = Shares: { $words }

takeIt = Use it

# $statement (String)
takeNamed = Use it: { $statement }

ownWords = Answer in our own words
ownWordsLabel = Our own words for the answer
ownWordsHint = Say it in your words; bind each figure to its fact
dropWords = Drop our words
addStep = Add questions
answerStep = Choose what answers a question
wordStep = Write an answer
