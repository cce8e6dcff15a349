### What is known of people: how long it is kept, and how it goes.

title = People
lead = Names of visitors, of those who were handed a copy, of colleagues who read it, and of people who asked for something. Nothing goes by itself: whose time is over is listed here.
keep = How long names are kept

kinds =
    .visitors = Visitors, after their visit
    .recipients = Recipients, after the day of issue
    .reviewers = Readers of review copies, after their remark
    .enquirers = People who asked for something, after it ended

# $months (Number)
months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}

forGood = Until erased by hand

# $count (Number)
due = { $count ->
    [0] Nobody’s time is over.
    [one] One name’s time is over.
   *[other] { $count } names’ time is over.
}

# $where (String)
# $until (String)
dueSince = { $where }, kept until { $until }

erase = Erase a person
eraseNote = The name is found in any case, with any spaces, and with the last name first.
name = Name
show = Show what would go
nothing = Nothing here bears this name.

# $names (String)
found = Found as { $names }

# $count (Number)
visits = { $count ->
    [one] One visit
   *[other] { $count } visits
}

# $count (Number)
briefs = { $count ->
    [one] One brief
   *[other] { $count } briefs
}

# $count (Number)
files = { $count ->
    [one] One file, backups and earlier states among them
   *[other] { $count } files, backups and earlier states among them
}

holders = Issued copies that bear the name. Their holders keep them: nothing here reaches those.

# $count (Number)
left = { $count ->
    [one] One file that others published bears it and is left alone.
   *[other] { $count } files that others published bear it and are left alone.
}

# $names (String)
colleagues = It goes from what the team shares when these look into the folder next: { $names }. In their own issued copies and backups it is for them to erase.

eraseNow = Erase for good
sure = Erase this person?
sureText = The name goes from everything here, and kept PDFs that bear it are deleted. This cannot be undone. The window starts anew after it.
stay = Leave it
