### The brief being made.

export = PDF निर्यात करें…
leaveOut = छोड़ दें
add = जोड़ें

editions =
    .full = पूरी पुस्तिका
    .summary = सार
    .host = मेज़बान की टिप्पणियाँ
