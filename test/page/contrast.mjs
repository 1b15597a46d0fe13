/**
 * Runs in the page: what contrasts too little in a figure, by computed colours. Unlike the checkers that are to be had,
 * it knows what is under a text or a mark of an SVG.
 */

const TEXT = 4.5;
const LARGE_TEXT = 3;
const MARK = 3;

/** Its colour as the screen mixes it, with 0–1 of alpha. */
function rgba(color) {
  const known = colours.get(color);
  if (known) return known;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  const found = { r, g, b, a: a / 255 };
  colours.set(color, found);
  return found;
}
const colours = new Map();
const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** A system colour as the page has it: a canvas does not know of the reader's own. */
function systemColour(name) {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return rgba(color);
}

const over = (top, under, opacity = 1) => {
  const a = top.a * opacity;
  const mix = (key) => top[key] * a + under[key] * (1 - a);
  return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
};

const luminance = ({ r, g, b }) => {
  const [x, y, z] = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};

export const contrast = (one, two) => {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const parentOf = (node) => node.parentElement ?? node.getRootNode().host ?? null;

/** What is painted behind an element of HTML, down to the page's white or dark canvas. */
function groundOf(element) {
  const layers = [];
  for (let at = element; at; at = parentOf(at)) {
    const color = rgba(getComputedStyle(at).backgroundColor);
    if (color.a) layers.push(color);
    if (color.a === 1) break;
  }
  return layers.reverse().reduce((under, top) => over(top, under), systemColour('Canvas'));
}

function opacityOf(element, until) {
  let all = 1;
  for (let at = element; at && at !== until; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
  return all;
}

const isSeen = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && width + height > 0 && !element.closest(UNSEEN);
};
const UNSEEN = '.unseen, .hit, defs, clipPath, mask';

const SHAPES = 'path, rect, circle, ellipse, polygon, line, polyline';

const isPaint = (value) => value !== 'none' && !value.startsWith('url(') && rgba(value).a > 0;

/** The filled shapes of a drawing in the order in which they are painted; gathered once a check. */
let fills = new Map();

function fillsOf(svg) {
  const known = fills.get(svg);
  if (known) return known;
  const found = [...svg.querySelectorAll(SHAPES)].flatMap((shape) => {
    const { fill, fillOpacity } = getComputedStyle(shape);
    if (!isPaint(fill) || !isSeen(shape)) return [];
    const opacity = Number(fillOpacity) * opacityOf(shape, svg);
    return [{ shape, box: shape.getBoundingClientRect(), matrix: shape.getScreenCTM(), colour: rgba(fill), opacity }];
  });
  fills.set(svg, found);
  return found;
}

/** Of the filled shapes that are painted before an element, what shows at a point of the screen. */
function underAt(svg, element, x, y) {
  let ground = groundOf(svg.parentElement);
  for (const { shape, box, matrix, colour, opacity } of fillsOf(svg)) {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom || shape.contains(element)) continue;
    if (!(element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING)) continue;
    if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse())))
      ground = over(colour, ground, opacity);
  }
  return ground;
}

const centreOf = (node) => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/** The middle of a shape, and points near its edges: what reaches over a bar of its own colour is seen. */
const pointsOf = (node) => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y]));
};

const nameOf = (element) =>
  `${element.localName}.${element.getAttribute('class') ?? ''} ${JSON.stringify((element.textContent ?? '').trim().slice(0, 30))}`;

const isLarge = ({ fontSize, fontWeight }) =>
  parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);

function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) if (walker.currentNode.data.trim()) found.add(walker.currentNode.parentElement);
  return [...found].filter((element) => element && isSeen(element));
}

/** A text's colour and what is around its letters: its halo, where it has one. */
function textColours(element) {
  const style = getComputedStyle(element);
  const svg = element.closest('svg');
  if (!svg) {
    const ground = groundOf(element);
    return [over(rgba(style.color), ground, opacityOf(element)), ground];
  }
  const halo = isPaint(style.stroke) && parseFloat(style.strokeWidth) >= 2;
  const under = underAt(svg, element, ...centreOf(element));
  const ground = halo ? over(rgba(style.stroke), under) : under;
  return [over(rgba(style.fill), ground, Number(style.fillOpacity) * opacityOf(element, svg)), ground];
}

/** Every text, by its place in the figure: what is under what it should be. */
function poorTexts(root, [large, small] = [LARGE_TEXT, TEXT], ignored = '.none') {
  return textsIn(root).flatMap((element) => {
    if (element.matches(ignored)) return [];
    const least = isLarge(getComputedStyle(element)) ? large : small;
    const found = contrast(...textColours(element));
    return found >= least - 0.01 ? [] : [`text ${found.toFixed(2)}: ${nameOf(element)}`];
  });
}

/** What a choice of the reader's puts into the background; Escape brings it back, and more contrast keeps it apart. */
const DIMMED = '.dim, .dim *, .raising .below *';

/** Every record's mark has a part that stands out from what is under it. */
function poorMarks(root, ignored = DIMMED) {
  const best = new Map();
  for (const svg of root.querySelectorAll('.drawing svg')) {
    for (const shape of svg.querySelectorAll(SHAPES)) {
      const id = shape.closest('[data-id]')?.getAttribute('data-id');
      if (id === undefined || id === null || !isSeen(shape) || shape.matches(`.ring, .gap, ${ignored}`)) continue;
      const style = getComputedStyle(shape);
      const paints = [
        isPaint(style.fill) ? [style.fill, Number(style.fillOpacity)] : [],
        isPaint(style.stroke) ? [style.stroke, Number(style.strokeOpacity)] : [],
      ].filter(({ length }) => length);
      const opacities = opacityOf(shape, svg);
      for (const point of pointsOf(shape)) {
        if ((best.get(id)?.found ?? 0) >= MARK) break;
        const under = underAt(svg, shape, ...point);
        for (const [paint, opacity] of paints) {
          const found = contrast(over(rgba(paint), under, opacity * opacities), under);
          if (found > (best.get(id)?.found ?? 0)) best.set(id, { found, shape });
        }
      }
    }
  }
  return [...best]
    .filter(([, { found }]) => found < MARK - 0.01)
    .map(([id, { found, shape }]) => `mark ${found.toFixed(2)}: ${id}, ${nameOf(shape)}`);
}

/** The ring of everything that takes the focus. */
async function poorFocus(root) {
  const found = [];
  for (const element of root.querySelectorAll('button, summary, a[href], input, [tabindex="0"]')) {
    if (!isSeen(element)) continue;
    element.focus({ focusVisible: true, preventScroll: true });
    await root.host.updateComplete;
    const svg = element.closest('svg');
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const ring = element.querySelector('.focus, .ring') ?? root.querySelector('.drawing svg .ring:not(.gap)');
    const paint = outlined ? style.outlineColor : svg && ring ? getComputedStyle(ring).stroke : 'transparent';
    const under = groundOf(svg ? svg.parentElement : element);
    const share = contrast(over(rgba(paint), under), under);
    element.blur();
    if (share < MARK) found.push(`focus ${share.toFixed(2)}: ${nameOf(element)}`);
  }
  return found;
}

const SYSTEM = [
  'Canvas',
  'CanvasText',
  'LinkText',
  'VisitedText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'ButtonText',
  'ButtonFace',
  'ButtonBorder',
  'Field',
  'FieldText',
  'Mark',
  'MarkText',
  'SelectedItem',
  'SelectedItemText',
  'AccentColor',
  'AccentColorText',
];

/** In forced colours: paints that are neither the reader's nor mixed of them. */
function foreignPaints(root) {
  const key = ({ r, g, b }) => [r, g, b].join();
  const [canvas, ...inks] = ['Canvas', 'CanvasText', 'LinkText'].map(systemColour);
  const mixes = inks.flatMap((ink) => Array.from({ length: 101 }, (_, i) => over({ ...ink, a: i / 100 }, canvas)));
  const isMix = ({ r, g, b }) =>
    mixes.some((mix) => Math.max(Math.abs(mix.r - r), Math.abs(mix.g - g), Math.abs(mix.b - b)) <= 1.5);
  const known = new Set(SYSTEM.map((name) => key(systemColour(name))));
  const found = [];
  const note = (element, property) => {
    const paint = getComputedStyle(element).getPropertyValue(property);
    if (isPaint(paint) && !known.has(key(rgba(paint))) && !isMix(rgba(paint)))
      found.push(`${property} ${paint}: ${nameOf(element)}`);
  };
  for (const element of textsIn(root)) note(element, element.closest('svg') ? 'fill' : 'color');
  for (const shape of root.querySelectorAll(`:is(${SHAPES})`)) {
    if (!isSeen(shape)) continue;
    note(shape, 'fill');
    if (parseFloat(getComputedStyle(shape).strokeWidth) > 0) note(shape, 'stroke');
  }
  return found;
}

/** Where a target can be hit: a mark may have an area for that of its own, inside it or under it. */
function areaOf(element, hits) {
  const own = element.matches('.hit') ? element : element.querySelector('.hit');
  const box = (own ?? element).getBoundingClientRect();
  const [x, y] = centreOf(element);
  const under = hits.find((hit) => {
    const { left, right, top, bottom } = hit.getBoundingClientRect();
    return hit.dataset.id === element.dataset?.id && left <= x && x <= right && top <= y && y <= bottom;
  });
  return under?.getBoundingClientRect() ?? box;
}

/** Too small to be hit, and too near to another: 24 px, or room for a circle of 24 px of its own. */
function smallTargets(root) {
  const hits = [...root.querySelectorAll('.drawing .hit[data-id]')];
  const selector = 'button, summary, input, select, .drawing [role=button], .drawing .hit[data-id]';
  const targets = [...root.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
    .map((element) => ({ element, box: areaOf(element, hits) }));
  return targets.flatMap(({ element, box: { left, top, width, height } }) => {
    if (width >= 23.5 && height >= 23.5) return [];
    const [x, y] = [left + width / 2, top + height / 2];
    const near = targets.some(({ element: other, box }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      if (other.dataset.id !== undefined && other.dataset.id === element.dataset.id) return false;
      const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
      return Math.hypot(dx, dy) < 11.5;
    });
    const name = element.getAttribute('aria-label') ?? nameOf(element);
    return near ? [`target ${width.toFixed(0)} × ${height.toFixed(0)}: ${name}`] : [];
  });
}

/** What readers are given who ask for more; on the colours of a ramp no ink has that much. */
const poorTextsForMore = (root) => poorTexts(root, [TEXT, 7], '.on-pale, .on-both, .on-deep, .words > tspan');

const poorOrDimmedMarks = (root) => poorMarks(root, '.ring');

export const checks = {
  poorTexts,
  poorTextsForMore,
  poorMarks,
  poorOrDimmedMarks,
  poorFocus,
  foreignPaints,
  smallTargets,
};

/** @returns what is wrong with each element of the page, by the names of the checks */
export async function check(names) {
  fills = new Map();
  colours.clear();
  const found = [];
  for (const element of document.querySelectorAll('alliance-network, summit-timeline, policy-compare'))
    for (const name of names)
      for (const each of await checks[name](element.shadowRoot))
        found.push(`${element.localName} ${element.id}: ${each}`);
  return found;
}
globalThis.check = check;
