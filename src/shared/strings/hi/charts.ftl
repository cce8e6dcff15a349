### What charts say, in Hindi. Not yet reviewed by a native speaker.

change =
    .up = { $measure }:{ $where ->
        [in] { " " }{ $place } में
        [at] { " " }{ $place } में
       *[nowhere] { "" }
    } { $from } से { $to } तक { $size }{ $by ->
        [points] { " " }{ $count ->
            [one] प्रतिशत अंक
           *[other] प्रतिशत अंक
        }
       *[percent] %
    } की वृद्धि{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }
    .down = { $measure }:{ $where ->
        [in] { " " }{ $place } में
        [at] { " " }{ $place } में
       *[nowhere] { "" }
    } { $from } से { $to } तक { $size }{ $by ->
        [points] { " " }{ $count ->
            [one] प्रतिशत अंक
           *[other] प्रतिशत अंक
        }
       *[percent] %
    } की गिरावट{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }
    .same = { $measure }:{ $where ->
        [in] { " " }{ $place } में
        [at] { " " }{ $place } में
       *[nowhere] { "" }
    } { $from } से { $to } तक लगभग कोई बदलाव नहीं{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }

most =
    .up = { $measure }: सबसे अधिक वृद्धि { $place } में, { $from } से { $to } तक { $size }{ $by ->
        [points] { " " }{ $count ->
            [one] प्रतिशत अंक
           *[other] प्रतिशत अंक
        }
       *[percent] %
    }{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }
    .down = { $measure }: { $of } में से किसी स्थान पर वृद्धि नहीं; सबसे अधिक गिरावट { $place } में, { $from } से { $to } तक { $size }{ $by ->
        [points] { " " }{ $count ->
            [one] प्रतिशत अंक
           *[other] प्रतिशत अंक
        }
       *[percent] %
    }{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }
    .same = { $measure }: { $of } में से किसी स्थान पर { $from } से { $to } तक लगभग कोई बदलाव नहीं{ $prices ->
        [current] { " " }(चालू कीमतों पर)
        [constant] { " " }(स्थिर कीमतों पर)
       *[none] { "" }
    }

level = { $measure }: { $place } में { $amount }, { $at }

rank =
    .alone = { $measure }: { $place } { $of } { $kind ->
        [cities] शहरों
        [regions] क्षेत्रों
        [boroughs] बरो
       *[places] स्थानों
    } में { $last ->
        [yes] सबसे नीचे
       *[no] ऊपर से स्थान { $rank } पर
    }, { $amount }
    .tied = { $measure }: { $place } { $of } { $kind ->
        [cities] शहरों
        [regions] क्षेत्रों
        [boroughs] बरो
       *[places] स्थानों
    } में ऊपर से स्थान { $rank } पर, { $amount }, { $levelWith } के बराबर

gap =
    .above = { $measure }: { $place } में { $other } से { $difference } अधिक
    .below = { $measure }: { $place } में { $other } से { $difference } कम
    .level = { $measure }: { $place } और { $other } में बराबर

part = { $measure }: { $count ->
        [one] { $of } में से { $count }
       *[other] { $of } में से { $count }
    } { $place } में

subtitle = { $title }. { $unit }. { $where }, { $when }.

span = { $from } से { $to }

places = { $count } { $kind ->
        [cities] { $count ->
            [one] शहर
           *[other] शहर
        }
        [regions] { $count ->
            [one] क्षेत्र
           *[other] क्षेत्र
        }
        [boroughs] { $count ->
            [one] बरो
           *[other] बरो
        }
       *[places] { $count ->
            [one] स्थान
           *[other] स्थान
        }
    }

latest =
    .up = { $at } में { $amount }, { $before } से { $size } अधिक.
    .down = { $at } में { $amount }, { $before } से { $size } कम.
    .same = { $at } में { $amount }, { $before } से लगभग कोई अंतर नहीं.

missingMany = { $count ->
        [one] बीच की { $count } अवधि का आँकड़ा उपलब्ध नहीं.
       *[other] बीच की { $count } अवधियों के आँकड़े उपलब्ध नहीं.
    }

missing = { $count ->
        [one] { $periods } का आँकड़ा उपलब्ध नहीं.
       *[other] { $periods } के आँकड़े उपलब्ध नहीं.
    }

largest = { $of } में से सबसे बड़े { $shown } दिखाए गए हैं.

priceBasis = { $prices ->
        [current] महँगाई के लिए समायोजित नहीं.
        [constant] महँगाई के लिए समायोजित.
       *[unsaid] महँगाई के लिए समायोजित है या नहीं, यह नहीं बताया गया.
    }

provisional = { $periods ->
        [all] अनंतिम.
       *[other] { $periods } अनंतिम है, उसका निशान खाली है.
    }

marked = { $mark } { $status ->
        [provisional] अनंतिम
        [revised] संशोधित
        [both] अनंतिम और संशोधित
       *[estimated] अनुमानित
    }{ $periods ->
        [unnamed] .
       *[other] : { $periods }.
    }

base = हर रेखा { $period } में 100 से शुरू होती है, वही काली रेखा है; बाकी स्थान धूसर हैं.

oneEach = हर एक के लिए एक वर्ग.

place = स्थान
elsewhere = अन्यत्र

within =
    .all = { $count ->
        [one] वह स्थान { $from } से { $far } के भीतर है.
       *[other] सभी { $count } स्थान { $from } से { $far } के भीतर हैं.
    }
    .one = { $place } { $from } से { $far } दूर है.

stops = आपके पड़ाव क्रम से. सड़क का समय मेज़बान बताएँगे.

straight = सीधी रेखा में दूरी, निर्देशांकों से निकाली गई.

sized = निशान जितना बड़ा, उतने अधिक निवासी ({ $period }).

daysOf = { $days ->
        [one] { $days } दिन
       *[other] { $days } दिन
    }

visit =
    .between = { $days }, { $count ->
        [one] { $count } स्थान
       *[other] { $count } स्थान
    }, उनके बीच सीधी रेखा में { $far }.
    .places = { $days }, { $count ->
        [one] { $count } स्थान
       *[other] { $count } स्थान
    }.

leg =
    .minutes = { $from } से { $mode } द्वारा { $minutes ->
        [one] { $minutes } मिनट
       *[other] { $minutes } मिनट
    }
    .straight = { $from } से सीधी रेखा में

tiesBold = { $country } के नाम मोटे अक्षरों में हैं.

tiesNone = इस अध्याय में { $country } का कोई संबंध उपलब्ध नहीं.

tiesNote = सबसे अधिक जुड़े नाम, जैसा स्रोत बताते हैं; कोई अनुमान नहीं.

ties =
    .owns = स्वामी
    .ownedBy = स्वामित्व
    .funds = वित्त देता है
    .fundedBy = वित्त पाता है
    .hosts = मेज़बान
    .hostedBy = मेज़बानी में
    .supplies = आपूर्ति करता है
    .suppliedBy = आपूर्ति पाता है
    .locatedAt = स्थित है
    .siteOf = स्थल है
    .memberOf = सदस्य है
    .hasMember = सदस्य हैं
    .partner = साथ काम करता है
    .researches = साथ शोध करता है

charts =
    .line = समय के साथ रेखा चार्ट.
    .slope = दो समय-बिंदुओं का चार्ट.
    .multiples = एक ही पैमाने पर छोटे रेखा चार्ट.
    .dots = शून्य से शुरू होने वाला बिंदु चार्ट.
    .squares = वर्ग, हर एक के लिए एक.
