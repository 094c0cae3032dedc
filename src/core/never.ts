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

/** Patterns of rules, compiled once. */
const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'iu');
  patterns.set(source, known);
  return known;
}

/** Numbers and claims in a text that must never be printed. Claims ignore case. */
export function findNever(text: string, rules: readonly NeverRule[]): NeverHit[] {
  const phones = findPhoneLike(text);
  return rules.flatMap((rule) => {
    if (rule.number !== undefined) {
      if (phones.length === 0) return [];
      const digits = digitsOf(rule.number);
      return phones.filter((phone) => phone.digits === digits).map((phone) => ({ rule, text: phone.text }));
    }
    const match = patternOf(rule.pattern!).exec(text);
    return match ? [{ rule, text: match[0] }] : [];
  });
}
