import { isElement } from '../is-element.js';
import type { PlainMark } from '../paint.js';
import { fontOf, readsFromRight, readsFromRightIn } from './text-look.js';
import { lookOf, type Inherited } from './svg-look.js';

interface Run {
  readonly element: SVGTextContentElement;
  readonly text: string;
  /** Of its first character in the whole text. */
  readonly index: number;
}

/** One mark for each piece of a text that has a place or a look of its own. */
export function svgTextMarks(text: SVGTextElement, outer: Inherited): PlainMark[] {
  const runs = runsOf(text);
  return runs.flatMap((run, i) => {
    const { element } = run;
    const style = getComputedStyle(element);
    const look = style.display === 'none' ? undefined : lookOf(element, style, outer);
    if (!look) return [];
    const alone = startsLine(run, text) && !(runs[i + 1] && !startsLine(runs[i + 1] as Run, text));
    const rtl = style.unicodeBidi === 'plaintext' ? readsFromRight(run.text) : readsFromRightIn(style);
    const place = alone ? ownPlace(element, text, style) : measuredPlace(text, run);
    return [
      { type: 'text', text: run.text, ...place, ...fontOf(style), ...look, ...(rtl && { rtl: true }) } as PlainMark,
    ];
  });
}

function runsOf(text: SVGTextElement): Run[] {
  const runs: Run[] = [];
  let index = 0;
  const collect = (element: SVGTextContentElement): void => {
    for (const child of element.childNodes) {
      if (isElement(child)) collect(child as SVGTextContentElement);
      else if (child.nodeType === Node.TEXT_NODE) {
        const said = (child.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (said) runs.push({ element, text: said, index });
        index += said.length;
      }
    }
  };
  collect(text);
  return runs;
}

/** A run that says where it stands begins a line, and its anchor is kept: in another font it is still in the middle. */
const startsLine = ({ element, index }: Run, text: SVGTextElement): boolean =>
  element === text ? index === 0 : element.hasAttribute('x') || element.hasAttribute('y') || index === 0;

function ownPlace(element: SVGTextContentElement, text: SVGTextElement, style: CSSStyleDeclaration): object {
  const at = (name: 'x' | 'y'): number => {
    const [from] = [element, text].filter((each) => each.hasAttribute(name)) as SVGTextPositioningElement[];
    return from && from[name].baseVal.numberOfItems ? from[name].baseVal.getItem(0).value : 0;
  };
  const { textAnchor, direction } = style;
  const swapped = direction === 'rtl' ? { start: 'end', end: 'start' }[textAnchor] : undefined;
  const anchor = swapped ?? textAnchor;
  return { x: at('x'), y: at('y'), ...(anchor === 'start' ? {} : { anchor }) };
}

/** A run that goes on where another ends. */
function measuredPlace(text: SVGTextElement, { element, index }: Run): object {
  try {
    const { x, y } = element.getStartPositionOfChar(element === text ? index : 0);
    return { x, y };
  } catch {
    // Beyond the text's end, where a browser counts its characters otherwise.
    return { x: 0, y: 0 };
  }
}
