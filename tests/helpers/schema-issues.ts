import type { z } from 'astro/zod';

/** What a schema says of a value: the place and the message of every issue, for example "channels.0.show: …". */
export const issuesOf = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
