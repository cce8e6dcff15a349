### The true pages beside the brief.

title = पृष्ठ
laying = पृष्ठ बनाए जा रहे हैं
page = { $pages } में से पृष्ठ { $page }

pages =
    { $count ->
        [one] { $count } पृष्ठ
       *[other] { $count } पृष्ठ
    }

minutes =
    { $count ->
        [one] पढ़ने में लगभग { $count } मिनट
       *[other] पढ़ने में लगभग { $count } मिनट
    }

scroll = PDF के पृष्ठ

notes =
    { $count ->
        [one] { $count } टिप्पणी
       *[other] { $count } टिप्पणियाँ
    }

notesWhere = इन पृष्ठों पर
unreadable = पृष्ठ बन गए, पर विंडो उन्हें दिखा नहीं सकी।
unreadableNext = PDF निर्यात करें: वह पूरी है।
fit = चौड़ाई में बैठाएँ
larger = बड़ा
smaller = छोटा
zoom = { $percent }%

# $count (Number)
shortMinutes = { $count } मि.
