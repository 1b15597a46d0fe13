/** The English words of what a reader opens: filters, zoom. They load with it; every other language comes whole. */
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
};
