import { existsSync, renameSync, rmSync } from 'node:fs';

/** Puts a finished build in the place of the old one; the old one comes back when that fails. */
export function swapIn(finished: string, dist: string): void {
  const old = `${finished}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(finished, dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
