import { SOURCE_LOCALE, type Locale } from './locales.ts';

/** Languages in which every page exists. */
const COMPLETE: readonly string[] = [SOURCE_LOCALE, 'en'];

/** Pages that every language has; of the others a reader sees the Dutch text, with a note. */
export const CORE_PAGES: readonly string[] = [
  'home',
  'afraid',
  'danger',
  'bystanders',
  'guide',
  'a-z',
  'device',
  'signals/overview',
  'signals/control',
  'signals/stalking',
  'signals/neck',
  'patterns/dangerous-moments',
  'checks/self',
  'checks/other',
  'help/overview',
  'help/region',
  'help/veilig-thuis',
  'help/slachtofferhulp',
  'help/police',
  'help/doctor',
  'help/shelter',
  'help/children',
  'help/residence',
];

/** True when this page has to exist in this language. */
export const isRequired = (locale: Locale, id: string): boolean =>
  COMPLETE.includes(locale) || CORE_PAGES.includes(id);
