/** The frame: the doors, the notices, what is open. */
export const app = {
  name: 'Attaché',
  sidebar: 'Sidebar',
  sections: 'Main',
  home: 'Home',
  library: 'Library',
  delegations: 'Delegations',
  updates: 'Updates',
  issued: 'Issued',
  settings: 'Settings',
  dataAsOf: (day: string) => `Data as of ${day}`,
  pack: (version: string) => `Pack ${version}`,
  opening: 'Opening the library',
  dismiss: 'Dismiss',
  notices: 'Notices',
  details: (count: number) => `Show all ${count}`,
  audience: 'Shown for',
} as const;
