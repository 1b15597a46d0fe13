import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierFile } from '../dossier/dossier.js';
import { readOptions, UsageError, type Command } from './command.js';

/** Built, this is a file in dist/; the schema is in the package beside that. */
const SCHEMA = fileURLToPath(new URL('../data/dossier-1.schema.json', import.meta.url));

/** `statecraft new`: a dossier to begin with. */
export const newCommand: Command = {
  says: 'a small dossier to begin with, which an editor completes',
  help: `Usage: statecraft new FILE

Writes a small dossier (JSON) with one example of each kind of record, and with
the address of the schema, by which an editor completes and checks it. A file
that is there stays as it is.

Ends with 0 where the file is written, 2 where it cannot be.`,

  async run(words, { tell }) {
    const { files } = readOptions(words, {});
    const [file = '', ...others] = files;
    if (others.length) throw new UsageError('one file at a time');
    try {
      await writeFile(file, `${JSON.stringify(starterFor(file), null, 2)}\n`, { flag: 'wx' });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UsageError(code === 'EEXIST' ? `${file} is there already` : message);
    }
    tell(`${file} is written. Next: statecraft check ${file}`);
    return 0;
  },
};

/** Names and sources that nobody takes for true. */
const starterFor = (file: string): DossierFile & { readonly $schema: string } => {
  const sources = ['first-source'];
  return {
    $schema: path.relative(path.dirname(path.resolve(file)), SCHEMA).replaceAll('\\', '/'),
    title: 'What the figure shows',
    language: 'en',
    asOf: '2026',
    sources: [{ id: 'first-source', title: 'Where you read it', publisher: 'Who published it', date: '2026-01-31' }],
    kinds: [
      { id: 'treaty', of: 'tie', title: 'Treaty', sign: 'cooperative' },
      { id: 'meeting', of: 'event', title: 'Meeting', slot: 1 },
    ],
    actors: [
      { id: 'first-state', name: { en: 'First state' }, kind: 'state', sources },
      { id: 'second-state', name: { en: 'Second state' }, kind: 'state', sources },
    ],
    ties: [
      {
        id: 'first-treaty',
        parties: ['first-state', 'second-state'],
        kind: 'treaty',
        title: 'A treaty, in force since about 1990',
        when: '1990~/..',
        sources,
      },
    ],
    events: [
      {
        id: 'first-meeting',
        title: 'A meeting of which the month is known',
        kind: 'meeting',
        when: '2025-05',
        actors: ['first-state', 'second-state'],
        sources,
      },
    ],
    comparisons: [
      {
        id: 'first-comparison',
        title: 'Where each side stands',
        sources,
        subjects: [
          { id: 'first', title: 'First state', actor: 'first-state', sources },
          { id: 'second', title: 'Second state', actor: 'second-state', sources },
        ],
        dimensions: [{ id: 'question', title: 'A question', scale: { type: 'text' } }],
        positions: [
          { subject: 'first', dimension: 'question', text: 'In favour, it says', sources },
          { subject: 'second', dimension: 'question', blank: 'no-position', sources },
        ],
      },
    ],
  };
};
