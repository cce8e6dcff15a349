### What a fact says of itself.

caveat = सीमा
reviewPassed = समीक्षा { $day } तक होनी थी
why = क्यों
sources = स्रोत
opensOutside = आपके ब्राउज़र में खुलता है

due = समीक्षा का समय
