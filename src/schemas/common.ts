import { z } from 'astro/zod';

/** Lower-case words joined by hyphens, for example "veilig-thuis". */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'use lower-case letters, digits and single hyphens' });

const isRealDate = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};
/** Today as YYYY-MM-DD in UTC. */
const today = () => new Date().toISOString().slice(0, 10);

/** A day that exists and is not in the future, YYYY-MM-DD. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write the date as YYYY-MM-DD' })
  .refine(isRealDate, { error: 'this day does not exist' })
  .refine((value) => value <= today(), { error: 'this date is in the future' });

/** A year, a month or a day, as exact as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD; never in the future. */
export const fuzzyDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, { error: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD' })
  .refine((value) => value.length < 10 || isRealDate(value), { error: 'this day does not exist' })
  .refine((value) => value <= today().slice(0, value.length), { error: 'this date is in the future' });

/** As isoDate, for YAML: some parsers turn an unquoted day into a Date. */
export const yamlDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  isoDate,
);
