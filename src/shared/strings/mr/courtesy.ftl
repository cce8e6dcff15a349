### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = माहिती पुस्तिका
corrigendum = शुद्धिपत्र
forVisitors = { $country } येथील पाहुण्यांसाठी
visit = भेट
prepared = तयार केल्याची तारीख
edition = आवृत्ती

sections =
    .welcome = आपले स्वागत आहे
    .glance = एका दृष्टिक्षेपात
    .why = { $region } का?
    .benchmarks = तुलना
    .links = { $country } शी संबंध
    .funding = निधी आणि साहाय्य
    .visit = आपली भेट
    .sources = स्रोत आणि पद्धत

greeting = { $region } येथे आपले मनःपूर्वक स्वागत आहे.
limits = या पानांवरील प्रत्येक आकड्यासोबत त्याचा स्रोत, तारीख आणि मर्यादा दिल्या आहेत.

units =
    .projects =
        { $count ->
            [one] प्रकल्प
           *[other] प्रकल्प
        }

name = नाव
role = पद
organisation = संस्था
englishFollows = संपूर्ण मजकूर पुढे इंग्रजीत आहे.
