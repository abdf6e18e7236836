/** What is kept about a person, for how long, and how it goes. */
import type { Host } from '../host';
import { finds } from './list';
import { failure } from './problems';
import type { World } from './world';

type Keeping = Pick<Host, 'dossier' | 'saveDossier' | 'eraseContact' | 'exportContacts' | 'retention' | 'setRetention' | 'audit'>;

export function keeping(world: World): Keeping {
  const find = (id: string) => {
    const found = world.contacts.find((contact) => contact.id === id);
    if (!found) throw failure(world.spoken, 'contact_not_found', { id });
    return found;
  };
  const note = (action: string, contact: string | null, detail: Record<string, number> = {}) =>
    world.audit.unshift({ at: world.now(), action, contact, detail });

  return {
    dossier: async (id) => {
      const contact = find(id);
      const messages = world.messages.filter(({ story }) => story.row.phone === contact.phone);
      const answers = world.answers.filter(({ phone }) => phone === contact.phone);
      const lines = [
        contact.name,
        contact.phone_text,
        '',
        ...Object.entries(contact.fields).map(([name, value]) => `${name}: ${value}`),
        contact.tags.join(', '),
        contact.notes,
        '',
        ...contact.opt_in.map(({ purpose, at, source }) => `+ ${purpose} ${at.slice(0, 10)} ${source}`),
        ...contact.opt_out.map(({ purpose, at, how }) => `- ${purpose} ${at.slice(0, 10)} ${how}`),
        '',
        ...messages.map(({ story }) => `${story.row.created_at.slice(0, 10)} ${story.row.title}`),
      ];
      note('dossier', id);
      const audit = world.audit.filter((entry) => entry.contact === id);
      return structuredClone({ at: world.now(), contact, messages: messages.map(({ story }) => story), answers, edits: [], audit, text: lines.join('\n') });
    },
    saveDossier: async (id, kind) => `${find(id).name || 'dados'}.${kind === 'json' ? 'json' : 'txt'}`,
    eraseContact: async (id) => {
      const { phone } = find(id);
      const messages = world.messages.filter(({ story }) => story.row.phone === phone);
      const answers = world.answers.filter((answer) => answer.phone === phone).length;
      for (const { story } of messages) Object.assign(story.row, { phone: '', phone_text: '', name: null });
      world.answers = world.answers.filter((answer) => answer.phone !== phone);
      world.contacts = world.contacts.filter((contact) => contact.id !== id);
      note('contact_erased', id, { messages: messages.length });
      world.changed();
      return { messages: messages.length, answers, files: 0, remembered: true, copies: [] };
    },
    exportContacts: async (filter, kind) => {
      const contacts = finds(world, filter).all.length;
      note('export', null, { contacts });
      return { name: `contatos.${kind === 'vcard' ? 'vcf' : kind}`, contacts };
    },
    retention: async () => ({ ...world.retention }),
    setRetention: async (rules) => {
      world.retention = { ...rules };
      note('retention', null);
      world.changed();
    },
    audit: async (limit) => structuredClone(world.audit.slice(0, limit)),
  };
}
