/** Folders whose file names say nothing: what lies in one of them is one place. */
const FOLDERS = [
  /^(?:Default\/)?Sessions(?=\/)/,
  /^(?:Default\/)?Cache\/Cache_Data(?=\/)/,
  /^(?:Default\/)?Code Cache\/[^/]+(?=\/)/,
  /^(?:Default\/)?Service Worker\/[^/]+(?=\/)/,
  /^cache2(?=\/)/,
  /^sessionstore-backups(?=\/)/,
  /^datareporting(?=\/)/,
  /^storage\/[^/]+(?=\/)/,
];

/**
 * Place of a file for the count of traces: a database with its journal is one place, a folder with numbered files is
 * one place, and numbers in names do not make another one.
 * @param file path below the profile, with forward slashes
 */
export function placeOf(file: string): string {
  for (const folder of FOLDERS) {
    const match = folder.exec(file);
    if (match) return match[0];
  }
  return file
    .replace(/-(?:journal|wal|shm)$/, '')
    .replace(/\/(?:\d+\.(?:log|ldb)|MANIFEST-\d+|CURRENT|LOG(?:\.old)?)$/, '')
    .replace(/[0-9a-f]{16,}|\d{4,}/gi, '*');
}
