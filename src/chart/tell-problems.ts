import type { Problem } from '../dossier/problem.js';
import type { Sifted } from '../dossier/sift.js';
import { warnOnce } from './attributes.js';

/**
 * The problems of a load in words, and one line of them in the author's console. The words come when there are any:
 * most readers' data have none.
 */
export async function tellProblems(host: Element, { found, more }: Sifted): Promise<readonly Problem[]> {
  if (!found.length) return [];
  const { problemsInWords } = await import('../dossier/problem-words.js');
  const problems = problemsInWords(found, more);
  const count = found.length + more;
  const what = count === 1 ? '1 problem' : `${count} problems`;
  warnOnce(host, `${what} in the data, the first: ${problems[0]?.message}`);
  return problems;
}
