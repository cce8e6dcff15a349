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

columns = Columns
column = Column
sample = First cells
holds = It holds
unitOfColumn = Unit of this column

# $name (String)
holdsOf = What { $name } holds

# $name (String)
unitOf = Unit of { $name }

# $first (String)
# $last (String)
# $count (Number)
columnsTo = { $first } to { $last } ({ $count } columns)

eachColumn = Show each column
foldColumns = Show columns of a kind together

roles =
    .figures = Figures
    .place = Place
    .code = Code
    .period = Period
    .unit = Unit
    .status = Status
    .label = What is measured
    .nothing = Leave out

otherwise = Not as in the last file:

# $sheet (String)
lost = “{ $sheet }” is not in this file. It is now:

# $name (String)
# $was (String)
gone = “{ $name }” ({ $was }) is no column any more. It is now:

chooseNow = Choose…
isGone = Gone: leave it out

# $sheet (String)
alsoAsks = “{ $sheet }” is taken too, and something is asked of it: choose it above.
