import { fileURLToPath } from 'node:url';

/** Folder of the project, with a closing slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where a finished build stands, below ROOT. */
export const DIST = 'dist';
/** The setting SITE of a site that is only looked at on this machine, with PORT as the server has it. */
export const LOCAL_SITE = `http://localhost:${process.env['PORT'] ?? 4321}`;
