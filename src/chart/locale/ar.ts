import type { Words } from './en.js';

const plural = new Intl.PluralRules('ar');

/** Counted noun in Arabic: one, two, few (3–10) and many have forms of their own. */
const counted = (n: number, one: string, two: string, few: string, many: string, other = many): string => {
  const rule = plural.select(n);
  if (rule === 'one') return one;
  if (rule === 'two') return two;
  return `${n} ${rule === 'few' ? few : rule === 'many' ? many : other}`;
};

/** Arabic. */
const ar: Words = {
  figure: {
    viewAsTable: 'عرض كجدول',
    viewAsChart: 'عرض كرسم',
    sources: 'المصادر',
    notes: 'ملاحظات',
    legend: 'مفتاح الرسم',
    dataTo: (date) => `البيانات حتى ${date}`,
    publisherNotGiven: 'الناشر غير مذكور',
    source: 'المصدر',
    disputed: 'معلومة موضع خلاف',
    disputedBy: (what) => `موضع خلاف: ${what}`,
    selected: 'محدد',
    close: 'إغلاق',
    details: 'تفاصيل',
    rows: (n) => counted(n, 'صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف'),
  },
  state: {
    loading: 'جارٍ تحميل البيانات…',
    empty: 'لا يوجد ما يُرسم بعد.',
    emptyHint: 'لا تحتوي البيانات على سجلات يعرضها هذا الرسم.',
    failed: 'تعذر تحميل البيانات.',
    stale: 'تعذر تحميل أحدث البيانات؛ هذا هو الرسم السابق.',
    retry: 'إعادة المحاولة',
    reasons: {
      'not-found': 'لا يوجد ملف في هذا العنوان.',
      'http-status': 'رد الخادم بخطأ.',
      network: 'لا يوجد اتصال، أو أن الموقع لا يسمح بذلك.',
      timeout: 'استغرق الخادم وقتًا طويلًا.',
      'too-large': 'الملف كبير جدًا.',
      'not-json': 'الملف صفحة ويب وليس بيانات.',
      malformed: 'الملف تالف.',
      'bad-address': 'لا يمكن استخدام هذا العنوان.',
    },
  },
  dates: {
    year: (digits) => `عام ${digits}`,
    range: (from, to) => `${from}–${to}`,
    openEnd: (from) => `منذ ${from}`,
    openStart: (to) => `حتى ${to}`,
    circa: (date) => `نحو ${date}`,
    about: (date) => `نحو ${date}`,
    uncertain: (date) => `${date}؟`,
    perhaps: (date) => `${date}، غير مؤكد`,
    decade: (year) => `عقد ${year}`,
    century: (n) => `القرن ${n}`,
    bce: (year) => `${year} ق.م.`,
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    season: (season, year) => `${season} ${year}`,
    since: (date) => `منذ ${date}`,
    until: (date) => `حتى ${date}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
    endUnknown: (from) => `من ${from}، والنهاية غير معروفة`,
    startUnknown: (to) => `حتى ${to}، والبداية غير معروفة`,
    oneOf: (dates) => `أحد التواريخ: ${dates}`,
    allOf: (dates) => dates,
    before: (date) => `${date} أو قبل ذلك`,
    after: (date) => `${date} أو بعد ذلك`,
    undated: 'لا تاريخ في المصادر',
    years: (n) => counted(n, 'سنة واحدة', 'سنتان', 'سنوات', 'سنة'),
  },
  columns: {
    title: 'العنوان',
    kind: 'النوع',
    sign: 'الطابع',
    when: 'التاريخ',
    status: 'الحالة',
    parties: 'الأطراف',
    actors: 'الجهات',
    place: 'المكان',
    sources: 'المصادر',
    note: 'ملاحظة',
    event: 'الحدث',
    tie: 'العلاقة',
    question: 'المسألة',
    lane: 'المسار',
  },
  network: {
    name: 'شبكة العلاقات',
    signs: { cooperative: 'تعاون', adversarial: 'خصومة', mixed: 'مختلط', neutral: 'محايد' },
    statuses: {
      'not-yet': 'لم تبدأ بعد',
      signed: 'موقعة وغير نافذة',
      'in-force': 'نافذة',
      suspended: 'معلقة',
      ended: 'منتهية',
    },
    actorKinds: {
      state: 'دولة',
      organisation: 'منظمة',
      bloc: 'تكتل',
      forum: 'منتدى',
      agency: 'وكالة',
      company: 'شركة',
      person: 'شخص',
    },
    tiesAsOf: 'العلاقات في عام',
  },
  timeline: { name: 'الخط الزمني' },
  compare: {
    name: 'مقارنة',
    blanks: { unknown: 'غير وارد في المصدر', 'not-applicable': 'لا ينطبق', 'no-position': 'لا موقف له' },
  },
};

export default ar;
