/** What a page puts where the figure is to stand: the figure's own page, in a frame of the figure's height. */
export function embedCode({ address, title, height }: { address: string; title: string; height: number }): string {
  const attributes = { src: address, title, width: '100%', height: String(Math.ceil(height)), loading: 'lazy' };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${inAttribute(value)}"`);
  return `<iframe${written.join('')}></iframe>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const inAttribute = (text: string): string => text.replace(/[&"<>]/g, (char) => ENTITIES[char] ?? char);

/** The whole address that a page has given; undefined unless it is one that a frame may show anywhere. */
export function embedAddress(given: string | undefined): string | undefined {
  if (!given) return undefined;
  try {
    const { protocol, href } = new URL(given, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
