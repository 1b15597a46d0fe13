import type { Note, Row, Table } from '../../chart/figure/figure.js';
import { actorName, actorsOf, readable, type Account } from '../account.js';
import { countChanges } from '../layout/changes.js';
import type { Change, DatedLink } from '../layout/ties-at.js';
import { toolWordsOf } from '../tool-words.js';

const ORDER = ['new', 'gone', 'joined', 'left', 'kept'] as const;

/** `Ties from 1989 to 1991: 3 new, 2 ended, 40 as before.` */
export function changeSummary({ ties, language }: Account): string {
  const words = toolWordsOf(language);
  const counts = countChanges(ties);
  const told = ORDER.filter((change) => counts[change] > 0 || change === 'new' || change === 'gone');
  const [from = '', to = ''] = (ties.between ?? []).map((date) => language.dates.short(date));
  return words.changeSummary(from, to, language.list(told.map((change) => words.changed[change](counts[change]))));
}

/** What is new, what has ended, and who has joined or left which tie: by name. */
export function changeNotes(account: Account): Note[] {
  const { ties, language } = account;
  if (!ties.between) return [];
  const words = toolWordsOf(language);
  const { say } = language;
  const all = [...ties.current, ...ties.ended];
  const title = ({ link }: DatedLink): string => say(link.tie.title) || readable(link.tie.kind);
  const titles = (change: Change): string =>
    all
      .filter((tie) => tie.change === change)
      .map(title)
      .join('; ');
  const names = (tie: DatedLink, change: Change): string =>
    language.list(
      [...(tie.own ?? [])].flatMap(([id, phase]) =>
        phase.change === change ? [actorName(actorsOf(account).get(id), language)] : [],
      ),
    );
  const told = (text: string, say: (text: string) => string): string => (text ? say(text) : '');
  const texts = [
    told(titles('new'), words.newTies),
    told(titles('gone'), words.goneTies),
    ...all.map((tie) => told(names(tie, 'new'), (who) => words.joinedTie(who, title(tie)))),
    ...all.map((tie) => told(names(tie, 'gone'), (who) => words.leftTie(who, title(tie)))),
  ];
  return texts.filter(Boolean).map((text): Note => ({ text }));
}

/** With a column of what became of each tie, where two dates are compared. */
export function withChanges(table: Table, { ties, language }: Account): Table {
  if (!ties.between) return table;
  const words = toolWordsOf(language);
  const changes = new Map([...ties.current, ...ties.ended].map(({ link, change }) => [link.id, change]));
  const row = ({ id, cells }: Row): Row => {
    const change = changes.get(id);
    return { id, cells: [...cells, change ? words.changes[change] : ''] };
  };
  return { ...table, columns: [...table.columns, { title: words.change }], rows: table.rows.map(row) };
}
