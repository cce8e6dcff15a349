### What is new since the visitors' last copy, in the brief.

looking = इन आगंतुकों के पास की प्रतियाँ खोजी जा रही हैं
none = इन आगंतुकों के लिए अभी कुछ निर्यात या जारी नहीं हुआ है। पहली प्रति के बाद यह खंड बताएगा कि तब से क्या बदला।
since = इस प्रति के बाद से
copy = { $date } · { $number } · { $edition } · { $title }
exported = निर्यात
bring = ताज़ा करें

brought =
    { $count ->
        [0] उस प्रति के बाद कुछ नहीं बदला; यह खंड नहीं छपता।
        [one] उस प्रति के बाद { $count } बदलाव।
       *[other] उस प्रति के बाद { $count } बदलाव।
    }

step = ‘क्या नया है’ को ताज़ा करना

tags =
    .changed = बदला
    .new = नया
    .gone = अब नहीं छपता
    .withdrawn = वापस लिया गया

before = तब
now = अब
