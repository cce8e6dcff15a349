### Two briefs, and what is other in the second.

title = What is different
menu = Compare with another brief…
back = Back to the brief
older = Compared with
noOthers = There is no other brief to compare it with. Duplicate it, make another one, or choose a PDF.
aPdf = A PDF
briefs = Briefs
copies = Issued copies

# $number (String)
# $date (String)
copy = The issued copy { $number } ({ $date })

# $number (String)
# $date (String)
# $recipient (String)
copyFor = The issued copy { $number } for { $recipient } ({ $date })

pdf = Compare with a PDF…

# $title (String)
# $date (String)
against = Compared with the PDF “{ $title }” of { $date }.

comparing = Comparing the briefs
same = The two briefs say the same.

# $count (Number)
count =
    { $count ->
        [one] { $count } difference
       *[other] { $count } differences
    }

kinds =
    .brief = The brief
    .section = Sections
    .figure = Figures
    .fact = Facts
    .record = Contacts, sites and stories
    .wording = Wording
    .order = Order
