/** What a bubble can show: a preview of the program, and what else is known of a message that arrived or is being written. */
import type { Preview, PreviewButton, PreviewCard } from '../host/host';

export interface ShownMedia {
  name?: string;
  mime?: string;
  bytes?: number;
  /** As a data URL. */
  picture?: string;
}

/** Degrees as they were sent. */
export interface ShownPlace {
  latitude: string;
  longitude: string;
  name?: string;
  address?: string;
}

/** What stands above a text beside its line. */
export interface ShownHeader {
  media?: ShownMedia;
  place?: ShownPlace;
  product?: string;
}

export interface ShownOrder {
  reference: string;
  /** Ready text: `R$ 189,90`. */
  total?: string;
  items: readonly string[];
}

export type ShownButton = PreviewButton & {
  /** `pix`, `boleto` or `link`. */
  payment?: string;
  order?: ShownOrder;
  /** Behind the button. */
  choices?: ShownButton[];
};

export type ShownCard = Omit<PreviewCard, 'buttons'> & { buttons: ShownButton[] } & ShownHeader;

export type Shown = Omit<Preview, 'buttons' | 'cards'> &
  ShownHeader & {
    /** Ready text: when the offer ends. */
    offerEnds?: string;
    offerCode?: string;
    buttons: ShownButton[];
    cards?: ShownCard[];
  };

/** `PDF`, `JPG` …: what people call a file, by its name or by what it is. */
export function fileKind({ name, mime }: ShownMedia): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name ?? '')?.[1];
  return (ending ?? mime?.split('/').at(-1)?.split('.').at(-1) ?? '').toUpperCase();
}
