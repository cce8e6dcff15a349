### Two briefs, and what is other in the second.

title = क्या अलग है
menu = दूसरे विवरण-पत्र से तुलना करें…
back = विवरण-पत्र पर वापस
older = किससे तुलना
noOthers = तुलना के लिए कोई दूसरा विवरण-पत्र नहीं है। इसका प्रतिरूप बनाएँ, नया बनाएँ या कोई PDF चुनें।
aPdf = एक PDF
briefs = विवरण-पत्र
copies = जारी प्रतियाँ
copy = जारी प्रति { $number } ({ $date })
copyFor = { $recipient } के लिए जारी प्रति { $number } ({ $date })
pdf = PDF से तुलना करें…
against = { $date } की PDF “{ $title }” से तुलना।
comparing = विवरण-पत्रों की तुलना हो रही है
same = दोनों विवरण-पत्रों में एक ही बात है।

count =
    { $count ->
        [one] { $count } अंतर
       *[other] { $count } अंतर
    }

kinds =
    .brief = विवरण-पत्र
    .section = खंड
    .figure = आँकड़े
    .fact = तथ्य
    .record = संपर्क, भूखंड और अनुभव
    .wording = शब्द
    .order = क्रम
