/** What editors know of the elements: VS Code's custom data for HTML and for CSS, and the web-types of JetBrains. */

const markdown = (value) => ({ kind: 'markdown', value });
const byAttribute = (option) => option.attribute;
const bulleted = (title, items) =>
  items.length ? `\n\n**${title}**\n\n${items.map(([name, text]) => `- \`${name}\`: ${text}`).join('\n')}` : '';

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tag, summary, description, options, events, slots }) => ({
      name: tag,
      description: markdown(
        `${summary}\n\n${description}` +
          bulleted(
            'Events',
            events.map((event) => [event.name, event.description]),
          ) +
          bulleted(
            'Slots',
            slots.map((slot) => [slot.name || '(default)', slot.description]),
          ),
      ),
      attributes: options.filter(byAttribute).map(({ attribute, description: text, words, isFlag }) => ({
        name: attribute,
        description: markdown(text),
        ...(isFlag && !words.length && { valueSet: 'v' }),
        ...(words.length && { values: words.map((name) => ({ name })) }),
      })),
    })),
  };
}

/** https://github.com/microsoft/vscode-css-languageservice/blob/main/docs/customData.md */
export function cssData(elements) {
  return {
    version: 1.1,
    properties: all(elements, 'cssProperties').map(({ name, description }) => ({ name, description })),
    pseudoElements: all(elements, 'cssParts').map(({ name, description }) => ({
      name: `::part(${name})`,
      description,
    })),
  };
}

/** https://github.com/JetBrains/web-types */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: `${element.summary}\n\n${element.description}`,
          attributes: element.options.filter(byAttribute).map(({ attribute, description, text, isFlag, words }) => ({
            name: attribute,
            description,
            value:
              isFlag && !words.length ? { kind: 'no-value', type: 'boolean' } : { type: attributeType(text, words) },
          })),
          slots: element.slots.filter((slot) => slot.name).map(item),
          js: {
            properties: element.options.map((option) => ({ ...item(option), value: { type: option.text } })),
            events: element.events.map(item),
          },
          css: { parts: element.cssParts.map(item), properties: element.cssProperties.map(item) },
        })),
      },
    },
  };
}

const item = ({ name, description }) => ({ name, description });

function attributeType(text, words) {
  if (words.length) return words.map((word) => `'${word}'`).join(' | ');
  return text === 'number' ? 'number' : 'string';
}

/** The first to have it says what it is: base first, as all elements inherit from it. */
function all(elements, list) {
  const items = elements.flatMap((element) => element[list]);
  return items.filter(({ name }, i) => items.findIndex((other) => other.name === name) === i);
}
