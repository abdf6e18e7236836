/** What can be chosen. A language is written in itself, whatever the page speaks. */
import type { LanguageSetting, Theme } from '../../host/host';
import type { Language } from '../../words';

export const languageNames: Record<Language, string> = { 'pt-BR': 'Português', en: 'English', es: 'Español' };
export const languageSettings: readonly LanguageSetting[] = ['system', 'pt-BR', 'en', 'es'];
export const themes: readonly Theme[] = ['system', 'light', 'dark'];
