import { writeFile } from 'node:fs/promises';
import { mapRows } from '../dossier/mapping/map-rows.js';
import { readOptions, UsageError, type Command } from './command.js';
import { inputMapping, inputText } from './input-file.js';

/** `statecraft convert`: a table as a dossier. */
export const convertCommand: Command = {
  says: 'a dossier from a table, by a mapping of its columns',
  help: `Usage: statecraft convert FILE.csv --mapping FILE [--out FILE]

Makes a dossier (JSON) of a table (CSV).

  --mapping FILE   how the columns are to be read (JSON)
  --out FILE       where to write; standard output if not given

Rows that cannot be used are left out and told of. Ends with 0 where all rows
were used, 1 where some were not, 2 where it was called wrongly.`,

  async run(words, { print, tell }) {
    const { values, files } = readOptions(words, { mapping: 'text', out: 'text' });
    const [file = '', ...others] = files;
    if (others.length) throw new UsageError('one table at a time');
    if (values['mapping'] === undefined) throw new UsageError('--mapping is missing: which column is what?');
    const mapping = await inputMapping(String(values['mapping']));
    const { dossier, problems, rows, used } = mapRows(await inputText(file), mapping);
    const text = JSON.stringify(dossier, null, 2);
    if (values['out'] === undefined) print(text);
    else await writeFile(String(values['out']), `${text}\n`);
    for (const { message, code } of problems) tell(`${file}: ${message} (${code})`);
    tell(`${used} of ${rows} rows`);
    return problems.length ? 1 : 0;
  },
};
