/** The list of people, and what is done to many of them at once. */
import type { AppError, ContactView, EditKind, EditView, ErrorView, Host, HistoryItem, Params, Purpose, Selection } from '../host';
import { chosen, finds, fulfils, rows } from './list';
import { folded, readNumber } from './people';
import { failure } from './problems';
import { World } from './world';

type Contacts = Pick<
  Host,
  | 'contacts' | 'contact' | 'saveContact' | 'readPhone' | 'contactRows' | 'contactHistory' | 'tags' | 'fields' | 'putField'
  | 'removeField' | 'segments' | 'saveSegment' | 'removeSegment' | 'segmentCount' | 'selected' | 'editTags' | 'editConsent'
  | 'undoEdit' | 'lastImport'
>;

const none = { removed: false, purposes: [], rows: 0, added: 0, updated: 0, unchanged: 0, rejected: 0 };

/** What is true of a person now, of all that was said. */
export function settle(contact: ContactView): ContactView {
  const said = (purpose: Purpose) => {
    const yes = contact.opt_in.filter((one) => one.purpose === purpose).map(({ at }) => [at, 'given'] as const);
    const no = contact.opt_out.filter((one) => one.purpose === purpose).map(({ at }) => [at, 'opted_out'] as const);
    return [...yes, ...no].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).at(-1)?.[1] ?? 'unknown';
  };
  return { ...contact, utility: said('utility'), marketing: said('marketing') };
}

/** Puts people in the place of those they were. */
export function put(world: World, changed: readonly ContactView[]): void {
  const by = new Map(changed.map((contact) => [contact.id, contact]));
  world.contacts = world.contacts.map((contact) => by.get(contact.id) ?? contact);
}

/** Keeps how people were, so that one can go back. */
export function keep(world: World, kind: EditKind, detail: Partial<EditView['detail']>, before: ContactView[], added: string[] = []): EditView {
  const view: EditView = {
    id: before.length + added.length > 0 ? world.id('edit') : null,
    kind,
    at: world.now(),
    contacts: before.length + added.length,
    detail: { ...none, ...detail },
    can_undo: true,
  };
  const undo = () => {
    put(world, before);
    const gone = new Set(added);
    world.contacts = world.contacts.filter(({ id }) => !gone.has(id));
    return { removed: added.length, restored: before.length, kept: 0 };
  };
  if (view.id !== null) world.edits.push({ view, undo });
  return view;
}

export function contacts(world: World): Contacts {
  const refused = (code: string, params: Params = {}): AppError => failure(world.spoken, code, params);
  const read = (typed: string) => {
    const number = readNumber(typed);
    if (!number) throw refused(typed.trim() === '' ? 'phone_empty' : 'phone_invalid', { value: typed });
    return number;
  };
  const find = (id: string): ContactView => {
    const found = world.contacts.find((contact) => contact.id === id);
    if (!found) throw refused('contact_not_found', { id });
    return found;
  };
  const filter = { text: '', tag: null, segment: null, conditions: [], consent: null };
  const change = (selection: Selection, to: (contact: ContactView) => ContactView) => {
    const before = chosen(world, selection);
    const after = before.map(to);
    const differing = before.filter((contact, at) => JSON.stringify(contact) !== JSON.stringify(after[at]));
    put(world, after);
    return differing;
  };

  return {
    contacts: async (text, offset, limit) => {
      const { all } = finds(world, { ...filter, text });
      return { contacts: structuredClone(all.slice(offset, offset + limit)), found: all.length, total: world.contacts.length };
    },
    contact: async (id) => structuredClone(find(id)),
    readPhone: async (text) => read(text),
    saveContact: async (draft) => {
      const number = read(draft.phone);
      const taken = world.contacts.find(({ id, phone }) => phone === number.phone && id !== draft.id);
      if (taken) throw refused('contact_exists', { phone: number.phone_text });
      const before = world.contacts.find(({ id }) => id === draft.id);
      const at = world.now();
      const given = draft.opt_in === null ? [] : [{ purpose: 'utility' as const, at, source: draft.opt_in, wording: null }];
      const contact = settle({
        id: before?.id ?? world.id('added'),
        ...number,
        name: draft.name,
        tags: [...draft.tags],
        fields: { ...draft.fields },
        language: draft.language,
        notes: draft.notes,
        opt_in: [...(before?.opt_in ?? []), ...given],
        opt_out: before?.opt_out ?? [],
        aliases: before?.aliases ?? [],
        utility: 'unknown',
        marketing: 'unknown',
        created_at: before?.created_at ?? at,
        updated_at: at,
      });
      world.contacts = [...world.contacts.filter(({ id }) => id !== contact.id), contact];
      world.changed();
      return { contact: structuredClone(contact), alike: 0 };
    },

    contactRows: async (asked, offset, limit) => rows(world, asked, offset, limit),
    contactHistory: async (id, before, limit) => {
      const contact = find(id);
      const items: HistoryItem[] = world.messages
        .filter(({ story: { row } }) => row.phone === contact.phone)
        .reverse()
        .map(({ account, story: { row, preview } }) => ({
          id: row.id,
          account,
          account_name: world.accounts.find((one) => one.id === account)?.name ?? '',
          template: row.title,
          state: row.state,
          at: row.created_at,
          preview: preview?.body ?? null,
          error: row.error as ErrorView | null,
        }));
      const from = before === null ? 0 : items.findIndex((item) => item.id === before) + 1;
      const page = items.slice(from, from + limit);
      return { items: page, next: from + limit < items.length ? (page.at(-1)?.id ?? null) : null };
    },

    tags: async () => {
      const counts = new Map<string, number>();
      for (const { tags } of world.contacts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([name, count]) => ({ name, contacts: count })).sort((one, other) => one.name.localeCompare(other.name));
    },
    fields: async () => structuredClone(world.fields),
    putField: async (draft) => {
      world.fields = [...world.fields.filter(({ name }) => folded(name) !== folded(draft.name)), { ...draft }];
      world.changed();
      return structuredClone(world.fields);
    },
    removeField: async (name) => {
      const had = world.contacts.filter(({ fields }) => name in fields);
      put(world, had.map((contact) => ({ ...contact, fields: Object.fromEntries(Object.entries(contact.fields).filter(([own]) => own !== name)) })));
      world.fields = world.fields.filter((field) => field.name !== name);
      world.changed();
      return had.length;
    },

    segments: async () =>
      world.segments.map((segment) => ({ ...structuredClone(segment), contacts: finds(world, { ...filter, segment: segment.id }).all.length })),
    saveSegment: async ({ id, name, conditions }) => {
      const taken = world.segments.some((one) => one.id !== id && folded(one.name) === folded(name.trim()));
      if (taken) throw refused('segment_exists', { name });
      const segment = { id: id ?? world.id('segment'), name: name.trim(), conditions: structuredClone(conditions), contacts: null };
      world.segments = [...world.segments.filter((one) => one.id !== id), segment].sort((one, other) => one.name.localeCompare(other.name));
      world.changed();
      return structuredClone(segment);
    },
    removeSegment: async (id) => {
      world.segments = world.segments.filter((segment) => segment.id !== id);
      world.changed();
    },
    segmentCount: async (conditions) =>
      world.contacts.filter((contact) => conditions.every((condition) => fulfils(world, contact, condition))).length,

    selected: async (selection) => chosen(world, selection).length,
    editTags: async (selection, tag, remove) => {
      const before = change(selection, (contact) => {
        const others = contact.tags.filter((own) => folded(own) !== folded(tag));
        if (remove === (others.length === contact.tags.length)) return { ...contact, tags: remove ? others : contact.tags };
        return { ...contact, tags: remove ? others : [...others, tag].sort() };
      });
      world.changed();
      return keep(world, 'tags', { tag, removed: remove }, before);
    },
    editConsent: async (selection, { purposes, given, source, wording, at }) => {
      const when = at ?? world.now();
      const before = change(selection, (contact) =>
        settle(
          given
            ? { ...contact, opt_in: [...contact.opt_in, ...purposes.map((purpose) => ({ purpose, at: when, source, wording }))] }
            : { ...contact, opt_out: [...contact.opt_out, ...purposes.map((purpose) => ({ purpose, at: when, how: source }))] },
        ),
      );
      world.changed();
      return keep(world, 'consent', { purposes, given, source }, before);
    },
    undoEdit: async (id) => {
      const edit = world.edits.find(({ view }) => view.id === id);
      if (!edit) throw refused('edit_not_found', { id });
      const undone = edit.undo();
      world.edits = world.edits.filter((one) => one !== edit);
      world.changed();
      return undone;
    },
    lastImport: async () => world.edits.filter(({ view }) => view.kind === 'import').at(-1)?.view ?? null,
  };
}
