### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = साइडबार
sections = मुख्य
home = मुखपृष्ठ
library = पुस्तकालय
delegations = प्रतिनिधिमंडल
updates = अद्यतन
issued = जारी किए गए
settings = सेटिंग
dataAsOf = { $day } तक का डेटा
pack = पैक { $version }
opening = पुस्तकालय खुल रहा है
dismiss = हटाएँ
notices = सूचनाएँ
details = सभी { $count } दिखाएँ
