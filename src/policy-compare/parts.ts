// Each of these is a part of its own: most comparisons need one or two of them.
export const loadComparing = (): Promise<typeof import('./comparing.js')> => import('./comparing.js');
export const loadMatrix = (): Promise<typeof import('./matrix-picture.js')> => import('./matrix-picture.js');
export const loadAgreement = (): Promise<typeof import('./agreement-picture.js')> => import('./agreement-picture.js');
export const loadChange = (): Promise<typeof import('./change-picture.js')> => import('./change-picture.js');
export const loadSides = (): Promise<typeof import('./sides-picture.js')> => import('./sides-picture.js');
