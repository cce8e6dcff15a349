### What actions and menus are called.

system =
    .quit = बाहर निकलें
    .close = विंडो बंद करें
    .cut = काटें
    .copy = कॉपी करें
    .paste = चिपकाएँ
    .selectAll = सब चुनें
    .togglefullscreen = पूरी स्क्रीन

menus =
    .file = फ़ाइल
    .edit = संपादन
    .view = दृश्य
    .go = जाएँ
    .help = सहायता

undo = “{ $step }” पूर्ववत करें
redo = “{ $step }” फिर से करें

actions =
    .new-brief = नया विवरण-पत्र
    .import = आयात करें…
    .export = निर्यात करें…
    .undo = पूर्ववत करें
    .redo = फिर से करें
    .zoom-in = बड़ा करें
    .zoom-out = छोटा करें
    .zoom-reset = वास्तविक आकार
    .theme-system = सिस्टम के अनुसार हल्का या गहरा
    .theme-light = हल्का
    .theme-dark = गहरा
    .density-comfortable = खुली पंक्तियाँ
    .density-compact = सघन पंक्तियाँ
    .sidebar = साइडबार दिखाएँ या छिपाएँ
    .outline = रूपरेखा दिखाएँ या छिपाएँ
    .pages = पृष्ठ दिखाएँ या छिपाएँ
    .palette = खोजें या जाएँ…
    .back = पीछे
    .forward = आगे
    .pane = अगला फलक
    .home = मुखपृष्ठ
    .library = पुस्तकालय
    .delegations = दौरे
    .updates = अद्यतन
    .enquiries = पूछताछ
    .issued = जारी किए गए
    .map = मानचित्र
    .settings = सेटिंग…
    .shortcuts = कीबोर्ड शॉर्टकट
    .new-visit = नया दौरा
    .read-letter = पत्र या तालिका पढ़ें…
    .import-table = वर्कबुक से आँकड़े आयात करें…
    .add-data = डेटा जोड़ें…
    .verify = PDF या Word फ़ाइल सत्यापित करें…
    .issue = जारी करें…
    .rename = विवरण-पत्र का नाम बदलें…
    .duplicate = दूसरे पाठक वर्ग के लिए प्रतिरूप बनाएँ…
    .compare = दूसरे विवरण-पत्र से तुलना करें…
    .review = समीक्षा और अनुमोदन…
    .send = सहकर्मी को भेजें…
    .check = लिखना या जाँचना
    .edits = हमारे संपादन
    .check-updates = अद्यतन खोजें

# Asked before the window closes.
closing =
    .unsaved = अंतिम बदलाव सहेजे नहीं जा सके।
    .unsavedText = कारण विंडो में लिखा है। रुकें, और फिर प्रयास होगा; बंद करें, और वे खो जाएँगे।
    .working = एक फ़ाइल अभी लिखी जा रही है।
    .workingText = रुकें, और वह पूरी होगी; बंद करें, और वह नहीं लिखी जाएगी। जो पहले था वह जस का तस रहेगा।
    .stay = रुकें
    .closeUnsaved = बिना सहेजे बंद करें
    .closeWorking = रोकें और बंद करें

recentBriefs = हाल के ब्रीफ़
