import { createElement, useImperativeHandle, useLayoutEffect, useRef, type ReactElement, type Ref } from 'react';
import type { ChartElement } from '../chart/chart-element.js';
import { defineElement } from '../chart/define-element.js';

type Props = Readonly<Record<string, unknown>> & { readonly ref?: Ref<unknown> };
type Values = Readonly<Record<string, unknown>>;

interface Chart {
  new (): ChartElement;
  readonly version: string;
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<PropertyKey, unknown>;
}

/**
 * A chart element as a component: options are set as properties, `onStatecraftSelect` and its like are listeners, and
 * all else goes to the tag as to any other. React by itself sets neither properties nor listeners of an element that a
 * server has written, so both are done here, before the first picture.
 *
 * @param events the type of event by the name of its prop
 */
export function component(
  tag: string,
  type: Chart,
  events: Readonly<Record<string, string>>,
): (props: Props) => ReactElement {
  defineElement(tag, type);
  // Lit has the options of the base only after this, which is for us to ask where another copy of the library has the tag.
  void type.observedAttributes;
  const isOption = (name: string): boolean => type.elementProperties.has(name);
  const isListener = (name: string): boolean => Object.hasOwn(events, name);

  function Chart({ ref, ...props }: Props): ReactElement {
    const chart = useRef<HTMLElement>(null);
    const last = useRef<Values>({});
    useImperativeHandle(ref, () => chart.current);
    useLayoutEffect(() => {
      const element = chart.current;
      if (!element) return;
      const own = only(props, (name) => isOption(name) || isListener(name));
      for (const name of changed(last.current, own)) {
        const type = events[name];
        if (type === undefined) Reflect.set(element, name, own[name]);
        else relisten(element, type, last.current[name], own[name]);
      }
      last.current = own;
    });
    const rest = only(props, (name) => !isOption(name) && !isListener(name));
    // The element may be at work before React is, and reflects its state in attributes that no server has written.
    return createElement(tag, { suppressHydrationWarning: true, ...rest, ref: chart });
  }
  Chart.displayName = type.name;
  return Chart;
}

function only(values: Values, wanted: (name: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
}

/** Also what was given before, and now is not: it is undefined from now on. */
function changed(before: Values, now: Values): string[] {
  return Object.keys({ ...before, ...now }).filter((name) => !Object.is(before[name], now[name]));
}

function relisten(element: EventTarget, type: string, before: unknown, now: unknown): void {
  if (typeof before === 'function') element.removeEventListener(type, before as EventListener);
  if (typeof now === 'function') element.addEventListener(type, now as EventListener);
}
