// Made from the Rust types by src-tauri/tests/types.rs; not edited by hand.
// `RECADO_WRITE_TYPES=1 cargo test -p recado-desktop --test types` writes it anew.

/** An account as the sidebar knows it, without a look into the keychain. */
export type AccountCard = {
/** Ours. */
id: string,
/** What the person calls it. */
name: string,
/** `live` or `practice` */
kind: AccountKind,
/** `+55 11 98765-4321`, as the service last said. */
phone: string | null,
/** The name that customers see. */
verified_name: string | null,
/** Where the service is. */
api_url: string,
/** Whose numbers are written without a country code: `BR`. */
country: string,
/** IANA zone. */
time_zone: string, };

/** Real business, or practice. */
export type AccountKind = "live" | "practice";

/** An account as hosts show it. */
export type AccountView = {
/** Ours. */
id: string,
/** What the person calls it. */
name: string,
/** `live` or `practice` */
kind: AccountKind,
/** WhatsApp Business Account id. */
waba_id: string,
/** Phone number id. */
phone_number_id: string,
/** Where the service is. */
api_url: string,
/** `v25.0` */
graph_version: string,
/** Where the token is. Never the token. */
token: TokenSource,
/** Used where no account is named. */
default: boolean,
/** IANA zone. */
time_zone: string,
/** Whose numbers are written without a country code. */
country: string,
/** `+55 11 98765-4321` */
display_phone_number: string | null,
/** The name that customers see. */
verified_name: string | null,
/** `GREEN`, `YELLOW`, `RED`, `UNKNOWN` */
quality_rating: string | null,
/** `TIER_250` and its like: people reached in 24 hours, of the whole portfolio. */
messaging_limit: string | null,
/** Messages a second. */
throughput: number | null,
/** When this was read. */
checked_at: string | null, };

/** What the service calls people by. */
export type AliasKind = "wa_id" | "user_id";

/** Another name of a person at the service. */
export type AliasView = {
/** What kind of name. */
kind: AliasKind,
/** The name. */
value: string, };

/** How often the service lets a template be changed. */
export type AllowanceView = {
/** It may be changed now. */
may: boolean,
/** As often as one likes: rejected, paused. */
unlimited: boolean,
/** Changes left in 24 hours. */
left_day: number,
/** Changes left in 30 days. */
left_month: number,
/** When the next one may be made, where only the limit is in the way. */
next_at: string | null, };

/** What a person's phone does, in practice. */
export type AnswerRequest = {
/** Id of the practice account. */
account: string,
/** Whose phone: E.164. */
phone: string,
/** The message answered, ours. */
message: string | null,
/** The quick reply tapped, by its place among the template's buttons. */
button: number | null,
/** Or words of one's own. */
text: string | null, };

/** What a person answered. */
export type AnswerView = {
/** Ours. */
id: string,
/** E.164, as we write to the person. */
phone: string,
/** Of the person, where the shop knows it. */
name: string | null,
/** The words, or the label of the quick reply. Empty for kinds without words. */
text: string,
/** The message it answers, ours. */
reply_to: string | null,
/** By the service's clock. */
received_at: string, };

/** One request. */
export type AttemptView = {
/** Which it was, from 1. */
number: number,
/** The reference that travelled with it. */
id: string,
/** On disk before it left. */
started_at: string,
/** When its outcome was on disk. */
finished_at: string | null,
/** `accepted`, `refused`, `never_left`, `doubtful`; none: on its way. */
outcome: string | null,
/** Why, where it was not accepted. */
error: ErrorView | null, };

/** A line of the trail. */
export type AuditView = {
/** When. */
at: string,
/** `import`, `export`, `undo`, `dossier`, `erase`, `retention` */
action: string,
/** Id of the contact, where it was one; never a name or a number. */
contact: string | null,
/** Counts. */
detail: { [key in string]: string | number | boolean | null }, };

/** Which template of the service's a draft changes. */
export type BaseView = {
/** `a-z`, `0-9` and `_` */
name: string,
/** `pt_BR` */
language: string,
/** The platform's word; null where the service has it no longer. */
status: string | null,
/** The platform's word for why it was rejected. */
rejected_reason: string | null, };

/** What became of a run of words. */
export type Change = "same" | "added" | "removed";

/** What a charge is paid with. */
export type ChargeKind = "pix" | "boleto" | "link";

/** A charge, as it was read. */
export type ChargeView = {
/** What it is paid with. */
kind: ChargeKind,
/** Whether it could be paid. */
ok: boolean,
/** What is wrong, where something is. */
error: ErrorView | null,
/** The same as people read it: a boleto's line in its blocks. */
formatted: string | null,
/** Its value in cents; null where whoever pays writes it, and where the bank knows it. */
value_cents: number | null,
/** The day until which it is paid. */
due: string | null,
/** Whether that day is over. */
overdue: boolean,
/** The bank's name, or its number where nobody knows the name. */
bank: string | null,
/** Who gets the money. */
receiver: string | null,
/** Where they are. */
city: string | null,
/** The receiver's Pix key. */
key: string | null,
/** What the receiver's bank knows the charge by. */
txid: string | null, };

/** What a check of an account found. */
export type CheckView = {
/** Nothing that keeps it from sending. */
ok: boolean,
/** `+55 11 98765-4321` */
display_phone_number: string | null,
/** The name that customers see. */
verified_name: string | null,
/** `GREEN`, `YELLOW`, `RED`, `UNKNOWN` */
quality_rating: string | null,
/** `TIER_250` and its like. */
messaging_limit: string | null,
/** Messages a second. */
throughput: number | null,
/** Everything that is wrong or soon will be. */
problems: Array<ErrorView>, };

/** The person closed the window while messages are leaving. */
export type Closing = {
/** How many have not left. */
sending: number,
/** There is a tray to find Recado in again. */
tray: boolean, };

/** A column as it was recognised. */
export type ColumnLook = {
/** As the file calls it; its letter where nothing names it. */
name: string,
/** The first values. */
samples: Array<string>,
/** What it seems to be. */
target: Target,
/** Nobody needs to look twice. */
sure: boolean, };

/** A part that differs. */
export type ComparedPart = {
/** Where it stands, by JSON Pointer: in the newer one, or in the older one where it is gone. */
path: string,
/** What it is. */
label_kind: PartLabel,
/** As it was; null where it was not there. */
before: string | null,
/** As it is; null where it is gone. */
after: string | null,
/** Both in one, word by word. */
pieces: Array<ComparedPiece>, };

/** A run of words. */
export type ComparedPiece = {
/** The words with their spaces. */
text: string,
/** What became of them. */
change: Change, };

/** Something that people have in common. Names of tags and fields are compared without case and accents. */
export type Condition = { "is": "tagged",
/** Its name. */
tag: string, } | { "is": "not_tagged",
/** Its name. */
tag: string, } | { "is": "field",
/** Its name. */
field: string,
/** Like what. */
test: FieldTest, } | { "is": "notified",
/** How many; today alone is 1. */
within_days: number, } | { "is": "not_notified",
/** How many days; none: never. */
within_days: number | null, } | { "is": "birthday",
/** Name of a field that is a date. */
field: string,
/** 0: today; 6: today and the six days after it. */
within_days: number, } | { "is": "consent",
/** About what. */
purpose: Purpose,
/** What stands. */
state: ConsentState, } | { "is": "language",
/** `pt_BR` */
language: string, } | { "is": "added",
/** How many; today alone is 1. */
within_days: number, };

/** What is connected. */
export type ConnectRequest = {
/** What the person calls it; empty: as its customers see it. */
name: string,
/** WhatsApp Business Account id. */
waba_id: string,
/** Phone number id. */
phone_number_id: string, };

/** What a pasted token is, and what it can see. */
export type ConnectView = {
/** The last four characters of the token, to tell two apart. */
token_last4: string,
/** The name of the app that the token belongs to. */
app: string | null,
/** When the token ends; null: never, or not told. */
expires_at: string | null,
/** What the token can see; empty where the service does not say, then the ids are typed. */
accounts: Array<SeenAccount>,
/** What is wrong with the token or soon will be. */
problems: Array<ErrorView>, };

/** What came of connecting. The account is kept, whatever else did not work. */
export type Connected = {
/** The account. */
account: AccountCard,
/** What its check found; null where nothing could be asked. */
check: CheckView | null,
/** Why the token is not in the keychain, where it should be. */
token_problem: ErrorView | null,
/** How many templates were fetched. */
templates: number, };

/** What stands of the consents. */
export type ConsentFilter = "opted_out" | "none";

/** What a person said. */
export type ConsentRequest = {
/** About which kinds of message. */
purposes: Array<Purpose>,
/** Whether they agree; else they do not want any more of it. */
given: boolean,
/** Where it came from, or how it was said. */
source: string,
/** The words that they agreed to. */
wording: string | null,
/** When; none: now. */
at: string | null, };

/** What stands for a purpose. */
export type ConsentState = "unknown" | "given" | "opted_out";

/** A contact as the form has it. */
export type ContactDraft = {
/** None: a new one. */
id: string | null,
/** As it was typed. */
phone: string,
/** May be empty. */
name: string,
/** Free labels. */
tags: Array<string>,
/** The shop's own fields. */
fields: { [key in string]: string },
/** Anything else. */
notes: string,
/** `pt_BR`; none: it stays as it is. */
language: string | null,
/** Where an authorisation came from; none: none is added. */
opt_in: string | null, };

/** What the list is narrowed to. All of it holds. */
export type ContactFilter = {
/** As it was typed: parts of names, numbers, tags, values. */
text: string,
/** Name of a tag. */
tag: string | null,
/** Id of a segment. */
segment: string | null,
/** Conditions that are not saved. */
conditions: Array<Condition>,
/** What stands of the consents. */
consent: ConsentFilter | null, };

/** Some of the contacts that a search finds. */
export type ContactPage = {
/** By name. */
contacts: Array<ContactView>,
/** How many the search finds. */
found: number,
/** How many there are. */
total: number, };

/** A contact as a row of the list. */
export type ContactRow = {
/** Ours. */
id: string,
/** May be empty. */
name: string,
/** E.164. */
phone: string,
/** `+55 11 98765-4321` */
phone_text: string,
/** In the order of their letters. */
tags: Array<string>,
/** What stands about messages on what was ordered or agreed. */
utility: ConsentState,
/** What stands about advertising. */
marketing: ConsentState,
/** When the service last took a message to the person. */
notified_at: string | null, };

/** Some rows of the list. */
export type ContactRows = {
/** From `offset` on: by name; of a search, the likeliest first. */
rows: Array<ContactRow>,
/** The place of the first one. */
offset: number,
/** How many the filter finds. */
found: number,
/** Whether there are more than that. */
more: boolean,
/** How many contacts there are. */
total: number,
/** Words that were looked for in place of what was typed, which found nobody. */
instead: Array<string>, };

/** A contact as hosts show it. */
export type ContactView = {
/** Ours. */
id: string,
/** E.164. */
phone: string,
/** `+55 11 98765-4321` */
phone_text: string,
/** May be empty. */
name: string,
/** Sorted. */
tags: Array<string>,
/** The shop's own fields. */
fields: { [key in string]: string },
/** `pt_BR` */
language: string | null,
/** Anything else. */
notes: string,
/** Authorisations, oldest first. */
opt_in: Array<OptIn>,
/** Opt-outs, oldest first. */
opt_out: Array<OptOut>,
/** What else the service calls the person. */
aliases: Array<AliasView>,
/** What stands about messages on what was ordered or agreed. */
utility: ConsentState,
/** What stands about advertising. */
marketing: ConsentState,
/** When the contact entered the list. */
created_at: string,
/** When it last changed. */
updated_at: string, };

/** Money by the list. */
export type Cost = {
/** Millionths of the currency, all together. */
micros: number,
/** `USD` */
currency: string,
/** For how many messages. */
messages: number,
/** The latest day from which one of these rates counts. */
since: string, };

/** One of them. */
export type DifferenceExample = {
/** What the list says. */
ours: string,
/** What the file says. */
theirs: string, };

/** Where a file and the list say something and not the same, about people who are in both. */
export type DifferenceView = {
/** `name`, `notes`, `field.pedido` */
subject: string,
/** With how many people. */
count: number,
/** The first ones. */
examples: Array<DifferenceExample>,
/** Whose word counts. */
rule: Rule, };

/** All that is kept about a person. */
export type DossierView = {
/** When it was put together. */
at: string,
/** The contact, where the person is in the list. */
contact: ContactView | null,
/** What was sent to the person, newest first. */
messages: Array<unknown>,
/** What the person answered, oldest first. */
answers: Array<AnswerView>,
/** Imports and other edits that touched the person. */
edits: Array<EditView>,
/** What was done with the person's data. */
audit: Array<AuditView>,
/** All of it in words. */
text: string, };

/** A draft in a list. */
export type DraftCard = {
/** Ours. */
id: string,
/** `a-z`, `0-9` and `_`; empty where it has none yet. */
name: string,
/** The name as people read it. */
title: string,
/** `pt_BR` */
language: string,
/** `UTILITY`, `MARKETING`, `AUTHENTICATION` */
category: string,
/** Where it came from. */
origin: DraftOrigin,
/** It changes a template that the service has. */
base: boolean,
/** Findings for which the service would refuse it. */
errors: number,
/** Findings that it may take. */
warnings: number,
/** It waits to be taken to the service. */
requested: boolean,
/** When it last changed. */
updated_at: string,
/** What it looks like. */
outline: Outline, };

/** All that is to be said about a draft. */
export type DraftCheck = {
/** Errors before warnings, each in the order of the document. */
findings: Array<FindingView>,
/** In the order of the document. */
variables: Array<VariableView>, };

/** Where a draft came from. */
export type DraftOrigin = "blank" | "library" | "duplicate" | "translation" | "import" | "template";

/** What saving gives. */
export type DraftSaved = {
/** Which one it is now. */
revision: number,
/** What there is to say about it. */
check: DraftCheck, };

/** A draft, whole. */
export type DraftView = {
/** Ours. */
id: string,
/** Whose. */
account: string,
/** Which one this is; whoever saves says which one they saw. */
revision: number,
/** The service's creation JSON. */
content: { [key: string]: unknown },
/** Where values come from, by the contract's names of the variables. */
sources: { [key in string]: Source },
/** The template that it changes. */
base: BaseView | null,
/** Where it came from. */
origin: DraftOrigin,
/** What was asked for with it last. */
requested: RequestView | null,
/** What there is to say about it. */
check: DraftCheck,
/**
 * Kinds of button in it that the account may not use, as far as the service said so: `PAYMENT_REQUEST`,
 * `ORDER_DETAILS`.
 */
lacks: Array<string>,
/** The same in other languages. */
translations: Array<TranslationView>,
/** How many older ones are kept. */
versions: number,
/** When it last changed. */
updated_at: string, };

/** One change of a document. */
export type Edit = {
/** JSON Pointer. */
path: string,
/** What stands there then; null takes it away. */
value: unknown, };

/** What was done, in counts and in words of the shop's own; nothing of a person. */
export type EditDetail = {
/** Name of the file. */
file?: string,
/** The tag. */
tag?: string,
/** Whether it was taken off. */
removed: boolean,
/** About what people agreed or not. */
purposes: Array<Purpose>,
/** Whether they did. */
given?: boolean,
/** Where that came from. */
source?: string,
/** Rows of the file. */
rows: number,
/** Contacts that were new. */
added: number,
/** Contacts that are different now. */
updated: number,
/** Contacts that said the same. */
unchanged: number,
/** Rows that did not come in. */
rejected: number, };

/** What kind of edit. */
export type EditKind = "import" | "tags" | "consent";

/** Something that was done to many contacts at once. */
export type EditView = {
/** To take it back by; none: nothing was different. */
id: string | null,
/** What it is. */
kind: EditKind,
/** When. */
at: string,
/** How many contacts changed. */
contacts: number,
/** What it was about. */
detail: EditDetail,
/** Whether it can be taken back. */
can_undo: boolean, };

/** What forgetting a person did. */
export type ErasedView = {
/** Rows of the ledger that only count now. */
messages: number,
/** Answers that went. */
answers: number,
/** Files that went: only their messages carried them. */
files: number,
/** Whether an import is kept from bringing the person back. */
remembered: boolean,
/** Files of ours with older data, in which the person still is. */
copies: Array<string>, };

/** An error as it is shown: a code for programs, words for people, the platform's own beneath. */
export type ErrorView = {
/** Stable, snake_case. */
code: string,
/** What happened. */
message: string,
/** The next step. */
advice: string,
/** The platform's code and text, for "Detalhes". */
platform?: PlatformError, };

/** What is written into a file: a draft, or a template of the service's. */
export type Exportable = {
/** Its id. */
draft: string, } | {
/** Of which account. */
account: string,
/** Its name. */
name: string,
/** Its language. */
language: string, };

/** A file of contacts that was written. */
export type Exported = {
/** The name that it got. */
name: string,
/** How many contacts are in it. */
contacts: number, };

/** A field as it is written down. */
export type FieldDraft = {
/** As the shop calls it; one that is there already becomes of this kind. */
name: string,
/** What its values are. */
kind: FieldKindName,
/** Of money; none: `BRL`. */
currency: string | null, };

/** What kind of value a place waits for; how each is written stands in [`fill`](super::fill). */
export type FieldKind = "text" | "code" | "image" | "video" | "document" | "location" | "product" | "instant" | "pix" | "boleto" | "link" | "money" | "reference" | "products" | "object";

/** What the values of a field are. */
export type FieldKindName = "text" | "number" | "date" | "money";

/** Where in the message a value stands. */
export type FieldPlace = "header" | "body" | "button_url" | "button_coupon" | "media" | "other";

/** Where a suggested value comes from. */
export type FieldSource = "contact_name" | "contact_field" | "fixed_text" | "date" | "none";

/**
 * What a field's value is like. Values are in the form of the field's kind, as [`super::FieldKind::read`] gives it; those
 * of texts are compared without case and accents.
 */
export type FieldTest = { "test": "is",
/** As what. */
value: string, } | { "test": "is_not",
/** Than what. */
value: string, } | { "test": "contains",
/** What. */
value: string, } | { "test": "at_least",
/** Than what. */
value: string, } | { "test": "at_most",
/** Than what. */
value: string, } | { "test": "filled" } | { "test": "empty" };

/** A value that the form asks for. */
export type FieldView = {
/** The contract's name: `nome`, `1`, `header.1`, `button.0`. */
name: string,
/** Where it stands. */
place: FieldPlace,
/** What it is filled with from the contact; empty where nothing is known. */
value: string,
/** Where the value comes from. */
source: FieldSource,
/** The template's own example; shown, never sent. */
example: string | null,
/** The variable whose value this one takes until a person writes another: the example says they are the same. */
follows: string | null,
/** The label of the button it belongs to. */
button: string | null,
/** What kind of value it takes. */
kind: FieldKind,
/** Whether the message cannot leave without it. Of several ways to pay one is enough. */
required: boolean,
/** The card of the carousel it belongs to, from 0. */
card: number | null, };

/** A file that is kept. */
export type FileView = {
/** SHA-256 of its bytes, in hexadecimal. */
hash: string,
/** What it was called where it came from. */
name: string,
/** `application/pdf` */
mime: string,
/** What it can be sent as. */
kind: MediaKind,
/** How large. */
bytes: number,
/** What a template's variable takes: `file:HASH/NAME`. */
value: string, };

/** What a finding is about. In `templates-lint.ftl` of each language each has a sentence and a piece of advice. */
export type FindingCode = "name_missing" | "name_characters" | "name_reserved" | "name_taken" | "language_missing" | "language_unknown" | "category_missing" | "category_unknown" | "category_differs" | "parameter_format_unknown" | "delivery_time" | "body_missing" | "component_repeated" | "component_unknown" | "text_missing" | "too_long" | "line_break" | "line_breaks" | "spaces" | "edge_spaces" | "forbidden_character" | "emoji" | "emojis" | "formatting" | "variable_not_allowed" | "header_variables" | "variable_malformed" | "variable_name" | "variable_single_brace" | "variable_style" | "variables_mixed" | "variable_gap" | "variable_first" | "variable_last" | "variables_adjacent" | "variables_only" | "variables_too_many" | "variable_repeated" | "example_missing" | "example_extra" | "example_placeholder" | "header_unknown" | "header_sample_missing" | "header_gif" | "header_location" | "buttons_empty" | "buttons_too_many" | "button_kind_too_many" | "button_unknown" | "button_labels_repeated" | "quick_replies_apart" | "url_invalid" | "url_scheme" | "url_variable" | "url_shortener" | "phone_invalid" | "coupon_invalid" | "coupon_category" | "flow_missing" | "otp_category" | "carousel_category" | "carousel_cards" | "carousel_differs" | "card_header" | "card_bodies" | "card_buttons" | "offer_category" | "offer_header" | "offer_footer" | "offer_buttons" | "authentication_part" | "authentication_text" | "authentication_minutes" | "authentication_button" | "otp_kind" | "otp_apps" | "otp_terms" | "payment_too_many" | "payment_repeated" | "payment_kind" | "payment_label" | "payment_header" | "payment_sample" | "order_header" | "order_format" | "text_taken" | "wording_marketing" | "wording_personal_data" | "wording_threat" | "wording_code";

/** Something about a draft, in words. */
export type FindingView = {
/** What it is. */
code: FindingCode,
/** Whether the service would refuse the draft. */
severity: Severity,
/** Where, by JSON Pointer. It may name a key that is missing: that is where it has to stand. */
path: string,
/** Which part of the text at `path`; null for all of it. */
span: Span | null,
/** What its words were made with. */
params: { [key in string]: string },
/** What mends it with one click, where there is one sure way. */
mend: Mend | null,
/** What it is. */
message: string,
/** How to mend it. */
advice: string,
/** What that click is called. */
mend_label: string | null, };

/** Which form. */
export type FormRequest = {
/** Id of the account; whoever calls the engine has looked it up already. */
account: string,
/** Name of the template. */
template: string,
/** `pt_BR` */
language: string,
/** Whom it is for; none: nobody chosen yet, or a number that was typed. */
contact: string | null,
/** That number: the price depends on its country. */
phone: string | null, };

/** A form, ready to be shown. */
export type FormView = {
/** What is sent. */
template: TemplateCard,
/** In the template's order. */
fields: Array<FieldView>,
/** Known, and to be paid: null in practice, and where no rate is known. */
price: PriceView | null,
/** Whether sending it may cost money. */
paid: boolean,
/** Why it cannot be sent from here, where it cannot. */
blocked: ErrorView | null, };

/** How far the sample of a request is on its way. */
export type HandProgress = {
/** Of the request. */
id: string,
/** Bytes that have gone. */
sent: number,
/** Bytes that there are. */
total: number, };

/** What came of handing one in. */
export type HandedIn = {
/** Of the request. */
id: string,
/** `a-z`, `0-9` and `_` */
name: string,
/** `pt_BR`; null: all of them, of a deletion. */
language: string | null,
/** What has become of it. */
state: RequestState,
/** The template's status now, in the platform's word. */
status: string | null,
/** The template's category now, in the platform's word. */
category: string | null,
/** It is another one than was asked for. */
category_changed: boolean,
/** What a notification costs in the category that it has. */
price: PriceView | null,
/** What one would have cost in the category that was asked for. */
price_asked: PriceView | null,
/** Why it was refused, still waits, or is unsure. */
error: ErrorView | null, };

/** A message in a person's history. */
export type HistoryItem = {
/** Ours. */
id: string,
/** Id of the account that it left from. */
account: string,
/** What that is called. */
account_name: string,
/** Name of the template. */
template: string,
/** Where it is. */
state: MessageState,
/** When it entered the ledger. */
at: string,
/** What it says; none: its template is gone, or its contents. */
preview: string | null,
/** Why it is where it is, where something is wrong. */
error: ErrorView | null, };

/** Some of a person's history, newest first. */
export type HistoryPage = {
/** The messages. */
items: Array<HistoryItem>,
/** Where the next ones begin; none: these are the last. */
next: string | null, };

/** How a file is to be read, where somebody who looked at it knows better. None: as it was recognised. */
export type ImportChoice = {
/** `windows-1252`, `utf-8` and others that the web knows. */
encoding: string | null,
/** One sign, or `tab`. */
separator: string | null,
/** Whether the first row names the columns. */
header: boolean | null,
/** Name of a sheet of the workbook. */
sheet: string | null, };

/** A list that the program holds open for the page. */
export type ImportHandle = {
/** What the program calls it. */
handle: number,
/** What was recognised. */
look: ImportLook, };

/** What a file is. */
export type ImportKind = "csv" | "xlsx" | "xls" | "vcard" | "paste";

/** What was recognised in a file. */
export type ImportLook = {
/** Name of the file; empty for what was pasted. */
name: string,
/** What it is. */
kind: ImportKind,
/** Of a text. */
encoding: string | null,
/** Of a text: what stands between its cells. */
separator: string | null,
/** Whether the first row names the columns. */
header: boolean,
/** Of a workbook: its sheets … */
sheets: Array<string>,
/** … and the one that is read. */
sheet: string | null,
/** What files like this one have in common. */
shape: string,
/** Whether the columns are what they were for the last file of this shape. */
remembered: boolean,
/** In the file's order. */
columns: Array<ColumnLook>,
/** How many rows were looked at. */
rows_seen: number,
/** What a person should know before. */
problems: Array<ErrorView>, };

/** What becomes of a file. */
export type ImportPlan = {
/** How it is read. */
choice: ImportChoice,
/** By column. */
targets: Array<Target>,
/** For people who are in the list already. */
rules: MergeRules,
/** Everybody in the file gets these. */
tags: Array<string>,
/** Where everybody's authorisation came from, for both purposes; none: none is written down. */
opt_in: string | null,
/** What they agreed to. */
wording: string | null,
/** Whose numbers are written without a country code. */
country: string,
/** Whose numbers are written without an area code. */
area: string | null,
/** How numbers and dates are written. */
notation: Notation,
/** Whether old mobile numbers get the ninth digit. */
mend_ninth_digit: boolean, };

/** What an import did, or would do. */
export type ImportView = {
/** Rows with something in them. */
rows: number,
/** People who are new. */
added: number,
/** People who are different now. */
updated: number,
/** People of whom the file said nothing new. */
unchanged: number,
/** Rows that did not come in. */
rejected: number,
/** The first of them. */
rejects: Array<Reject>,
/** Where the file and the list do not agree. */
differences: Array<DifferenceView>,
/** Old mobile numbers that lack the ninth digit. */
mended: number,
/** To take it back by; none: nothing was written. */
edit: string | null,
/** Whether it was only tried. */
dry: boolean, };

/** The language that the person chose. */
export type LanguageSetting = "system" | "pt-BR" | "en" | "es";

/** A ready text in one language. */
export type LibraryCard = {
/** Which; the template's name at first. */
id: string,
/** What it is about. */
group: LibraryGroup,
/** What it is called. */
title: string,
/** When one sends it. */
when: string,
/** `pt_BR`, `en`, `es` */
language: string,
/** `UTILITY`, `MARKETING` */
category: string,
/** What it looks like. */
outline: Outline,
/** What could stand in its places, by the contract's names of the variables. */
examples: { [key in string]: string }, };

/** What texts are about, in the order in which they are shown. */
export type LibraryGroup = "orders" | "appointments" | "invoices" | "events" | "leads" | "service" | "content" | "feedback";

/** Some of an account's mailings. */
export type MailingPage = {
/** Newest first. */
mailings: Array<MailingView>,
/** How many there are. */
total: number, };

/** One press of Send. */
export type MailingView = {
/** The batch's. */
id: string,
/** Name of the template. */
template: string,
/** The name as people read it. */
title: string,
/** Language of the template. */
language: string,
/** When it entered the ledger. */
created_at: string,
/** How many are in each state. */
states: { [key in MessageState]?: number },
/** All of them. */
total: number,
/** Which go first. */
priority: Priority,
/** Name of the file that it came from. */
source: string | null,
/** Why nothing of it leaves until a person acts, where nothing does. */
stopped: ErrorView | null,
/** How it moves; none: nothing of it has to leave now. */
progress: Progress | null,
/** Why nothing of it leaves for the moment, although nothing stopped it; none: it leaves, or is over. */
waits: Waits | null,
/** How many that failed may be tried again. */
retryable: number,
/** The person, where it is one. */
only: MessageRow | null, };

/** What a file in a message is. */
export type MediaKind = "image" | "video" | "document";

/** A file that the practice service was given. */
export type MediumView = {
/** What it is: `application/pdf`. */
mime: string,
/** What it was called. */
name: string | null,
/** How large it is. */
bytes: number,
/** As a data URL, where it is a picture that can be shown. */
picture: string | null, };

/** One click that mends a finding. */
export type Mend = {
/** What it does, in a word. */
kind: MendKind,
/** The edits, to be made together. */
edits: Array<Edit>, };

/** What a mend does. */
export type MendKind = "name" | "language" | "parameter_format" | "remove_part" | "join_lines" | "collapse_lines" | "collapse_spaces" | "trim" | "remove_characters" | "remove_emojis" | "remove_formatting" | "rename_variable" | "double_braces" | "renumber" | "remove_examples" | "group_replies" | "https" | "phone" | "remove_text" | "fixed_label" | "order_format";

/** The rules of an import, field by field. */
export type MergeRules = {
/** For names. */
name: Rule,
/** For languages. */
language: Rule,
/** For notes. */
notes: Rule,
/** For tags. */
tags: Rule,
/** For own fields … */
fields: Rule,
/** … but for these, by their names. */
each: { [key in string]: Rule }, };

/** Some of a mailing's messages. */
export type MessagePage = {
/** In the order in which they entered. */
messages: Array<MessageRow>,
/** How many there are. */
total: number, };

/** A message in a list. */
export type MessageRow = {
/** Ours. */
id: string,
/** The mailing it entered with. */
batch: string,
/** Of the person, where the shop knows it. */
name: string | null,
/** E.164; of a row that was skipped for it, what stood there. */
phone: string,
/** `+55 11 98765-4321` */
phone_text: string,
/** Name of the template. */
template: string,
/** The name as people read it. */
title: string,
/** Where it is. */
state: MessageState,
/** Which record of its file, where it came from one. */
row: number | null,
/** Whether it may be tried again as it is; none: it did not fail. */
retry: Retry | null,
/** From when, where not yet. */
retry_at: string | null,
/** Why it is where it is, where something is wrong. */
error: ErrorView | null,
/** When it entered the ledger. */
created_at: string,
/** When it last moved. */
updated_at: string, };

/** Where a message is. The words are public: they stand in the database and in the command line's JSON. */
export type MessageState = "scheduled" | "queued" | "sending" | "accepted" | "held" | "unknown" | "sent" | "expired" | "failed" | "delivered" | "read" | "missed" | "cancelled" | "skipped";

/** One message's story. */
export type MessageStory = {
/** As in the list. */
row: MessageRow,
/** What stands in it; none where the template is no longer in the local copy. */
preview: Preview | null,
/** The service's id of it. */
wamid: string | null,
/** Not before this time. */
due_at: string,
/** Why its mailing stands still, where it does. */
stopped: ErrorView | null,
/** Each request and what came of it. */
history: Array<AttemptView>,
/** What the service told of it since. */
statuses: Array<StatusView>,
/** What the person answered to it. */
answers: Array<AnswerView>, };

/** Something that waits for a person. */
export type Need = {
/** What kind of thing. */
kind: NeedKind,
/** How many it is about: messages; of a template 1. */
count: number,
/** What happened and what to do. */
error: ErrorView | null,
/** The mailing it is about. Null: about several, or about none. */
batch: string | null,
/** The message it is about, where it is one. */
message: string | null,
/** The person or the template it is about. */
name: string | null,
/** Since when; of several the newest. */
at: string | null, };

/** What kind of thing waits for a person. */
export type NeedKind = "stopped" | "uncertain" | "missed" | "failed" | "token" | "template" | "engine";

/** What a new draft is made of. */
export type NewDraft = { "from": "blank",
/** `pt_BR` */
language: string, } | { "from": "library",
/** Which. */
id: string,
/** `pt_BR`; another region of one of the library's languages is good, too. */
language: string, } | { "from": "template",
/** Its name. */
name: string,
/** Its language. */
language: string, } | { "from": "duplicate",
/** Which. */
draft: string, } | { "from": "translation",
/** Which. */
draft: string,
/** In which. */
language: string, } | { "from": "json",
/** A template as the service takes it, or as it lists it. */
text: string, };

/** How people write numbers and dates. */
export type Notation = "brazil" | "spanish" | "english" | "plain";

/** Something that does not fit together in a message, told before it leaves. */
export type NoteView = {
/** Stable, `snake_case`. */
code: string,
/** What it is. */
message: string,
/** The next step. */
advice: string,
/** Whether the message stays until a person says that it may leave all the same. The others are hints. */
refuses: boolean, };

/** What the window shows first. Never waits for the keychain or the network. */
export type Opening = {
/** The language to speak: `pt-BR`, `en` or `es`. */
language: string,
/** What the person chose of it. */
language_setting: LanguageSetting,
/** Light or dark. */
theme: Theme,
/** All of them, by name. */
accounts: Array<AccountCard>,
/** The account in use; null on a first start, when there is none. */
account: string | null,
/** `0.1.0` */
version: string, };

/** An authorisation. */
export type OptIn = {
/** `utility` or `marketing` */
purpose: Purpose,
/** When. */
at: string,
/** Where it came from. */
source: string,
/** What the person agreed to. */
wording: string | null, };

/** An opt-out. */
export type OptOut = {
/** `utility` or `marketing` */
purpose: Purpose,
/** When. */
at: string,
/** How it was said. */
how: string, };

/** What a template looks like, with its variables apart, so that a page can fill it key by key. */
export type Outline = {
/** `TEXT`, `IMAGE`, `DOCUMENT` …; null without a header. */
header_format: string | null,
/** The header's line; empty where the header is none of text. */
header: Array<Piece>,
/** The message. */
body: Array<Piece>,
/** The grey line. */
footer: string | null,
/** In the template's order. */
buttons: Array<OutlineButton>,
/** Between header and text. */
offer?: OutlineOffer,
/** Side by side below the text; left out where there are none. */
cards?: Array<OutlineCard>, };

/** A button, with the address it opens in pieces. */
export type OutlineButton = {
/** `URL`, `QUICK_REPLY`, `PHONE_NUMBER`, `COPY_CODE` … */
type: string,
/** The label. */
text: string,
/** The address, for a button that opens one. */
url: Array<Piece>,
/** Whom it calls. */
phone_number: string | null, };

/** A card of a carousel. */
export type OutlineCard = {
/** `IMAGE`, `VIDEO`, `PRODUCT` … */
header_format: string | null,
/** Its text; empty where cards have none. */
body: Array<Piece>,
/** In the card's order. */
buttons: Array<OutlineButton>, };

/** What a limited-time offer says. */
export type OutlineOffer = {
/** What is offered. */
text: string,
/** Whether the time that is left is shown. */
has_expiration: boolean, };

/** A field of the shop's own. */
export type OwnFieldView = {
/** As the shop calls it. */
name: string,
/** What its values are. */
kind: FieldKindName,
/** `BRL`, of money. */
currency: string | null, };

/** What a part is, for a heading. */
export type PartLabel = "name" | "language" | "category" | "delivery_time" | "header_format" | "header" | "body" | "footer" | "offer" | "button" | "button_target" | "card" | "example" | "other";

/** What a mailing to people would do. */
export type PeopleCheck = {
/** How many were chosen. */
people: number,
/** How many it would leave to. */
leaving: number,
/** How many do not want this kind of message. */
opted_out: number,
/** How many lack a value, or have one that cannot be sent. */
rejected: number,
/** The first of those. Their `value` is the person's name, or the number where there is none. */
rejects: Array<Reject>,
/** For each variable that is not the same for everybody: how many people have a value of their own. */
known: { [key in string]: number },
/** What it costs by the list, a currency each. Empty in practice. */
costs: Array<Cost>,
/** Messages whose price is not known. */
unpriced: number, };

/** A template to many of the list. */
export type PeopleRequest = {
/** Of the account that it leaves from. */
account: string,
/** Name of the template. */
template: string,
/** Its language. */
language: string,
/** Whom. */
selection: Selection,
/** What they are called together, for the mailing's name. */
called: string,
/** The same for everybody, by the contract's names. */
variables: { [key in string]: string },
/** Made once for a form: pressing twice sends once. Not looked at where nothing is sent. */
key: string, };

/** What became of a mailing to people. */
export type PeopleSent = {
/** The mailing. */
batch: string,
/** How many messages are in the queue. */
leaving: number,
/** How many people are left out. */
skipped: number,
/** Until when it can be taken back before it leaves; none: it leaves at once, or has left. */
holds_until: string | null, };

/** A button, and what a tap on it does. */
export type PhoneButton = {
/**
 * The platform's word: `QUICK_REPLY`, `URL`, `PAYMENT_REQUEST` …; of a choice the kind of payment:
 * `pix_dynamic_code`, `boleto`, `payment_link`.
 */
kind: string,
/** The label. */
text: string,
/** The address or `tel:` number that a tap opens. */
opens: string | null,
/** What a tap copies: a coupon, a one-time code, a Pix code, a boleto's line. */
copies: string | null,
/** What is paid with it. */
payment: PhonePayment | null,
/** The order that it shows. */
order: PhoneOrder | null,
/** The ways to pay that the order offers, behind this button. */
choices: Array<PhoneButton>, };

/** A card of a carousel. */
export type PhoneCard = {
/** Its picture, video or product. */
header: PhoneHeader | null,
/** Its text; none where cards have none. */
body: string | null,
/** In the card's order. */
buttons: Array<PhoneButton>, };

/** What stands above a text: one of a line, a medium, a place and a product. */
export type PhoneHeader = {
/** `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, `PRODUCT` … */
format: string,
/** The line. */
text: string | null,
/** The picture, video or file. */
media: PhoneMedia | null,
/** The place on the map. */
location: PhoneLocation | null,
/** The product's key in the catalogue. */
product: string | null, };

/** What arrived on a practice customer's phone. */
export type PhoneItem = {
/** The message of ours that it is; none: it is not in this ledger. */
message: string | null,
/** As the practice service drew it. */
shown: PhoneMessage, };

/** A place on the map. Degrees as they were sent. */
export type PhoneLocation = { latitude: string, longitude: string, name: string | null, address: string | null, };

/** A picture, a video or a file. */
export type PhoneMedia = {
/** Of an uploaded one; [`Sandbox::medium`](crate::Sandbox::medium) has its bytes. */
id: string | null,
/** Of one that the platform would fetch. Nothing is fetched here, so nothing else is known of it. */
link: string | null,
/** What the phone calls the file. */
filename: string | null,
/** What it is: `application/pdf` … */
mime: string | null,
/** How large it is. */
bytes: number | null, };

/** A message as it arrived. */
export type PhoneMessage = {
/** The service's id of it. */
wamid: string,
/** When it arrived. */
at: string,
/** The template's name; empty for a free message. */
template: string,
/** The template's language; empty for a free message. */
language: string,
/** Above the text. */
header: PhoneHeader | null,
/** The text, with its values. */
body: string,
/** The grey line below it. */
footer: string | null,
/** What is offered for a limited time. */
offer: PhoneOffer | null,
/** In the template's order. */
buttons: Array<PhoneButton>,
/** Side by side below the text. */
cards: Array<PhoneCard>, };

/** A limited-time offer. */
export type PhoneOffer = {
/** What is offered. */
text: string,
/** When it ends; none where the template counts nothing down. */
ends_at: string | null,
/** The coupon of the message's button. */
code: string | null, };

/** An order to review and pay. */
export type PhoneOrder = {
/** The sender's own number of it. */
reference_id: string,
/** All of it; none where the request said no amount. */
total_cents: number | null,
/** The names of what is paid for, each with how many where it is more than one. */
items: Array<string>, };

/** A way to pay. */
export type PhonePayment = {
/** `pix`, `boleto` or `link`. */
kind: string,
/** What the code itself says; none where it names no amount. */
value_cents: number | null, };

/** A number as it was typed, understood. */
export type PhoneView = {
/** E.164. */
phone: string,
/** `+55 11 98765-4321` */
phone_text: string, };

/** A run of text, or a place that waits for a value. */
export type Piece = {
/** The text; for a variable its placeholder as the template writes it. */
text: string,
/** The contract's name of the variable: `nome`, `header.1`, `button.0`; null for text. */
variable: string | null, };

/** The service's own words about an error (API sheet, section 6.1). Kept as they came, for the details pane. */
export type PlatformError = {
/** `error.code` */
code: number,
/** `error.error_subcode` */
subcode?: number,
/** `error.message` */
message?: string,
/** `error.error_data.details` */
details?: string,
/** `error.fbtrace_id`, which the platform's support asks for. */
fbtrace_id?: string,
/** HTTP status of the answer; none for an error that came with a status event. */
http?: number, };

/** A message as a customer would see it. */
export type Preview = {
/** The header's line; none where the header is a picture, a document, a place, or is not there. */
header: string | null,
/** `TEXT`, `IMAGE`, `DOCUMENT` …; none without a header. */
header_format: string | null,
/** What a limited-time offer says. */
offer?: string,
/** The message. */
body: string,
/** The grey line. */
footer: string | null,
/** In the template's order. */
buttons: Array<PreviewButton>,
/** Side by side below the text; left out where there are none. */
cards?: Array<PreviewCard>, };

/** A button as a customer would see it, with what a tap leads to. */
export type PreviewButton = {
/** The platform's word: `URL`, `QUICK_REPLY` … */
type: string,
/** The label. */
text: string,
/** The whole address, for a button that opens one. */
url?: string,
/** Whom it calls. */
phone_number?: string,
/**
 * What a tap copies, or the page to pay on that it opens: a coupon, a one-time code, a Pix code, a boleto's line;
 * where it is known.
 */
value?: string, };

/** A card of a carousel as a customer would see it. */
export type PreviewCard = {
/** `IMAGE`, `VIDEO`, `PRODUCT` … */
header_format: string | null,
/** Its text; none where cards have none. */
body: string | null,
/** In the card's order. */
buttons: Array<PreviewButton>, };

/** What a price is, where it is known. */
export type PriceView = {
/** Millionths of the currency, for one message. */
micros: number,
/** `USD` */
currency: string,
/** From which day on this rate counts: `2026-10-01`. */
since: string, };

/** Which of two batches goes first. Those of one priority take turns. */
export type Priority = "urgent" | "normal" | "low";

/** How a mailing moves. */
export type Progress = {
/** Messages a second that came to an end, over the last seconds; 0 where another program sends them. */
rate: number,
/** Seconds until all of it has left at this rate; none: it does not move. */
seconds_left: number | null,
/** How many have still to leave. */
left: number, };

/** The platform's two kinds of business message that need a consent (authentication is asked for by the act itself). */
export type Purpose = "utility" | "marketing";

/** A row that cannot be used, in words. */
export type Reject = {
/** As a sheet shows it; the header is 1. */
row: number,
/** Stable, snake_case. */
code: string,
/** What is wrong. */
message: string,
/** The next step. */
advice: string,
/** What stood there instead of a phone, where that is wrong. */
value: string | null, };

/** Something that was asked for at the service. */
export type RequestCard = {
/** Ours. */
id: string,
/** What. */
kind: RequestKind,
/** It changes a template that the service has. */
changes: boolean,
/** The draft that it was written in; null: there was none, or it is gone. */
draft: string | null,
/** `a-z`, `0-9` and `_` */
name: string,
/** The name as people read it. */
title: string,
/** `pt_BR`; null: in all languages, of a deletion. */
language: string | null,
/** `UTILITY`, `MARKETING`, `AUTHENTICATION`; of what is handed in. */
category: string | null,
/** What a notification costs in that category. */
price: PriceView | null,
/** When. */
asked_at: string,
/** What has become of it. */
state: RequestState,
/** Why it cannot go now. */
problem: ErrorView | null,
/** Why it was refused, came back, or is unsure. */
detail: ErrorView | null,
/** The service's answer as it came, where nobody here understands it. */
raw: string | null, };

/** What is asked for at the service. */
export type RequestKind = "submit" | "delete" | "unpause";

/** What has become of something that was asked for at the service. */
export type RequestState = "waiting" | "unsure" | "taken" | "refused";

/** What was asked for at the service with a draft. */
export type RequestView = {
/** Ours. */
id: string,
/** When. */
asked_at: string,
/** What has become of it. */
state: RequestState,
/** Whether the draft still says what was asked for. */
current: boolean,
/** Why it was refused, came back, or is unsure. */
detail: ErrorView | null,
/** The service's answer as it came, where nobody here understands it. */
raw: string | null, };

/** How many days each kind is kept; none: for good. */
export type Retention = {
/** Numbers, keys and parameters of messages that have come to an end. Their rows stay, as counts. */
contents_days: number | null,
/** What customers answered. */
answers_days: number | null,
/** What contacts were like before an import or another edit: afterwards it cannot be taken back. */
undo_days: number | null, };

/** Whether a person may let a failed message be tried again, as it is. */
export type Retry = "now" | "later" | "never";

/** What came of trying messages again. */
export type RetryView = {
/** So many are in the queue again. */
retried: number,
/** So many may not be tried again, or not yet. */
refused: number,
/** Why, of the first that was refused. */
view: ErrorView | null, };

/** Where the list says one thing and the file another: which stays. */
export type Rule = "take" | "keep" | "both";

/** What was saved. */
export type SavedContact = {
/** As it is kept. */
contact: ContactView,
/** Others that may be the same person (in Brazil: with or without the ninth digit). */
alike: number, };

/** A business account that a token can see. */
export type SeenAccount = {
/** Digits. */
waba_id: string,
/** What its people call it. */
name: string | null,
/** Its numbers. */
numbers: Array<SeenNumber>,
/** Why its numbers could not be listed. */
problem: ErrorView | null, };

/** A number of it. */
export type SeenNumber = {
/** The phone number id: digits, and not the phone number. */
id: string,
/** `+55 11 98765-4321` */
display_phone_number: string | null,
/** The name that customers see. */
verified_name: string | null,
/** `CONNECTED` and others, in the platform's word. */
status: string | null,
/** `GREEN`, `YELLOW`, `RED`, `UNKNOWN` */
quality_rating: string | null,
/** In use in the app at the same time (coexistence). */
on_business_app: boolean, };

/** A segment as it is written down. */
export type SegmentDraft = {
/** None: a new one. */
id: string | null,
/** As the shop calls it. */
name: string,
/** All of them hold; none: everybody. */
conditions: Array<Condition>, };

/** People who have something in common. */
export type SegmentView = {
/** Ours. */
id: string,
/** As the shop calls it. */
name: string,
/** All of them hold; none: everybody. */
conditions: Array<Condition>,
/** How many they are; none: more than are counted. */
contacts: number | null, };

/** Contacts that something is done to: these, or all that a filter finds but some. */
export type Selection = {
/** Ids. */
ids: Array<string>,
/** In place of ids: all that this finds … */
all: ContactFilter | null,
/** … but these. */
except: Array<string>, };

/** One notification from a form. */
export type SendRequest = {
/** Of the account that it leaves from. */
account: string,
/** Name of the template. */
template: string,
/** Its language. */
language: string,
/** To a contact … */
contact: string | null,
/** … or to a number as it was typed. */
phone: string | null,
/** By the contract's names. */
variables: { [key in string]: string },
/** Made once for a form: pressing twice sends once. After a message was taken back the form needs a new one. */
key: string,
/** Whether a charge may leave whose amounts differ: a person has seen it and said so. */
allow_differences: boolean, };

/** What became of pressing Send. */
export type SentView = {
/** The mailing that was made for it. */
batch: string,
/** The message. */
message: string,
/** Where it is now. */
state: MessageState,
/** Until when it can be taken back before it leaves; none: it leaves at once, or has left. */
holds_until: string | null, };

/** What the service thinks of a template, and what can be asked for there. */
export type ServiceView = {
/** The platform's word; `DRAFT` for what the service does not have. */
status: string,
/** When it was looked at last. */
looked_at: string | null,
/** Why it was rejected, and what to change. */
rejected: ErrorView | null,
/** The platform's word. */
category: string,
/** What a notification costs in it, by the list and in the account's own country. */
price: PriceView | null,
/** The category that the platform is going to move it to. */
moves_to: string | null,
/** What a notification costs then. */
price_then: PriceView | null,
/** How often it may be changed. */
allowance: AllowanceView,
/** The service deletes it on request. */
may_delete: boolean,
/** It is paused, and can be let go again on request. */
may_unpause: boolean,
/** What was asked for about it and is not over, and what was refused lately. */
requests: Array<RequestCard>, };

/** How bad it is. */
export type Severity = "error" | "warning";

/** Where a value comes from. */
export type Source = { "kind": "field",
/** Which. */
name: string, } | { "kind": "column",
/** Its heading; case, accents and spaces at the ends do not count. */
name: string, } | { "kind": "text",
/** The value. */
text: string, } | { "kind": "date",
/** 0 is today; negative ones lie behind. */
days: number, };

/** A part of a text, in UTF-16 units, as pages and Windows count. */
export type Span = {
/** The first unit. */
start: number,
/** Behind the last one. */
end: number, };

/** What the service told. */
export type StatusView = {
/** `sent`, `delivered`, `read`, `failed` */
status: string,
/** By the service's clock. */
at: string, };

/** What a sync did to the local copy. */
export type SyncView = {
/** New here. */
added: number,
/** Different from before. */
updated: number,
/** No longer at the service. */
removed: number,
/** When that was. */
looked_at: string, };

/** A tag, and how many have it. */
export type TagView = {
/** As it was first written. */
name: string,
/** How many. */
contacts: number, };

/** What a column is. */
export type Target = { "to": "skip" } | { "to": "phone" } | { "to": "name" } | { "to": "tags" } | { "to": "language" } | { "to": "notes" } | { "to": "opt_in" } | { "to": "field",
/** Its name. */
name: string,
/** What its values are. */
kind: FieldKindName,
/** `BRL`, of money. */
currency: string | null, };

/** A template as the window shows it. */
export type TemplateCard = {
/** `a-z`, `0-9` and `_` */
name: string,
/** The name as people read it: `Pedido saiu para entrega`. */
title: string,
/** `pt_BR` */
language: string,
/** `UTILITY`, `MARKETING`, `AUTHENTICATION` */
category: string,
/** The platform's word; `DRAFT` before submission. */
status: string,
/** Approved, and of kinds that the window can fill. */
sendable: boolean,
/** `GREEN`, `YELLOW`, `RED`, `UNKNOWN` */
quality: string | null,
/** The platform's word for why it was rejected. */
rejected_reason: string | null,
/** The category that the platform will move it to. */
correct_category: string | null,
/** The draft of the same name and language, where there is one. */
draft: string | null,
/** What it looks like. */
outline: Outline, };

/** What came out of a file of templates. */
export type TemplatesImported = {
/** Its name. */
file: string,
/** The drafts that were made, in the order of the file. */
drafts: Array<string>, };

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** One bubble of a conversation: a message of ours, or an answer. */
export type ThreadItem = {
/** Of the message or of the answer. */
id: string,
/** Who speaks. */
from: "business" | "customer",
/** When it entered the ledger, or was received. */
at: string,
/** Of ours: what stands in it; null where the template is gone. */
preview: Preview | null,
/** Of an answer. */
text: string | null,
/** Of ours: where it is. */
state: MessageState | null,
/** Of ours: why it is where it is, where something is wrong. */
error: ErrorView | null,
/** Of an answer: the message it answers, ours. */
reply_to: string | null, };

/** The conversation with one person. */
export type ThreadView = {
/** E.164. */
phone: string,
/** `+55 11 98765-4321` */
phone_text: string,
/** Of the person, where the shop knows it. */
name: string | null,
/** Oldest first. */
items: Array<ThreadItem>,
/** Practice: somebody can answer from here. */
can_answer: boolean, };

/** What waits for a person, and how the day goes. */
export type Today = {
/** What keeps everything from leaving first. */
needs: Array<Need>,
/** Messages that entered the ledger since midnight in the account's zone, by state. */
states: { [key in MessageState]?: number },
/** What customers answered lately, newest first. */
answers: Array<AnswerView>,
/** The newest mailings. */
latest: Array<MailingView>,
/** How many there are. */
contacts: number,
/** How many there are. */
templates: number, };

/** Where an account's token is. */
export type TokenSource = "keychain" | "environment" | "missing" | "practice";

/** The same template in another language. */
export type TranslationView = {
/** The draft; null: it is the service's alone. */
id: string | null,
/** `pt_BR` */
language: string,
/** The platform's word; `DRAFT` where the service does not have it. */
status: string, };

/** What was taken back. */
export type UndoneView = {
/** Contacts that are no longer in the list. */
removed: number,
/** Contacts that are what they were before. */
restored: number,
/** Contacts that somebody changed since: they stay as they are. */
kept: number, };

/** A place of a draft that waits for a value. */
export type VariableView = {
/** The contract's name: `nome`, `1`, `header.1`, `button.0`. */
name: string,
/** Where it stands. */
place: FieldPlace,
/** The draft's own example. */
example: string | null, };

/** What a version is: how the draft stood when somebody did this. */
export type VersionReason = "start" | "sitting" | "restore" | "import" | "request";

/** How a draft once was, in a list. */
export type VersionView = {
/** From 1, in the order of time. */
number: number,
/** When it was so last. */
at: string,
/** What somebody had done. */
reason: VersionReason, };

/** What a mailing waits for. */
export type WaitKind = "schedule" | "quiet" | "limit" | "network" | "throttled" | "doubt" | "files" | "account";

/** Why nothing of a mailing leaves for the moment. */
export type Waits = {
/** For what. */
kind: WaitKind,
/** Until when, where that is known. */
until: string | null,
/** The same in words, where there is more to say. */
view: ErrorView | null, };
