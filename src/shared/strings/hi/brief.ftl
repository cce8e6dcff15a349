### The brief being made.

opening = विवरण-पत्र खुल रहा है
sections = खंड
content = सामग्री
resizeOutline = रूपरेखा की चौड़ाई
resizePages = पृष्ठों की चौड़ाई
include = { $title } छापें

panes = सामने दिखने वाला भाग
pages = पृष्ठ
movedSection = { $title } अब { $of } में से स्थान { $place } पर है।
movedBlock = { $name } अब { $section } में { $of } में से स्थान { $place } पर है।
drag = खिसकाएँ: { $title }
more = और विकल्प: { $title }
open = खोलें
close = बंद करें
rename = नाम बदलें…
renameLabel = शीर्षक
removeSection = खंड हटाएँ
up = ऊपर ले जाएँ
down = नीचे ले जाएँ
leaveOutOf = इसमें नहीं: { $edition }
edition = संस्करण
paper = काग़ज़

papers =
    .a4 = A4
    .letter = US Letter

courtesy = शिष्टाचार भाषा
noCourtesy = कोई नहीं
addSection = खंड जोड़ें…
ownSection = हमारे शब्दों में
clusterProfile = आर्थिक समूह: { $name }
emptyBlock = खाली
noSections = इस विवरण-पत्र में अभी कुछ नहीं है। शुरू करने के लिए एक खंड जोड़ें।
inBrief = विवरण-पत्र में
none = इस खंड में अभी कुछ नहीं है।
noneYet = नीचे के सुझावों में से एक जोड़ें, या कुछ अपना लिखें।
noneOfOurs = आपने इसमें अभी कुछ नहीं जोड़ा है।
noSuggestions = इस खंड के लिए उपयुक्त हर तथ्य इसमें है।
leaveOut = छोड़ दें
leaveOutNamed = छोड़ दें: { $statement }
remove = हटाएँ
add = जोड़ें
addNamed = जोड़ें: { $statement }
dismiss = खारिज करें
dismissNamed = खारिज करें: { $statement }

dismissed =
    { $count ->
        [one] { $count } सुझाव खारिज
       *[other] { $count } सुझाव खारिज
    }

notForVisit = इस यात्रा के लिए नहीं
notForVisitNamed = इस यात्रा के लिए नहीं: { $statement }
notForVisitCount = { $count } इस यात्रा के लिए नहीं
bringBack = वापस लाएँ

moreRecords =
    { $count ->
        [one] पुस्तकालय में { $count } और
       *[other] पुस्तकालय में { $count } और
    }

bringBackNamed = वापस लाएँ: { $statement }
reword = शब्द बदलें
rewordNamed = शब्द बदलें: { $statement }
unword = पुस्तकालय के शब्द रखें
libraryWords = पुस्तकालय में लिखा है
whyHere = यह यहाँ क्यों है
whyNotLabel = पुस्तकालय का कोई भी तथ्य खोजें
whyNotNothing = पुस्तकालय में “{ $query }” से मेल खाता कोई तथ्य नहीं है।
notPrinted = यह खंड नहीं छपता। इसे वापस लाने के लिए रूपरेखा में इस पर निशान लगाएँ।
leftOut = इनमें नहीं छपता: { $names }।
printedIn = इनमें छपता है
addText = पाठ
addHeading = शीर्षक
addNote = अपने लिए टिप्पणी
addBelow = नीचे जोड़ें…
addHere = यहाँ जोड़ें:
textLabel = आपका पाठ
headingLabel = आपका शीर्षक
noteLabel = अपने लिए टिप्पणी, जो कभी नहीं छपती
wordingLabel = यह तथ्य आपके शब्दों में
neverPrinted = कभी नहीं छपता
ownWordsTag = आपके शब्द
review = समीक्षा बाकी
reviewed = समीक्षा हो चुकी
reviewedNamed = समीक्षा हो चुकी: { $name }

madeFrom =
    { $count ->
        [0] “{ $title }” से बनाया गया। जो कुछ साथ आया, उस सबकी समीक्षा हो चुकी है।
        [one] “{ $title }” से बनाया गया। आपका { $count } अंश साथ आया, जो किसी और के लिए लिखा गया था।
       *[other] “{ $title }” से बनाया गया। आपके { $count } अंश साथ आए, जो किसी और के लिए लिखे गए थे।
    }

titleOf = शीर्षक: { $title }
goTo = दिखाएँ
goToNamed = दिखाएँ: { $name }
export = PDF निर्यात करें…
moreActions = और
duplicate = दूसरे पाठक वर्ग के लिए प्रतिरूप बनाएँ…
renameBrief = विवरण-पत्र का नाम बदलें…

steps =
    .include = ‘{ $title }’ छापना
    .exclude = ‘{ $title }’ छोड़ना
    .moveSection = ‘{ $title }’ खिसकाना
    .moveBlock = अंश खिसकाना
    .rename = ‘{ $title }’ का नाम बदलना
    .renameBrief = विवरण-पत्र का नाम बदलना
    .addSection = ‘{ $title }’ जोड़ना
    .removeSection = ‘{ $title }’ हटाना
    .edition = किसी अंश के संस्करण बदलना
    .look = संस्करण, काग़ज़ या भाषा बदलना
    .addFact = तथ्य जोड़ना
    .addRecord = ‘{ $title }’ जोड़ना
    .leaveFactOut = तथ्य छोड़ना
    .addBody = पाठ जोड़ना
    .addHeading = शीर्षक जोड़ना
    .addNote = टिप्पणी जोड़ना
    .removeBlock = अंश हटाना
    .write = लिखना
    .writeNote = टिप्पणी लिखना
    .reword = तथ्य के शब्द बदलना
    .unword = पुस्तकालय के शब्द रखना
    .dismiss = सुझाव खारिज करना
    .bringBack = सुझाव वापस लाना
    .notForVisit = इस यात्रा के लिए नहीं
    .forVisit = अब इस यात्रा के लिए
    .reviewed = समीक्षा हो चुकी का निशान लगाना

duplicateTitle = दूसरे पाठक वर्ग के लिए प्रतिरूप
duplicateText = तथ्य, आँकड़े और क्रम नए सिरे से चुने जाते हैं। आपके अपने पाठ, शब्द, शीर्षक और टिप्पणियाँ साथ आती हैं, समीक्षा के निशान के साथ।
audience = पाठक वर्ग
delegation = प्रतिनिधिमंडल
noDelegation = कोई प्रतिनिधिमंडल नहीं चुना गया
duplicateDo = प्रतिरूप बनाएँ
duplicating = तथ्य चुने जा रहे हैं
cancel = रद्द करें

editions =
    .full = पूरी पुस्तिका
    .summary = सार
    .host = मेज़बान की टिप्पणियाँ

kinds =
    .case = एक पृष्ठ में पूरी बात
    .welcome = स्वागत
    .glance = एक नज़र में
    .why = इस क्षेत्र के लाभ
    .cluster = आर्थिक समूह
    .benchmarks = तुलनाएँ
    .links = बाज़ार के साथ संबंध
    .funding = वित्त और सहायता
    .stories = निवेशकों के अनुभव
    .sites = भूखंड और परिसर
    .rules = यहाँ व्यवसाय करना
    .cautions = संभावित प्रश्न
    .visit = यात्रा
    .meet = किनसे मिलें और अगले कदम
    .questions = उनके प्रश्न और उत्तर
    .changes = पिछली यात्रा के बाद क्या नया है
    .text = हमारे शब्दों में

written =
    .case = इन आगंतुकों की ज़रूरत पर एक वाक्य, पहले अध्याय के पहले तीन तथ्य, एक चार्ट, एक सीमा और किसे फ़ोन करें: ये बाकी विवरण-पत्र के अनुसार चलते हैं।
    .welcome = इस पाठक वर्ग के लिए अभिवादन, विवरण-पत्र किसके लिए है और विषय-सूची: ये आपके लिए लिखे जाते हैं।
    .cluster = आर्थिक समूह का सार, मानचित्र और नेटवर्क आपके लिए बनाए जाते हैं; संस्थाएँ भी, जहाँ आपने कोई नहीं चुनी।
    .benchmarks = जिन मापों से क्षेत्र की तुलना होती है, उनके चार्ट और तालिकाएँ आपके लिए बनाई जाती हैं।
    .sites = भूखंड एक ही तालिका में छपते हैं: आकार, बिजली, उपयोग, क्या खाली है और यह कब बताया गया।
    .rules = बीते वर्ष के नियम अलग रखे जाते हैं, इस सलाह के साथ कि उन पर भरोसा करने से पहले पूछ लें।
    .cautions = हर तथ्य प्रश्न और उत्तर के रूप में छपता है, केवल मेज़बान की टिप्पणियों में।
    .visit = यात्रा के दिन, स्थान और बैठकें, मानचित्र के साथ, आपके लिए लिखी जाती हैं।
    .meet = टीमें तालिका में छपती हैं: वे कौन हैं, उनसे क्या पूछें और वे कहाँ मिलेंगी।
    .changes = आगंतुकों को दी गई पिछली प्रति से इस विवरण-पत्र में क्या अलग है।

# $edition (String)
# $paper (String)
look = { $edition }, { $paper }

# $edition (String)
# $paper (String)
# $language (String)
lookWith = { $edition }, { $paper }, { $language } में शिष्टाचार पृष्ठ के साथ

lookMenu = संस्करण, काग़ज़ और भाषा
putBack = वापस रखें

allEditions = सभी संस्करण

# $count (Number)
someEditions = 3 में से { $count } संस्करण

# $count (Number)
sectionsOut =
    { $count ->
        [one] { $count } खंड छोड़ा गया
       *[other] { $count } खंड छोड़े गए
    }

besides = पाठ के साथ
suggested = सुझाए गए
page = पृष्ठ
ownNotes = टिप्पणियाँ
noNotes = अपने लिए लिखी टिप्पणी वहीं रहती है जहाँ आप उसे लिखते हैं और कभी छपती नहीं। अभी कोई नहीं है।
nothingSuggested = इस खंड के लिए पुस्तकालय में कोई सुझाव नहीं है।

# $section (String)
suggestedFor = “{ $section }” के लिए

# $count (Number)
bestFirst = { $count }, सबसे उपयुक्त पहले

# $count (Number)
sourcesOf =
    { $count ->
        [one] { $count } स्रोत
       *[other] { $count } स्रोत
    }

# $sources (String)
# $statement (String)
sourcesNamed = { $sources }: { $statement }

exportShort = निर्यात
