/** `statecraft/dossier`: what the data mean, without a browser. */
export type * from './dossier.js';
export { ACTOR_KINDS, BLANKS, CODINGS, LISTS, SHAPES, SIGNS } from './dossier.js';
export {
  check,
  createChecker,
  PROBLEM_CODES,
  SCHEMA_VERSION,
  type CheckOptions,
  type Checker,
  type CheckResult,
  type Problem,
  type ProblemCode,
} from './check.js';
export { compareWhen, parseWhen, whenOfYear, type Moment, type OpenEnd, type Precision, type When } from './when.js';
export { civilFromDays, daysFromCivil, type CivilDate } from './calendar.js';
export { namedAt, type HouseName, type HouseNames } from './house-names.js';
export { relatedTo } from './related.js';
export { chooseText, say, type ChosenText } from './text.js';
export { closingDate, partyStatusAt, statusAt, type StatusAt, type TieStatus } from './status.js';
export { partiesAt, type PartyAt } from './parties-at.js';
export {
  LOAD_ERROR_CODES,
  LoadError,
  loadDossier,
  type LoadErrorCode,
  type LoadOptions,
  type TextPosition,
} from './load.js';
export { parseDossierText, type ParseOptions } from './parse.js';
export { CSV_COLUMNS, CSV_LISTS, parseCsv, type CsvColumn, type CsvList } from './csv.js';
export { mapRows, type MappedRows } from './mapping/map-rows.js';
export type * from './mapping/csv-mapping.js';
