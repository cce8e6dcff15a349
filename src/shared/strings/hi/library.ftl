### The library.

title = पुस्तकालय
search = पुस्तकालय में खोजें
placeholder = तथ्य, संस्थाएँ, स्थान, स्रोत
views = दिखाएँ

view =
    .list = सब कुछ
    .map = मानचित्र
    .edits = हमारे संपादित

filters =
    { $chosen ->
        [0] फ़िल्टर
       *[other] फ़िल्टर ({ $chosen })
    }

hideFilters = परिणामों पर वापस
narrow = इनसे छाँटें

facets =
    .kind = प्रकार
    .cluster = आर्थिक समूह
    .place = स्थान
    .theme = विषय
    .market = बाज़ार
    .basis = आधार
    .confidence = विश्वसनीयता
    .source = स्रोत
    .review = समीक्षा की तिथि
    .edited = हमारे संपादित

kinds =
    .fact = तथ्य
    .organisation = संस्था
    .cluster = आर्थिक समूह
    .place = स्थान
    .source = स्रोत
    .series = शृंखला
    .conflict = मतभेद
    .link = संबंध
    .rate = विनिमय दर
    .translation = अनुवाद
    .series-note = शृंखला पर टिप्पणी
    .need = ज़रूरत
    .story = अनुभव
    .contact = संपर्क
    .site = भूखंड
    .travel = सफ़र
    .election = चुनाव
    .image = तस्वीर

reviewPast = समीक्षा की तिथि बीत चुकी

editedWords =
    .edit = संपादित
    .add = जोड़ा गया
    .annotate = टिप्पणी सहित
    .hide = छिपाया गया

sort = क्रम

sorts =
    .best = सबसे उपयुक्त पहले
    .name = नाम के अनुसार
    .newest = नए पहले
    .review = समीक्षा बाकी वाले पहले

everyMarket = हर बाज़ार
more = { $count } और दिखाएँ
fewer = कम दिखाएँ
results = परिणाम

found =
    { $total ->
        [one] { $total } प्रविष्टि
       *[other] { $total } प्रविष्टियाँ
    }

searching = पुस्तकालय में खोजा जा रहा है
loadingRow = पढ़ा जा रहा है
nothingFiltered = इन फ़िल्टरों से कुछ मेल नहीं खाता।
nothing = “{ $query }” से कुछ मेल नहीं खाता।
nothingNext = कम या छोटे शब्द आज़माएँ, या फ़िल्टर हटाएँ।
emptyTitle = इस डेटा में अभी कुछ नहीं है।
clear = खोज और फ़िल्टर हटाएँ
saved = सहेजी गई खोजें
saveSearch = यह खोज सहेजें
searchName = खोज का नाम
saveIt = सहेजें
removeSearch = खोज हटाएँ: { $name }
removed = “{ $name }” हटाया गया।
bringBack = वापस लाएँ
detail = इसमें क्या लिखा है
choose = कुछ चुनें और यहाँ पढ़ें: उसमें क्या लिखा है, वह कहाँ पढ़ा गया, और उस पर क्या टिका है।
reading = पढ़ा जा रहा है
back = पीछे
forth = आगे
toList = परिणाम
unverified = हस्ताक्षर नहीं: इसकी ज़िम्मेदारी किसी ने नहीं ली है।
inHabits = हर पाठक वर्ग के ढंग में

habitColumns =
    .audience = पाठक वर्ग
    .figure = आँकड़ा
    .converted = उसकी मुद्रा में
    .rate = दर

sameCurrency = कोई दर नहीं
sources = स्रोत
published = प्रकाशित
accessed = पढ़ने की तिथि
licence = लाइसेंस
whereItStands = यह कहाँ लिखा है
period = अवधि
geography = भौगोलिक दायरा
basis = आधार
reviewDue = समीक्षा { $day } तक होनी थी
caveat = सीमा
belongs = किससे जुड़ा है
clusters = आर्थिक समूह
themes = विषय
markets = बाज़ार
every = हर बाज़ार
preferred = वरीयता प्राप्त
sides = तथ्य साथ-साथ: { $topic }

sideFields =
    .figure = आँकड़ा
    .period = अवधि
    .place = स्थान
    .geography = भौगोलिक दायरा
    .basis = आधार
    .sources = स्रोत

differs = अलग है
usage = इसका उपयोग कहाँ हुआ है
unused = अभी किसी विवरण-पत्र में नहीं।
inBrief = { $sections } में
stale = यह आज पुस्तकालय से अलग बात कहता है

copies =
    { $count ->
        [one] निर्यात की गई { $count } PDF में यह है
       *[other] निर्यात की गई { $count } PDF में यह है
    }

issuedCopies =
    { $count ->
        [one] { $count } जारी प्रति में यह छपा है
       *[other] { $count } जारी प्रतियों में यह छपा है
    }

onPages =
    { $count ->
        [one] पृष्ठ { $pages }
       *[other] पृष्ठ { $pages }
    }

replacedBy = इसकी जगह अब { $number }
copyAt = { $title }, { $day }
history = इतिहास
readingHistory = डेटा के संस्करण पढ़े जा रहे हैं
onlyVersion = इस कंप्यूटर पर डेटा का एक ही संस्करण है।
versionInUse = उपयोग में

said =
    .new = यहाँ पहली बार लिखा गया
    .changed = बदला
    .same = वही
    .gone = सूची में नहीं
    .unreadable = यह संस्करण अब पढ़ा नहीं जा सकता

links = संबंध
noLinks = किसी स्रोत में इस संस्था का कोई संबंध नहीं बताया गया है।
facts = तथ्य
organisations = संस्थाएँ
leadPlaces = प्रमुख स्थान
series = शृंखलाएँ
places = स्थान
rates = विनिमय दरें
seeAll = सभी { $total } सूची में देखें
noneHere = पुस्तकालय में कोई नहीं।
newestFigures = सबसे नए आँकड़े
onMap = मानचित्र पर दिखाएँ
rests = इस पर क्या टिका है
restsNothing = पुस्तकालय में इस स्रोत पर कुछ नहीं टिका है।
readToday = आज पढ़ा गया

readDaysAgo =
    { $days ->
        [one] { $days } दिन पहले पढ़ा गया
       *[other] { $days } दिन पहले पढ़ा गया
    }

readMonthsAgo =
    { $months ->
        [one] { $months } माह पहले पढ़ा गया
       *[other] { $months } माह पहले पढ़ा गया
    }

due =
    { $count ->
        [one] { $count } तथ्य की समीक्षा की तिथि बीत चुकी है
       *[other] { $count } तथ्यों की समीक्षा की तिथि बीत चुकी है
    }

network = नेटवर्क
networkHelp = तीर कुंजियाँ संबंधों के साथ चलती हैं; Enter से संस्था खुलती है।
networkNone = दो से कम संस्थाएँ हैं: बनाने के लिए कोई नेटवर्क नहीं।
drawingNetwork = नेटवर्क बनाया जा रहा है
asFigure = चित्र
asList = सूची

node =
    { $links ->
        [one] { $name }, { $what }, इस चित्र में { $links } संबंध
       *[other] { $name }, { $what }, इस चित्र में { $links } संबंध
    }

zoomIn = बड़ा करें
zoomOut = छोटा करें
zoomWhole = पूरा
map = क्षेत्र का मानचित्र
mapShade = रंग किसके अनुसार
mapHelp = तीर कुंजियाँ एक स्थान से दूसरे पर ले जाती हैं, प्लस और माइनस से आकार बदलता है, Enter खोलता है।
mapPoints = संस्थाएँ बिंदुओं के रूप में
mapSpread = एक ही जगह की संस्थाएँ उसके चारों ओर दिखती हैं।
drawingMap = मानचित्र बनाया जा रहा है
noAreas = इस डेटा में सीमाएँ नहीं हैं, इसलिए मानचित्र नहीं बन सकता। स्थान सूची में हैं।
showPlaces = स्थानों की सूची
mapOthers = वे स्थान जिनकी सीमा इस मानचित्र पर नहीं है
notKnown = आँकड़ा नहीं
area = { $name }: { $printed }
legend = संकेत-सूची
chart = चार्ट
table = तालिका
drawing = शृंखला बनाई जा रही है
noChart = तुलना के लिए आँकड़े बहुत कम हैं: सभी तालिका में हैं।

pointsOf =
    { $count ->
        [one] { $count } आँकड़ा, इकाई: { $unit }
       *[other] { $count } आँकड़े, इकाई: { $unit }
    }

tablePlace = स्थान
widen = कैसे दिखाया जाए
ownEdits = हमारे संपादित
ownEditsLead = आपकी टीम ने क्या बदला, जोड़ा, छिपाया या टिप्पणी की। प्रकाशक के अपने मान नीचे वैसे ही रहते हैं, और अद्यतन आपके संपादन बनाए रखते हैं।
noEdits = आपकी टीम ने यहाँ कुछ नहीं बदला है।
noEditsNext = कुछ खोलें और “संपादित करें”, “छिपाएँ” या “टिप्पणी” चुनें; या अपना कुछ जोड़ें।
suggest = प्रकाशक के लिए निर्यात करें…

suggested =
    { $edits ->
        [one] { $edits } संपादन लिखा गया। फ़ाइल प्रकाशक को भेजें।
       *[other] { $edits } संपादन लिखे गए। फ़ाइल प्रकाशक को भेजें।
    }

editedAt = { $day } को
browse = पुस्तकालय पर जाएँ
edits = आपकी टीम के संपादन
edit = संपादित करें
editing = “{ $title }” संपादित करें
editHint = आप जो भी खाना बदलते हैं, उसके नीचे प्रकाशक का अपना मान दिखता है।
save = सहेजें
saving = संपादन सहेजा जा रहा है
cancel = रद्द करें
hide = छिपाएँ
show = फिर से दिखाएँ
revert = प्रकाशक के अपने मान पर वापस
note = सहकर्मियों के लिए टिप्पणी
noteHelp = कहीं नहीं छपती।
forColleagues = सहकर्मियों के लिए; कहीं नहीं छपता।
derived = निकाला गया: डेटा में यह नहीं लिखा है।
saveNote = टिप्पणी सहेजें
hidden = आपकी टीम ने छिपाया है: न यह किसी खोज में आता है, न किसी नए विवरण-पत्र में छपता है।
edited = आपकी टीम ने संपादित किया: { $fields }।
added = आपकी टीम ने जोड़ा।
packSays = प्रकाशक: { $value }
packEmpty = कुछ नहीं
takePacks = प्रकाशक वाला लें: { $field }
takePacksShort = प्रकाशक वाला लें

problems =
    { $count ->
        [one] पहले { $count } खाना ठीक करना होगा।
       *[other] पहले { $count } खाने ठीक करने होंगे।
    }

points = आँकड़े
pointsHint = Enter से एक पंक्ति नीचे, Shift और Enter से ऊपर; अंतिम पंक्ति के नीचे नई पंक्ति जुड़ती है।

pointColumns =
    .period = अवधि
    .place = स्थान
    .value = आँकड़ा
    .status = स्थिति
    .sourceIds = स्रोत
    .remove = हटाएँ

figureStatus =
    .final = अंतिम
    .provisional = अनंतिम
    .revised = संशोधित
    .both = अनंतिम, संशोधित
    .estimated = अनुमानित

pointCell = { $column }, पंक्ति { NUMBER($row, useGrouping: 0) }
row = पंक्ति { NUMBER($row, useGrouping: 0) }

pointSources =
    { $others ->
        [0] { $first }
       *[other] { $first } + { $others }
    }

chooseSources = चुनें
sourcesOfPoint = स्रोत: { $point }
addPoint = आँकड़ा जोड़ें
removePoint = हटाएँ: { $point }
removePointShort = हटाएँ
ownPoint = प्रकाशक का नहीं
pointsTakenOut = प्रकाशक के, यहाँ हटाए गए
putPointBack = वापस रखें: { $point }
putBackShort = वापस रखें
add = पुस्तकालय में जोड़ें
adding = नई प्रविष्टि: { $kind }
addIt = जोड़ें
needed = ज़रूरी
wordsHint = Enter शब्द जोड़ता है।
dateHint = जितना ज्ञात हो: दिन, माह या वर्ष।
dayExample = 22 November 2026
dateExample = November 2026
noWord = नहीं बताया गया
otherWord = कोई और शब्द…
howItReads = यह ऐसे पढ़ा जाएगा
readsNotYet = अभी दिखाने को कुछ नहीं: कथन नहीं है, या आँकड़ा संख्या नहीं है।
newSource = नया स्रोत
addSource = स्रोत जोड़ें
chooseDay = दिन चुनें: { $field }
pick = इसमें जोड़ें: { $field }
pickHint = खोजने के लिए टाइप करें
unpick = हटाएँ: { $title }
noMatch = इस नाम का कुछ नहीं मिला।

steps =
    .edit = ‘{ $title }’ संपादित करना
    .hide = ‘{ $title }’ छिपाना
    .show = ‘{ $title }’ फिर से दिखाना
    .revert = ‘{ $title }’ के संपादन वापस लेना
    .note = ‘{ $title }’ पर टिप्पणी
    .add = ‘{ $title }’ जोड़ना
    .prefer = ली जाने वाली गिनती: { $title }

# $day (String)
reviewOn = { $day } तक समीक्षा

# $confidence (String)
confidenceOf = विश्वसनीयता: { $confidence }

scope = इसमें क्या आता है

addToBrief = विवरण-पत्र में जोड़ें

# $brief (String)
# $section (String)
addedToBrief = “{ $brief }” में { $section } के अंतर्गत जोड़ा गया।

showIt = दिखाएँ

# $brief (String)
noPlaceInBrief = “{ $brief }” में तथ्यों वाला कोई खंड नहीं है।

addSection = पहले वहाँ एक जोड़ें।
otherCounts = इसी की दूसरी गिनतियाँ
weUse = हम यही लेते हैं
preferThis = इसकी जगह यह लें

# $figure (String)
preferNamed = इसकी जगह यह लें: { $figure }

# $field (String)
# $before (String)
# $now (String)
ownChange = आपकी टीम ने { $field } बदला: { $before } → { $now }

# $note (String)
ownNote = टिप्पणी: { $note }

ownAdded = आपकी टीम ने इसे जोड़ा।
ownHidden = आपकी टीम ने इसे छिपाया।

openCluster = समूह खोलें
mapGrey = धूसर: दूसरे समूह। स्थान नगर के अनुसार, सड़क के नहीं।
mapCounts =
    .organisations = संगठन
    .facts = तथ्य
    .links = संबंध

roles =
    .talent = प्रतिभा
    .institution = संस्थान
    .business = व्यवसाय
