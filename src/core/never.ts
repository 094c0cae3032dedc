import { digitsOf, findPhoneLike } from './phone.ts';

/** A rule of content/facts/never.json, as far as finding needs it. */
export interface NeverRule {
  id: string;
  why: string;
  mayBeNamedInWarning: boolean;
  number?: string | undefined;
  pattern?: string | undefined;
}

/** Where a text breaks a rule. */
export interface NeverHit {
  rule: NeverRule;
  text: string;
}

/** Numbers and claims in a text that must never be printed. Claims ignore case. */
export function findNever(text: string, rules: readonly NeverRule[]): NeverHit[] {
  const phones = findPhoneLike(text);
  return rules.flatMap((rule) => {
    if (rule.number !== undefined) {
      const digits = digitsOf(rule.number);
      return phones.filter((phone) => phone.digits === digits).map((phone) => ({ rule, text: phone.text }));
    }
    const match = new RegExp(rule.pattern!, 'iu').exec(text);
    return match ? [{ rule, text: match[0] }] : [];
  });
}
