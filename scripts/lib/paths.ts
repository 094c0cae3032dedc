import { fileURLToPath } from 'node:url';

/** Folder of the project, with a closing slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where a finished build stands, below ROOT. */
export const DIST = 'dist';
