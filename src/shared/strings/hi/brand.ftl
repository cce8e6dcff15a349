### Settings: how the authority’s pages look.

title = पहचान
lead = अब से हर पृष्ठ पर। जारी की गई प्रतियाँ जैसी हैं वैसी रहती हैं।

name = प्राधिकरण का नाम
logo = लोगो
onPaper = काग़ज़ पर
onDark = गहरी ज़मीन पर
madeWhite = उसी से सफ़ेद बनाया गया
choose = फ़ाइल चुनें
replace = बदलें
noLogo = अभी कोई लोगो नहीं
logoNote = सपाट आकृतियों वाला SVG, या 600 बिंदु या अधिक चौड़ा PNG। यहाँ छोड़ें या चुनें।
takeColours = लोगो के रंग लें
takeOff = हटाएँ

colours = रंग

colour =
    .primary = आवरण और पट्टियाँ
    .accent = मुख्य रंग
    .mid = चिह्न और स्रोत
    .paper = पट्टे और नक़्शे

use =
    .white-on-it = उस पर सफ़ेद अक्षर
    .text-on-paper = काग़ज़ पर अक्षर

mixed = बाक़ी रंगों से बना

# $ratio (String)
ratio = { $ratio } : 1

# $name (String)
# $needed (String)
# $colour (String)
tooPale = { $name } को पढ़े जाने के लिए { $needed } : 1 चाहिए। सबसे पास का रंग { $colour } है; पृष्ठ उसी का उपयोग करते हैं।

useIt = यही लें
cover = आवरण
coverAsPaper = काग़ज़ के अनुसार
coverDeep = गहरा
coverBright = चटख

type = अक्षर
titles = शीर्षक
text = पाठ और आँकड़े
house = Attaché के अपने
addFonts = फ़ॉन्ट फ़ाइलें चुनें
typeNote = TTF या OTF, हर कट की एक फ़ाइल। अरबी और हिंदी मेल खाते अक्षरों में आती हैं, और वे अकेले चिह्न भी जो फ़ॉन्ट में नहीं हैं।
licence = फ़ॉन्ट का लाइसेंस
licenceHint = जैसे OFL-1.1, या लाइसेंस जिसके पास है।

embedding =
    .anywhere = इसके स्वामी ने दस्तावेज़ में रखने की अनुमति दी है।
    .editable = इसके स्वामी ने बदले जा सकने वाले दस्तावेज़ में भी रखने की अनुमति दी है।
    .print = इसके स्वामी ने पढ़ने और छापने के लिए रखने की अनुमति दी है।

# $family (String)
# $cuts (Number)
cuts = { $cuts ->
    [one] { $family }, { $cuts } कट
   *[other] { $family }, { $cuts } कट
}

preview = कैसा दिखता है
# $title (String)
live = “{ $title }” में
inColour = रंगीन
inGrey = स्लेटी छपाई
drawing = पृष्ठ बन रहे हैं
save = यही रूप लें
reset = जैसा था वैसा
remove = Attaché का अपना रूप लें
removeForPack = आँकड़ों के साथ आया रूप लें
saved = रूप सहेजा गया।
