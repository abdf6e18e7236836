/** The house's own drawings, on a field of 24 × 24, as the paths of a pen. */
const circle = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const icons = {
  // Places.
  today: ['M6 4h12v16H6z', 'M9 9h6M9 13h6M9 17h3'],
  contacts: [circle(9.5, 8, 3.5), 'M3 20c0-4 3-6 6.5-6s6.5 2 6.5 6', 'M16 5a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .9 3 2.8 3 5.5'],
  templates: ['M5 3h10l4 4v14H5z', 'M15 3v4h4', 'M8 12h3M13 12h3M8 16h8'],
  mailings: ['M3 12 21 4l-5 17-4-7z', 'M12 14 21 4'],
  settings: ['M4 7h8M16 7h4M4 17h4M12 17h8', circle(14, 7, 2), circle(10, 17, 2)],

  // Things.
  person: [circle(12, 8, 4), 'M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7'],
  note: ['M5 4h14v11l-5 5H5z', 'M19 15h-5v5'],
  practice: ['M4 20l1-4L16 5l3 3L8 19z', 'M14 7l3 3'],
  key: [circle(8, 15, 4), 'M11 12l8-8M16 7l3 3'],
  phone: ['M6 3h3l2 5-2.5 2a11 11 0 0 0 5.5 5.500l2-2.5 5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z'],
  device: ['M7 2.500h10v19H7z', 'M11 18.500h2'],
  tag: ['M4 4h8l8 8-8 8-8-8z', circle(8.5, 8.5, 1)],
  calendar: ['M4 6h16v14H4z', 'M4 10h16M8 3v5M16 3v5'],
  clock: [circle(12, 12, 8.5), 'M12 7v5l3.5 2'],
  bell: ['M6 17V11a6 6 0 0 1 12 0v6l1.5 1.500h-15z', 'M10 21h4'],
  money: [circle(12, 12, 8.5), 'M14.5 9.500c0-1-1-2-2.5-2s-2.5.8-2.5 2c0 2.9 5 1.9 5 4.8 0 1.3-1 2.2-2.5 2.200s-2.5-1-2.5-2M12 6v12'],
  image: ['M4 5h16v14H4z', 'M4 16l5-5 4 4 2-2 5 5', circle(15.5, 9, 1.2)],
  video: ['M3 6h12v12H3z', 'M15 11l6-3.500v9L15 13'],
  document: ['M6 3h8l4 4v14H6z', 'M14 3v4h4', 'M9 12h6M9 16h6'],
  location: ['M12 21c-4-4.5-6-7.5-6-11a6 6 0 0 1 12 0c0 3.5-2 6.5-6 11z', circle(12, 10, 2)],
  globe: [circle(12, 12, 8.5), 'M3.5 12h17M12 3.500c3 2.5 3.5 5 3.5 8.500s-.5 6-3.5 8.500c-3-2.5-3.5-5-3.5-8.500S9 6 12 3.5'],
  keyboard: ['M3 6h18v12H3z', 'M7 10h.01M11 10h.01M15 10h.01M17 10h.01M8 14h8'],
  sun: [circle(12, 12, 4), 'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.4'],
  moon: ['M19 14.500A8 8 0 0 1 9.5 5a8 8 0 1 0 9.5 9.500z'],

  // Acts.
  search: [circle(10.5, 10.5, 6), 'M15 15l5.5 5.5'],
  add: ['M12 5v14M5 12h14'],
  plus: ['M12 5v14M5 12h14'],
  close: ['M6 6l12 12M18 6 6 18'],
  edit: ['M4 20l1-4L16 5l3 3L8 19z', 'M14 7l3 3'],
  trash: ['M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13'],
  copy: ['M9 9h11v11H9z', 'M15 9V4H4v11h5'],
  link: ['M13 5h6v6M19 5l-9 9', 'M17 14v5H5V7h5'],
  external: ['M13 5h6v6M19 5l-9 9', 'M17 14v5H5V7h5'],
  reply: ['M10 6 4 11l6 5v-3.500c5 0 8 1 10 5 0-6-3.5-9-10-9z'],
  send: ['M3 12 21 4l-5 17-4-7z', 'M12 14 21 4'],
  undo: ['M8 5 4 9l4 4', 'M4 9h10a5 5 0 0 1 0 10H9'],
  refresh: ['M19 12a7 7 0 1 1-2-5l2 2', 'M19 4v5h-5'],
  back: ['M14 5l-7 7 7 7'],
  forward: ['M10 5l7 7-7 7'],
  up: ['M5 15l7-7 7 7'],
  down: ['M5 9l7 7 7-7'],
  menu: ['M4 7h16M4 12h16M4 17h16'],
  list: ['M9 7h11M9 12h11M9 17h11M4.5 7h.01M4.5 12h.01M4.5 17h.01'],
  more: [circle(5.5, 12, 0.5), circle(12, 12, 0.5), circle(18.5, 12, 0.5)],
  play: ['M8 5l11 7-11 7z'],
  pause: ['M9 5v14M15 5v14'],

  // Tellings.
  check: ['M5 12.500l5 5L19.5 7'],
  warning: ['M12 4l9 16H3z', 'M12 10v4.500M12 17.200v.01'],
  info: [circle(12, 12, 8.5), 'M12 11v5M12 8v.01'],
  help: [circle(12, 12, 8.5), 'M9.5 9.700c0-1.4 1.1-2.4 2.5-2.400s2.5 1 2.5 2.300c0 2-2.5 2-2.5 4M12 16.500v.01'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof icons;
