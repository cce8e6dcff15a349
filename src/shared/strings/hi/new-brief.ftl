### Beginning a brief.

title = नया विवरण-पत्र
create = विवरण-पत्र बनाएँ
cancel = रद्द करें
