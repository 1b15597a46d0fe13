// Each of these views is a part of its own: most comparisons never need them.
export const loadMatrix = (): Promise<typeof import('./matrix-picture.js')> => import('./matrix-picture.js');
export const loadAgreement = (): Promise<typeof import('./agreement-picture.js')> => import('./agreement-picture.js');
export const loadChange = (): Promise<typeof import('./change-picture.js')> => import('./change-picture.js');
export const loadSides = (): Promise<typeof import('./sides-picture.js')> => import('./sides-picture.js');
