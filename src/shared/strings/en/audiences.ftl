### Settings: the markets that briefs are written for.

title = Audiences
lead = Whom a brief can be written for. What you change here is your team’s own: what was published stays as it is, with its signature.
own = yours
edit = Edit…

# $name (String)
editNamed = Edit { $name }

# $name (String)
take = Add { $name }

addOther = Add another…
addTitle = A new audience

# $name (String)
editTitle = { $name }

name = Name
phrase = In a sentence
market = Market word
countries = Countries
paper = Paper

papers =
    .a4 = A4
    .letter = US Letter

currency = Currency
prefix = Sign before an amount
grouping = Large numbers

groupings =
    .thousands = 12,345,678 (million, billion)
    .lakh = 1,23,45,678 (lakh, crore)

dates = Dates

dateOrders =
    .day-first = 28 November 2026
    .month-first = November 28, 2026
    .year-first = 2026 November 28

courtesy = Courtesy language
noCourtesy = None
greeting = Greeting
greetingNote = {"{region}"} stands for the region. An empty line begins a paragraph. Claim nothing: figures are in the brief.
save = Save
cancel = Cancel
remove = Remove

problems =
    .missing = This is needed.
    .too-long = This is too long.
    .name-taken = There is an audience of this name already.
    .market-form = Write two to four capitals, such as DE.
    .market-taken = Another audience has this word already.
    .currency-form = Write the three capitals of the currency, such as EUR.
    .too-many = These are too many: up to 20 countries, and four paragraphs.

# Under each field.
notes =
    .name = As it stands in lists: Germany
    .phrase = “links with …”: Germany, the Netherlands
    .market = The capitals that facts are marked with: DE
    .countries = With commas between them; empty, it is the name
    .currency = Three capitals: EUR
    .prefix = €, or the three capitals
