/** The English words of what a reader opens: filters, zoom, the table. They load with it; every other language comes whole. */
export const tools = {
  filter: 'Filter',
  /** Beside the word for filter while one is on. */
  filtered: (shown: string, all: string) => `${shown} of ${all}`,
  search: 'Search',
  showAll: 'Show all',
  more: (n: string) => `${n} more`,
  groups: {
    kind: 'Kind',
    actor: 'Actor',
    series: 'Series',
    place: 'Place',
    sign: 'Sign',
    status: 'Status',
  },
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show everything',
  table: {
    sortBy: (column: string) => `Sort by ${column}`,
    search: 'Search the table',
    rows: (n: string) => `${n} rows`,
    found: (n: string, all: string) => `${n} of ${all} rows`,
    previous: 'Previous',
    next: 'Next',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
};
