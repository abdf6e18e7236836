/** Sizes of files as people read them, in powers of a thousand as their systems show them. Pure. */
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function bytesText(bytes: number, language: string): string {
  const rank = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** rank;
  const digits = rank < 2 || amount >= 100 ? 0 : 1;
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[rank] ?? 'byte', maximumFractionDigits: digits }).format(amount);
}
