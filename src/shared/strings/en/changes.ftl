### What is new since the visitors' last copy, in the brief.

looking = Looking for the copies that these visitors hold
none = Nothing was exported or issued for these visitors yet. As soon as there is an earlier copy, this section tells what changed since.
since = Since the copy

# $date (String)
# $number (String)
# $edition (String)
# $title (String)
copy = { $date } · { $number } · { $edition } · { $title }

# Stands where an issued copy has its number.
exported = exported

bring = Bring up to date

# $count (Number)
brought =
    { $count ->
        [0] Nothing changed since that copy; the section is not printed.
        [one] { $count } change since that copy.
       *[other] { $count } changes since that copy.
    }

step = Bring ‘What is new’ up to date

tags =
    .changed = Changed
    .new = New
    .gone = No longer printed
    .withdrawn = Withdrawn

before = Then
now = Now
