const SVG = 'http://www.w3.org/2000/svg';

/** Appends an SVG element to another one. */
export function draw(parent, name, attributes, text = '') {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  parent.append(element);
}

/** An SVG element of that size, in a box. */
export function svgIn(box, width, height) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  box.append(svg);
  return svg;
}
