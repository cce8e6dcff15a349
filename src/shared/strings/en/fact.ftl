### What a fact says of itself.

caveat = Limit

# $day (String)
reviewPassed = Review was due by { $day }

due = Due for review

why = Why
sources = Source
opensOutside = opens in your browser
