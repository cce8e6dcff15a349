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
    .welcome = Welcome
    .glance = At a glance
    .why = Why { $region }?
    .benchmarks = Benchmarks
    .links = Links with { $country }
    .funding = Funding and support
    .visit = Your visit
    .sources = Sources and method

# $region (String)
greeting = It is a pleasure to welcome you to { $region }. This brief shows what the region offers for partnership and investment, and what links it with your country.

limits = Every figure in these pages has its source, its date and its limits.

# Said where the pack holds a rate for the visitors' currency.
converted = Amounts in pounds are shown with their value in your currency beside them, at a dated rate.

glanceLead = The region in figures. Each number names what it measures, its period and the area it covers; what limits it stands beside it.

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

basis =
    .measured = measured
    .survey = survey
    .estimate = estimate
    .forecast = forecast
    .target = target
    .claim = claim
    .rule = rule
    .event = event

geography =
    .region = whole region
    .combined-authority = combined authority area
    .local-authority = local authority
    .site = site
    .national = national
    .international = international

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

# What follows a rate.
rates =
    .a-year = a year
    .a-month = a month
    .a-week = a week
    .a-day = a day

name = Name
role = Role
organisation = Organisation
englishFollows = The full text follows in English.
