### The import desk: figures of a statistics office become a pack.

title = आँकड़े आयात करें
open = वर्कबुक से आँकड़े आयात करें…
lead = सांख्यिकी कार्यालय की वर्कबुक या तालिका, जैसी आई वैसी। Attaché बताता है कि उसे क्या मिला, और जो फ़ाइल में नहीं लिखा वह पूछता है।
choose = फ़ाइल चुनें…
other = दूसरी फ़ाइल चुनें…
none = इस फ़ाइल में आँकड़े नहीं हैं: इसमें नाम और कोड हैं, कोई माप नहीं।
table = तालिका

tableNamed = { $sheet }{ $number ->
        [1] { "" }
       *[other] { " " }({ $number })
    }: { $title } ({ $figures } आँकड़े)

refused =
    { $count ->
        [one] { $count } खाना नहीं लिया गया और छोड़ दिया गया।
       *[other] { $count } खाने नहीं लिए गए और छोड़ दिए गए।
    }

asked = फ़ाइल अपने आँकड़ों के बारे में यह नहीं बताती:
first = पहले आँकड़े, जैसे वे लिए जाएँगे
known = वैसे ही, जैसे इस रूप की पिछली फ़ाइल ली गई थी।
measure = माप
place = स्थान
period = अवधि
unit = इकाई
figure = आँकड़ा
cell = खाना
source = स्रोत
sourceTitle = प्रकाशन का शीर्षक
publisher = प्रकाशक
url = वेब पता, यदि हो
take = आँकड़े लें
taking = आँकड़े लिए जा रहे हैं
taken = { $title } { $version } स्थापित हो गया: { $facts } तथ्य और शृंखलाओं के { $points } बिंदु। इसे कैसे पढ़ा गया, यह फ़ाइल के पास रखा गया है।
changes = पिछली फ़ाइल के बाद से:
left = छोड़ा गया:

columns = स्तंभ
column = स्तंभ
sample = पहले खाने
holds = इसमें है
unitOfColumn = इस स्तंभ की इकाई
holdsOf = { $name } में क्या है
unitOf = { $name } की इकाई
columnsTo = { $first } से { $last } तक ({ $count } स्तंभ)
eachColumn = हर स्तंभ दिखाएँ
foldColumns = एक जैसे स्तंभ साथ दिखाएँ

roles =
    .figures = आँकड़े
    .place = स्थान
    .code = कोड
    .period = अवधि
    .unit = इकाई
    .status = स्थिति
    .label = क्या मापा गया
    .nothing = छोड़ें

otherwise = पिछली फ़ाइल से अलग:
lost = “{ $sheet }” इस फ़ाइल में नहीं है। अब यह है:
gone = “{ $name }” ({ $was }) अब स्तंभ नहीं है। अब यह है:
chooseNow = चुनें…
isGone = अब नहीं है: छोड़ें
alsoAsks = “{ $sheet }” भी लिया जाता है और उसके बारे में कुछ पूछा गया है: उसे ऊपर चुनें।
