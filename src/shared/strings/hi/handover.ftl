### Issuing a brief and handing it over; the review and the approval before.

title = जारी करें और सौंपें
lead = हर प्रति को संख्या मिलती है और वह रखी जाती है, ताकि बाद में सुधारी जा सके।
to = किसके लिए
add = नाम जोड़ें
remove = { $name } के लिए नहीं
others =
    { $count ->
        [one] बाकी प्रतिनिधि को जोड़ें
       *[other] बाकी { $count } प्रतिनिधियों को जोड़ें
    }
inside = हर PDF के भीतर जाता है
number = उसकी संख्या, और वह किसके लिए है
numberHint = आवरण पर और फ़ाइल में
figures =
    { $count ->
        [one] { $count } आँकड़ा तालिका में (CSV)
       *[other] { $count } आँकड़े तालिका में (CSV)
    }
figuresHint = ताकि पाठक उन्हें जाँच सके
sources =
    { $count ->
        [one] { $count } स्रोत, लिंक सहित
       *[other] { $count } स्रोत, चालू लिंक सहित
    }
tags = टैग, पढ़ने का क्रम, वैकल्पिक पाठ
stays = घर में रहता है
letter = पत्र, और आगंतुकों के बारे में जो ज्ञात है
notes =
    { $count ->
        [one] अपने लिए { $count } टिप्पणी
       *[other] अपने लिए { $count } टिप्पणियाँ
    }
decisions =
    { $count ->
        [one] { $count } निर्णय और उसका कारण
       *[other] { $count } निर्णय और उनके कारण
    }
decisionsHint = आपकी बही में, लेखा-परीक्षा के लिए
unprinted = जो नहीं छपता: आँकड़ों पर टिप्पणियाँ, वे क्यों चुने गए, अन्य यात्राएँ
field = सब कुछ, एक-एक खाना
goesOut = बाहर जाता है: { $fields }
staysHere = रहता है: { $fields }
message = आपके ई-मेल के लिए संदेश
clear = कोई बाधा नहीं है।
doIssue =
    { $count ->
        [one] { $count } प्रति जारी करें
       *[other] { $count } प्रतियाँ जारी करें
    }
done = सौंपने के लिए तैयार
openNamed = खोलें
showNamed = फ़ोल्डर में दिखाएँ
save = प्रति सहेजें…
email = ई-मेल का मसौदा…
calendar = कार्यक्रम कैलेंडर में…
written = लिखा गया: { $path }
approval = अनुमोदन
states =
    .none = माँगा नहीं गया
    .waiting = अनुमोदन की प्रतीक्षा
    .changed = समीक्षा-प्रति के बाद बदला: कोई अनुमोदन मान्य नहीं
    .approved = अनुमोदित
approvedBy = { $name }, { $day }
required = आपका प्राधिकरण अनुमोदन के बिना कुछ जारी नहीं करता।
review = समीक्षा और अनुमोदन…
reviewTitle = समीक्षा और अनुमोदन
reviewLead = समीक्षा-प्रति स्थिर रहती है और हर पृष्ठ पर चिह्नित होती है। अनुमोदन केवल उसी के लिए है जो वह छापती है: एक शब्द बदला तो वह नहीं रहता।
make = समीक्षा-प्रति बनाएँ…
made = { $day } की समीक्षा-प्रति
who = आपका नाम
remark = टिप्पणी
addRemark = टिप्पणी जोड़ें
approve = इस प्रति का अनुमोदन करें
close = बंद करें
require = अनुमोदन के बिना कुछ जारी न हो
requireHint = विवरण-पत्र तभी जारी होता है जब किसी ने ठीक उसी का अनुमोदन किया हो जो वह छापता है।
exportBlocked = जाँच में ऐसा मिला है जो इसे जारी होने से रोकता है। फिर भी निर्यात करें?
exportAnyway = फिर भी निर्यात करें
