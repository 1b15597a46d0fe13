import { svg, type TemplateResult } from 'lit';
import type { LegendItem } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { shapePath } from '../chart/symbols.js';
import { DATE_SIGNS, type DateSign, type Mark } from './layout/geometry.js';
import type { KindSign } from './layout/kind-signs.js';
import { eventsOf, surveyOf } from './layout/of-items.js';
import type { TimelineLayout } from './layout/arrange.js';

/** Kinds whose sign is to be seen, one entry for all that share one; then the signs of dates. */
export function legendOf({ items, marks, signs }: TimelineLayout, language: Language): readonly LegendItem[] {
  const { timeline } = language.words;
  const hatched = new Set(marks.filter(isHatched).map(({ id }) => id));
  const bySign = new Map<string, { sign: KindSign; titles: Set<string> }>();
  const ofEvents = surveyOf(eventsOf(items)).signs;
  const ofTies = new Set(surveyOf(items).ties.flatMap(({ id, sign }) => (hatched.has(id) ? [] : sign)));
  for (const sign of [...ofEvents, ...ofTies]) {
    const key = `${sign.slot || 8} ${sign.shape}`;
    const entry = bySign.get(key);
    if (entry) entry.titles.add(sign.title);
    else bySign.set(key, { sign, titles: new Set([sign.title]) });
  }
  const kinds = [...bySign].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...kinds.map(([, { sign, titles }]) => ({ symbol: kindSymbol(sign), label: timeline.together([...titles]) })),
    ...DATE_SIGNS.filter((sign) => signs.includes(sign)).map((sign) => ({
      ...{ symbol: dateSymbol(sign), label: timeline.signs[sign], muted: true },
    })),
  ];
}

/** Nothing of it is in its kind's colour or shape. */
const isHatched = ({ parts, count }: Mark): boolean =>
  count === 1 && parts.every((part) => part.type === 'query' || (part.type === 'stretch' && part.line === 'hatch'));

const symbol = (width: number, content: TemplateResult, slot: number): TemplateResult =>
  svg`<svg class="sign slot-${slot}" width=${width} height="14" viewBox="0 0 ${width} 14" aria-hidden="true">${content}</svg>`;

const kindSymbol = ({ slot, shape }: Pick<Mark, 'slot' | 'shape'>): TemplateResult =>
  symbol(14, svg`<path class="point filled" transform="translate(7 7)" d=${shapePath(shape, 5.5)}></path>`, slot);

const circle = (x: number, role: string): TemplateResult =>
  svg`<path class="point ${role}" transform="translate(${x} 7)" d=${shapePath('circle', 5)}></path>`;

const fade = (way: 'in' | 'out', x: number, y: number, height: number): TemplateResult =>
  svg`<rect class="bar" mask="url(#fade-${way}-along)" x=${x} y=${y} width="14" height=${height}></rect>`;

const line = (role: string, d: string): TemplateResult => svg`<path class=${role} d=${d}></path>`;

const DATE_SYMBOLS: Readonly<Record<DateSign, () => TemplateResult>> = {
  hollow: () => symbol(14, circle(7, 'hollow'), 0),
  vague: () => symbol(28, svg`<rect class="bar" y="5.5" width="28" height="3"></rect>${circle(14, 'hollow')}`, 0),
  approximate: () => symbol(28, svg`${fade('in', 0, 5.5, 3)}${fade('out', 14, 5.5, 3)}`, 7),
  coarse: () => symbol(28, svg`<rect class="bar" y="3" width="14.5" height="8"></rect>${fade('out', 14, 3, 8)}`, 0),
  open: () => symbol(28, svg`<rect class="bar" y="6" width="14.5" height="2"></rect>${fade('out', 14, 6, 2)}`, 0),
  unknown: () => symbol(24, svg`${line('dots', 'M8,7H23')}${circle(6, 'filled')}`, 0),
  dashed: () => symbol(14, circle(7, 'dashed'), 0),
  oneOf: () => symbol(30, svg`${line('dots', 'M12,7H18')}${circle(6, 'hollow')}${circle(24, 'hollow')}`, 0),
  allOf: () =>
    symbol(
      30,
      svg`<rect class="bar" x="6" y="6.5" width="18" height="1"></rect>${circle(6, 'filled')}${circle(24, 'filled')}`,
      0,
    ),
  signed: () => symbol(28, line('dash', 'M0,7H28'), 0),
  disputed: () => symbol(28, svg`<rect class="hatch" x="0.5" y="3" width="27" height="8"></rect>`, 0),
  crowd: () => symbol(22, svg`<rect class="crowd" x="1" y="1" width="20" height="12" rx="6"></rect>`, 0),
};

const dateSymbol = (sign: DateSign): TemplateResult => DATE_SYMBOLS[sign]();
