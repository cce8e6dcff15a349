### Names of the open words of a pack: themes, areas, bases, kinds of record, how organisations are linked.

## Themes

fdi = प्रत्यक्ष विदेशी निवेश
innovation = नवाचार
infrastructure = बुनियादी ढाँचा
talent = प्रतिभा और कौशल
funding = वित्तपोषण
cost = लागत
heritage = विरासत
quality-of-life = जीवन की गुणवत्ता

## The area that a fact covers

region = पूरा क्षेत्र
combined-authority = संयुक्त प्राधिकरण क्षेत्र
local-authority = स्थानीय प्राधिकरण
site = स्थल
national = यूके स्तर
international = अंतरराष्ट्रीय

## On what a fact rests

measured = मापा गया
survey = सर्वेक्षण
estimate = अनुमान
forecast = पूर्वानुमान
target = लक्ष्य
claim = कथन
rule = नियम
event = घटनाक्रम

## Kinds of organisation and source

business = व्यवसाय
institution = संस्था
programme = कार्यक्रम
network = नेटवर्क
page = वेब पृष्ठ

## Links between organisations

partner-of = साथ काम करता है
member-of = सदस्य है
owns = स्वामी है
located-at = स्थित है
hosts = मेज़बान है
funds = वित्त देता है
researches-with = साथ शोध करता है
supplies = आपूर्ति करता है
