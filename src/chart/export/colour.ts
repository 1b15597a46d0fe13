import { withAlpha } from '../paint.js';

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/;

/**
 * A computed colour as files and canvases of any age read it.
 * @param css what `getComputedStyle` gives: `rgb(…)`, or a colour of another space
 * @returns `#rrggbb`, or `#rrggbbaa`; undefined for what is not seen
 */
export function plainColour(css: string, opacity = 1): string | undefined {
  if (!css || css === 'none' || css === 'transparent') return undefined;
  const [, red, green, blue, alpha = '1', percent] = RGB.exec(css) ?? [];
  if (red === undefined) return otherSpace(css, opacity);
  const whole = Number(alpha) / (percent ? 100 : 1);
  return written([Number(red), Number(green), Number(blue)], whole * opacity);
}

const written = (channels: readonly number[], alpha: number): string | undefined => {
  if (alpha <= 0) return undefined;
  const hex = `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
  return alpha >= 1 ? hex : withAlpha(hex, alpha);
};

/** `oklch(…)`, `color(display-p3 …)`: what a pixel of it comes to. */
function otherSpace(css: string, opacity: number): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return written([red, green, blue], (alpha / 255) * opacity);
}
