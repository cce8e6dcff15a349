### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = साइडबार
sections = मुख्य
home = मुखपृष्ठ
library = पुस्तकालय
delegations = दौरे
map = मानचित्र
inHand = हाथ के विवरण-पत्र
updates = अद्यतन
issued = जारी किए गए
settings = सेटिंग
data = { $name } का डेटा
dataAsOf = { $day } को पढ़ा गया

waits =
    { $count ->
        [one] { $count } निर्णय बाकी
       *[other] { $count } निर्णय बाकी
    }

coming =
    { $count ->
        [one] { $count } आगामी दौरा
       *[other] { $count } आगामी दौरे
    }

briefState =
    .draft = लिखा जा रहा है
    .decide = निर्णय बाकी
    .done = सौंपा गया
opening = पुस्तकालय खुल रहा है
dismiss = हटाएँ
notices = सूचनाएँ
details = सभी { $count } दिखाएँ
