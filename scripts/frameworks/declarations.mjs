/** The types of the elements for each framework, and the components for React, as texts of files. */

const HEAD = '// Generated from custom-elements.json.\n';

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const doc = (text, indent = '  ') => `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;
const lines = (items, line) => items.map(line).join('\n');

/** What all frameworks share: the options by property and by attribute, the events. */
export function sharedTypes(elements) {
  const [{ events }] = elements;
  const heard = [...new Set(events.map(({ type }) => type))].sort();
  return `${HEAD}${lines(elements, ({ name, module }) => `import type { ${name} } from '../${module.replace(/^dist\//, '')}';`)}
import type { ${heard.join(', ')} } from '../chart/chart-events.js';
// The tags that document.querySelector() knows.
import type {} from '../define.js';

/** An event as a listener on the element has it. */
export type Heard<Event, Element> = Event & { readonly currentTarget: Element };

/** What a tag takes: a list also as its attribute writes it. */
export type AsWritten<Options> = {
  [Name in keyof Options]: Extract<Options[Name], readonly unknown[]> extends never ? Options[Name] : Options[Name] | string;
};

/** What charts tell, by the type of the event. All bubble. */
export interface ChartEvents {
${lines(events, ({ name, type, description }) => `${doc(description)}  '${name}': ${type};`)}
}

/** Options of \`<${elements.map(({ tag }) => tag).join('>`, `<')}>\`, by tag. */
export interface OptionsByTag {
${lines(elements, ({ tag, name }) => `  '${tag}': ${name}Options;`)}
}

/** What the tags take, as options and as attributes. */
export interface AttributesByTag {
${lines(elements, ({ tag, name }) => `  '${tag}': AsWritten<${name}Options> & ${name}Attributes;`)}
}

/** Their classes. */
export interface ElementsByTag {
${lines(elements, ({ tag, name }) => `  '${tag}': ${name};`)}
}
${elements.map(optionTypes).join('')}`;
}

function optionTypes({ tag, name, summary, options }) {
  const apart = options.filter((option) => option.attribute && option.attribute !== option.name);
  const type = (option) => `${name}['${option.name}'] | undefined`;
  return `
/** \`<${tag}>\`: ${summary} */
export interface ${name}Options {
${lines(options, (option) => `${doc(option.description)}  ${option.name}?: ${type(option)};`)}
}

/** Attributes of \`<${tag}>\` that are not written as the property is. */
export interface ${name}Attributes {
${lines(apart, (option) => `${doc(option.description)}  ${quoted(option.attribute)}?: ${attributeType(option)} | undefined;`)}
}
`;
}

function attributeType({ isFlag, text }) {
  if (isFlag) return "boolean | ''";
  return text === 'number' ? 'number | string' : 'string';
}

/** Tags in the JSX of React. */
export function jsxTypes() {
  return `${HEAD}import type { ClassAttributes, HTMLAttributes } from 'react';
import type { AttributesByTag, ChartEvents, ElementsByTag, Heard } from './elements.js';

type Tag<Name extends keyof AttributesByTag> = AttributesByTag[Name] &
  Omit<HTMLAttributes<ElementsByTag[Name]>, keyof AttributesByTag[Name]> &
  ClassAttributes<ElementsByTag[Name]> & {
    [Type in keyof ChartEvents as \`on\${Type}\`]?: ((event: Heard<ChartEvents[Type], ElementsByTag[Name]>) => void) | undefined;
  };

export type StatecraftTags = { [Name in keyof AttributesByTag]: Tag<Name> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends StatecraftTags {}
  }
}
`;
}

/** A component for each element. */
export function reactTypes(elements) {
  const [{ events }] = elements;
  const listeners = ({ name, description, type }) =>
    `${doc(description)}  on${pascal(name)}?: ((event: Heard<${type}, Element>) => void) | undefined;`;
  return `${HEAD}import type { FunctionComponent, HTMLAttributes, RefAttributes } from 'react';
${lines(elements, ({ name, module }) => `import type { ${name} as ${name}Element } from '../${module.replace(/^dist\//, '')}';`)}
import type { ${[...new Set(events.map(({ type }) => type))].sort().join(', ')} } from '../chart/chart-events.js';
import type { ${elements.map(({ name }) => `${name}Options`).join(', ')}, Heard } from '../frameworks/elements.js';

export type * from '../frameworks/jsx.js';

/** Listeners that every chart has. */
export interface ChartListeners<Element> {
${lines(events, listeners)}
}

type Props<Options, Element> = Options & ChartListeners<Element> & RefAttributes<Element> & Omit<HTMLAttributes<Element>, keyof Options>;
${elements
  .map(
    ({ name, tag, summary }) => `
/** Props of {@link ${name}}: the options of the element, its events, and what any tag takes. */
export type ${name}Props = Props<${name}Options, ${name}Element>;
/** \`<${tag}>\`: ${summary} */
export declare const ${name}: FunctionComponent<${name}Props>;
`,
  )
  .join('')}`;
}

export function reactModule(elements) {
  const [{ events }] = elements;
  return `'use client';
${HEAD}${lines(elements, ({ name, module }) => `import { ${name} as ${name}Element } from '../${module.replace(/^dist\//, '')}';`)}
import { component } from './component.js';

const events = {
${lines(events, ({ name }) => `  on${pascal(name)}: '${name}',`)}
};

${lines(elements, ({ name, tag }) => `export const ${name} = /* @__PURE__ */ component('${tag}', ${name}Element, events);`)}
`;
}

/** Tags in the JSX of Solid, with what \`prop:\`, \`attr:\` and \`on:\` make of their names. */
export function solidTypes() {
  return `${HEAD}import type { JSX } from 'solid-js';
import type { AttributesByTag, ChartEvents, ElementsByTag, OptionsByTag } from './elements.js';

type Tag<Name extends keyof AttributesByTag> = AttributesByTag[Name] &
  Omit<JSX.HTMLAttributes<ElementsByTag[Name]>, keyof AttributesByTag[Name]> & {
    [Type in keyof ChartEvents as \`on:\${Type}\`]?: JSX.EventHandlerWithOptionsUnion<ElementsByTag[Name], ChartEvents[Type]> | undefined;
  } & { [Option in keyof OptionsByTag[Name] as \`prop:\${Option & string}\`]?: OptionsByTag[Name][Option] };

export type StatecraftTags = { [Name in keyof AttributesByTag]: Tag<Name> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends StatecraftTags {}
  }
}
`;
}

/** Tags in the templates of Vue. */
export function vueTypes(elements) {
  const [{ events }] = elements;
  const listeners = ({ name, description }) =>
    `${doc(description)}  on${pascal(name)}?: ((event: Heard<ChartEvents['${name}'], Element>) => void) | undefined;`;
  return `${HEAD}import type { HTMLAttributes, PublicProps } from 'vue';
import type { AttributesByTag, ChartEvents, ElementsByTag, Heard } from './elements.js';

interface Listeners<Element> {
${lines(events, listeners)}
}

type Tag<Name extends keyof AttributesByTag> = new () => ElementsByTag[Name] & {
  $props: AttributesByTag[Name] & Listeners<ElementsByTag[Name]> & Omit<HTMLAttributes, keyof AttributesByTag[Name]> & PublicProps;
};

export type StatecraftTags = { [Name in keyof AttributesByTag]: Tag<Name> };

declare module 'vue' {
  interface GlobalComponents extends StatecraftTags {}
}
`;
}

/** Tags in the templates of Svelte. */
export function svelteTypes() {
  return `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
import type { AttributesByTag, ChartEvents, ElementsByTag, Heard } from './elements.js';

type Listener<Type extends keyof ChartEvents, Name extends keyof AttributesByTag> =
  ((event: Heard<ChartEvents[Type], ElementsByTag[Name]>) => void) | null | undefined;

type Tag<Name extends keyof AttributesByTag> = AttributesByTag[Name] &
  Omit<HTMLAttributes<ElementsByTag[Name]>, keyof AttributesByTag[Name]> & {
    [Type in keyof ChartEvents as \`on\${Type}\`]?: Listener<Type, Name>;
  } & { [Type in keyof ChartEvents as \`on:\${Type}\`]?: Listener<Type, Name> };

export type StatecraftTags = { [Name in keyof AttributesByTag]: Tag<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends StatecraftTags {}
}
`;
}
