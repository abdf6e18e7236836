/** A text as a search reads it: without accents and capitals. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** Whether each word of `search` stands somewhere in `text`. */
export function finds(search: string, text: string): boolean {
  const where = folded(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
