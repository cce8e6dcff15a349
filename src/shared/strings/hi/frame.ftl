### The frame around every screen: what is saved, what can be undone, the palette, shortcuts, what was dropped.

skip = सामग्री पर जाएँ
bar = उपकरण
back = पीछे
forward = आगे
undo = पूर्ववत करें
redo = फिर से करें
undoStep = “{ $step }” पूर्ववत करें
redoStep = “{ $step }” फिर से करें
undone = पूर्ववत किया गया: { $step }
redone = फिर से किया गया: { $step }
saving = सहेजा जा रहा है…
savedAt = { $minute } पर सहेजा गया
takenOut = ऐसे वर्ण हटा दिए गए जिन्हें न छापा जा सकता है, न सहेजा जा सकता है।
cut = यहाँ केवल पहले { $most } वर्ण आ सकते हैं। बाकी छोड़ दिया गया।

notSaved = सहेजा नहीं जा सका
tryAgain = फिर कोशिश करें
messages = संदेश
close = बंद करें
removed = “{ $title }” हटाया गया
palette = खोजें या जाएँ…
paletteTitle = खोज और आदेश
paletteHint = कोई तथ्य, कंपनी, विवरण-पत्र या आदेश
paletteNothing = “{ $query }” नाम का कुछ नहीं मिला।
paletteKeys = ↑ ↓ चुनें · Enter खोलें · Esc बंद करें

groups =
    .recent = हाल के
    .action = आदेश
    .brief = विवरण-पत्र
    .delegation = प्रतिनिधिमंडल
    .record = पुस्तकालय

shortcuts = कीबोर्ड शॉर्टकट
shortcutsWhere = विवरण-पत्र खुला होने पर
drop = यहाँ छोड़ें
dropNote = डेटा पैक, प्रतिनिधिमंडल या जारी की गई PDF
reading = छोड़ी गई फ़ाइल देखी जा रही है
packDropped = { $title } { $version } स्थापित हो गया।

notTaken =
    { $count ->
        [one] यह नहीं लिया गया
       *[other] ये { $count } नहीं लिए गए
    }

notOpened = { $name } नहीं खोली गई: एक बार में एक ही संदेश या PDF देखी जाती है।
notOpenedNext = { $first } का काम पूरा होने पर इसे फिर छोड़ें।
nothingChanged = कुछ नहीं बदला। बताई गई बातें ठीक करके फिर छोड़ें।
