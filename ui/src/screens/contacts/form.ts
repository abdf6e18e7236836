/** A contact as it is written in the form, and back. Pure. */
import type { ContactDraft, ContactView, OwnFieldView } from '../../host/host';
import { folded } from '../lists/fold';
import { written } from './numbers';

export interface Form {
  phone: string;
  name: string;
  /** With commas between them. */
  tags: string;
  fields: { name: string; value: string }[];
  notes: string;
  /** Empty: the shop's own. */
  language: string;
  /** Where a new authorisation came from; empty: none is added. */
  optIn: string;
}

export const blank = (): Form => ({ phone: '', name: '', tags: '', fields: [], notes: '', language: '', optIn: '' });

/** `known`: the shop's own fields; `country`: how its people write numbers. */
export const formOf = (contact: ContactView, known: readonly OwnFieldView[] = [], country = 'BR'): Form => ({
  phone: contact.phone_text,
  name: contact.name,
  tags: contact.tags.join(', '),
  fields: Object.entries(contact.fields).map(([name, value]) => ({
    name,
    value: written(value, known.find((field) => folded(field.name) === folded(name))?.kind, country),
  })),
  notes: contact.notes,
  language: contact.language ?? '',
  optIn: '',
});

export const same = (one: Form, other: Form): boolean => JSON.stringify(one) === JSON.stringify(other);

export function draftOf(form: Form, id: string | null): ContactDraft {
  const written = form.fields.filter(({ name }) => name.trim() !== '');
  return {
    id,
    phone: form.phone,
    name: form.name,
    tags: form.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag, at, all) => tag !== '' && all.indexOf(tag) === at),
    fields: Object.fromEntries(written.map(({ name, value }) => [name.trim(), value])),
    notes: form.notes,
    language: form.language || null,
    opt_in: form.optIn.trim() || null,
  };
}

/** What a person has to mend in the rows of own fields before they can be kept: by row, the word for it. */
export function faultsOf(fields: Form['fields']): ('unnamed' | 'twice' | undefined)[] {
  const names = fields.map(({ name }) => name.trim());
  return fields.map(({ value }, at) => {
    const name = names[at] ?? '';
    if (name === '') return value.trim() === '' ? undefined : 'unnamed';
    return names.indexOf(name) === at ? undefined : 'twice';
  });
}
