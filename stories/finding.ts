interface Context {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly initialArgs: Readonly<Record<string, unknown>>;
}

type Args = Readonly<Record<string, unknown>>;

/** A heading in the languages of the toolbar; the key is the English one, which stands in the controls. */
const FINDINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Seoul’s partners are everywhere; its quarrels are next door': {
    ko: '서울의 협력국은 곳곳에, 갈등은 이웃에 있다',
    ja: '韓国の協力相手は世界に、対立は隣にある',
    ar: 'شركاء سيول في كل مكان، وخلافاتها مع الجيران',
  },
  'Seventy years of milestones, then a crowd': {
    ko: '70년의 이정표, 그리고 한꺼번에 몰린 사건들',
    ja: '70年の節目、そして出来事の集中',
    ar: 'سبعون عامًا من المحطات، ثم ازدحام',
  },
  'Engage or press: two answers to Pyongyang': {
    ko: '포용이냐 압박이냐: 평양에 대한 두 가지 답',
    ja: '関与か圧力か：平壌への二つの答え',
    ar: 'الانخراط أم الضغط: جوابان لبيونغ يانغ',
  },
  'On China and Taiwan, Seoul stands apart from its two partners': {
    ko: '중국과 대만 문제에서 서울은 두 협력국과 거리를 둔다',
    ja: '中国と台湾をめぐり、ソウルは二つの協力国と一線を画す',
    ar: 'بشأن الصين وتايوان، تقف سيول بعيدًا عن شريكيها',
  },
};

/** The args with the heading in the language of the toolbar, unless a control has changed it. */
export function inLanguage(args: Args, { globals, initialArgs }: Context): Args {
  const { heading } = args;
  if (typeof heading !== 'string' || heading !== initialArgs['heading']) return args;
  return { ...args, heading: FINDINGS[heading]?.[String(globals['locale'])] ?? heading };
}
