### What charts say: their findings, and the words beside them. Whatever is said follows from the values drawn.

# $measure (String)
# $place (String)
# $where (in | at | nowhere)
# $size (String)
# $count (Number)
# $by (percent | points)
# $from (String)
# $to (String)
# $prices (current | constant | none)
change =
    .up = { $measure } rose by { $size }{ $by ->
        [points] { " " }percentage { $count ->
            [one] point
           *[other] points
        }
       *[percent] %
    }{ $where ->
        [in] { " " }in { $place }
        [at] { " " }at { $place }
       *[nowhere] { "" }
    } from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }
    .down = { $measure } fell by { $size }{ $by ->
        [points] { " " }percentage { $count ->
            [one] point
           *[other] points
        }
       *[percent] %
    }{ $where ->
        [in] { " " }in { $place }
        [at] { " " }at { $place }
       *[nowhere] { "" }
    } from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }
    .same = { $measure } hardly moved{ $where ->
        [in] { " " }in { $place }
        [at] { " " }at { $place }
       *[nowhere] { "" }
    } from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }

# $measure (String)
# $place (String)
# $size (String)
# $count (Number)
# $by (percent | points)
# $from (String)
# $to (String)
# $of (Number)
# $prices (current | constant | none)
most =
    .up = { $measure } rose most in { $place }: by { $size }{ $by ->
        [points] { " " }percentage { $count ->
            [one] point
           *[other] points
        }
       *[percent] %
    } from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }
    .down = { $measure } rose in none of { $of } places; it fell most in { $place }: by { $size }{ $by ->
        [points] { " " }percentage { $count ->
            [one] point
           *[other] points
        }
       *[percent] %
    } from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }
    .same = { $measure } hardly moved in any of { $of } places from { $from } to { $to }{ $prices ->
        [current] , in current prices
        [constant] , in constant prices
       *[none] { "" }
    }

# $measure (String)
# $place (String)
# $amount (String)
# $at (String)
level = { $measure }: { $amount } in { $place }, { $at }

# $measure (String)
# $place (String)
# $rank (Number)
# $last (yes | no)
# $of (Number)
# $kind (cities | regions | boroughs | places)
# $amount (String)
# $levelWith (String)
rank =
    .alone = { $measure }: { $place } is { $last ->
        [yes] the lowest
       *[no] { $rank ->
            [1] the highest
            [2] second highest
            [3] third highest
            [4] fourth highest
            [5] fifth highest
            [6] sixth highest
            [7] seventh highest
            [8] eighth highest
            [9] ninth highest
           *[other] number { $rank } from the top
        }
    } of { $of ->
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $of }
    } { $kind ->
        [cities] cities
        [regions] regions
        [boroughs] boroughs
       *[places] places
    }, at { $amount }
    .tied = { $measure }: { $place } is { $rank ->
        [1] the highest
        [2] second highest
        [3] third highest
        [4] fourth highest
        [5] fifth highest
        [6] sixth highest
        [7] seventh highest
        [8] eighth highest
        [9] ninth highest
       *[other] number { $rank } from the top
    } of { $of ->
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $of }
    } { $kind ->
        [cities] cities
        [regions] regions
        [boroughs] boroughs
       *[places] places
    }, at { $amount }, level with { $levelWith }

# $measure (String)
# $place (String)
# $other (String)
# $difference (String)
gap =
    .above = { $measure }: { $difference } higher in { $place } than in { $other }
    .below = { $measure }: { $difference } lower in { $place } than in { $other }
    .level = { $measure }: as high in { $place } as in { $other }

# $measure (String)
# $place (String)
# $count (Number)
# $of (Number)
part = { $measure }: { $count ->
        [one] { $count } of { $of } is
       *[other] { $count } of { $of } are
    } in { $place }

# $title (String)
# $unit (String)
# $where (String)
# $when (String)
subtitle = { $title }. { $unit }. { $where }, { $when }.

# $from (String)
# $to (String)
span = { $from } to { $to }

# $count (Number)
# $kind (cities | regions | boroughs | places)
places = { $count } { $kind ->
        [cities] { $count ->
            [one] city
           *[other] cities
        }
        [regions] { $count ->
            [one] region
           *[other] regions
        }
        [boroughs] { $count ->
            [one] borough
           *[other] boroughs
        }
       *[places] { $count ->
            [one] place
           *[other] places
        }
    }

# $amount (String)
# $at (String)
# $size (String)
# $before (String)
latest =
    .up = { $amount } in { $at }, { $size } up on { $before }.
    .down = { $amount } in { $at }, { $size } down on { $before }.
    .same = { $amount } in { $at }, hardly other than in { $before }.

# $count (Number)
missingMany = { $count ->
        [one] No figure is held for one period between.
       *[other] No figures are held for { $count } periods between.
    }

# $count (Number)
# $periods (String)
missing = { $count ->
        [one] No figure is held for { $periods }.
       *[other] No figures are held for { $periods }.
    }

# $shown (Number)
# $of (Number)
largest = The { $shown } largest of { $of } are drawn.

# $prices (current | constant | unsaid)
priceBasis = { $prices ->
        [current] Not adjusted for inflation.
        [constant] Adjusted for inflation.
       *[unsaid] Whether it is adjusted for inflation is not said.
    }

# $periods (String)
provisional = { $periods ->
        [all] Provisional.
       *[other] { $periods } is provisional and drawn open.
    }

# $mark (String)
# $status (provisional | revised | both | estimated)
# $periods (String)
marked = { $mark } { $status ->
        [provisional] provisional
        [revised] revised
        [both] provisional and revised
       *[estimated] estimated
    }{ $periods ->
        [unnamed] .
       *[other] : { $periods }.
    }

# $period (String)
base = Each line begins at 100 in { $period }, the black rule; the others are grey.

oneEach = One square each.

place = Place
elsewhere = elsewhere

# $count (Number)
# $far (String)
# $from (String)
# $place (String)
within =
    .all = { $count ->
        [one] It lies within { $far } of { $from }.
       *[other] All { $count } places lie within { $far } of { $from }.
    }
    .one = { $place } lies { $far } from { $from }.

stops = Your stops in their order. Times by road come from your host.

straight = Straight lines, worked out from coordinates.

# $period (String)
sized = The larger a mark, the more people live there ({ $period }).

# $days (Number)
daysOf = { $days ->
        [one] one day
       *[other] { $days } days
    }

# $days (String)
# $count (Number)
# $far (String)
visit =
    .between = { $days }, { $count ->
        [one] one place
       *[other] { $count } places
    }, { $far } in straight lines between them.
    .places = { $days }, { $count ->
        [one] one place
       *[other] { $count } places
    }.

# $minutes (Number)
# $mode (String)
# $from (String)
leg =
    .minutes = { $minutes ->
        [one] One minute
       *[other] { $minutes } minutes
    } by { $mode } from { $from }
    .straight = from { $from }, straight line

# $country (String)
tiesBold = Those of { $country } are in bold.

# $country (String)
tiesNone = None of { $country } is held for this chapter.

tiesNote = The best-linked names, from ties that a source states; nothing is inferred.

ties =
    .owns = owns
    .ownedBy = owned by
    .funds = funds
    .fundedBy = funded by
    .hosts = hosts
    .hostedBy = hosted by
    .supplies = supplies
    .suppliedBy = supplied by
    .locatedAt = stands at
    .siteOf = home to
    .memberOf = member of
    .hasMember = has as members
    .partner = works with
    .researches = researches with

charts =
    .line = Line chart over time.
    .slope = Slope chart of two points in time.
    .multiples = Small line charts on one scale.
    .dots = Dot chart from zero.
    .squares = Squares, one for each counted.
