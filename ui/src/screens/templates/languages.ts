/** The languages that the platform has templates in (its page of 4 November 2025; API sheet, section 3.9), and how they are called. */
import { languageName } from './status';

const codes =
  'af sq ar ar_EG ar_AE ar_LB ar_MA ar_QA az be_BY bn bn_IN bg ca zh_CN zh_HK zh_TW hr cs da prs_AF nl nl_BE en en_GB en_US en_AE en_AU en_CA en_GH en_IE en_IN en_JM en_MY en_NZ en_QA en_SG en_UG en_ZA et fil fi fr fr_BE fr_CA fr_CH fr_CI fr_MA ka de de_AT de_CH el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr nb ps_AF fa pl pt_BR pt_PT pa ro ru sr si_LK sk sl es es_AR es_CL es_CO es_CR es_DO es_EC es_HN es_MX es_PA es_PE es_ES es_UY sw sv ta te th tr uk ur uz vi zu';

export const languages: readonly string[] = codes.split(' ');

/** Those that the ready texts are written in, and most shops write in. */
export const first = ['pt_BR', 'en', 'es'] as const;

/** The first one for somebody who reads this language. */
export const ownOf = (reader: string): string => first.find((code) => code.startsWith(reader.slice(0, 2))) ?? 'pt_BR';

export interface LanguageOption {
  value: string;
  text: string;
}

const made = new Map<string, LanguageOption[]>();

/** All of them by name in the reader's language, the shop's own first; `also` is one that the platform does not list. */
export function languageOptions(reader: string, also = ''): LanguageOption[] {
  let known = made.get(reader);
  if (!known) {
    const named = (code: string) => ({ value: code, text: `${languageName(code, reader)} (${code})` });
    const compare = new Intl.Collator(reader).compare;
    const rest = languages.filter((code) => !first.some((own) => own === code)).map(named);
    known = [...first.map(named), ...rest.sort((one, other) => compare(one.text, other.text))];
    made.set(reader, known);
  }
  return also === '' || languages.includes(also) ? known : [...known, { value: also, text: also }];
}
