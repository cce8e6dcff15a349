### The true pages beside the brief.

title = Pages
laying = Laying out the pages

# $page (Number)
# $pages (Number)
page = Page { $page } of { $pages }

# $count (Number)
pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }

# $count (Number)
minutes =
    { $count ->
        [one] about { $count } minute to read
       *[other] about { $count } minutes to read
    }

# $count (Number)
shortMinutes = { $count } min

scroll = Pages of the PDF

# $count (Number)
notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }

notesWhere = on these pages
unreadable = The pages were laid out, but the window could not draw them.
unreadableNext = Export the PDF: it is whole.
fit = Fit width
larger = Larger
smaller = Smaller

# $percent (Number)
zoom = { $percent }%
