### Words that an officer writes, and what is bound into them.

# $parts: the figure, its conversion and what it measures, as far as they are known.
# $parts (String)
figure = Figure: { $parts }

# $source (String)
cited = Source: { $source }

figures = Figures of the library
sources = Sources of the library
body = Write a paragraph. Type @ for a figure, [ for a source.
heading = A heading
note = A note to yourself and your colleagues. It is never printed.
wording = The fact in your words. Type @ for a figure, [ for a source.

# $figure (String)
unbound = “{ $figure }” was pasted as plain words: the library does not know it as it is written. Type @ to bind it.
