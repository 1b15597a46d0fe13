import { check, type CheckResult } from 'statecraft/dossier';

/** Small records and short forms for the tests of the checker. */

export const KOR = { id: 'KOR', name: 'South Korea', kind: 'state', sources: ['S1'] };
export const USA = { id: 'USA', name: 'United States', kind: 'state', sources: ['S1'] };
export const SOURCES = [{ id: 'S1', title: 'A review' }];
export const TIE = { id: 't', title: 'Treaty', kind: 'treaty', parties: ['KOR', 'USA'], sources: ['S1'] };

/** A dossier of two actors, one source, and what is given. */
export function checked(lists: Record<string, unknown>): CheckResult {
  return check({ sources: SOURCES, actors: [KOR, USA], ...lists });
}

/** `code list/record.field`, in order. */
export function codes({ problems }: CheckResult): string[] {
  return problems.map(({ code, list, record, field }) => `${code} ${list}/${record}${field && `.${field}`}`);
}

export const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
