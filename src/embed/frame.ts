/**
 * A page with one figure, for frames in pages that take no elements. Its address says all:
 * `embed.html?element=alliance-network&src=data.json&ego=KOR&id=ties`, options by the names of the element's attributes.
 * Data come from the page's own origin, or from one that its `<meta name="statecraft-sources">` names: nobody can have
 * a site show figures that are not its own.
 */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'alliance-network': () => import('../alliance-network/define.js'),
  'summit-timeline': () => import('../summit-timeline/define.js'),
  'policy-compare': () => import('../policy-compare/define.js'),
};

const asked = new URLSearchParams(location.search);

function say(message: string): void {
  document.body.textContent = message;
}

/** Whether data may come from there. */
function isOurs(address: string): boolean {
  const named = document.querySelector<HTMLMetaElement>('meta[name="statecraft-sources"]')?.content ?? '';
  return URL.canParse(address, location.href)
    ? [location.origin, ...named.split(/\s+/)].includes(new URL(address, location.href).origin)
    : false;
}

async function show(): Promise<void> {
  const tag = asked.get('element') ?? '';
  const load = Object.hasOwn(ELEMENTS, tag) ? ELEMENTS[tag] : undefined;
  if (!load) return say(`invalid element: ${tag} (expected ${Object.keys(ELEMENTS).join(', ')})`);
  if (!isOurs(asked.get('src') ?? '')) return say('invalid src: expected the address of data on this site');
  await load();
  const known = (customElements.get(tag) as unknown as { readonly observedAttributes: readonly string[] } | undefined)
    ?.observedAttributes;
  const element = document.createElement(tag);
  for (const [name, value] of asked) if (known?.includes(name)) element.setAttribute(name, value);
  document.documentElement.lang = asked.get('locale') ?? document.documentElement.lang;
  document.body.style.margin = '0';
  document.body.replaceChildren(element);
  element.addEventListener('statecraft-ready', () => (document.title = headingOf(element)));
  tellHeightOf(element);
}

const headingOf = (element: Element): string =>
  element.shadowRoot?.querySelector('[part~=heading]')?.textContent?.trim() || document.title;

/** To the page around, and to no other that might take its place. */
function tellHeightOf(element: Element): void {
  const host = URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
  if (host === undefined || parent === window) return;
  const id = asked.get('id') ?? '';
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    parent.postMessage({ type: 'statecraft:height', id, height }, host);
  }).observe(element);
}

void show();

export {};
