/** How many requests stand how. Pure. */
import type { RequestCard } from '../../../host/host';

export interface Standing {
  waiting: number;
  unsure: number;
  refused: number;
}

/** `leaving`: those that go by themselves in a moment; nobody needs to look at them. */
export function standingOf(requests: readonly RequestCard[], leaving: ReadonlySet<string>): Standing {
  const count = (state: RequestCard['state']) => requests.filter((card) => card.state === state && !leaving.has(card.id)).length;
  return { waiting: count('waiting'), unsure: count('unsure'), refused: count('refused') };
}
