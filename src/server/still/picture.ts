/** What resvg gives, as far as it is used here: it is a peer dependency that need not be there. */
export interface Rasteriser {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/** Scripts that the first font of a stack most likely has no letters of, and who has. */
const FONTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, "'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', 'Noto Sans CJK JP'"],
  [/[\uac00-\ud7a3\u1100-\u11ff]/, "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR'"],
  [/[\u3400-\u9fff]/, "'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', 'Noto Sans CJK JP', 'Noto Sans CJK SC'"],
  [/[\u0600-\u06ff\u0750-\u077f]/, "'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic'"],
];

/**
 * An SVG of ours as PNG.
 * @param scale pixels to a CSS pixel
 */
export function pngOf(svg: string, scale: number, { Resvg }: Rasteriser): Uint8Array {
  const options = {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true, defaultFontFamily: 'Arial' },
    logLevel: 'off',
  };
  return new Resvg(withFonts(svg), options).render().asPng();
}

/**
 * It looks for a missing letter among all fonts of the machine, and takes the first: so each text names those of its script.
 * And it takes quotation marks for a part of a name.
 */
const withFonts = (svg: string): string =>
  namedFonts(svg).replace(/ font-family="[^"]*"/g, (attribute) => attribute.replaceAll("'", ''));

const namedFonts = (svg: string): string =>
  svg.replace(/<text\b([^>]*)>([^]*?)<\/text>/g, (whole, attributes: string, content: string) => {
    const own = FONTS.find(([script]) => script.test(content))?.[1];
    return own ? `<text${attributes} font-family="${own}, sans-serif">${content}</text>` : whole;
  });
