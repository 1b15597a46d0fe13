/** What scrolls an element up and down: the nearest around it that does, or the page. */
export function scrollOf(element: Element): Element | null {
  for (let at = around(element); at; at = around(at)) if (scrolls(at)) return at;
  return document.scrollingElement;
}

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && clips(element) && !(element === document.body && isPage());

const clips = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);

/** What is said of the body is meant of the page, unless something is said of the page itself. */
const isPage = (): boolean => getComputedStyle(document.documentElement).overflowY === 'visible';

const around = (element: Element): Element | undefined => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
};
