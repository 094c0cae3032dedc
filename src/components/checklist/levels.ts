/**
 * How soon a ticked sentence asks for something, the gravest first: `now` 112, `doctor` a doctor today, `today` a call to
 * Veilig Thuis today, `talk` advice at a safe moment. The list shows the first step of the gravest one that is ticked.
 */
export const LEVELS = ['now', 'doctor', 'today', 'talk'] as const;
export type Level = (typeof LEVELS)[number];
