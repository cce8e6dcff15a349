import type { Inline } from '../../src/main/pdf/document.ts';

/** A line in which text of both directions meets, in a paragraph of one. */
export type MixedLine = {
  readonly direction: 'ltr' | 'rtl';
  readonly inlines: readonly Inline[];
  /** Its characters from left to right, spaces left out: as Chromium lays the same isolated text out. */
  readonly seen: string;
};

const words = (text: string): Inline => ({ kind: 'text', text });
const figure = (text: string): Inline => ({ kind: 'figure', text });
const link = (text: string): Inline => ({ kind: 'link', text, url: text });
const cite = (...numbers: number[]): Inline => ({ kind: 'cite', numbers });

const rtl = (seen: string, ...inlines: Inline[]): MixedLine => ({ direction: 'rtl', inlines, seen });
const ltr = (seen: string, ...inlines: Inline[]): MixedLine => ({ direction: 'ltr', inlines, seen });

export const MIXED_LINES: readonly MixedLine[] = [
  rtl('ايونس+3.2%ومن', words('نمو '), figure('+3.2%'), words(' سنويا')),
  rtl('[12].2024يف£8.46billionغلب', words('بلغ '), figure('£8.46 billion'), words(' في 2024.'), cite(12)),
  rtl('(تاونس5)طقف2025–2020نم', words('من 2020–2025 فقط (5 سنوات)')),
  rtl('يرتنفوكيف(راوكاج)JLRةكرش', words('شركة JLR (جاكوار) في كوفنتري')),
  rtl('10:30ةعاسلا،22/11/2026:خيراتلا', words('التاريخ: 22/11/2026، الساعة 10:30')),
  rtl('6789-345-0121وأ678934512144+فتاهلا', words('الهاتف +44 121 345 6789 أو 0121-345-6789')),
  rtl('(2023ماع)%5.4-ةبسنبضفخنا', words('انخفض بنسبة -5.4% (عام 2023)')),
  rtl('1.5m€و980£و1,250.00$رعسلا', words('السعر $1,250.00 و £980 و €1.5m')),
  rtl(
    'ديزمللhttps://www.example.org/invest?id=7عقوملا',
    words('الموقع https://www.example.org/invest?id=7 للمزيد'),
  ),
  rtl(
    'ديزمللhttps://www.example.org/invest?id=7عقوملا',
    words('الموقع '),
    link('https://www.example.org/invest?id=7'),
    words(' للمزيد'),
  ),
  rtl('«A12ةباوبلا»:[2ىنبملا](BHX)ماهغنمربراطم', words('مطار برمنغهام (BHX) [المبنى 2]: «البوابة A12»')),
  rtl('زدنالديمتسيوةئيه:WMCA', words('WMCA: هيئة ويست ميدلاندز')),
  rtl('!"اعم#Cو++C":لاق', words('قال: "C++ و C# معا"!')),
  rtl('٢٠٢٥–٢٠٢٠نم٪٢٥ةبسن', words('نسبة ٢٥٪ من ٢٠٢٠–٢٠٢٥')),
  rtl('.(2)مث[1]:(لاثم)', words('(مثال): [1] ثم (2).')),
  rtl('Headofdelegation.', words('Head of delegation.')),
  rtl('[3,7]…(ىلعألا)1,250تاعورشم', words('مشروعات '), figure('1,250'), words(' (الأعلى)…'), cite(3, 7)),
  rtl('km/h50–1/2رابتخاA/B', words('A/B اختبار 1/2 – 50 km/h')),
  rtl(
    '؟≈£3m؛AED15m–AED12.5m:ةينازيملا',
    words('الميزانية: '),
    figure('AED 12.5m'),
    words(' – '),
    figure('AED 15m'),
    words('؛ '),
    figure('≈ £3m'),
    words('؟'),
  ),
  rtl(
    '[3].ةنسلايفرايلم£28.97تارداصلا',
    words('الصادرات '),
    figure('£28.97 مليار في السنة'),
    words('.'),
    cite(3),
  ),
  rtl('[6]رهشلايفنييالمAED3.5≈', figure('≈ AED 3.5 ملايين في الشهر'), cite(6)),
  rtl('[7]زكرملا3ةبترملايف', words('في '), figure('المرتبة 3'), words(' المركز'), cite(7)),
  rtl('[7]3ةبترملايف', words('في '), figure('المرتبة 3'), cite(7)),
  rtl('[6]≈AED12,300', figure('≈ AED 12,300'), cite(6)),
  ltr('Worthनिवेश£2.4करोड़[6]', words('Worth निवेश '), figure('£2.4 करोड़'), cite(6)),
  ltr('thename(2024)زدنالديمتسيوstandshere', words('the name ويست ميدلاندز (2024) stands here')),
  ltr('Delegationof3,ةقراشلاpeople;5,يبدpeople.', words('Delegation of الشارقة, 3 people; دبي, 5 people.')),
  ltr('Call+97141234567(12:00–10:00:يبد).', words('Call +971 4 123 4567 (دبي: 10:00–12:00).')),
  ltr('ACRONYM:‘ةئيه(DPWorld)’–50%', words('ACRONYM: ‘هيئة (DP World)’ – 50%')),
  ltr('namedवेस्टमिडलैंड्स(2025)at12.5%here', words('named वेस्ट मिडलैंड्स (2025) at 12.5% here')),
  ltr('निवेश£8.46बिलियन(2024–25),JLRऔरटाटा[पुणे]', words('निवेश £8.46 बिलियन (2024–25), JLR और टाटा [पुणे]')),
  ltr('निवेश(%50)ةقراشلانمऔर22/11/2026', words('निवेश من الشارقة (50%) और 22/11/2026')),
];
