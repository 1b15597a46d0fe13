/** Whether it is an element, of whatever window: in a frame `instanceof` asks for another window's class. */
export const isElement = (target: EventTarget | null | undefined): target is Element =>
  (target as Node | null | undefined)?.nodeType === 1;
