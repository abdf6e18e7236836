/**
 * How each state of a message is drawn: a shape of its own on a field of 20 × 16, so that it is told without colour.
 *
 * One tick is *sent* and nothing less: *accepted* means only that the service took the message over, so its tick still
 * lies in a tray. Two ticks are the phone's word, two coloured and heavier ones the person's.
 */
import type { MessageState } from '../host/types';

export interface Shape {
  paths: readonly string[];
  tone: 'soft' | 'read' | 'stamp';
}

const ring = 'M3.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0';
const clock: Shape = { paths: [ring, 'M10 4.5V8l2.5 1.5'], tone: 'soft' };
const two = ['M1.5 8.5l3.5 3.5 7.5-8', 'M9.5 11l1 1 8-8'];

export const shapes: Record<MessageState, Shape> = {
  scheduled: clock,
  queued: clock,
  sending: clock,
  accepted: { paths: ['M6.5 5.5l2.5 2.5 5-5.5', 'M2.5 9v4.5h15V9'], tone: 'soft' },
  sent: { paths: ['M4.5 8.5l3.5 3.5 7.5-8'], tone: 'soft' },
  delivered: { paths: two, tone: 'soft' },
  read: { paths: two, tone: 'read' },
  held: { paths: ['M5.5 1.8h9M5.5 14.2h9', 'M6.5 1.8c0 3.5 7 4 7 8v4.4h-7V9.8c0-4 7-4.5 7-8'], tone: 'soft' },
  failed: { paths: [ring, 'M10 4.6v4M10 11.3v.01'], tone: 'stamp' },
  unknown: { paths: [ring, 'M8 6.3c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.6-2 1.6-2 3.1M10 11.7v.01'], tone: 'stamp' },
  expired: { paths: [ring, 'M10 4.5V8l2.5 1.5', 'M3 15 17 1'], tone: 'stamp' },
  missed: { paths: ['M12 13.9a6.5 6.5 0 1 1 4.2-4', 'M10 4.5V8l2 1.2', 'M14.5 12l3.5 3.5M18 12l-3.5 3.5'], tone: 'stamp' },
  cancelled: { paths: [ring, 'M5.4 12.6l9.2-9.2'], tone: 'soft' },
  skipped: { paths: [ring, 'M7 8h6'], tone: 'soft' },
};
