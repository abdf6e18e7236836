/** Types of drafts, until those made from Rust have them; the shapes are the engine's. */
import type { ErrorView, FieldView, Outline } from './types';

/** Where a variable's value comes from; by the contract's name of the variable. */
export type Source =
  | { kind: 'field'; name: string }
  | { kind: 'column'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'date'; days: number };

export type DraftOrigin = 'blank' | 'library' | 'duplicate' | 'translation' | 'import' | 'template';

export type DraftCard = {
  id: string;
  name: string;
  title: string;
  language: string;
  category: string;
  origin: DraftOrigin;
  /** It edits a template that the service has. */
  base: boolean;
  errors: number;
  warnings: number;
  requested: boolean;
  updated_at: string;
  outline: Outline;
};

export type NewDraft =
  | { from: 'blank'; language: string }
  | { from: 'library'; id: string; language: string }
  | { from: 'template'; name: string; language: string }
  | { from: 'duplicate'; draft: string }
  | { from: 'translation'; draft: string; language: string }
  | { from: 'json'; text: string };

export type Edit = { path: string; value: unknown };
export type FindingCode =
   | 'name_missing' | 'name_characters' | 'name_reserved' | 'name_taken' | 'language_missing' | 'language_unknown'
   | 'category_missing' | 'category_unknown' | 'category_differs' | 'parameter_format_unknown' | 'delivery_time'
   | 'body_missing' | 'component_repeated' | 'component_unknown' | 'text_missing' | 'too_long' | 'line_break'
   | 'line_breaks' | 'spaces' | 'edge_spaces' | 'forbidden_character' | 'emoji' | 'emojis' | 'formatting'
   | 'variable_not_allowed' | 'header_variables' | 'variable_malformed' | 'variable_name' | 'variable_single_brace'
   | 'variable_style' | 'variables_mixed' | 'variable_gap' | 'variable_first' | 'variable_last' | 'variables_adjacent'
   | 'variables_only' | 'variables_too_many' | 'variable_repeated' | 'example_missing' | 'example_extra'
   | 'example_placeholder' | 'header_unknown' | 'header_sample_missing' | 'header_gif' | 'header_location'
   | 'buttons_empty' | 'buttons_too_many' | 'button_kind_too_many' | 'button_unknown' | 'button_labels_repeated'
   | 'quick_replies_apart' | 'url_invalid' | 'url_scheme' | 'url_variable' | 'url_shortener' | 'phone_invalid'
   | 'coupon_invalid' | 'coupon_category' | 'flow_missing' | 'otp_category' | 'carousel_category' | 'carousel_cards'
   | 'carousel_differs' | 'card_header' | 'card_bodies' | 'card_buttons' | 'offer_category' | 'offer_header'
   | 'offer_footer' | 'offer_buttons' | 'authentication_part' | 'authentication_text' | 'authentication_minutes'
   | 'authentication_button' | 'otp_kind' | 'otp_apps' | 'otp_terms' | 'payment_too_many' | 'payment_repeated'
   | 'payment_kind' | 'payment_label' | 'payment_header' | 'payment_sample' | 'order_header' | 'order_format'
   | 'text_taken' | 'wording_marketing' | 'wording_personal_data' | 'wording_threat' | 'wording_code';

export type MendKind =
   | 'name' | 'language' | 'parameter_format' | 'remove_part' | 'join_lines' | 'collapse_lines' | 'collapse_spaces'
   | 'trim' | 'remove_characters' | 'remove_emojis' | 'remove_formatting' | 'rename_variable' | 'double_braces'
   | 'renumber' | 'remove_examples' | 'group_replies' | 'https' | 'phone' | 'remove_text' | 'fixed_label'
   | 'order_format';

export type Mend = { kind: MendKind; edits: Edit[] };
export type Span = { start: number; end: number };

export type FindingView = {
  code: FindingCode;
  severity: 'error' | 'warning';
  /** JSON Pointer of the place in the document. */
  path: string;
  /** UTF-16 units within the text at `path`. */
  span: Span | null;
  params: { [key: string]: string };
  mend: Mend | null;
  message: string;
  advice: string;
  mend_label: string | null;
};

export type VariableView = { name: string; place: FieldView['place']; example: string | null };

export type DraftCheck = { findings: FindingView[]; variables: VariableView[] };

export type RequestView = {
  id: string;
  asked_at: string;
  state: 'waiting' | 'taken' | 'refused';
  /** The draft still says what was asked for. */
  current: boolean;
  detail: ErrorView | null;
};

export type BaseView = { name: string; language: string; status: string | null; rejected_reason: string | null };

/** Another language of the same name; without an id it is the service's alone. */
export type TranslationView = { id: string | null; language: string; status: string };

export type DraftView = {
  id: string;
  account: string;
  revision: number;
  content: { [key: string]: unknown };
  sources: { [key: string]: Source };
  base: BaseView | null;
  origin: DraftOrigin;
  requested: RequestView | null;
  check: DraftCheck;
  translations: TranslationView[];
  versions: number;
  updated_at: string;
};

export type DraftSaved = { revision: number; check: DraftCheck };

export type VersionView = { number: number; at: string; reason: 'sitting' | 'restore' | 'import' | 'request' | 'start' };

export type ComparedPiece = { text: string; change: 'same' | 'added' | 'removed' };
export type PartLabel =
  | 'name' | 'language' | 'category' | 'delivery_time' | 'header_format' | 'header' | 'body' | 'footer' | 'offer' | 'button' | 'button_target' | 'card' | 'example' | 'other';

export type ComparedPart = {
  path: string;
  label_kind: PartLabel;
  before: string | null;
  after: string | null;
  pieces: ComparedPiece[];
};

export type LibraryGroup = 'orders' | 'appointments' | 'invoices' | 'events' | 'leads' | 'service' | 'content' | 'feedback';

export type LibraryCard = { id: string; group: LibraryGroup; title: string; when: string; language: string; category: string; outline: Outline };

/** A draft, or a template of the service. */
export type Exportable = { draft: string } | { account: string; name: string; language: string };

/** What came out of a file of templates. */
export type TemplatesImported = { file: string; drafts: string[] };
