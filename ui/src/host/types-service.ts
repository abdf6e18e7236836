/** What the page hears of templates at the service. Written by hand until `types.ts` is made from Rust with it. */
import type { ErrorView, PriceView } from './types';

/** What somebody may ask for at the service. */
export type ServiceRequestKind = 'submit' | 'delete' | 'unpause';

/** What has become of it. `unsure`: it left, and no answer came. */
export type ServiceRequestState = 'waiting' | 'unsure' | 'taken' | 'refused';

/** How often the service lets a template be changed. */
export type AllowanceView = {
  /** It may be changed now. */
  may: boolean;
  /** As often as one likes: rejected, paused. */
  unlimited: boolean;
  /** Changes left in 24 hours. */
  left_day: number;
  /** Changes left in 30 days. */
  left_month: number;
  /** When the next one may be made, where that is known. */
  next_at: string | null;
};

/** Something that was asked for at the service. */
export type RequestCard = {
  /** Ours. */
  id: string;
  /** What. */
  kind: ServiceRequestKind;
  /** It changes a template that the service has. */
  changes: boolean;
  /** The draft that it was written in. */
  draft: string | null;
  /** `a-z`, `0-9` and `_` */
  name: string;
  /** The name as people read it. */
  title: string;
  /** `pt_BR`; null: in all languages, of a deletion. */
  language: string | null;
  /** `UTILITY`, `MARKETING`, `AUTHENTICATION`; of what is handed in. */
  category: string | null;
  /** What a notification costs in that category. */
  price: PriceView | null;
  /** When. */
  asked_at: string;
  /** What has become of it. */
  state: ServiceRequestState;
  /** Why it cannot go now. */
  problem: ErrorView | null;
  /** Why it was refused, came back, or is unsure. */
  detail: ErrorView | null;
  /** The service's answer as it came, where nobody here understands it. */
  raw: string | null;
};

/** What the service thinks of a template, and what can be asked for there. */
export type ServiceView = {
  /** The platform's word. */
  status: string;
  /** When it was looked at last. */
  looked_at: string | null;
  /** Why it was rejected, and what to change. */
  rejected: ErrorView | null;
  /** The platform's word. */
  category: string;
  /** What a notification costs in it. */
  price: PriceView | null;
  /** The category that the platform is going to move it to. */
  moves_to: string | null;
  /** What a notification costs then. */
  price_then: PriceView | null;
  /** How often it may be changed. */
  allowance: AllowanceView;
  /** The service deletes it on request. */
  may_delete: boolean;
  /** It is paused, and can be let go again on request. */
  may_unpause: boolean;
  /** What was asked for with it and is not over. */
  requests: RequestCard[];
};

/** What came of handing one in. */
export type HandedIn = {
  /** Of the request. */
  id: string;
  /** `a-z`, `0-9` and `_` */
  name: string;
  /** `pt_BR`; null: all of them. */
  language: string | null;
  /** What has become of it. */
  state: ServiceRequestState;
  /** The template's status now, in the platform's word. */
  status: string | null;
  /** The template's category now. */
  category: string | null;
  /** It is another one than was asked for. */
  category_changed: boolean;
  /** What a notification costs in the category that it has. */
  price: PriceView | null;
  /** What one would have cost in the category that was asked for. */
  price_asked: PriceView | null;
  /** Why it was refused, still waits, or is unsure. */
  error: ErrorView | null;
};

/** How much of a request's sample file has been uploaded, in bytes. */
export type HandProgress = {
  /** Of the request. */
  id: string;
  sent: number;
  total: number;
};
