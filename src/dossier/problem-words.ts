import * as messages from './messages.js';
import type { Found, Place } from './found.js';
import type { Finding, Problem } from './problem.js';
import { show } from './show.js';

const DOCUMENT: Place = { list: 'dossier', record: '', path: '' };

/** Puts what was found into words: record, field, value and remedy. @param more how many were counted only */
export function problemsInWords(found: readonly Found[], more = 0): readonly Problem[] {
  const problems = found.map(({ place, name, args }) =>
    problemAt(place, (messages[name] as (...args: readonly unknown[]) => Finding)(...args)),
  );
  return more ? [...problems, problemAt(DOCUMENT, messages.tooManyProblems(more))] : problems;
}

function problemAt({ list, record: at, within, path }: Place, { code, field, value, says, remedy }: Finding): Problem {
  const record = typeof at === 'number' ? [within, `#${at + 1}`].filter(Boolean).join(' ') : at;
  return {
    code,
    list,
    record,
    field: path + field,
    value: value === undefined ? '' : show(value),
    message: `${messages.nameOf(list, record)}${path && `, ${path.slice(0, -1)}`}: ${says}. ${remedy}`,
    remedy,
  };
}
