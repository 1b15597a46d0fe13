/** The English words of the menu of files. They load with it; every other language comes whole. */
export const files = {
  csv: 'Table (CSV)',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  json: 'All data (JSON)',
  link: 'Copy link to this view',
  embed: 'Copy code to embed',
  copied: 'Copied',
  /** Before a field with the text, where there is no clipboard. */
  copyHere: 'Copy it from here:',
  tooLarge: (what: string) => `${what}: the figure is too large`,
  failed: 'The file could not be made.',
};
