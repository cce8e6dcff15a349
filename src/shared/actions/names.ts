import type { ActionId, MenuName } from '../actions.ts';
import type { Language } from '../settings.ts';

/** What actions and menus are called, in the languages of the frame. English is complete; others may fall back. */

type SystemEntry = 'quit' | 'close' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen';

type Names = {
  readonly system: Record<SystemEntry, string>;
  readonly actions: Record<ActionId, string>;
  readonly menus: Record<MenuName, string>;
} & {
  readonly undo: (step: string) => string;
  readonly redo: (step: string) => string;
};

const english: Names = {
  system: {
    quit: 'Quit',
    close: 'Close window',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    togglefullscreen: 'Full screen',
  },
  menus: { file: 'File', edit: 'Edit', view: 'View', go: 'Go', help: 'Help' },
  undo: (step) => `Undo “${step}”`,
  redo: (step) => `Redo “${step}”`,
  actions: {
    'new-brief': 'New brief',
    import: 'Import…',
    export: 'Export…',
    undo: 'Undo',
    redo: 'Redo',
    'zoom-in': 'Zoom in',
    'zoom-out': 'Zoom out',
    'zoom-reset': 'Actual size',
    'theme-system': 'Light or dark as the system',
    'theme-light': 'Light',
    'theme-dark': 'Dark',
    'density-comfortable': 'Comfortable rows',
    'density-compact': 'Compact rows',
    sidebar: 'Show or hide the sidebar',
    outline: 'Show or hide the outline',
    pages: 'Show or hide the pages',
    palette: 'Search or go to…',
    home: 'Home',
    library: 'Library',
    delegations: 'Delegations',
    updates: 'Updates',
    issued: 'Issued',
    settings: 'Settings…',
    shortcuts: 'Keyboard shortcuts',
  },
};

const arabic: Names = {
  system: {
    quit: 'إنهاء',
    close: 'إغلاق النافذة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    togglefullscreen: 'ملء الشاشة',
  },
  menus: { file: 'ملف', edit: 'تحرير', view: 'عرض', go: 'انتقال', help: 'مساعدة' },
  undo: (step) => `تراجع عن «${step}»`,
  redo: (step) => `إعادة «${step}»`,
  actions: {
    'new-brief': 'ملف إحاطة جديد',
    import: 'استيراد…',
    export: 'تصدير…',
    undo: 'تراجع',
    redo: 'إعادة',
    'zoom-in': 'تكبير',
    'zoom-out': 'تصغير',
    'zoom-reset': 'الحجم الفعلي',
    'theme-system': 'فاتح أو داكن حسب النظام',
    'theme-light': 'فاتح',
    'theme-dark': 'داكن',
    'density-comfortable': 'صفوف مريحة',
    'density-compact': 'صفوف متراصة',
    sidebar: 'إظهار الشريط الجانبي أو إخفاؤه',
    outline: 'إظهار المخطط أو إخفاؤه',
    pages: 'إظهار الصفحات أو إخفاؤها',
    palette: 'بحث أو انتقال إلى…',
    home: 'الرئيسية',
    library: 'المكتبة',
    delegations: 'الوفود',
    updates: 'التحديثات',
    issued: 'الصادرة',
    settings: 'الإعدادات…',
    shortcuts: 'اختصارات لوحة المفاتيح',
  },
};

const hindi: Names = {
  system: {
    quit: 'बाहर निकलें',
    close: 'विंडो बंद करें',
    cut: 'काटें',
    copy: 'कॉपी करें',
    paste: 'चिपकाएँ',
    selectAll: 'सब चुनें',
    togglefullscreen: 'पूरी स्क्रीन',
  },
  menus: { file: 'फ़ाइल', edit: 'संपादन', view: 'दृश्य', go: 'जाएँ', help: 'सहायता' },
  undo: (step) => `“${step}” पूर्ववत करें`,
  redo: (step) => `“${step}” फिर से करें`,
  actions: {
    'new-brief': 'नया विवरण-पत्र',
    import: 'आयात करें…',
    export: 'निर्यात करें…',
    undo: 'पूर्ववत करें',
    redo: 'फिर से करें',
    'zoom-in': 'बड़ा करें',
    'zoom-out': 'छोटा करें',
    'zoom-reset': 'वास्तविक आकार',
    'theme-system': 'सिस्टम के अनुसार हल्का या गहरा',
    'theme-light': 'हल्का',
    'theme-dark': 'गहरा',
    'density-comfortable': 'खुली पंक्तियाँ',
    'density-compact': 'सघन पंक्तियाँ',
    sidebar: 'साइडबार दिखाएँ या छिपाएँ',
    outline: 'रूपरेखा दिखाएँ या छिपाएँ',
    pages: 'पृष्ठ दिखाएँ या छिपाएँ',
    palette: 'खोजें या जाएँ…',
    home: 'मुखपृष्ठ',
    library: 'पुस्तकालय',
    delegations: 'प्रतिनिधिमंडल',
    updates: 'अद्यतन',
    issued: 'जारी किए गए',
    settings: 'सेटिंग…',
    shortcuts: 'कीबोर्ड शॉर्टकट',
  },
};

export const NAMES: Readonly<Record<Language, Names>> = { en: english, ar: arabic, hi: hindi };
