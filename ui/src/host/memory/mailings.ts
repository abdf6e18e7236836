/** Mailings: how they stand, what a person does about them, and what waits for one. */
import type { Host, MailingView, MessageRow, MessageState, MessageStory, Need, RetryView, Today } from '../host';
import { become } from './ledger';
import { failure, view } from './problems';
import type { Message, World } from './world';

type Mailings = Pick<
  Host,
  | 'mailings' | 'mailing' | 'messages' | 'pause' | 'resume' | 'cancel' | 'retry' | 'retryMailing' | 'letGo' | 'setPriority'
  | 'exportMailing' | 'onClosing' | 'closeAs' | 'today'
>;

const toSend: MessageState[] = ['scheduled', 'queued'];
const left: MessageState[] = [...toSend, 'sending'];

export function mailings(world: World): Mailings {
  const ofBatch = (account: string, batch: string) => {
    const found = world.messages.filter((one) => one.account === account && one.story.row.batch === batch);
    if (found.length === 0) throw failure(world.spoken, 'batch_not_found', { id: batch });
    return found;
  };
  const of = (account: string, batch: string | null) =>
    batch === null ? world.messages.filter((one) => one.account === account) : ofBatch(account, batch);
  const batches = (messages: Message[]) => new Set(messages.map((one) => one.story.row.batch)).size;
  const queue = (message: Message) => {
    Object.assign(message.story.row, { error: null, retry: null, retry_at: null });
    become(world, message, 'queued');
    if (world.batch(message.story.row.batch).rate === null) world.schedule(message, world.pace);
  };

  function pause(account: string, batch: string | null): number {
    const running = of(account, batch).filter(({ story }) => !story.stopped && left.includes(story.row.state));
    for (const { story } of running) story.stopped = { ...view(world.spoken, 'stop-person'), code: 'person' };
    world.changed();
    return batches(running);
  }

  function retry(messages: Message[]): RetryView {
    const may = messages.filter(({ story }) => story.row.retry === 'now');
    for (const message of may) queue(message);
    world.changed();
    const refused = messages.filter((message) => !may.includes(message));
    return { retried: may.length, refused: refused.length, view: refused[0]?.story.row.error ?? null };
  }

  return {
    mailings: async (account, offset, limit) => {
      const all = groups(world, account);
      return { mailings: all.slice(offset, offset + limit).map((one) => mailing(world, one)), total: all.length };
    },
    mailing: async (account, batch) => mailing(world, ofBatch(account, batch)),
    messages: async (account, batch, offset, limit, states) => {
      const all = ofBatch(account, batch).filter(({ story }) => states === null || states.includes(story.row.state));
      return { messages: all.slice(offset, offset + limit).map((one) => ({ ...one.story.row })), total: all.length };
    },
    pause: async (account, batch) => pause(account, batch),
    resume: async (account, batch) => {
      const held = of(account, batch).filter(({ story }) => story.stopped !== null);
      for (const one of held) {
        one.story.stopped = null;
        if (world.batch(one.story.row.batch).rate === null) world.schedule(one, world.pace);
      }
      world.changed();
      return batches(held);
    },
    cancel: async (account, batch) => {
      const waiting = ofBatch(account, batch).filter(({ story }) => [...toSend, 'missed'].includes(story.row.state));
      for (const one of waiting) become(world, one, 'cancelled');
      world.changed();
      return waiting.length;
    },
    retry: async (account, ids) =>
      retry(world.messages.filter((one) => one.account === account && ids.includes(one.story.row.id))),
    retryMailing: async (account, batch) =>
      retry(ofBatch(account, batch).filter(({ story }) => story.row.retry === 'now')),
    letGo: async (account, batch) => {
      const missed = ofBatch(account, batch).filter(({ story }) => story.row.state === 'missed');
      for (const one of missed) queue(one);
      world.changed();
      return missed.length;
    },
    setPriority: async (account, batch, priority) => {
      ofBatch(account, batch);
      world.batch(batch).priority = priority;
      world.changed();
    },
    exportMailing: async (account, batch, format) => {
      const [first] = ofBatch(account, batch);
      return `${first?.story.row.template ?? batch}.${format}`;
    },
    onClosing(closing) {
      world.closers.add(closing);
      return () => world.closers.delete(closing);
    },
    closeAs: async (choice) => {
      world.closed = choice;
      if (choice === 'pause') for (const { id } of world.accounts) pause(id, null);
    },
    today: async (account) => today(world, account),
  };
}

function mailing(world: World, messages: Message[]): MailingView {
  const [first] = messages;
  if (!first) throw failure(world.spoken, 'batch_not_found', { id: '' });
  const { row } = first.story;
  const stopped = messages.find(({ story }) => story.stopped && left.includes(story.row.state))?.story.stopped ?? null;
  const { priority, source, waits, rate } = world.batch(row.batch);
  const states = count(messages);
  const waiting = left.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const leaves = rate !== null && waiting > 0 && !stopped && !waits;
  return {
    id: row.batch,
    template: row.template,
    title: row.title,
    language: first.language,
    created_at: row.created_at,
    states,
    total: messages.length,
    stopped,
    priority,
    source,
    progress: leaves ? { rate, seconds_left: Math.ceil(waiting / rate), left: waiting } : null,
    waits: waiting > 0 && !stopped ? waits : null,
    retryable: messages.filter((one) => one.story.row.retry === 'now').length,
    only: messages.length === 1 ? { ...row } : null,
  };
}

function count(messages: Message[]): { [key in MessageState]?: number } {
  const states: { [key in MessageState]?: number } = {};
  for (const { story } of messages) states[story.row.state] = (states[story.row.state] ?? 0) + 1;
  return states;
}

/** The messages of each mailing, the newest mailing first. */
function groups(world: World, account: string): Message[][] {
  const batches = new Map<string, Message[]>();
  for (const message of world.messages) {
    if (message.account !== account) continue;
    const known = batches.get(message.story.row.batch);
    if (known) known.push(message);
    else batches.set(message.story.row.batch, [message]);
  }
  return [...batches.values()].reverse();
}

function today(world: World, account: string): Today {
  const all = groups(world, account);
  const today = new Date().toDateString();
  const owner = world.accounts.find(({ id }) => id === account);
  const needs = all.flatMap((messages) => needsOf(messages));
  if (owner?.token === 'missing') {
    const error = view(world.spoken, 'error-token-missing', { name: owner.name });
    needs.unshift({ kind: 'token', count: 1, error, batch: null, message: null, name: owner.name, at: null });
  }
  return {
    needs,
    states: count(all.flat().filter(({ story }) => new Date(story.row.created_at).toDateString() === today)),
    answers: world.answers.filter((one) => one.account === account).reverse().map(({ account: _, ...told }) => told),
    latest: all.slice(0, 5).map((messages) => mailing(world, messages)),
    contacts: world.contacts.length,
    templates: world.templates.get(account)?.filter(({ card }) => card.sendable).length ?? 0,
  };
}

/** A thing of each kind for a mailing; with the person where it is about one. */
function needsOf(messages: Message[]): Need[] {
  const need = (kind: Need['kind'], of: Message[], error: (story: MessageStory) => Need['error']): Need[] => {
    const [first] = of;
    if (!first) return [];
    const { row } = first.story;
    const one = of.length === 1;
    const name = (row: MessageRow) => row.name ?? row.phone_text;
    return [
      {
        kind,
        count: of.length,
        error: error(first.story),
        batch: row.batch,
        message: one ? row.id : null,
        name: one ? name(row) : row.title,
        at: row.updated_at,
      },
    ];
  };
  const inState = (state: MessageState) =>
    messages.filter(({ story }) => story.row.state === state && story.stopped === null);
  // What a person paused asks for nothing.
  const stopped = messages.filter(
    ({ story }) => story.stopped !== null && story.stopped.code !== 'person' && left.includes(story.row.state),
  );
  return [
    ...need('stopped', stopped, ({ stopped }) => stopped),
    ...need('uncertain', inState('unknown'), ({ row }) => row.error),
    ...need('failed', inState('failed'), ({ row }) => row.error),
  ];
}
