### What a fact says of itself.

caveat = Limit

# $day (String)
reviewPassed = Review was due by { $day }

why = Why
sources = Source
opensOutside = opens in your browser
