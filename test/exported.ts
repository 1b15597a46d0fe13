/** A file read by the browser's own parser, as a request reads it: that is no sink of trusted types. */
export async function parsed(text: string, type: string): Promise<Document | null> {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const request = new XMLHttpRequest();
  const read = new Promise((resolve) => request.addEventListener('loadend', resolve));
  request.open('GET', url);
  request.responseType = 'document';
  request.send();
  await read;
  URL.revokeObjectURL(url);
  return request.response as Document | null;
}

/** A file read as XML; fails where it is not well-formed. */
export async function xmlOf(text: string): Promise<Document> {
  const file = await parsed(text, 'image/svg+xml');
  if (!file || file.querySelector('parsererror')) throw new Error(`not well-formed: ${text.slice(0, 200)}`);
  return file;
}

/** The shapes of a drawing that are seen: with ink in them, and not there for the pointer only. */
export function shapesIn(drawing: Element): Element[] {
  return [...drawing.querySelectorAll('path, circle, rect, line, polygon')].filter((shape) => {
    if (shape.closest('defs') || !(shape as SVGGeometryElement).checkVisibility()) return false;
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    const inked = (paint: string): boolean => paint !== 'none' && !/, 0\)$/.test(paint) && paint !== 'transparent';
    if (shape.localName === 'path' && !shape.getAttribute('d')) return false;
    return (inked(fill) && hasArea(shape)) || (inked(stroke) && parseFloat(strokeWidth) > 0);
  });
}

const hasArea = (shape: Element): boolean => shape.localName !== 'line';

/** The pixels of a picture. */
export async function pixelsOf(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** What share of the pixels is not of the colour of the last corner. */
export function inkIn({ data }: ImageData): number {
  const ground = data.slice(-4, -1).join();
  let inked = 0;
  for (let i = 0; i < data.length; i += 4) if (`${data[i]},${data[i + 1]},${data[i + 2]}` !== ground) inked++;
  return inked / (data.length / 4);
}
