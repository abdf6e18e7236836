/** How a mailing stands, counted from its messages. Pure. */
import type { MailingView, MessageState } from '../../host/host';

/** What needs a person first, what went well last. */
export const order: readonly MessageState[] = [
  'unknown', 'failed', 'missed', 'expired', 'held', 'scheduled', 'queued', 'sending', 'accepted', 'sent',
  'delivered', 'read', 'cancelled', 'skipped',
];

type Counts = { [key in MessageState]?: number };

/** The states that there are, with how many are in each. */
export const counted = (states: Counts): { state: MessageState; count: number }[] =>
  order.map((state) => ({ state, count: states[state] ?? 0 })).filter(({ count }) => count > 0);

const sum = (states: Counts, ...which: MessageState[]) => which.reduce((all, state) => all + (states[state] ?? 0), 0);

/** How many have not left, and can be taken back. */
export const waiting = (mailing: MailingView): number => sum(mailing.states, 'scheduled', 'queued');

/** How many no longer wait for their turn: what the progress is counted by. */
export const gone = (mailing: MailingView): number => mailing.total - sum(mailing.states, 'scheduled', 'queued', 'sending');

/** The state of a person's one message. */
export const onlyState = (mailing: MailingView): MessageState | undefined =>
  mailing.total === 1 ? (mailing.only?.state ?? counted(mailing.states)[0]?.state) : undefined;
