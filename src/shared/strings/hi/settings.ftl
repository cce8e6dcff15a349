### Settings: how the window looks and which language it speaks.

title = सेटिंग्स
lead = इसी कंप्यूटर पर रहती हैं और तुरंत लागू होती हैं।
appearance = रूप
theme = थीम

themes =
    .system = सिस्टम के अनुसार
    .light = हल्की
    .dark = गहरी

density = पंक्तियाँ

densities =
    .comfortable = खुली
    .compact = सघन

densityNote = खुली पंक्तियाँ चुनने में आसान हैं; सघन एक साथ अधिक दिखाती हैं।
zoom = आकार
zoomNote = पाठ और नियंत्रण एक साथ।
smaller = छोटा
larger = बड़ा
language = विंडो की भाषा
languageNote = मेनू, बटन और स्क्रीनें। तथ्य और विवरण-पत्र अपनी भाषा में रहते हैं; जिसका अनुवाद अभी नहीं है वह अंग्रेज़ी में है।
keyboard = कीबोर्ड
showShortcuts = सभी शॉर्टकट दिखाएँ
about = परिचय
version = संस्करण
folder = आपका डेटा यहाँ है

# $version (String)
newer = अताशे { $version } मिल सकता है: अपडेट देखें।

decided = आपकी संस्था ने तय किया
policyOn = हाँ
policyOff = नहीं

policies =
    .home = डेटा कहाँ रखा जाता है
    .teamFolder = टीम का फ़ोल्डर
    .channel = डेटा का चैनल
    .updateCheck = नया डेटा अपने आप खोजना
    .appUpdates = अताशे के नए संस्करण दिखाना
    .approvalRequired = अनुमोदन के बिना कुछ जारी नहीं होता
    .telemetry = उपयोग के बारे में क्या भेजा जाता है

saveDiagnostics = निदान की जानकारी सहेजें…
diagnosticsNote = इस कंप्यूटर की देखभाल करने वालों के लिए: संस्करण, आकार और गिनतियाँ। न नाम, न आपके शब्द, न आँकड़े।
diagnosticsSaved = सहेजा गया। भेजने से पहले देख लें: यह सादा पाठ है।

parts = सेटिंग के भाग
