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
export const waiting = (mailing: MailingView): number => sum(mailing.states, 'scheduled', 'queued', 'missed');

/** How far it is: of those that were ever to leave, how many no longer wait for their turn. */
export function reach({ states, total }: MailingView): { done: number; of: number; left: number } {
  const left = sum(states, 'scheduled', 'queued', 'sending');
  const of = total - sum(states, 'skipped', 'cancelled');
  return { done: of - left - sum(states, 'missed'), of, left };
}

/** Whether it is on its way, or would be if nothing held it up. */
export const underWay = (mailing: MailingView): boolean => mailing.total > 1 && !mailing.stopped && reach(mailing).left > 0;

/** Whether a person stopped it, and not some trouble. */
export const pausedByHand = ({ stopped }: MailingView): boolean => stopped?.code === 'person';

/** What a message goes through when all is well. */
const path: readonly MessageState[] = ['queued', 'sending', 'accepted', 'sent', 'delivered', 'read'];

/** What a list can be narrowed to. While the mailing leaves all of its path is there, so that nothing jumps. */
export function filters(mailing: MailingView, pressed: readonly MessageState[]): { state: MessageState; count: number }[] {
  const { states } = mailing;
  const moving = underWay(mailing);
  return order
    .map((state) => ({ state, count: states[state] ?? 0 }))
    .filter(({ state, count }) => count > 0 || pressed.includes(state) || (moving && path.includes(state)));
}

/** The state of a person's one message. */
export const onlyState = (mailing: MailingView): MessageState | undefined =>
  mailing.total === 1 ? (mailing.only?.state ?? counted(mailing.states)[0]?.state) : undefined;
