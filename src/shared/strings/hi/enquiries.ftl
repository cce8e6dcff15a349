### What the team was asked for.

title = पूछताछ
lead = क्या माँगा गया, कौन देख रहा है, कब तक का वादा है और क्या हुआ। जो खुली हैं और जिनका समय आ गया है, वे होम पर दिखती हैं।
none = अभी कुछ नहीं माँगा गया है।
add = नई पूछताछ
import = CSV लाएँ…
export = CSV में सहेजें…
crm = स्तंभ
crms =
    .plain = सादे
    .dynamics = Dynamics
    .salesforce = Salesforce
    .hubspot = HubSpot

order = 03/11 जैसी तारीख़ें
orders =
    .dmy = दिन पहले
    .mdy = महीना पहले

subject = विषय
from = किसने पूछा
asked = क्या पूछा गया
received = मिली
owner = कौन देख रहा है
promised = कब तक का वादा
reference = अन्य प्रणाली में संख्या
outcome = नतीजा
note = क्या हुआ
ended = समाप्त
outcomes =
    .open = खुली
    .answered = उत्तर दिया
    .declined = मना किया
    .passed-on = आगे भेजी
    .lapsed = समाप्त हुई

save = सहेजें
cancel = रद्द करें
edit = बदलें
editNamed = { $subject } बदलें
remove = हटाएँ…
removeSure = यह पूछताछ हटाएँ?
removeText = यह टीम के हर कंप्यूटर से हट जाएगी।
keep = रखें
nobody = किसी ने नहीं ली है
by = { $day } तक
taken = { $added } नई, { $changed } बदली।
leftOut = छोड़े गए स्तंभ: { $columns }
unknown = खुली मानी गईं, क्योंकि उनकी स्थिति यहाँ ज्ञात नहीं: { $states }
written = { $count } सहेजी गईं: { $path }

# $subject (String)
steps =
    .add = पूछताछ “{ $subject }” जोड़ें
    .edit = पूछताछ “{ $subject }” बदलें
    .remove = पूछताछ “{ $subject }” हटाएँ

# $subject (String)
removed = पूछताछ “{ $subject }” हटाई गई।
