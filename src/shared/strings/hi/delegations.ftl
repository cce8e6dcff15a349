### Who is coming.

title = दौरे
opening = प्रतिनिधिमंडल पढ़े जा रहे हैं
list = सभी प्रतिनिधिमंडल
coming = आने वाले
undated = तिथियाँ तय नहीं
past = बीते दौरे
add = नया दौरा
readOne = पत्र या तालिका पढ़ें…
emptyTitle = अभी किसी के आने की सूचना नहीं है
emptyText = दौरे की सूचना वाला पत्र, या लोगों की तालिका, यहाँ चिपकाएँ। उसमें जो लिखा है वह पहले आपको जाँचने के लिए दिखाया जाता है, फिर रखा जाता है।
newName = नया दौरा
name = नाम
audience = पाठक वर्ग
startBrief = विवरण-पत्र शुरू करें
remove = हटाएँ
removed = “{ $name }” हटाया गया।
undo = पूर्ववत करें
visit = दौरा
from = पहला दिन
to = अंतिम दिन
noDates = तिथियाँ हटाएँ
whoIsComing = लोग
expected = अपेक्षित
expectedNamed = अपेक्षित: { $count }, नाम दिए गए: { $named }

person =
    .name = नाम
    .role = पद
    .organisation = संस्था
    .add = व्यक्ति जोड़ें
    .none = अभी किसी का नाम नहीं है। प्रतिनिधिमंडल के प्रमुख सबसे पहले आते हैं।
    .row = व्यक्ति: { $name }

rows =
    .up = ऊपर ले जाएँ: { $name }
    .down = नीचे ले जाएँ: { $name }
    .remove = हटाएँ: { $name }

sectors = उद्योग
sectorsNote = इस क्षेत्र के आर्थिक समूह, या सीधे-सादे शब्द। विवरण-पत्र में कौन से तथ्य आएँ, यह इन्हीं से तय होता है।
sector = आर्थिक समूह या शब्द
addSector = उद्योग जोड़ें
removeSector = उद्योग हटाएँ: { $name }
interests = रुचियाँ
interestsNote = उनके अपने शब्दों में, जितना लंबा चाहें।
questions = प्रश्न
question = प्रश्न
noQuestions = अभी कोई प्रश्न नहीं। विवरण-पत्र ऐसे तथ्य खोजता है जो प्रश्नों के उत्तर दें।
addQuestion = प्रश्न जोड़ें
itinerary = कार्यक्रम

stop =
    .date = दिन
    .time = समय
    .place = स्थान
    .title = क्या होगा
    .add = पड़ाव जोड़ें
    .none = अभी कोई पड़ाव नहीं। जो स्थान पुस्तकालय में हैं, वे मानचित्र पर दिखाए जाते हैं।
    .untitled = अभी तय होना है
    .sort = दिन और समय के क्रम में लगाएँ

unknownPlaces =
    { $count ->
        [one] मानचित्र पर नहीं, क्योंकि पुस्तकालय में इसका निर्देशांक नहीं है: { $names }।
       *[other] मानचित्र पर नहीं, क्योंकि पुस्तकालय में इनके निर्देशांक नहीं हैं: { $names }।
    }

map = दौरे का मानचित्र
given = पहले क्या दिया गया
noneGiven = इस प्रतिनिधिमंडल या इसकी संस्थाओं को अभी तक कुछ नहीं दिया गया है।

exported =
    { $pages ->
        [one] { $day } को निर्यात, { $pages } पृष्ठ
       *[other] { $day } को निर्यात, { $pages } पृष्ठ
    }

issued =
    { $pages ->
        [one] { $day } को { $number } के रूप में जारी, { $pages } पृष्ठ
       *[other] { $day } को { $number } के रूप में जारी, { $pages } पृष्ठ
    }

toEarlier = { $name } को ({ $shared })
briefs = इसके लिए बने विवरण-पत्र
noBriefs = इसके लिए अभी कोई विवरण-पत्र नहीं बना है।

briefFacts =
    { $count ->
        [one] { $count } तथ्य
       *[other] { $count } तथ्य
    }

read = पत्र या तालिका पढ़ें
paste = पत्र, या लोगों की तालिका, यहाँ चिपकाएँ
pasteHint = तिथियाँ, लोग, उद्योग, प्रश्न और कार्यक्रम खोजे जाते हैं। रखे जाने से पहले आप हर एक को जाँचते हैं।
readIt = पढ़ें
reading = पाठ पढ़ा जा रहा है
file = फ़ाइल चुनें…
startOver = फिर से शुरू करें
cancel = रद्द करें
check = पत्र में क्या लिखा है
soFar = अब तक यह क्या कहता है

fields =
    .name = नाम
    .audience = पाठक वर्ग
    .visit = दौरा
    .person = लोग
    .headCount = अपेक्षित
    .sector = उद्योग
    .interest = रुचियाँ
    .question = प्रश्न
    .stop = कार्यक्रम

doubt = सही है?
use = इसे लें: { $what }
notSaid = पाठ में यह नहीं लिखा है।
pick = चुनें…

left =
    { $count ->
        [one] बची हुई: { $count } पंक्ति
       *[other] बची हुई: { $count } पंक्तियाँ
    }

leftHint = किसी पंक्ति के शब्द चुनें, या पूरी पंक्ति के लिए कुछ न चुनें, और बताएँ कि वह क्या है।
saying = यह है…
chooseWords = इसके कुछ ही शब्द…
chosenWords = Shift और तीर कुंजियों से शब्द चुनें, फिर बताएँ कि वे क्या हैं
sayWhat = बताएँ कि यह क्या है: { $text }

says =
    .person = एक व्यक्ति
    .visit = दौरे की तिथियाँ
    .stop = कार्यक्रम का एक पड़ाव
    .sector = एक उद्योग
    .interest = एक रुचि
    .question = एक प्रश्न

said = पत्र से लिया गया: “{ $words }”
noDay = इन शब्दों में कोई दिन नहीं मिला, और दौरे की तिथि भी अभी तय नहीं है: पहले दौरे की तिथियाँ भरें।
accept = केवल दौरा सहेजें

notForVisit =
    .title = इस यात्रा के लिए नहीं
    .none = इन आगंतुकों से कुछ अलग नहीं रखा गया है। सुझाव के पास या किसी अंश के मेनू में “इस यात्रा के लिए नहीं” चुनने पर वह यहाँ आता है।
    .takeBack = अब इस यात्रा के लिए
    .takeBackNamed = अब इस यात्रा के लिए: { $name }
    .earlier = { $earlier } के लिए कहा गया
    .gone = { $id }, अब पुस्तकालय में नहीं

steps =
    .add = { $name } जोड़ना
    .remove = { $name } हटाना
    .rename = प्रतिनिधिमंडल का नाम बदलना
    .audience = पाठक वर्ग बदलना
    .forVisit = अब इस यात्रा के लिए
    .visit = दौरे की तिथियाँ बदलना
    .headCount = अपेक्षित संख्या बदलें
    .interests = रुचियाँ बदलना
    .addPerson = व्यक्ति जोड़ना
    .editPerson = व्यक्ति का विवरण बदलना
    .removePerson = व्यक्ति हटाना
    .movePerson = व्यक्ति को खिसकाना
    .addSector = उद्योग जोड़ना
    .removeSector = उद्योग हटाना
    .addQuestion = प्रश्न जोड़ना
    .editQuestion = प्रश्न बदलना
    .removeQuestion = प्रश्न हटाना
    .moveQuestion = प्रश्न खिसकाना
    .addStop = पड़ाव जोड़ना
    .editStop = पड़ाव बदलना
    .removeStop = पड़ाव हटाना
    .moveStop = पड़ाव खिसकाना
    .sortStops = कार्यक्रम को क्रम में लगाना

asked =
    .name = इसका नाम क्या है?
    .visit = वे कब आ रहे हैं?
    .headCount = कितने लोग आएँगे?
