### From briefs to files.

# $briefs (Number)
title =
    { $briefs ->
        [one] Export PDF
       *[other] Export { $briefs } briefs
    }

editions = Editions

formats = Formats

formatNames =
    .pdf = PDF
    .html = Web page (HTML)
    .docx = Word (DOCX)

noFormat = Choose at least one format.
writtenFile = Written

paper = Paper

papers =
    .own = As in the brief
    .a4 = A4
    .letter = US Letter

courtesy = Courtesy language

courtesies =
    .own = As in the brief
    .none = None

courtesyNote = Printed in the full brief only.
files = Files
planning = Naming the files
noEdition = Choose at least one edition.

# $files (Number)
start =
    { $files ->
        [one] Export…
       *[other] Export { $files } files…
    }

cancel = Cancel
stop = Stop
stopping = Stopping
close = Close
again = Export more
elsewhere = Choose another folder…
copyCitations = Copy the citation list

# $sources (Number)
copied =
    { $sources ->
        [one] { $sources } source copied.
       *[other] { $sources } sources copied.
    }

# Where there are several files, $of names the one.
# $sources (Number)
# $of (String)
copiedOf =
    { $sources ->
        [one] { $sources } source copied, those of { $of }.
       *[other] { $sources } sources copied, those of { $of }.
    }

# $names (Number)
existsTitle =
    { $names ->
        [one] One file of this name is there already
       *[other] { $names } files of these names are there already
    }

# $folder (String)
existsText = In { $folder }. Nothing has been written yet.

replace = Replace
both = Keep both
waiting = Waiting

# $pages (Number)
written =
    { $pages ->
        [one] Written, { $pages } page
       *[other] Written, { $pages } pages
    }

stopped = Stopped: not written
open = Open

# $name (String)
openNamed = Open { $name }

reveal = Show in folder

# $name (String)
revealNamed = Show in folder: { $name }

# $files (Number)
allDone =
    { $files ->
        [one] { $files } file written
       *[other] { $files } files written
    }

# $written (Number)
# $total (Number)
done =
    { $total ->
        [one] { $written } of { $total } file written
       *[other] { $written } of { $total } files written
    }
