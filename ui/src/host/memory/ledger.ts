/** Forms, messages on their way, and conversations. */
import type {
  AnswerRequest,
  ContactView,
  FieldView,
  FormRequest,
  FormView,
  Host,
  MessageState,
  SendRequest,
  SentView,
  TemplateCard,
  ThreadItem,
  ThreadView,
} from '../host';
import { differences } from './charges';
import { folded, phoneText, readNumber, unreachable } from './people';
import { failure, view } from './problems';
import { fieldsOf, fillIn, type Known } from './templates';
import { following, practiceId, type Message, type World } from './world';

type Ledger = Pick<Host, 'form' | 'send' | 'thread' | 'answer' | 'message' | 'resolve'>;

/** Seconds for which a message that costs money can be taken back. */
const hold = 10;

export function ledger(world: World): Ledger {
  world.advance = (message) => advance(world, message);
  const find = (id: string) => {
    const found = world.messages.find((one) => one.story.row.id === id);
    if (!found) throw failure(world.spoken, 'message_not_found', { id });
    return found;
  };

  return {
    form: async (request) => form(world, request),
    send: async (request) => send(world, request),
    thread: async (account, phone) => thread(world, account, phone),
    answer: async (request) => answer(world, request),
    message: async (id) => structuredClone(find(id).story),
    resolve: async (id, taken) => {
      const message = find(id);
      if (message.story.row.state !== 'unknown') throw failure(world.spoken, 'message_not_uncertain', { id });
      message.story.row.error = taken ? null : view(world.spoken, 'reason-settled-not-sent');
      message.story.row.retry = taken ? null : 'now';
      become(world, message, taken ? 'sent' : 'failed');
      world.changed();
      return structuredClone(message.story);
    },
  };
}

function known(world: World, account: string, name: string, language: string): Known {
  const found = world.templates.get(account)?.find(({ card }) => card.name === name && card.language === language);
  if (!found) throw failure(world.spoken, 'template_not_found', { name });
  return found;
}

export function form(world: World, request: FormRequest): FormView {
  const template = known(world, request.account, request.template, request.language);
  const contact = world.contacts.find(({ id }) => id === request.contact);
  const own = new Map(Object.entries(contact?.fields ?? {}).map(([name, value]) => [folded(name), value]));
  const fields: FieldView[] = fieldsOf(template).map((field) => {
    if (contact && ['nome', 'nombre', 'name'].includes(field.name)) {
      return { ...field, value: contact.name, source: 'contact_name' };
    }
    const value = own.get(folded(field.name));
    return { ...field, value: value ?? '', source: value === undefined ? 'none' : 'contact_field' };
  });
  const { card } = template;
  const paid = request.account !== practiceId;
  let blocked = null;
  if (card.status !== 'APPROVED') {
    blocked = view(world.spoken, 'error-template-not-approved', {
      name: card.name,
      language: card.language,
      status: card.status,
    });
  }
  const price = paid && card.category === 'UTILITY' ? { micros: 6_800, currency: 'USD', since: '2026-10-01' } : null;
  return { template: card, fields, price, paid, blocked };
}

function send(world: World, request: SendRequest): SentView {
  const before = world.sent.get(request.key);
  if (before) return sentView(before);
  const { card } = known(world, request.account, request.template, request.language);
  const { blocked, fields } = form(world, { ...request, contact: request.contact });
  if (blocked) throw failure(world.spoken, blocked.code, { name: card.name, language: card.language, status: card.status });
  const names = fields.filter(({ name, required }) => required && !request.variables[name]?.trim()).map(({ name }) => name);
  if (names.length > 0) throw failure(world.spoken, 'variable_missing', { names: names.join(', ') });
  const contact = world.contacts.find(({ id }) => id === request.contact);
  const phone = contact?.phone ?? readNumber(request.phone ?? '')?.phone;
  if (phone === undefined) throw failure(world.spoken, 'phone_invalid', { value: request.phone ?? '' });

  const values = { ...request.variables };
  if (!request.allow_differences) {
    const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
    const refused = differences(world.spoken, values, kinds, fillIn(card, values).body).find((note) => note.refuses);
    if (refused) throw failure(world.spoken, refused.code);
  }
  const message = enter(world, { account: request.account, card, contact, phone, values, batch: world.id('batch') });
  world.sent.set(request.key, message);
  world.changed();
  return sentView(message);
}

interface Entering {
  account: string;
  card: TemplateCard;
  contact: ContactView | undefined;
  phone: string;
  values: Record<string, string>;
  batch: string;
}

/** Puts a message in the ledger, and on its way. */
export function enter(world: World, { account, card, contact, phone, values, batch }: Entering): Message {
  const holds = account !== practiceId;
  const at = world.now();
  const message: Message = {
    account,
    language: card.language,
    values,
    story: {
      row: {
        id: world.id('message'),
        batch,
        name: contact?.name ?? null,
        phone,
        phone_text: phoneText(phone),
        template: card.name,
        title: card.title,
        state: holds ? 'scheduled' : 'queued',
        error: null,
        created_at: at,
        updated_at: at,
        row: null,
        retry: null,
        retry_at: null,
      },
      preview: fillIn(card, values),
      wamid: null,
      due_at: holds ? new Date(Date.now() + hold * 1000).toISOString() : at,
      stopped: null,
      history: [],
      statuses: [],
      answers: [],
    },
  };
  world.messages.push(message);
  world.schedule(message, holds ? hold * 1000 : world.pace / 3);
  return message;
}

function sentView({ story }: Message): SentView {
  const { batch, id, state } = story.row;
  return { batch, message: id, state, holds_until: state === 'scheduled' ? story.due_at : null };
}

export function become(world: World, message: Message, state: MessageState): void {
  clearTimeout(message.timer);
  message.story.row = { ...message.story.row, state, updated_at: world.now() };
}

/** One state further; a number without WhatsApp fails where the platform would say so. */
function advance(world: World, message: Message): void {
  const { story } = message;
  const state = following(story.row.state);
  if (!state || story.stopped) return;
  const at = world.now();
  if (state === 'sending') {
    const [id, number] = [world.id('attempt'), story.history.length + 1];
    story.history.push({ number, id, started_at: at, finished_at: null, outcome: null, error: null });
  }
  if (state === 'accepted') {
    const attempt = story.history.at(-1);
    if (attempt) Object.assign(attempt, { finished_at: at, outcome: 'accepted' });
    story.wamid = `wamid.${story.row.id}`;
  }
  if (state === 'sent' && story.row.phone === unreachable) {
    const platform = { code: 131026, message: 'Message undeliverable', fbtrace_id: 'AbC123' };
    story.row.error = view(world.spoken, 'reason-delivery-failed', {}, platform);
    story.row.retry = 'never';
    story.statuses.push({ status: 'failed', at });
    become(world, message, 'failed');
  } else {
    if (['sent', 'delivered', 'read'].includes(state)) story.statuses.push({ status: state, at });
    become(world, message, state);
  }
  world.changed();
}

function thread(world: World, account: string, phone: string): ThreadView {
  const mine = world.messages.filter((one) => one.account === account && one.story.row.phone === phone);
  const items: ThreadItem[] = mine
    .filter(({ story }) => story.row.state !== 'cancelled')
    .map(({ story: { row, preview } }) => ({
      id: row.id,
      from: 'business',
      at: row.created_at,
      preview,
      text: null,
      state: row.state,
      error: row.error,
      reply_to: null,
    }));
  for (const one of world.answers.filter((one) => one.account === account && one.phone === phone)) {
    const { id, received_at: at, text, reply_to } = one;
    items.push({ id, from: 'customer', at, preview: null, text, state: null, error: null, reply_to });
  }
  items.sort((one, other) => one.at.localeCompare(other.at));
  const name = world.contacts.find((contact) => contact.phone === phone)?.name ?? null;
  return { phone, phone_text: phoneText(phone), name, items, can_answer: account === practiceId };
}

function answer(world: World, request: AnswerRequest): void {
  const message = world.messages.find((one) => one.story.row.id === request.message);
  const text = request.button === null ? request.text?.trim() : message?.story.preview?.buttons[request.button]?.text;
  if (!text) return;
  const name = world.contacts.find((contact) => contact.phone === request.phone)?.name ?? null;
  const { phone, message: reply_to } = request;
  const told = { id: world.id('answer'), phone, name, text, reply_to, received_at: world.now() };
  world.answers.push({ ...told, account: request.account });
  message?.story.answers.push(told);
  world.changed();
}
