### Copies of the team's work from before, and the way back to one.

title = पहले की प्रतियाँ
lead = दौरे, ब्रीफ़ और लाइब्रेरी के बदलाव, जैसे वे पहले थे। हर दिन की एक प्रति एक सप्ताह तक रखी जाती है, और किसी मरम्मत से पहले की अंतिम प्रति भी।
none = अभी कोई प्रति नहीं है।

why =
    .previous = अंतिम बदलाव से पहले सहेजी गई
    .day = किसी दिन की
    .newer = शुरू होते समय मिली फ़ाइल से नई
    .older-app = पुराने Attaché की
    .before-restore = आपके पीछे लौटने से पहले की
    .damaged = ख़राब होने के कारण अलग रखी गई

unusable = इसका उपयोग नहीं हो सकता: { $fault }

visits =
    { $visits ->
        [one] { $visits } दौरा
       *[other] { $visits } दौरे
    }

briefs =
    { $briefs ->
        [one] { $briefs } ब्रीफ़
       *[other] { $briefs } ब्रीफ़
    }

edits =
    { $edits ->
        [one] { $edits } बदलाव
       *[other] { $edits } बदलाव
    }

show = क्या बदलेगा
same = कुछ नहीं: यह वैसी ही है जैसा अभी है।
gone = हट जाएँगे: { $names }
back = वापस आएँगे: { $names }
other = तब जैसे हो जाएँगे: { $names }

editsChanged =
    { $count ->
        [one] लाइब्रेरी का { $count } बदलाव अब से अलग होगा।
       *[other] लाइब्रेरी के { $count } बदलाव अब से अलग होंगे।
    }

goBack = इस प्रति पर लौटें
sure = इस प्रति पर लौटें?
sureText = जो अभी यहाँ है वह भी एक प्रति के रूप में रखा जाता है, ताकि आप उस पर लौट सकें। जारी की गई प्रतियाँ और बही नहीं बदलतीं। विंडो फिर से शुरू होती है।
stay = जो यहाँ है उसी पर रहें
