import { findNever, type NeverRule } from '../../../src/core/never.ts';
import { findPhoneLike } from '../../../src/core/phone.ts';
import type { Contact } from '../../../src/schemas/contact.ts';
import type { Problem } from '../problems.ts';
import type { Project } from './load.ts';

const idsIn = (project: Project, list: string) =>
  new Set((project.facts.get(list)!.data as { id: string }[]).map(({ id }) => id));

/** Words about organisations: known organisations and sources, no numbers by hand, no claim that may not be printed. */
export function checkContacts(project: Project): Problem[] {
  const helplines = idsIn(project, 'helplines');
  const sources = idsIn(project, 'sources');
  const never = project.facts.get('never')!.data as NeverRule[];
  return [...project.contacts.values()].flatMap((file) =>
    (file.data as Contact[]).flatMap((contact, i) => {
      const problem = (field: string, message: string, remedy: string): Problem => ({
        file: file.file,
        line: file.lineOf([i, field]),
        field: `${contact.id}.${field}`,
        message,
        remedy,
      });
      const texts = [
        ...(['does', 'asks', 'next'] as const).map((field) => [field, contact[field]?.text ?? ''] as const),
        ['opening', contact.opening] as const,
      ];
      const named = (['does', 'asks', 'next'] as const).flatMap((field) =>
        (contact[field]?.sources ?? [])
          .filter((id) => !sources.has(id))
          .map((id) =>
            problem(field, `there is no source "${id}"`, 'use an id of content/facts/sources.json'),
          ),
      );
      return [
        ...(helplines.has(contact.id)
          ? []
          : [
              problem(
                'id',
                `there is no organisation "${contact.id}"`,
                'use an id of content/facts/helplines.json',
              ),
            ]),
        ...named,
        ...texts.flatMap(([field, text]) => [
          ...findPhoneLike(text).map((phone) =>
            problem(
              field,
              `"${phone.text}" looks like a phone number typed by hand`,
              'take it out: the card prints the number',
            ),
          ),
          ...findNever(text, never).map(({ rule, text: hit }) =>
            problem(field, `"${hit}" must never be printed (${rule.id})`, 'take it out'),
          ),
        ]),
      ];
    }),
  );
}
