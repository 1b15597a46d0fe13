import { css } from 'lit';

/**
 * The tokens, light and dark by `color-scheme`. A page sets any `--statecraft-*` on the element or above it;
 * what it leaves unset has the value here. Inside, styles read the private `--_*` names only.
 */
export const theme = css`
  :host {
    --_latin: -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial;
    --_korean: 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR';
    --_japanese: 'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', 'Noto Sans CJK JP';
    --_arabic: 'Geeza Pro', 'Noto Sans Arabic';
    --_font: var(--statecraft-font, var(--_latin), var(--_korean), var(--_japanese), var(--_arabic), sans-serif);
    --_font-heading: var(--statecraft-font-heading, var(--_font));
    --_ground: var(--statecraft-ground, light-dark(#ffffff, #16181c));
    --_band: var(--statecraft-band, light-dark(#f3f3f1, #1e2126));
    --_ink: var(--statecraft-ink, light-dark(#16181c, #eceae6));
    --_ink-muted: var(--statecraft-ink-muted, light-dark(#565b63, #a9aeb6));
    --_hairline: var(--statecraft-hairline, light-dark(#d9dbdf, #363a41));
    --_axis: var(--statecraft-axis, light-dark(#82878f, #7d838c));
    --_accent: var(--statecraft-accent, light-dark(#00558c, #8cc4ee));
    --_focus: var(--statecraft-focus, light-dark(#1a4fd6, #8ab4ff));
    --_cooperative: var(--statecraft-cooperative, light-dark(#2a6f97, #74a9cf));
    --_adversarial: var(--statecraft-adversarial, light-dark(#b3200f, #f4694c));
    --_mixed: var(--statecraft-mixed, light-dark(#ad7f14, #ecc94b));
    --_neutral: var(--statecraft-neutral, light-dark(#6b7078, #8f959e));
    --_kind-1: var(--statecraft-kind-1, light-dark(#2d459b, #5373bb));
    --_kind-2: var(--statecraft-kind-2, light-dark(#1a97c5, #abebf3));
    --_kind-3: var(--statecraft-kind-3, light-dark(#347b53, #74b285));
    --_kind-4: var(--statecraft-kind-4, light-dark(#bd8019, #f9d48e));
    --_kind-5: var(--statecraft-kind-5, light-dark(#ac3908, #cb5013));
    --_kind-6: var(--statecraft-kind-6, light-dark(#6e0749, #e389da));
    --_kind-7: var(--statecraft-kind-7, light-dark(#4a392a, #96685a));
  }
  @media (prefers-contrast: more) {
    :host {
      --_ink-muted: var(--_ink);
      --_hairline: var(--_axis);
      --_adversarial: var(--statecraft-adversarial, light-dark(#9c1a0b, #ff9580));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ground: Canvas;
      --_band: Canvas;
      --_ink: CanvasText;
      --_ink-muted: CanvasText;
      --_hairline: GrayText;
      --_axis: CanvasText;
      --_accent: LinkText;
      --_focus: Highlight;
      --_cooperative: CanvasText;
      --_adversarial: CanvasText;
      --_mixed: CanvasText;
      --_neutral: CanvasText;
      --_kind-1: CanvasText;
      --_kind-2: CanvasText;
      --_kind-3: CanvasText;
      --_kind-4: CanvasText;
      --_kind-5: CanvasText;
      --_kind-6: CanvasText;
      --_kind-7: CanvasText;
    }
  }
`;
