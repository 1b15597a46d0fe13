import { measureByTable, type Measure } from './measure.js';

const SAMPLES: Readonly<Record<string, string>> = {
  ko: '대한민국 외교 정책의 한미 동맹',
  ja: '日本と韓国の首脳会談について',
  ar: 'العلاقات الدبلوماسية بين الدول',
};
const LATIN = 'South Korea and the United States, Mutual Defense Treaty 1953';

const known = new Map<string, number>();

/**
 * How much wider the font in use really is than the table says; 1 where it is not wider by more than 3 %,
 * or where there is no canvas to ask.
 */
export function fontFactor(family: string, language: string): number {
  const sample = LATIN + (SAMPLES[language.split('-')[0] ?? ''] ?? '');
  const key = `${family} ${sample}`;
  const factor = known.get(key) ?? measureFactor(family, sample);
  known.set(key, factor);
  return factor;
}

const measureFactor = (family: string, sample: string): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  context.font = `400 100px ${family}`;
  const ratio = context.measureText(sample).width / measureByTable(sample, 100);
  return ratio > 1.03 ? ratio : 1;
};

const scaled = new Map<number, Measure>([[1, measureByTable]]);

/** The table, widened by a factor; the same function for the same factor, so that layouts can be remembered by it. */
export function measureBy(factor: number): Measure {
  const measure = scaled.get(factor) ?? ((text, size, weight) => measureByTable(text, size, weight) * factor);
  scaled.set(factor, measure);
  return measure;
}
