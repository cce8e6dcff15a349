### The library.

title = पुस्तकालय
search = पुस्तकालय में खोजें
edit = संपादित करें
save = सहेजें
cancel = रद्द करें
