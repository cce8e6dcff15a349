### The import desk: figures of a statistics office become a pack.

title = Import figures
open = Import figures from a workbook…
lead = A workbook or table of a statistics office, as it came. Attaché says what it finds, and asks what the file does not say.
choose = Choose a file…
other = Choose another file…
none = This file holds no figures: it lists names and codes, and measures nothing.
table = Table

# $sheet (String)
# $number (Number)
# $title (String)
# $figures (Number)
tableNamed = { $sheet }{ $number ->
        [1] { "" }
       *[other] { " " }({ $number })
    }: { $title } ({ $figures } figures)

# $count (Number)
refused =
    { $count ->
        [one] { $count } cell is refused and left out.
       *[other] { $count } cells are refused and left out.
    }

asked = The file does not say this of its figures:
first = The first figures, as they will be taken
known = As the last file of this form was taken.
measure = Measure
place = Place
period = Period
unit = Unit
figure = Figure
cell = Cell
source = Source
sourceTitle = Title of the publication
publisher = Publisher
url = Web address, if it has one
take = Take the figures
taking = Taking the figures

# $title (String)
# $version (String)
# $facts (Number)
# $points (Number)
taken = { $title } { $version } is installed: { $facts } facts and { $points } points of series. How it was read is kept beside the file.

changes = Since the last file:
left = Left out:
