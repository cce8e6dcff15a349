/**
 * The app's own words in the courtesy languages. Names (clusters, places, themes) come from the pack's translations;
 * statements and measures stay in the language of their source. Not yet reviewed by native speakers: every export in a
 * courtesy language says so in its notes.
 */
export type CourtesyLanguage = 'ar' | 'hi';

export type Wording = {
  readonly direction: 'ltr' | 'rtl';
  readonly briefingPack: string;
  readonly corrigendum: string;
  readonly forVisitors: (country: string) => string;
  readonly visit: string;
  readonly prepared: string;
  readonly edition: string;
  readonly editions: { readonly full: string; readonly summary: string; readonly host: string };
  readonly clusters: string;
  readonly preparedFor: string;
  readonly contents: string;
  readonly sections: {
    readonly welcome: string;
    readonly glance: string;
    readonly why: (region: string) => string;
    readonly benchmarks: string;
    readonly links: (country: string) => string;
    readonly funding: string;
    readonly visit: string;
    readonly sources: string;
  };
  readonly greeting: readonly ((region: string) => string)[];
  /** Said where the pack holds a rate for the visitors' currency. */
  readonly converted: string;
  readonly glanceLead: string;
  readonly and: string;
  readonly months: readonly string[];
  /** Known words of a fact: basis, geography, units. */
  readonly words: Readonly<Record<string, string>>;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly englishFollows: string;
};

const ARABIC: Wording = {
  direction: 'rtl',
  briefingPack: 'ملف إحاطة',
  corrigendum: 'تصويب',
  forVisitors: (country) => `للضيوف الكرام من ${country}`,
  visit: 'الزيارة',
  prepared: 'تاريخ الإعداد',
  edition: 'النسخة',
  editions: { full: 'الملف الكامل', summary: 'ملخص من صفحتين', host: 'ملاحظات المضيف' },
  clusters: 'التجمعات الاقتصادية',
  preparedFor: 'أعد هذا الملف من أجل',
  contents: 'في هذا الملف',
  sections: {
    welcome: 'مرحبا بكم',
    glance: 'لمحة سريعة',
    why: (region) => `لماذا ${region}؟`,
    benchmarks: 'مقارنات',
    links: (country) => `الروابط مع ${country}`,
    funding: 'التمويل والدعم',
    visit: 'زيارتكم',
    sources: 'المصادر والمنهجية',
  },
  greeting: [
    (region) =>
      `يسعدنا ويشرفنا أن نرحب بكم في ${region}. يعرض هذا الملف ما يقدمه الإقليم من فرص للشراكة والاستثمار، وما يربطه ببلدكم.`,
    () => 'لكل رقم في هذه الصفحات مصدره وتاريخه وحدوده.',
  ],
  converted: 'وتعرض المبالغ بالجنيه الإسترليني وإلى جانبها ما يعادلها بعملتكم بسعر صرف مؤرخ.',
  glanceLead:
    'الإقليم بالأرقام. يبين كل رقم ما يقيسه، وفترته، والمنطقة التي يشملها، وما يحد منه مذكور بجانبه.',
  and: ' و',
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  words: {
    measured: 'قياس',
    survey: 'مسح',
    estimate: 'تقدير',
    forecast: 'توقع',
    target: 'هدف',
    claim: 'تصريح',
    rule: 'قاعدة',
    event: 'حدث',
    region: 'الإقليم كله',
    'combined-authority': 'منطقة السلطة المشتركة',
    'local-authority': 'سلطة محلية',
    site: 'موقع',
    national: 'على مستوى البلاد',
    international: 'دولي',
    projects: 'مشاريع',
    jobs: 'وظائف',
    people: 'أشخاص',
    visitors: 'زائر',
    to: 'إلى',
    'review was due': 'كان موعد مراجعته',
  },
  name: 'الاسم',
  role: 'الصفة',
  organisation: 'الجهة',
  englishFollows: 'يتبع النص الكامل باللغة الإنجليزية.',
};

const HINDI: Wording = {
  direction: 'ltr',
  briefingPack: 'जानकारी पुस्तिका',
  corrigendum: 'शुद्धिपत्र',
  forVisitors: (country) => `${country} के अतिथियों के लिए`,
  visit: 'यात्रा',
  prepared: 'तैयार करने की तिथि',
  edition: 'संस्करण',
  editions: { full: 'पूरी पुस्तिका', summary: 'दो पृष्ठों का सार', host: 'मेज़बान की टिप्पणियाँ' },
  clusters: 'आर्थिक समूह',
  preparedFor: 'इनके लिए तैयार',
  contents: 'इस पुस्तिका में',
  sections: {
    welcome: 'आपका स्वागत है',
    glance: 'एक नज़र में',
    why: (region) => `${region} क्यों?`,
    benchmarks: 'तुलनाएँ',
    links: (country) => `${country} के साथ संबंध`,
    funding: 'वित्त और सहायता',
    visit: 'आपकी यात्रा',
    sources: 'स्रोत और पद्धति',
  },
  greeting: [
    (region) =>
      `${region} में आपका हार्दिक स्वागत है। यह पुस्तिका बताती है कि यह क्षेत्र साझेदारी और निवेश के लिए क्या अवसर देता है और आपके देश से इसके क्या संबंध हैं।`,
    () => 'इन पृष्ठों के हर आँकड़े के साथ उसका स्रोत, तिथि और सीमाएँ दी गई हैं।',
  ],
  converted: 'पाउंड की राशियों के साथ उनका मूल्य आपकी मुद्रा में दिनांकित विनिमय दर पर दिया गया है।',
  glanceLead:
    'आँकड़ों में क्षेत्र। हर संख्या बताती है कि वह क्या मापती है, किस अवधि और किस क्षेत्र की है; उसकी सीमाएँ उसके साथ लिखी हैं।',
  and: ' और ',
  months: ['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
  words: {
    measured: 'मापा गया',
    survey: 'सर्वेक्षण',
    estimate: 'अनुमान',
    forecast: 'पूर्वानुमान',
    target: 'लक्ष्य',
    claim: 'दावा',
    rule: 'नियम',
    event: 'घटना',
    region: 'पूरा क्षेत्र',
    'combined-authority': 'संयुक्त प्राधिकरण क्षेत्र',
    'local-authority': 'स्थानीय प्राधिकरण',
    site: 'स्थल',
    national: 'राष्ट्रीय',
    international: 'अंतरराष्ट्रीय',
    projects: 'परियोजनाएँ',
    jobs: 'नौकरियाँ',
    people: 'लोग',
    visitors: 'आगंतुक',
    to: 'से',
    'review was due': 'समीक्षा की तिथि थी',
  },
  name: 'नाम',
  role: 'पद',
  organisation: 'संस्था',
  englishFollows: 'पूरा पाठ आगे अंग्रेज़ी में है।',
};

export const COURTESY: Readonly<Record<CourtesyLanguage, Wording>> = { ar: ARABIC, hi: HINDI };

/** A day in the language's own month names, with Latin digits: "22 نوفمبر 2026". */
export function courtesyDay(day: string, wording: Wording): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}\u00a0${wording.months[Number(month) - 1] ?? ''}\u00a0${year}`;
}
