/**
 * What sending knows beside `types.ts`, written as the program says it, until `types.ts` is made anew from it.
 */
import type * as t from './types';

/** What a field of a form takes. */
export type FieldKind =
  | 'text' | 'code' | 'image' | 'video' | 'document' | 'location' | 'product' | 'instant' | 'pix' | 'boleto' | 'link'
  | 'money' | 'reference' | 'products' | 'object';

/** A value that the form asks for. */
export type FieldView = t.FieldView & {
  /** What it takes. */
  kind: FieldKind;
  /** Whether the message cannot leave without it. */
  required: boolean;
  /** The card of a carousel that it belongs to; null: the message itself. */
  card: number | null;
};

/** A form, ready to be shown. */
export type FormView = Omit<t.FormView, 'fields'> & { fields: FieldView[] };

/** One notification from a form. */
export type SendRequest = t.SendRequest & {
  /** The person has seen that its amounts differ, and means it. */
  allow_differences: boolean;
};

/** A button as a customer would see it, with what a tap leads to. */
export type PreviewButton = t.PreviewButton & {
  /** What a tap copies or opens: a coupon, a Pix code, a boleto's line, a link. */
  value?: string;
};

/** A card of a carousel as a customer would see it. */
export type PreviewCard = Omit<t.PreviewCard, 'buttons'> & { buttons: PreviewButton[] };

/** A message as a customer would see it. */
export type Preview = Omit<t.Preview, 'buttons' | 'cards'> & { buttons: PreviewButton[]; cards?: PreviewCard[] };

/** What kinds of file a message can carry. */
export type MediaKind = 'image' | 'video' | 'document';

/** A file that is kept. */
export interface FileView {
  /** SHA-256 of its bytes. */
  hash: string;
  /** What it was called where it came from. */
  name: string;
  mime: string;
  kind: MediaKind;
  bytes: number;
  /** What a field holds of it: `file:HASH/nota.pdf`. */
  value: string;
}

/** Something about a charge that does not fit together, or that a person should know. */
export interface NoteView {
  code: string;
  message: string;
  advice: string;
  /** Whether it leaves only when a person says so. */
  refuses: boolean;
}

/** What a Pix code or a boleto's line says. */
export interface ChargeView {
  kind: 'pix' | 'boleto';
  ok: boolean;
  /** What is wrong with it, where something is. */
  error: t.ErrorView | null;
  /** A boleto's line in its blocks. */
  formatted: string | null;
  value_cents: number | null;
  /** `2026-11-20` */
  due: string | null;
  overdue: boolean;
  /** The bank's name, or its number where the name is not known. */
  bank: string | null;
  receiver: string | null;
  city: string | null;
  key: string | null;
  txid: string | null;
}

/** A message as it arrived on a practice customer's phone. */
export interface PhoneMessage {
  /** The service's id of it. */
  wamid: string;
  at: string;
  template: string;
  language: string;
  header: PhoneHeader | null;
  body: string;
  footer: string | null;
  offer: PhoneOffer | null;
  buttons: PhoneButton[];
  cards: PhoneCard[];
}

/** What stands above a text: one of a line, a medium, a place and a product. */
export interface PhoneHeader {
  /** `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, `PRODUCT` … */
  format: string;
  text: string | null;
  media: PhoneMedia | null;
  location: PhoneLocation | null;
  product: string | null;
}

/** A picture, a video or a file. */
export interface PhoneMedia {
  id: string | null;
  link: string | null;
  filename: string | null;
  mime: string | null;
  bytes: number | null;
}

/** A place on the map. Degrees as they were sent. */
export interface PhoneLocation {
  latitude: string;
  longitude: string;
  name: string | null;
  address: string | null;
}

/** A limited-time offer. */
export interface PhoneOffer {
  text: string;
  ends_at: string | null;
  code: string | null;
}

/** A card of a carousel. */
export interface PhoneCard {
  header: PhoneHeader | null;
  body: string | null;
  buttons: PhoneButton[];
}

/** A button, and what a tap on it does. */
export interface PhoneButton {
  kind: string;
  text: string;
  opens: string | null;
  copies: string | null;
  payment: PhonePayment | null;
  order: PhoneOrder | null;
  /** The ways to pay that an order offers, behind this button. */
  choices: PhoneButton[];
}

/** A way to pay. */
export interface PhonePayment {
  /** `pix`, `boleto` or `link`. */
  kind: string;
  value_cents: number | null;
}

/** An order to review and pay. */
export interface PhoneOrder {
  reference_id: string;
  total_cents: number | null;
  items: string[];
}

/** What arrived on a practice customer's phone, with the message of ours that it is. */
export interface PhoneItem {
  /** Ours; null: it is not in this ledger. */
  message: string | null;
  shown: PhoneMessage;
}

/** A file that the practice service was given. */
export interface MediumView {
  mime: string;
  name: string | null;
  bytes: number;
  /** As a data URL, where it is a picture that can be shown. */
  picture: string | null;
}

/** A template to many of the list. */
export interface PeopleRequest {
  account: string;
  template: string;
  language: string;
  selection: t.Selection;
  /** What they are called together, for the mailing's name. */
  called: string;
  /** The same for everybody, by the contract's names. */
  variables: { [key in string]: string };
  /** Made once for a form: pressing twice sends once. */
  key: string;
}

/** What a mailing to people would do. */
export interface PeopleCheck {
  /** How many were chosen. */
  people: number;
  /** How many it would leave to. */
  leaving: number;
  /** How many do not want this kind of message. */
  opted_out: number;
  /** How many lack a value. */
  rejected: number;
  /** The first of those. */
  rejects: t.Reject[];
  /** For each variable that is not the same for everybody: how many people have a value of their own. */
  known: { [key in string]: number };
  /** What it costs by the list, a currency each. */
  costs: Cost[];
  /** Messages whose price is not known. */
  unpriced: number;
}

/** Money by the list. */
export interface Cost {
  /** Millionths of the currency, all together. */
  micros: number;
  currency: string;
  messages: number;
  /** From which day on these rates count. */
  since: string;
}

/** What became of a mailing to people. */
export interface PeopleSent {
  batch: string;
  leaving: number;
  skipped: number;
  /** Until when it can be taken back before it leaves; null: it leaves at once. */
  holds_until: string | null;
}
