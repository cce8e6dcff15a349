### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = Briefing pack
corrigendum = Corrigendum

# $country (String)
forVisitors = For visitors from { $country }

visit = Visit
prepared = Prepared
edition = Edition

editions =
    .full = Full brief
    .summary = Two-page summary
    .host = Host’s notes

clusters = Clusters
preparedFor = Prepared for

# $region (String)
# $country (String)
sections =
    .case = The case in one page
    .welcome = Welcome
    .glance = At a glance
    .why = Why { $region }?
    .benchmarks = Benchmarks
    .links = Links with { $country }
    .funding = Funding and support
    .stories = Investor stories
    .sites = Sites and premises
    .rules = Doing business here
    .visit = Your visit
    .meet = Whom to meet and next steps
    .sources = Sources and method

# $region (String)
greeting = It is a pleasure to welcome you to { $region }. This brief shows what the region offers for partnership and investment, and what links it with your country.

limits = Every figure in these pages has its source, its date and its limits.

# Said where the pack holds a rate for the visitors' currency.
converted = Amounts in pounds are shown with their value in your currency beside them, at a dated rate.

glanceLead = The region in figures. Each number names what it measures, its period and the area it covers; what limits it stands beside it.

# The rates that amounts were converted at.
# $rates (String)
ratesUsed = Converted amounts are rounded and use { $rates }.

# What the picture on the cover means: the region grown outward in equal steps.
bands =
    .km = Cover: each band lies 5 km further out.
    .miles = Cover: each band lies 3 miles further out.

# The marks before a statement's evidence, explained at the foot of the page.
marks =
    .counted = counted
    .done = done
    .estimated = estimated
    .planned = planned
    .claimed = claimed
    .rule = rule

# Of a figure whose review was due before the brief was made.
latestHeld = latest held

# The brief as a page of the web: what only a screen needs to be told.
screen =
    .skip = Skip to the content
    .contents = Contents
    .chartData = The figures of this chart

# Between the items of a list.
comma = ,{ " " }

months =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December

# A day; the spaces do not break.
# $day (String)
# $month (String)
# $year (String)
day = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }

# $month (String)
# $year (String)
month = { $month } { $year }

# Times from one to another, since one, and up to one.
# $from (String)
# $to (String)
range = { $from } to { $to }

# $from (String)
since = from { $from }

# $to (String)
until = to { $to }

# The word of a scale after its number, as printed: "28.97 billion", "1.29 lakh crore".
# $count (Number)
scales =
    .million =
        { $count ->
            [one] million
           *[other] million
        }
    .billion =
        { $count ->
            [one] billion
           *[other] billion
        }
    .trillion =
        { $count ->
            [one] trillion
           *[other] trillion
        }
    .lakh =
        { $count ->
            [one] lakh
           *[other] lakh
        }
    .crore =
        { $count ->
            [one] crore
           *[other] crore
        }
    .lakh-crore =
        { $count ->
            [one] lakh crore
           *[other] lakh crore
        }

# A place in a ranking; $ordinal is the plural form of the ordinal number.
# $place (String)
# $ordinal (String)
ordinal =
    { $ordinal ->
        [one] { $place }st
        [two] { $place }nd
        [few] { $place }rd
       *[other] { $place }th
    }

# What is counted, after its number.
# $count (Number)
units =
    .projects =
        { $count ->
            [one] project
           *[other] projects
        }
    .jobs =
        { $count ->
            [one] job
           *[other] jobs
        }
    .people =
        { $count ->
            [one] person
           *[other] people
        }
    .visitors =
        { $count ->
            [one] visitor
           *[other] visitors
        }
    .firms =
        { $count ->
            [one] firm
           *[other] firms
        }
    .passengers =
        { $count ->
            [one] passenger
           *[other] passengers
        }
    .flights =
        { $count ->
            [one] flight
           *[other] flights
        }
    .students =
        { $count ->
            [one] student
           *[other] students
        }
    .years =
        { $count ->
            [one] year
           *[other] years
        }
    .months =
        { $count ->
            [one] month
           *[other] months
        }
    .minutes =
        { $count ->
            [one] minute
           *[other] minutes
        }
    .businesses =
        { $count ->
            [one] business
           *[other] businesses
        }
    .graduates =
        { $count ->
            [one] graduate
           *[other] graduates
        }
    .per-cent =
        { $count ->
            [one] per cent
           *[other] per cent
        }
    .sq-ft =
        { $count ->
            [one] sq ft
           *[other] sq ft
        }
    .sq-m =
        { $count ->
            [one] sq m
           *[other] sq m
        }
    .hectares =
        { $count ->
            [one] hectare
           *[other] hectares
        }
    .acres =
        { $count ->
            [one] acre
           *[other] acres
        }
    .hours =
        { $count ->
            [one] hour
           *[other] hours
        }
    .metres =
        { $count ->
            [one] metre
           *[other] metres
        }
    .km =
        { $count ->
            [one] km
           *[other] km
        }
    .miles =
        { $count ->
            [one] mile
           *[other] miles
        }
    .square-miles =
        { $count ->
            [one] square mile
           *[other] square miles
        }
    .mph =
        { $count ->
            [one] mph
           *[other] mph
        }
    .MW =
        { $count ->
            [one] MW
           *[other] MW
        }
    .MVA =
        { $count ->
            [one] MVA
           *[other] MVA
        }
    .GWh-a-year =
        { $count ->
            [one] GWh a year
           *[other] GWh a year
        }
    .flights-a-week =
        { $count ->
            [one] flight a week
           *[other] flights a week
        }
    .flights-a-day =
        { $count ->
            [one] flight a day
           *[other] flights a day
        }
    .seats =
        { $count ->
            [one] seat
           *[other] seats
        }
    .vehicles =
        { $count ->
            [one] vehicle
           *[other] vehicles
        }
    .batteries =
        { $count ->
            [one] battery
           *[other] batteries
        }
    .tickets =
        { $count ->
            [one] ticket
           *[other] tickets
        }
    .products =
        { $count ->
            [one] product
           *[other] products
        }
    .premises =
        { $count ->
            [one] premises
           *[other] premises
        }
    .job-years =
        { $count ->
            [one] job year
           *[other] job years
        }
    .parks =
        { $count ->
            [one] park
           *[other] parks
        }
    .motorways =
        { $count ->
            [one] motorway
           *[other] motorways
        }
    .facilities =
        { $count ->
            [one] facility
           *[other] facilities
        }
    .partners =
        { $count ->
            [one] partner
           *[other] partners
        }
    .radars =
        { $count ->
            [one] radar
           *[other] radars
        }
    .briefs =
        { $count ->
            [one] brief
           *[other] briefs
        }

# What follows a rate.
rates =
    .a-year = a year
    .a-month = a month
    .a-week = a week
    .a-day = a day
    .an-hour = an hour
    .per-sq-ft = per sq ft
    .per-km = per km
    .pence-per-GBP-of-rateable-value = pence per GBP of rateable value
    .AED-per-USD = AED per USD

name = Name
role = Role
organisation = Organisation
englishFollows = The full text follows in English.
