import { checkFile, type FileReport, type PlacedProblem } from './check-file.js';
import { readOptions, type Command } from './command.js';
import { inputMapping } from './input-file.js';

/** `statecraft check`: what is wrong with files, and where. */
export const checkCommand: Command = {
  says: 'what is wrong with dossiers and tables, with line and column',
  help: `Usage: statecraft check FILE… [--mapping FILE] [--json]

Reads dossiers (JSON) and tables (CSV), and says what is wrong in each, as
FILE:LINE:COLUMN: what, and how to mend it (code).

  --mapping FILE   how the columns of the tables are to be read (JSON)
  --json           the whole report as JSON, for other programs

Ends with 0 where nothing is wrong, 1 where something is, 2 where it was called
wrongly.`,

  async run(words, { print }) {
    const { values, files } = readOptions(words, { mapping: 'text', json: 'flag' });
    const mapping = values['mapping'] === undefined ? undefined : await inputMapping(String(values['mapping']));
    const reports: FileReport[] = [];
    for (const file of files) {
      const report = await checkFile(file, mapping);
      reports.push(report);
      if (!values['json']) for (const line of linesOf(report)) print(line);
    }
    const wrong = reports.reduce((sum, { problems, error }) => sum + problems.length + (error ? 1 : 0), 0);
    print(values['json'] ? JSON.stringify(reports, null, 2) : totalOf(wrong, files.length));
    return wrong ? 1 : 0;
  },
};

const linesOf = ({ file, problems, error }: FileReport): string[] =>
  [...(error ? [error] : []), ...problems].map((each) => `${placeIn(file, each)}: ${each.message} (${each.code})`);

const placeIn = (file: string, { line, column }: Pick<PlacedProblem, 'line' | 'column'>): string =>
  line === undefined ? file : `${file}:${line}:${column}`;

const totalOf = (wrong: number, files: number): string => {
  const checked = files === 1 ? '1 file' : `${files} files`;
  return wrong ? `${wrong === 1 ? '1 problem' : `${wrong} problems`} in ${checked}` : `${checked} checked: no problems`;
};
