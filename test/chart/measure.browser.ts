import { expect } from '@open-wc/testing';
import { measureByTable } from '../../src/chart/measure.js';
import { fontFactor, measureBy } from '../../src/chart/font-factor.js';

const LABELS = [
  'South Korea',
  'Mutual Defense Treaty, 1953–',
  'Nuclear and missile threat, 1948–',
  'Dokdo/Takeshima dispute',
  'ASEAN Regional Forum',
  'WWW MIKTA & G20 (7%)',
  'naïve Łódź Ångström',
];
const KOREAN = ['한국', '한미 상호방위조약', '북한 핵·미사일 위협'];
const ARABIC = ['كوريا الجنوبية', 'العلاقات الدبلوماسية', 'اتفاقية التجارة الحرة'];

const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

/** Whether the machine has a font, by the width it gives a text beside an unknown one's. */
const has = (font: string): boolean =>
  ['monospace', 'serif'].every((generic) => {
    context.font = `40px "${font}", ${generic}`;
    const own = context.measureText('Hamburg 한국 كوريا').width;
    context.font = `40px ${generic}`;
    return own !== context.measureText('Hamburg 한국 كوريا').width;
  });

const real = (text: string, font: string, weight: number): number => {
  context.font = `${weight} 130px "${font}"`;
  return context.measureText(text).width / 10;
};

describe('measureByTable(text)', () => {
  for (const [font, texts] of [
    ['Roboto', LABELS],
    ['Liberation Sans', LABELS],
    ['Arial', LABELS],
    ['Noto Sans CJK KR', KOREAN],
    ['Noto Sans Arabic', ARABIC],
  ] as const) {
    it(`is not narrower than ${font} by more than 3 %, where this machine has it`, () => {
      if (!has(font)) return console.log(`${font} is not on this machine: not compared`);
      for (const text of texts) {
        for (const weight of [400, 700]) {
          const ratio = real(text, font, weight) / measureByTable(text, 13, weight);
          expect(ratio, `${text} ${weight}`).to.be.at.most(1.03);
          expect(ratio, `${text} ${weight}`).to.be.at.least(0.6);
        }
      }
    });
  }

  it('is widened where the reader’s font is wider', () => {
    const factor = fontFactor('monospace', 'en');
    expect(factor).to.be.at.least(1);
    expect(measureBy(1.2)('Seoul', 13)).to.be.closeTo(1.2 * measureByTable('Seoul', 13), 1e-9);
    expect(measureBy(1.2)).to.equal(measureBy(1.2));
  });
});
