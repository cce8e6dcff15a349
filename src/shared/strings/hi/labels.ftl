### Names of the open words of a pack that a courtesy part prints.

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
