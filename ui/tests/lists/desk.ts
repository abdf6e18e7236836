import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import type { Component } from 'svelte';
import { App, type Route } from '../../src/app.svelte';
import { AppError, type ContactFilter, type ContactRow, type ContactRows, type ContactView, type ErrorView, type Host, type MailingView, type MessageRow, type MessageStory, type Opening, type TemplateCard } from '../../src/host/host';
import Stage from '../parts/Stage.svelte';

/** A host that answers what a test tells it to; what it was not told to answer is a fault of the test. */
export const host = (told: Partial<Host>): Host =>
  new Proxy(told as Host, {
    get: (all, name) =>
      Reflect.get(all, name) ?? (() => Promise.reject(new Error(`the test has no answer for ${String(name)}`))),
  });

const opening: Opening = {
  language: 'pt-BR',
  language_setting: 'system',
  theme: 'system',
  accounts: [
    {
      id: 'acc',
      name: 'Flores',
      kind: 'live',
      phone: '+55 11 98765-4321',
      verified_name: 'Flores da Ana',
      api_url: 'https://graph.facebook.com',
      country: 'BR',
      time_zone: 'America/Sao_Paulo',
    },
  ],
  account: 'acc',
  version: '0.1.0',
};

/** A screen on its own, with an account and a host from the test. */
export function show(screen: Component<any>, route: Route, told: Partial<Host>, language = 'pt-BR') {
  const app = new App(host(told));
  app.opening = { ...opening, language };
  app.route = route;
  return { app, ...render(Stage, { app, part: screen, given: {} }) };
}

/** The same app with another screen in it, as after a click in the sidebar. */
export const reopen = (app: App, screen: Component<any>) => render(Stage, { app, part: screen, given: {} });

export const view = (code: string, message = `Frase de ${code}.`, advice = 'O próximo passo.'): ErrorView => ({ code, message, advice });
export const refusal = (code: string, params = {}) => new AppError(code, params, view(code));

export const ana = (changes: Partial<ContactView> = {}): ContactView => ({
  id: 'c1',
  phone: '+5511987654321',
  phone_text: '+55 11 98765-4321',
  name: 'Ana Lima',
  tags: ['vip'],
  fields: { pedido: 'A-1' },
  language: null,
  notes: '',
  opt_in: [],
  opt_out: [],
  aliases: [],
  utility: 'unknown',
  marketing: 'unknown',
  created_at: '2026-03-01T12:00:00Z',
  updated_at: '2026-03-01T12:00:00Z',
  ...changes,
});

export const template = (changes: Partial<TemplateCard> = {}): TemplateCard => ({
  name: 'pedido_saiu_para_entrega',
  title: 'Pedido saiu para entrega',
  language: 'pt_BR',
  category: 'UTILITY',
  status: 'APPROVED',
  sendable: true,
  quality: 'GREEN',
  rejected_reason: null,
  correct_category: null,
  draft: null,
  outline: {
    header_format: null,
    header: [],
    body: [
      { text: 'Olá ', variable: null },
      { text: '{{nome}}', variable: 'nome' },
      { text: ', seu pedido saiu.', variable: null },
    ],
    footer: null,
    buttons: [],
  },
  ...changes,
});

export const row = (changes: Partial<MessageRow> = {}): MessageRow => ({
  id: 'm1',
  batch: 'b1',
  name: 'Ana Lima',
  phone: '+5511987654321',
  phone_text: '+55 11 98765-4321',
  template: 'pedido_saiu_para_entrega',
  title: 'Pedido saiu para entrega',
  state: 'delivered',
  error: null,
  created_at: '2026-11-20T13:00:00Z',
  updated_at: '2026-11-20T13:00:09Z',
  row: null,
  retry: null,
  retry_at: null,
  ...changes,
});

export const mailing = (changes: Partial<MailingView> = {}): MailingView => ({
  id: 'b1',
  template: 'pedido_saiu_para_entrega',
  title: 'Pedido saiu para entrega',
  language: 'pt_BR',
  created_at: '2026-11-20T13:00:00Z',
  states: { delivered: 1 },
  total: 1,
  stopped: null,
  priority: 'normal',
  source: null,
  progress: null,
  waits: null,
  retryable: 0,
  only: row(),
  ...changes,
});

export const story = (changes: Partial<MessageStory> = {}): MessageStory => ({
  row: row(),
  preview: { header: null, header_format: null, body: 'Olá Ana, seu pedido saiu.', footer: null, buttons: [] },
  wamid: 'wamid.HBgM',
  due_at: '2026-11-20T13:00:00Z',
  stopped: null,
  history: [
    { number: 1, id: 'a1', started_at: '2026-11-20T13:00:01Z', finished_at: '2026-11-20T13:00:02Z', outcome: 'accepted', error: null },
  ],
  statuses: [
    { status: 'sent', at: '2026-11-20T13:00:03Z' },
    { status: 'delivered', at: '2026-11-20T13:00:09Z' },
  ],
  answers: [],
  ...changes,
});

export const answered = <T>(value: T) => vi.fn(() => Promise.resolve(value));

export const everybody: ContactFilter = { text: '', tag: null, segment: null, conditions: [], consent: null };

/** A contact as the list has it. */
export const listed = ({ id, name, phone, phone_text, tags }: ContactView, changes: Partial<ContactRow> = {}): ContactRow => ({
  id,
  name,
  phone,
  phone_text,
  tags,
  utility: 'unknown',
  marketing: 'unknown',
  notified_at: null,
  ...changes,
});

export const rowsOf = (contacts: ContactView[], changes: Partial<ContactRow> = {}): ContactRows => ({
  rows: contacts.map((contact) => listed(contact, changes)),
  offset: 0,
  found: contacts.length,
  more: false,
  total: contacts.length,
  instead: [],
});

/** What the screen of contacts asks for, of these people. */
export const people = (...contacts: ContactView[]) => ({
  contactRows: vi.fn((filter: ContactFilter, offset: number, limit: number): Promise<ContactRows> => {
    const found = contacts.filter(({ name }) => name.toLowerCase().includes(filter.text.toLowerCase()));
    return Promise.resolve({ ...rowsOf(found.slice(offset, offset + limit)), offset, found: found.length, total: contacts.length });
  }),
  tags: answered([] as Awaited<ReturnType<Host['tags']>>),
  segments: answered([] as Awaited<ReturnType<Host['segments']>>),
  fields: answered([] as Awaited<ReturnType<Host['fields']>>),
  contactHistory: answered({ items: [], next: null } as Awaited<ReturnType<Host['contactHistory']>>),
});
