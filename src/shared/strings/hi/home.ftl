### Home: the briefs, and how old the data is.

briefs = विवरण-पत्र
newBrief = नया विवरण-पत्र
emptyTitle = अभी कोई विवरण-पत्र नहीं
remove = हटाएँ
data = डेटा
version = संस्करण
