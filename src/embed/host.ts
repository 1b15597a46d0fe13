/**
 * For pages that have figures in frames: gives each frame the height that its figure tells of. A frame says by
 * `data-statecraft` which figure it is; what comes from elsewhere, or is no such number, changes nothing.
 */
const MOST = 20_000;

addEventListener('message', ({ data, origin, source }) => {
  const { type, id, height } = (data ?? {}) as Record<string, unknown>;
  if (type !== 'statecraft:height' || typeof height !== 'number' || !(height > 0 && height <= MOST)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-statecraft]'))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin && frame.dataset['statecraft'] === id)
      frame.height = String(height);
});

export {};
