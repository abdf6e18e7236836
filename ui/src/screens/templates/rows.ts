/** The rows of the list: what the shop writes, and what the platform has. Pure. */
import type { DraftCard, TemplateCard } from '../../host/host';

export type Row = { kind: 'draft'; draft: DraftCard } | { kind: 'template'; template: TemplateCard };

export const keyOf = (row: Row): string =>
  row.kind === 'draft' ? `draft ${row.draft.id}` : `${row.template.name}\n${row.template.language}`;

export const statusOf = (row: Row): string => (row.kind === 'draft' ? 'DRAFT' : row.template.status.toUpperCase());

const cardOf = (row: Row) => (row.kind === 'draft' ? row.draft : row.template);

/** What a search looks in, made once for a card: a list may have thousands. */
const texts = new WeakMap<object, string>();

export function textOf(row: Row): string {
  const card = cardOf(row);
  let text = texts.get(card);
  if (text === undefined) {
    text = [card.title, card.name, ...card.outline.header.map((piece) => piece.text), ...card.outline.body.map((piece) => piece.text)]
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase();
    texts.set(card, text);
  }
  return text;
}

/** Drafts first: they wait for somebody. A template of the program's own list that is a draft stands there once. */
export function rowsOf(drafts: readonly DraftCard[], templates: readonly TemplateCard[]): Row[] {
  const own = new Set(drafts.map(({ name, language }) => `${name}\n${language}`));
  return [
    ...drafts.map((draft): Row => ({ kind: 'draft', draft })),
    ...templates
      .filter(({ status, name, language }) => status.toUpperCase() !== 'DRAFT' || !own.has(`${name}\n${language}`))
      .map((template): Row => ({ kind: 'template', template })),
  ];
}
