### From briefs to files.

title =
    { $briefs ->
        [one] PDF निर्यात करें
       *[other] { $briefs } विवरण-पत्र निर्यात करें
    }

editions = संस्करण

formats = फ़ाइल के प्रकार

formatNames =
    .pdf = PDF
    .html = वेब पेज (HTML)
    .docx = Word (DOCX)

noFormat = कम से कम एक प्रकार चुनें।
writtenFile = लिख दी गई

paper = काग़ज़

papers =
    .own = जैसा विवरण-पत्र में है
    .a4 = A4
    .letter = US Letter

courtesy = शिष्टाचार भाषा

courtesies =
    .own = जैसी विवरण-पत्र में है
    .none = कोई नहीं

courtesyNote = केवल पूरी पुस्तिका में छपती है।
files = फ़ाइलें
planning = फ़ाइलों के नाम तय किए जा रहे हैं
noEdition = कम से कम एक संस्करण चुनें।

start =
    { $files ->
        [one] निर्यात करें…
       *[other] { $files } फ़ाइलें निर्यात करें…
    }

cancel = रद्द करें
stop = रोकें
stopping = रोका जा रहा है
close = बंद करें
again = और निर्यात करें
elsewhere = कोई और फ़ोल्डर चुनें…
copyCitations = स्रोतों की सूची कॉपी करें

copied =
    { $sources ->
        [one] { $sources } स्रोत कॉपी किया गया।
       *[other] { $sources } स्रोत कॉपी किए गए।
    }

copiedOf =
    { $sources ->
        [one] { $of } का { $sources } स्रोत कॉपी किया गया।
       *[other] { $of } के { $sources } स्रोत कॉपी किए गए।
    }

existsTitle =
    { $names ->
        [one] इस नाम की फ़ाइल पहले से है
       *[other] इन नामों की { $names } फ़ाइलें पहले से हैं
    }

existsText = { $folder } में। अभी कुछ नहीं लिखा गया है।
replace = बदल दें
both = दोनों रखें
waiting = प्रतीक्षा में

written =
    { $pages ->
        [one] लिखी गई, { $pages } पृष्ठ
       *[other] लिखी गई, { $pages } पृष्ठ
    }

stopped = रोकी गई: नहीं लिखी गई
open = खोलें
openNamed = खोलें: { $name }
reveal = फ़ोल्डर में दिखाएँ
revealNamed = फ़ोल्डर में दिखाएँ: { $name }

allDone =
    { $files ->
        [one] { $files } फ़ाइल लिखी गई
       *[other] { $files } फ़ाइलें लिखी गईं
    }

done =
    { $total ->
        [one] { $total } में से { $written } फ़ाइल लिखी गई
       *[other] { $total } में से { $written } फ़ाइलें लिखी गईं
    }
