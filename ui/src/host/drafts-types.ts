/** Types of drafts, until those made from Rust have them; the shapes are the engine's. */
import type { ErrorView, Outline } from './types';

/** What a template's creation JSON is to the page: an object whose keys it does not all know. */
export type TemplateDoc = { [key: string]: unknown };

/** Where a variable's value comes from; by the contract's name of the variable. */
export type Source =
  | { kind: 'field'; name: string }
  | { kind: 'column'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'date'; days: number };
export type Sources = { [variable: string]: Source };

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
export type Mend = { kind: string; edits: Edit[] };
export type Span = { start: number; end: number };

export type FindingView = {
  code: string;
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

export type VariableView = { name: string; place: string; example: string | null };

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
  content: TemplateDoc;
  sources: Sources;
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
export type ComparedPart = {
  path: string;
  label_kind: string;
  before: string | null;
  after: string | null;
  pieces: ComparedPiece[];
};

export type LibraryCard = { id: string; group: string; title: string; when: string; language: string; category: string; outline: Outline };

/** A draft, or a template of the service. */
export type Exportable = { draft: string } | { account: string; name: string; language: string };

/** What came out of a file of templates. */
export type TemplatesImported = { file: string; drafts: string[] };
