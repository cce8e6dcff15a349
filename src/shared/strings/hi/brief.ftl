### The brief being made.

export = PDF निर्यात करें…
leaveOut = छोड़ दें
add = जोड़ें
