/**
 * Colours of the base map: warm paper, quiet enough that plots carry the only strong colours.
 * Colours of plots, parks, zones and projects stand in the code lists of shared.
 */
export const palette = {
  paper: '#f7f3e9',
  beyond: '#e9e4d7',
  hill: '#e4e8d2',
  hillShade: '#c3cba6',
  water: '#c3dbe4',
  bank: '#93b8c6',
  waterText: '#3f7288',
  street: '#fffdf8',
  streetCasing: '#d9d0bd',
  trunk: '#ffe6b0',
  trunkCasing: '#cda75d',
  rail: '#6f6a61',
  railGap: '#fbf8f0',
  beyondShadow: '#b5aa90',
  borderText: '#75593a',
  border: '#8a7458',
  borderBand: '#c9a983',
  ink: '#2b2823',
  inkMiddle: '#4a453c',
  inkSoft: '#6d665a',
  halo: '#fbf8f0',
  /** Names on plots, one of which has 4.5 : 1 on any color; no `unset`, which turns dark by night. */
  inkOnLight: '#000000',
  inkOnDark: '#fffffe',
  unset: '#ffffff',
  unsetDots: '#8a8f98',
} as const
