/** What the host from memory knows of the service of templates, for a test to look at and to change. */
import type { ErrorView, RequestKind, RequestState } from '../host';

/** Asked for without a draft. */
export interface Asked {
  id: string;
  account: string;
  kind: Exclude<RequestKind, 'submit'>;
  name: string;
  language: string | null;
  asked_at: string;
  state: RequestState;
  detail: ErrorView | null;
  raw: string | null;
}

/** What a test may look at and change. */
export interface ServiceState {
  online: boolean;
  /** What becomes of the next answers: it comes, gets lost behind the work, or is one that nobody understands. */
  answers: 'plain' | 'lost' | 'odd';
  /** Kinds of button that the account may not use. */
  lacks: Set<string>;
  looked: Map<string, string>;
  asked: Asked[];
  /** What is odd about a draft's last answer. */
  raws: Map<string, string>;
  /** When approved templates were changed, by name and language. */
  edits: Map<string, number[]>;
}

export const serviceState = (): ServiceState => ({
  online: true,
  answers: 'plain',
  lacks: new Set(),
  looked: new Map(),
  asked: [],
  raws: new Map(),
  edits: new Map(),
});
