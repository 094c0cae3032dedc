import { isShown } from '../../../src/core/helplines.ts';
import { findNever, type NeverRule } from '../../../src/core/never.ts';
import { digitsOf, findPhoneLike, phoneHref } from '../../../src/core/phone.ts';
import type { Helpline } from '../../../src/schemas/helpline.ts';
import type { Problem } from '../problems.ts';
import { lineOf, visibleText, type BuiltPage } from './pages.ts';

/** Digits and tel: addresses that may appear: numbers with `show: number`, nothing else. */
export function allowedNumbers(helplines: readonly Helpline[]): { digits: Set<string>; hrefs: Set<string> } {
  const values = helplines.flatMap(({ channels }) => channels.filter(isShown).map(({ value }) => value));
  return { digits: new Set(values.map(digitsOf)), hrefs: new Set(values.map(phoneHref)) };
}

/** What must be named to be warned against. */
export const WARNING = '[data-do-not-rely]';

/** Numbers in a page that did not come from the data, as text or as tel:, sms: or similar. */
export function checkNumbers(page: BuiltPage, helplines: readonly Helpline[]): Problem[] {
  const allowed = allowedNumbers(helplines);
  const problem = (field: string, message: string, text: string): Problem => ({
    file: page.file,
    line: lineOf(page, text),
    field,
    message,
    remedy: 'write it with <Phone org="…" />, from content/facts/helplines.json',
  });
  const typed = findPhoneLike(visibleText(page, WARNING))
    .filter(({ digits }) => !allowed.digits.has(digits))
    .map(({ text }) => problem('number', `"${text}" is not a number that may be shown`, text));
  const inHead = [
    page.$('title').text(),
    ...page
      .$('meta[content]')
      .map((_, meta) => page.$(meta).attr('content'))
      .get(),
  ]
    .flatMap((text) => findPhoneLike(text))
    .filter(({ digits }) => !allowed.digits.has(digits))
    .map(({ text }) => problem('number in the head', `"${text}" is not a number that may be shown`, text));
  const dialled = page
    .$('a[href^="tel:"],a[href^="sms:"],a[href^="whatsapp:"]')
    .map((_, link) => page.$(link).attr('href')!)
    .get()
    .filter((href) => !allowed.hrefs.has(href))
    .map((href) => problem(href, 'this number may not be dialled from the site', href));
  return [...typed, ...inHead, ...dialled];
}

/** Claims and numbers of the never-list: anywhere outside a warning, and in a warning when they may not be named at all. */
export function checkNever(page: BuiltPage, rules: readonly NeverRule[]): Problem[] {
  const nameable = rules.filter((rule) => rule.mayBeNamedInWarning);
  const unnameable = rules.filter((rule) => !rule.mayBeNamedInWarning);
  const outside = findNever(visibleText(page, WARNING), nameable);
  const anywhere = findNever(visibleText(page), unnameable);
  return [...outside, ...anywhere].map(({ rule, text }) => ({
    file: page.file,
    line: lineOf(page, text),
    field: rule.id,
    message: `"${text}" must never be printed: ${rule.why}`,
    remedy: 'take it out of the content',
  }));
}
