### What charts say, in Arabic. Not yet reviewed by a native speaker.

change =
    .up = { $measure }: ارتفاع بمقدار { $size }{ $by ->
        [points] { " " }{ $count ->
            [zero] نقطة مئوية
            [one] نقطة مئوية
            [two] نقطتين مئويتين
            [few] نقاط مئوية
            [many] نقطة مئوية
           *[other] نقطة مئوية
        }
       *[percent] %
    }{ $where ->
        [in] { " " }في { $place }
        [at] { " " }في { $place }
       *[nowhere] { "" }
    } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }
    .down = { $measure }: انخفاض بمقدار { $size }{ $by ->
        [points] { " " }{ $count ->
            [zero] نقطة مئوية
            [one] نقطة مئوية
            [two] نقطتين مئويتين
            [few] نقاط مئوية
            [many] نقطة مئوية
           *[other] نقطة مئوية
        }
       *[percent] %
    }{ $where ->
        [in] { " " }في { $place }
        [at] { " " }في { $place }
       *[nowhere] { "" }
    } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }
    .same = { $measure }: لا تغير يذكر{ $where ->
        [in] { " " }في { $place }
        [at] { " " }في { $place }
       *[nowhere] { "" }
    } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }

most =
    .up = { $measure }: أكبر ارتفاع في { $place }، بمقدار { $size }{ $by ->
        [points] { " " }{ $count ->
            [zero] نقطة مئوية
            [one] نقطة مئوية
            [two] نقطتين مئويتين
            [few] نقاط مئوية
            [many] نقطة مئوية
           *[other] نقطة مئوية
        }
       *[percent] %
    } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }
    .down = { $measure }: لا ارتفاع في أي من الأماكن وعددها { $of }، وأكبر انخفاض في { $place }، بمقدار { $size }{ $by ->
        [points] { " " }{ $count ->
            [zero] نقطة مئوية
            [one] نقطة مئوية
            [two] نقطتين مئويتين
            [few] نقاط مئوية
            [many] نقطة مئوية
           *[other] نقطة مئوية
        }
       *[percent] %
    } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }
    .same = { $measure }: لا تغير يذكر في أي من الأماكن وعددها { $of } من { $from } إلى { $to }{ $prices ->
        [current] ، بالأسعار الجارية
        [constant] ، بالأسعار الثابتة
       *[none] { "" }
    }

level = { $measure }: { $amount } في { $place }، { $at }

rank =
    .alone = { $measure }: { $place } { $last ->
        [yes] في أدنى مرتبة
       *[no] في المرتبة { $rank } من الأعلى
    } بين { $of } { $kind ->
        [cities] مدينة
        [regions] إقليما
        [boroughs] بلدية
       *[places] مكانا
    }، عند { $amount }
    .tied = { $measure }: { $place } في المرتبة { $rank } من الأعلى بين { $of } { $kind ->
        [cities] مدينة
        [regions] إقليما
        [boroughs] بلدية
       *[places] مكانا
    }، عند { $amount }، بالتساوي مع { $levelWith }

gap =
    .above = { $measure }: أعلى بمقدار { $difference } في { $place } منه في { $other }
    .below = { $measure }: أدنى بمقدار { $difference } في { $place } منه في { $other }
    .level = { $measure }: مستوى واحد في { $place } و{ $other }

part = { $measure }: { $count ->
        [zero] لا شيء من { $of }
        [one] { $count } من { $of }
        [two] { $count } من { $of }
        [few] { $count } من { $of }
        [many] { $count } من { $of }
       *[other] { $count } من { $of }
    } في { $place }

subtitle = { $title }. { $unit }. { $where }، { $when }.

span = { $from } إلى { $to }

places = { $count } { $kind ->
        [cities] { $count ->
            [zero] مدينة
            [one] مدينة
            [two] مدينتان
            [few] مدن
            [many] مدينة
           *[other] مدينة
        }
        [regions] { $count ->
            [zero] إقليم
            [one] إقليم
            [two] إقليمان
            [few] أقاليم
            [many] إقليما
           *[other] إقليم
        }
        [boroughs] { $count ->
            [zero] بلدية
            [one] بلدية
            [two] بلديتان
            [few] بلديات
            [many] بلدية
           *[other] بلدية
        }
       *[places] { $count ->
            [zero] مكان
            [one] مكان
            [two] مكانان
            [few] أماكن
            [many] مكانا
           *[other] مكان
        }
    }

latest =
    .up = { $amount } في { $at }، أعلى بمقدار { $size } من { $before }.
    .down = { $amount } في { $at }، أدنى بمقدار { $size } من { $before }.
    .same = { $amount } في { $at }، ولا فرق يذكر عن { $before }.

missingMany = { $count ->
        [zero] لا فترات ناقصة.
        [one] لا يتوفر رقم عن فترة واحدة بينهما.
        [two] لا تتوفر أرقام عن فترتين بينهما.
        [few] لا تتوفر أرقام عن { $count } فترات بينهما.
        [many] لا تتوفر أرقام عن { $count } فترة بينهما.
       *[other] لا تتوفر أرقام عن { $count } فترة بينهما.
    }

missing = { $count ->
        [zero] لا أرقام ناقصة: { $periods }.
        [one] لا يتوفر رقم عن { $periods }.
        [two] لا يتوفر رقمان عن { $periods }.
        [few] لا تتوفر أرقام عن { $periods }.
        [many] لا تتوفر أرقام عن { $periods }.
       *[other] لا تتوفر أرقام عن { $periods }.
    }

largest = رسم أكبر { $shown } من { $of }.

priceBasis = { $prices ->
        [current] غير معدل بحسب التضخم.
        [constant] معدل بحسب التضخم.
       *[unsaid] لم يذكر المصدر إن كان معدلا بحسب التضخم.
    }

provisional = { $periods ->
        [all] أرقام أولية.
       *[other] { $periods } رقم أولي، وعلامته مفرغة.
    }

marked = { $mark } { $status ->
        [provisional] رقم أولي
        [revised] رقم معدل
        [both] رقم أولي معدل
       *[estimated] رقم تقديري
    }{ $periods ->
        [unnamed] .
       *[other] : { $periods }.
    }

base = يبدأ كل خط عند 100 في { $period }، وهو الخط الأسود؛ والأماكن الأخرى بالرمادي.

oneEach = مربع لكل واحد.

place = المكان
elsewhere = في أماكن أخرى

within =
    .all = { $count ->
        [zero] لا أماكن.
        [one] يقع المكان في حدود { $far } من { $from }.
        [two] يقع المكانان في حدود { $far } من { $from }.
        [few] تقع الأماكن وعددها { $count } في حدود { $far } من { $from }.
        [many] تقع الأماكن وعددها { $count } في حدود { $far } من { $from }.
       *[other] تقع الأماكن وعددها { $count } في حدود { $far } من { $from }.
    }
    .one = يقع { $place } على بعد { $far } من { $from }.

stops = محطات زيارتكم بترتيبها. أوقات الطريق من مضيفكم.

straight = مسافات مستقيمة محسوبة من الإحداثيات.

sized = كلما كبرت العلامة زاد عدد السكان ({ $period }).

daysOf = { $days ->
        [zero] بلا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يوما
       *[other] { $days } يوم
    }

visit =
    .between = { $days }، { $count ->
        [zero] بلا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكانا
       *[other] { $count } مكان
    }، وبينها { $far } في خطوط مستقيمة.
    .places = { $days }، { $count ->
        [zero] بلا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكانا
       *[other] { $count } مكان
    }.

leg =
    .minutes = { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } من { $from } ({ $mode })
    .straight = من { $from } في خط مستقيم

tiesBold = وما كان من { $country } فبخط عريض.

tiesNone = لا تتوفر صلة من { $country } في هذا الفصل.

tiesNote = الأسماء الأكثر صلات، كما تذكرها المصادر دون استنتاج.

ties =
    .owns = تملك
    .ownedBy = تملكها
    .funds = تمول
    .fundedBy = تمولها
    .hosts = تستضيف
    .hostedBy = تستضيفها
    .supplies = تورد إلى
    .suppliedBy = تورد إليها
    .locatedAt = تقع في
    .siteOf = مقر
    .memberOf = عضو في
    .hasMember = من أعضائها
    .partner = تعمل مع
    .researches = تبحث مع

charts =
    .line = رسم خطي عبر الزمن.
    .slope = رسم لنقطتين في الزمن.
    .multiples = رسوم خطية صغيرة بمقياس واحد.
    .dots = رسم نقطي يبدأ من الصفر.
    .squares = مربعات، واحد لكل معدود.
