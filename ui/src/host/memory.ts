/**
 * A host without a program: the whole of it, living in memory. The page alone in a browser runs on it, and the tests
 * of the components. Nothing of it is in a build.
 */
import type { ContactView, Host } from './host';
import { accounts } from './memory/accounts';
import { ledger } from './memory/ledger';
import { mailings } from './memory/mailings';
import { folded, readNumber } from './memory/people';
import { failure } from './memory/problems';
import { World, type Settings } from './memory/world';

export { blindToken, refusedToken, seenAccounts } from './memory/accounts';
export { leave, scene, startRunning } from './memory/running';
export { unreachable } from './memory/people';
export { failure, refusal, view } from './memory/problems';
export { liveId, practiceId } from './memory/world';

export interface MemoryHost extends Host {
  /** What it knows, for a test to look at and to change; `changed` tells the page. */
  readonly world: World;
  /** Every message takes one step; for a host made with `timers: false`. */
  step(): void;
}

/** `told` replaces single calls: a test says what fails, or waits. */
export function memoryHost(told: Partial<Host> = {}, settings: Settings = {}): MemoryHost {
  const world = new World(settings);
  return {
    world,
    step: () => world.step(),
    ...accounts(world),
    ...ledger(world),
    ...mailings(world),
    ...contacts(world),
    templates: async (account) => (world.templates.get(account) ?? []).map(({ card }) => card),
    syncTemplates: async () => ({ added: 0, updated: 0, removed: 0 }),
    onChange(changed) {
      world.listeners.add(changed);
      return () => world.listeners.delete(changed);
    },
    ...told,
  };
}

function contacts(world: World): Pick<Host, 'contacts' | 'contact' | 'saveContact' | 'readPhone'> {
  const fits = (contact: ContactView, text: string) => {
    const digits = text.replace(/\D/g, '');
    const said = folded([contact.name, ...contact.tags, ...Object.values(contact.fields)].join(' '));
    return said.includes(folded(text.trim())) || (digits.length > 2 && contact.phone.includes(digits));
  };
  const read = (typed: string) => {
    const number = readNumber(typed);
    if (!number) throw failure(world.spoken, typed.trim() === '' ? 'phone_empty' : 'phone_invalid', { value: typed });
    return number;
  };

  return {
    contacts: async (text, offset, limit) => {
      const found = world.contacts
        .filter((contact) => fits(contact, text))
        .sort((one, other) => one.name.localeCompare(other.name));
      const page = structuredClone(found.slice(offset, offset + limit));
      return { contacts: page, found: found.length, total: world.contacts.length };
    },
    contact: async (id) => {
      const found = world.contacts.find((contact) => contact.id === id);
      if (!found) throw failure(world.spoken, 'contact_not_found', { id });
      return structuredClone(found);
    },
    readPhone: async (text) => read(text),
    saveContact: async (draft) => {
      const number = read(draft.phone);
      const taken = world.contacts.find(({ id, phone }) => phone === number.phone && id !== draft.id);
      if (taken) throw failure(world.spoken, 'contact_exists', { phone: number.phone_text });
      const before = world.contacts.find(({ id }) => id === draft.id);
      const at = world.now();
      const given = draft.opt_in === null ? [] : [{ purpose: 'utility' as const, at, source: draft.opt_in, wording: null }];
      const contact: ContactView = {
        id: before?.id ?? world.id('contact'),
        ...number,
        name: draft.name,
        tags: [...draft.tags],
        fields: { ...draft.fields },
        language: before?.language ?? null,
        notes: draft.notes,
        opt_in: [...(before?.opt_in ?? []), ...given],
        opt_out: before?.opt_out ?? [],
      };
      world.contacts = [...world.contacts.filter(({ id }) => id !== contact.id), contact];
      world.changed();
      return { contact: structuredClone(contact), alike: 0 };
    },
  };
}
