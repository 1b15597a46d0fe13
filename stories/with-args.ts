import { noChange, type LitElement } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

type Args = Readonly<Record<string, unknown>>;

/**
 * Sets a story's args on its element: as attributes where the element has one and the value is plain, so that "Show code"
 * shows what a page would write; else as properties. An arg that a control has cleared goes back to what it was.
 */
class WithArgs extends Directive {
  #before: Args = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('withArgs belongs on an element');
  }

  render(_args: Args): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [Args]): unknown {
    for (const name of new Set([...Object.keys(this.#before), ...Object.keys(args)])) {
      if (this.#before[name] !== args[name]) set(element, name, args[name]);
    }
    this.#before = { ...args };
    return noChange;
  }
}

export const withArgs = directive(WithArgs);

function set(element: Element, name: string, value: unknown): void {
  const attribute = attributeOf(element, name);
  if (!attribute || (typeof value === 'object' && value !== null && !Array.isArray(value))) {
    Object.assign(element, { [name]: value });
    return;
  }
  if (value === undefined || value === null || value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, written(value));
}

const written = (value: unknown): string => {
  if (Array.isArray(value)) return value.map((id) => encodeURIComponent(String(id))).join(' ');
  return value === true ? '' : String(value);
};

function attributeOf(element: Element, name: string): string | undefined {
  const options = (element.constructor as typeof LitElement).elementProperties?.get(name);
  if (!options || options.attribute === false) return undefined;
  return typeof options.attribute === 'string' ? options.attribute : name.toLowerCase();
}
