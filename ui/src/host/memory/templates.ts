/** The practice service's own first templates, read as the engine reads them: pieces, places, what follows what. */
import first from '../../../../crates/sandbox/src/templates/first.json';
import type { FieldKind, FieldView, Outline, Piece, Preview, TemplateCard, TemplateDoc } from '../host';

interface Component {
  type: string;
  format?: string;
  text?: string;
  buttons?: { type: string; text: string; url?: string; phone_number?: string; example?: string[]; payment_setting?: { type: string } }[];
  example?: {
    header_text_named_params?: NamedExample[];
    body_text_named_params?: NamedExample[];
    header_text?: string[];
    body_text?: string[][];
  };
}
interface NamedExample {
  param_name: string;
  example: string;
}
interface Stored {
  name: string;
  language: string;
  category: string;
  status: string;
  quality_score: { score: string };
  rejected_reason?: string;
  components: Component[];
}

/** A template with what its author wrote as examples, by variable. */
export interface Known {
  card: TemplateCard;
  examples: Map<string, string>;
  stored: Stored;
}

/** What the service has of it, as a draft to edit: without the service's own keys. */
export function documentOf({ stored }: Known): TemplateDoc {
  const own = ['id', 'status', 'quality_score', 'rejected_reason', 'correct_category', 'previous_category'];
  return structuredClone(Object.fromEntries(Object.entries(stored).filter(([key]) => !own.includes(key))));
}

/** The text in pieces; positional places of a header are `header.1`, those of a body `1`. */
function pieces(text: string, prefix = ''): Piece[] {
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
      if (name === undefined) return { text: part, variable: null };
      return { text: part, variable: /^\d+$/.test(name) ? prefix + name : name };
    });
}

export function read(stored: Stored): Known {
  const part = (type: string) => stored.components.find((component) => component.type === type);
  const [header, body, footer, buttons] = [part('HEADER'), part('BODY'), part('FOOTER'), part('BUTTONS')];
  const examples = new Map<string, string>();
  for (const { param_name, example } of [
    ...(header?.example?.header_text_named_params ?? []),
    ...(body?.example?.body_text_named_params ?? []),
  ]) {
    examples.set(param_name, example);
  }
  header?.example?.header_text?.forEach((example, index) => examples.set(`header.${index + 1}`, example));
  body?.example?.body_text?.[0]?.forEach((example, index) => examples.set(String(index + 1), example));

  const outline: Outline = {
    header_format: header?.format ?? null,
    header: pieces(header?.text ?? '', 'header.'),
    body: pieces(body?.text ?? ''),
    footer: footer?.text ?? null,
    buttons: (buttons?.buttons ?? []).map((button, index) => {
      const url = pieces(button.url ?? '').map((piece) => ({ ...piece, variable: piece.variable && `button.${index}` }));
      const whole = button.example?.[0];
      if (whole && url.some((piece) => piece.variable)) {
        const fixed = url[0]?.variable === null ? url[0].text : '';
        examples.set(`button.${index}`, whole.startsWith(fixed) ? whole.slice(fixed.length) : whole);
      }
      return { type: button.type, text: button.text, url, phone_number: button.phone_number ?? null };
    }),
  };
  const card: TemplateCard = {
    name: stored.name,
    title: stored.name.charAt(0).toUpperCase() + stored.name.slice(1).replaceAll('_', ' '),
    language: stored.language,
    category: stored.category,
    status: stored.status,
    sendable: stored.status === 'APPROVED',
    quality: stored.quality_score.score,
    rejected_reason: stored.rejected_reason ?? null,
    correct_category: null,
    draft: null,
    outline,
  };
  return { card, examples, stored };
}

export const firstTemplates = (): Known[] => (first as unknown as Stored[]).map(read);

/** The variables in the order of reading, each once. */
export function fieldsOf({ card, examples, stored }: Known): Omit<FieldView, 'value' | 'source'>[] {
  const { header, body, buttons, header_format } = card.outline;
  const media = mediaKinds[header_format ?? ''];
  const own = stored.components.find(({ type }) => type === 'BUTTONS')?.buttons ?? [];
  const paid = own.flatMap(({ type, text, payment_setting }, at) => {
    const kind = paymentKinds[payment_setting?.type ?? ''];
    return type === 'PAYMENT_REQUEST' && kind ? [asked(`button.${at}`, 'other', kind, text)] : [];
  });
  const places = [
    ...header.map((piece) => ({ piece, place: 'header' as const, button: null })),
    ...body.map((piece) => ({ piece, place: 'body' as const, button: null })),
    ...buttons.flatMap((button) =>
      button.url.map((piece) => ({ piece, place: 'button_url' as const, button: button.text })),
    ),
  ];
  const seen = new Set<string>();
  const texts = places.flatMap(({ piece, place, button }) => {
    const name = piece.variable;
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    const example = examples.get(name) ?? null;
    const same = [...seen].find((other) => other !== name && example !== null && examples.get(other) === example);
    return [{ ...asked(name, place, 'text', button), example, follows: place === 'button_url' ? (same ?? null) : null }];
  });
  return [...(media ? [asked('header', 'media', media, null)] : []), ...texts, ...paid];
}

const mediaKinds: Partial<Record<string, FieldKind>> = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document', LOCATION: 'location' };
const paymentKinds: Partial<Record<string, FieldKind>> = { pix_dynamic_code: 'pix', boleto: 'boleto', payment_link: 'link' };

const asked = (name: string, place: FieldView['place'], kind: FieldKind, button: string | null) => ({
  name, place, kind, button, example: null as string | null, follows: null as string | null, required: true, card: null,
});

/** The message with its values in. */
export function fillIn({ outline }: TemplateCard, values: Record<string, string>): Preview {
  const text = (parts: Piece[]) =>
    parts.map((piece) => (piece.variable === null ? piece.text : (values[piece.variable] ?? piece.text))).join('');
  return {
    header: outline.header.length > 0 ? text(outline.header) : null,
    header_format: outline.header_format,
    body: text(outline.body),
    footer: outline.footer,
    buttons: outline.buttons.map((button) => ({
      type: button.type,
      text: button.text,
      ...(button.url.length > 0 && { url: text(button.url) }),
      ...(button.phone_number !== null && { phone_number: button.phone_number }),
    })),
  };
}
