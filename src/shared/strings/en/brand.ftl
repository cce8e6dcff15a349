### Settings: how the authority’s pages look.

title = Brand
lead = Used on every page from now on. Issued copies stay as they are.

name = Name of the authority
logo = Logo
onPaper = On paper
onDark = On dark grounds
madeWhite = made white from it
choose = Choose a file
replace = Replace
noLogo = No logo yet
logoNote = SVG of flat shapes, or PNG 600 points wide or more. Drop it here, or choose it.
takeColours = Take the colours of the logo
takeOff = Take it off

colours = Colours

colour =
    .primary = Cover and panels
    .accent = Accent
    .mid = Marks and sources
    .paper = Bands and maps

use =
    .white-on-it = White text on it
    .text-on-paper = As text on paper

mixed = Mixed of the others

# $ratio (String)
ratio = { $ratio } : 1

# $name (String)
# $needed (String)
# $colour (String)
tooPale = { $name } needs { $needed } : 1 to be read. { $colour } is the nearest that does; the pages use it already.

useIt = Take it
cover = Cover
coverAsPaper = As the paper has it
coverDeep = Dark
coverBright = Bright

type = Type
titles = Titles
text = Text and figures
house = Attaché’s own
addFonts = Choose font files
typeNote = TTF or OTF, a file for each cut. Arabic and Hindi follow in matching faces, and so do single characters that a font does not hold.
licence = Licence of the fonts
licenceHint = For example OFL-1.1, or who holds the licence.

embedding =
    .anywhere = Its owner allows embedding.
    .editable = Its owner allows embedding, also where the document may be edited.
    .print = Its owner allows embedding for reading and printing.

# $family (String)
# $cuts (Number)
cuts = { $cuts ->
    [one] { $family }, { $cuts } cut
   *[other] { $family }, { $cuts } cuts
}

preview = How it looks
# $title (String)
live = In “{ $title }”
inColour = Colour
inGrey = Printed grey
drawing = Drawing the pages
save = Wear this look
reset = Back to what it was
remove = Wear Attaché’s own look
removeForPack = Wear the look that came with the data
saved = The look is saved.
