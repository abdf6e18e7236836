/** What a draft's phone shows beside the text: the files and places that the fields hold. Pure. */
import type { FieldView, FileView, Preview } from '../../host/host';
import type { Shown, ShownHeader } from '../../parts/shown';
import { fileOf, placeOf } from './values';

interface Known {
  files: ReadonlyMap<string, FileView>;
  pictures: ReadonlyMap<string, string>;
}

function headerOf(field: FieldView | undefined, values: ReadonlyMap<string, string>, { files, pictures }: Known): ShownHeader {
  const value = field ? (values.get(field.name)?.trim() ?? '') : '';
  if (!field || value === '') return {};
  if (field.kind === 'location') {
    const { latitude, longitude, name, address } = placeOf(value);
    return { place: { latitude, longitude, ...(name && { name }), ...(address && { address }) } };
  }
  if (field.kind === 'product') return { product: value };
  const file = fileOf(value);
  if (!file) return {};
  const kept = files.get(value);
  const picture = file.hash === undefined ? undefined : pictures.get(file.hash);
  return { media: { name: file.name, ...(kept && { bytes: kept.bytes, mime: kept.mime }), ...(picture && { picture }) } };
}

export function shownWith(preview: Preview, fields: readonly FieldView[], values: ReadonlyMap<string, string>, known: Known): Shown {
  const by = (name: string) => headerOf(fields.find((field) => field.name === name), values, known);
  const { cards, ...rest } = preview;
  return {
    ...rest,
    ...by('header'),
    ...(cards && { cards: cards.map((card, at) => ({ ...card, ...by(`card.${at}.header`) })) }),
  };
}
