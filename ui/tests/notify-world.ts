/** A small program behind the Notify screen: a few people, a few templates, a ledger of what was sent. */
import { render, screen, waitFor } from '@testing-library/svelte';
import { expect } from 'vitest';
import { App } from '../src/app.svelte';
import type {
  ContactView,
  FieldKind,
  FieldView,
  FormRequest,
  FormView,
  Host,
  Opening,
  Piece,
  SendRequest,
  SentView,
  TemplateCard,
  ThreadItem,
} from '../src/host/host';
import { mailing } from './lists/desk';
import Stage from './notify-stage.svelte';

/** `Olá, {{nome}}!` as pieces; `prefix` for the places of a header or a button. */
export function pieces(text: string, prefix = ''): Piece[] {
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
      return { text: part, variable: name === undefined ? null : prefix + name };
    });
}

export function contact(id: string, name: string, phone: string, fields: Record<string, string> = {}): ContactView {
  const phone_text = phone.replace(/^\+55(\d\d)(\d{5})(\d{4})$/, '+55 $1 $2-$3');
  const at = '2026-03-01T12:00:00Z';
  const consent = { utility: 'unknown', marketing: 'unknown' } as const;
  return { id, phone, phone_text, name, tags: [], fields, language: null, notes: '', ...consent, opt_in: [], opt_out: [], aliases: [], created_at: at, updated_at: at };
}

export function template(changes: Partial<TemplateCard> = {}): TemplateCard {
  return {
    name: 'pedido_saiu_para_entrega',
    title: 'Pedido saiu para entrega',
    language: 'pt_BR',
    category: 'UTILITY',
    status: 'APPROVED',
    sendable: true,
    quality: null,
    rejected_reason: null,
    correct_category: null,
    draft: null,
    outline: {
      header_format: 'TEXT',
      header: pieces('Seu pedido está a caminho'),
      body: pieces('Olá, {{nome}}! O pedido {{pedido}} chega {{previsao}}.'),
      footer: 'Loja Recado',
      buttons: [
        {
          type: 'URL',
          text: 'Acompanhar entrega',
          url: [
            { text: 'https://loja.example/', variable: null },
            { text: '{{1}}', variable: 'button.0' },
          ],
          phone_number: null,
        },
        { type: 'QUICK_REPLY', text: 'Preciso de ajuda', url: [], phone_number: null },
      ],
    },
    ...changes,
  };
}

/** A field of a kind, asked for and empty. */
export const fieldOf = (name: string, kind: FieldKind, changes: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  place: 'other',
  value: '',
  source: 'none',
  example: null,
  follows: null,
  button: null,
  required: true,
  card: null,
  ...changes,
});

const examples: Record<string, string> = { nome: 'Ana', pedido: 'A-1042', previsao: 'hoje entre 14h e 16h', 'button.0': 'A-1042' };

/** The fields of a template as the engine gives them. */
function fieldsOf(card: TemplateCard, person: ContactView | undefined): FieldView[] {
  const field = (name: string, place: FieldView['place'], button: string | null): FieldView => {
    const known = name === 'nome' ? person?.name : person?.fields[name];
    return {
      name,
      place,
      value: known ?? '',
      source: known === undefined ? 'none' : name === 'nome' ? 'contact_name' : 'contact_field',
      example: examples[name] ?? null,
      follows: name === 'button.0' ? 'pedido' : null,
      button,
      kind: 'text',
      required: true,
      card: null,
    };
  };
  const names = new Set([...card.outline.header, ...card.outline.body].flatMap((piece) => piece.variable ?? []));
  return [
    ...[...names].map((name) => field(name, 'body', null)),
    ...card.outline.buttons.flatMap((button) =>
      button.url.flatMap((piece) => (piece.variable === null ? [] : [field(piece.variable, 'button_url', button.text)])),
    ),
  ];
}

export interface World {
  app: App;
  contacts: ContactView[];
  templates: TemplateCard[];
  /** Every request to send, in order. */
  sends: SendRequest[];
  ledger: Array<ThreadItem & { phone: string; batch: string }>;
  /** Each call, by the method's name. */
  calls: string[];
  /** Something changed in the database. */
  changed(): void;
}

export const ana = contact('c-ana', 'Ana Souza', '+5511987654321', { pedido: 'A-1042', previsao: 'hoje à tarde' });
export const bia = contact('c-bia', 'Bia Lima', '+5511912345678', { pedido: 'B-7' });
export const joao = contact('c-joao', 'João Anselmo', '+5521998765432');

interface Setting {
  kind?: 'practice' | 'live';
  contacts?: ContactView[];
  templates?: TemplateCard[];
  /** Replaces what the program answers. */
  host?: (world: World) => Partial<Host>;
  language?: string;
  /** Changes a form on its way. */
  form?: (form: FormView, request: FormRequest) => FormView;
}

export function world(setting: Setting = {}): World {
  const { kind = 'practice' } = setting;
  const opening: Opening = {
    language: setting.language ?? 'pt-BR',
    language_setting: 'system',
    theme: 'system',
    accounts: [
      {
        id: 'acc',
        name: 'Treino',
        kind,
        phone: null,
        verified_name: null,
        api_url: 'http://127.0.0.1:1',
        country: 'BR',
        time_zone: 'America/Sao_Paulo',
      },
    ],
    account: 'acc',
    version: '0.1.0',
  };
  const made: World = {
    app: undefined as unknown as App,
    contacts: setting.contacts ?? [ana, bia, joao],
    templates: setting.templates ?? [
      template({ name: 'promo', title: 'Promoção da semana', status: 'PAUSED', sendable: false }),
      template({
        name: 'aviso',
        title: 'Aviso simples',
        outline: { header_format: null, header: [], body: pieces('Oi, {{nome}}: {{aviso}}'), footer: null, buttons: [] },
      }),
      template(),
    ],
    sends: [],
    ledger: [],
    calls: [],
    changed: () => (made.app.changes += 1),
  };
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const host: Partial<Host> = {
    contacts: async (text, offset, limit) => {
      const found = made.contacts.filter(
        (person) => fold(person.name).includes(fold(text)) || (/\d/.test(text) && person.phone.includes(text.replace(/\D/g, ''))),
      );
      return { contacts: found.slice(offset, offset + limit), found: found.length, total: made.contacts.length };
    },
    contact: async (id) => {
      const person = made.contacts.find((person) => person.id === id);
      if (!person) throw { code: 'contact_not_found', params: {} };
      return person;
    },
    readPhone: async (text) => {
      const digits = text.replace(/\D/g, '').replace(/^55/, '');
      if (digits.length === 11) {
        return { phone: `+55${digits}`, phone_text: `+55 ${digits.slice(0, 2)} ${digits.slice(2, 7)}-${digits.slice(7)}` };
      }
      const suggestion = `+55${digits.slice(0, 2)}9${digits.slice(2)}`;
      const message = `Falta o nono dígito em “${text}”. Hoje o número provável é ${suggestion}.`;
      throw {
        code: 'phone_ninth_digit_missing',
        params: { suggestion },
        view: { code: 'phone_ninth_digit_missing', message, advice: 'Confirme com a pessoa.' },
      };
    },
    templates: async () => made.templates,
    form: async (request) => {
      const card = made.templates.find(({ name, language }) => name === request.template && language === request.language);
      if (!card) throw { code: 'template_not_found', params: {} };
      const person = made.contacts.find((person) => person.id === request.contact);
      const blocked = card.sendable
        ? null
        : { code: 'template_not_approved', message: 'A Meta pausou o modelo.', advice: 'Espere a pausa terminar.' };
      const form = { template: card, fields: fieldsOf(card, person), price: null, paid: kind === 'live', blocked };
      return setting.form ? setting.form(form, request) : form;
    },
    send: async (request) => enter(made, request, null),
    thread: async (_, phone) => ({
      phone,
      phone_text: phone,
      name: null,
      items: made.ledger.filter((item) => item.phone === phone).map((item) => ({ ...item })),
      can_answer: kind === 'practice',
    }),
    mailing: async (_, batch) => mailing({ id: batch, states: {}, only: null }),
    answer: async () => {},
    cancel: async (_, batch) => {
      const items = made.ledger.filter((item) => item.batch === batch && item.state === 'queued');
      for (const item of items) item.state = 'cancelled';
      return items.length;
    },
  };
  const told = setting.host?.(made) ?? {};
  const whole = { ...host, ...told } as Record<string, (...given: unknown[]) => unknown>;
  const counted = Object.fromEntries(
    Object.entries(whole).map(([name, call]) => [
      name,
      (...given: unknown[]) => {
        made.calls.push(name);
        if (name === 'send') made.sends.push(given[0] as SendRequest);
        return call(...given);
      },
    ]),
  );
  made.app = new App(counted as unknown as Host);
  made.app.opening = opening;
  made.app.route = { screen: 'notify' };
  return made;
}

/** What the program does with a request: one message in the ledger. */
export function enter(made: World, request: SendRequest, holds_until: string | null): SentView {
  const card = made.templates.find((card) => card.name === request.template);
  const phone = request.phone ?? made.contacts.find((person) => person.id === request.contact)?.phone ?? '';
  const at = made.ledger.length + 1;
  const body = (card?.outline.body ?? [])
    .map((piece) => (piece.variable === null ? piece.text : (request.variables[piece.variable] ?? '')))
    .join('');
  made.ledger.push({
    id: `m-${at}`,
    batch: `b-${at}`,
    phone,
    from: 'business',
    at: new Date().toISOString(),
    preview: {
      header: null,
      header_format: null,
      body,
      footer: null,
      buttons: (card?.outline.buttons ?? []).map(({ type, text }) => ({ type, text })),
    },
    text: null,
    state: 'queued',
    error: null,
    reply_to: null,
  });
  made.changed();
  return { batch: `b-${at}`, message: `m-${at}`, state: 'queued', holds_until };
}

export async function shown(made: World) {
  const result = render(Stage, { app: made.app });
  await screen.findByRole('heading', { level: 1 });
  // The lists have come.
  await waitFor(() => expect(screen.queryAllByRole('combobox').length === 0 || document.querySelector('[aria-busy="true"]') === null).toBe(true));
  return result;
}

export const option = (name: RegExp | string | ((name: string) => boolean)) => screen.findByRole('option', { name });
export const phone = () => document.querySelector<HTMLElement>('section.phone') as HTMLElement;
export const draftBubble = () => screen.queryByRole('group', { name: 'Ainda não enviada' });
export const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
export const sendButton = () => screen.findByRole('button', { name: /^Enviar/ });
