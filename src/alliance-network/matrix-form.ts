import type { Details, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import { actorName, actorsOf, type Account } from './account.js';
import { networkStyles } from './alliance-network.styles.js';
import { enteredBy, type Speaker } from './entered-by.js';
import type { Form, ToDraw } from './form.js';
import type { Picture } from './picture.js';
import { matrixOf, type MatrixCell, type MatrixDrawing } from './layout/matrix.js';
import { matrixStyles } from './matrix.styles.js';
import { pairDetails, pairOf } from './tools/pair.js';
import { legendOfMatrix } from './view/matrix-legend.js';
import { matrixView } from './view/matrix-view.js';

export const styles = [networkStyles, matrixStyles];

const WAYS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Pairs of actors as cells, those with like partners beside each other. */
export class MatrixForm implements Form {
  #drawing: MatrixDrawing | undefined;
  #rtl = false;
  readonly #matrix = lastCall(matrixOf);
  readonly #order = lastCall(orderOf);
  readonly #cells = lastCall(({ cells }: MatrixDrawing) => new Map(cells.map((cell) => [cell.id, cell])));
  readonly #legend = lastCall(legendOfMatrix);

  picture(stage: Stage, account: Account, spoken: Speaker, { picks }: ToDraw): Picture {
    const { width, phone, language, measure, emphasis } = stage;
    const drawing = (this.#drawing = this.#matrix(account.network, account.ties, width, phone, language, measure));
    this.#rtl = language.dir === 'rtl';
    const order = this.#order(drawing);
    return {
      drawing: matrixView(drawing, {
        name: language.words.network.name,
        emphasis: enteredBy(emphasis, order),
        rtl: this.#rtl,
        order,
        spoken: (id) => {
          const cell = this.#cell(id);
          return cell ? spokenCell(cell, account) : spoken(id);
        },
      }),
      legend: this.#legend(drawing, account, picks),
      order,
      unnamed: drawing.leftOut,
      position: 'matrix',
    };
  }

  /** To the next cell on that side that has ties, in the same row or column. */
  towards(id: string, key: string): string | undefined {
    const { heads = [], cells = [] } = this.#drawing ?? {};
    const [rows, columns] = WAYS[key] ?? [0, 0];
    const across = this.#rtl ? -columns : columns;
    const cell = this.#cell(id);
    const row = cell?.row ?? heads.findIndex((head) => head.id === id);
    if (!cell)
      return rows ? heads[row + rows]?.id : across > 0 ? cells.find((each) => each.row === row)?.id : undefined;
    const ahead = cells
      .filter((each) => (rows ? each.column === cell.column : each.row === row))
      .map((each) => ({ each, by: rows ? (each.row - row) * rows : (each.column - cell.column) * across }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => a.by - b.by);
    return ahead[0]?.each.id ?? (across < 0 ? heads[row]?.id : undefined);
  }

  standsFor(id: string): readonly [string, string] | undefined {
    return this.#cell(id)?.pair;
  }

  about(id: string, account: Account): Details | undefined {
    const cell = this.#cell(id);
    const pair = cell && pairOf(cell.pair, account);
    return pair && { ...pairDetails(pair, account), id };
  }

  #cell(id: string): MatrixCell | undefined {
    return this.#drawing && this.#cells(this.#drawing).get(id);
  }
}

/** Each head, then the cells of its row. */
const orderOf = ({ heads, cells }: MatrixDrawing): string[] =>
  heads.flatMap(({ id }, i) => [id, ...cells.filter(({ row }) => row === i).map((cell) => cell.id)]);

/** `South Korea and Japan: 4 ties, 2 adversarial`. */
function spokenCell({ pair, ties }: MatrixCell, account: Account): string {
  const { language } = account;
  const { words } = language;
  const names = pair.map((id) => actorName(actorsOf(account).get(id), language));
  const quarrels = ties.filter(({ link }) => link.tie.sign === 'adversarial').length;
  const counts = [words.network.ties(ties.length), ...(quarrels ? [words.network.count.adversarial(quarrels)] : [])];
  return `${language.list(names)}: ${counts.join(', ')}`;
}
