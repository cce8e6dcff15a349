### Channels, updates and versions.

title = अद्यतन
channels = चैनल
check = अभी जाँचें
stop = रोकें
remove = हटाएँ
