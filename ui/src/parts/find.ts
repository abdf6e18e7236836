/** Whether all words of a query stand somewhere in the texts, accents and capitals aside: `joao` finds `João`. */
export function finds(query: string, ...texts: string[]): boolean {
  const wanted = bare(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = bare(texts.join('\n'));
  return wanted.every((word) => text.includes(word));
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
