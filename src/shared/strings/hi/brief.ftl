### The brief being made.

export = PDF निर्यात करें…
leaveOut = छोड़ दें
add = जोड़ें

notForVisit = इस यात्रा के लिए नहीं
notForVisitNamed = इस यात्रा के लिए नहीं: { $statement }
notForVisitCount = { $count } इस यात्रा के लिए नहीं

editions =
    .full = पूरी पुस्तिका
    .summary = सार
    .host = मेज़बान की टिप्पणियाँ

kinds =
    .case = एक पृष्ठ में पूरी बात
    .welcome = स्वागत
    .glance = एक नज़र में
    .why = इस क्षेत्र के लाभ
    .cluster = आर्थिक समूह
    .benchmarks = तुलनाएँ
    .links = बाज़ार के साथ संबंध
    .funding = वित्त और सहायता
    .stories = निवेशकों के अनुभव
    .sites = भूखंड और परिसर
    .rules = यहाँ व्यवसाय करना
    .cautions = संभावित प्रश्न
    .visit = यात्रा
    .meet = किनसे मिलें और अगले कदम
    .questions = उनके प्रश्न और उत्तर
    .changes = पिछली यात्रा के बाद क्या नया है
    .text = हमारे शब्दों में
