import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
export const isDatabase = (bytes: Buffer): boolean => bytes.subarray(0, 16).equals(SQLITE_MAGIC);

/**
 * Opens a copy of a database with the files that belong to it, so that the profile stays as the browser left it.
 * Errors: SQLite's, when the file is damaged.
 */
export function withCopy<T>(file: string, read: (database: DatabaseSync) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kopie-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    for (const end of ['-wal', '-journal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
    const database = new DatabaseSync(copy);
    try {
      return read(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of a query as plain objects; whole numbers come as bigint, because times of Chromium exceed a double. */
export function rowsOf(database: DatabaseSync, sql: string): Record<string, unknown>[] {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement.all();
}

/**
 * Every text and blob in every table, one after the other: in the file itself a long value is cut into pages.
 * Tables that cannot be read (virtual ones of modules we do not have) are left out.
 */
export function cellsOf(file: string): Buffer {
  return withCopy(file, (database) => {
    const parts: Buffer[] = [];
    const tables = rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table'");
    for (const { name } of tables) {
      let rows: Record<string, unknown>[];
      try {
        rows = rowsOf(database, `SELECT * FROM "${String(name).replaceAll('"', '""')}"`);
      } catch {
        continue;
      }
      for (const value of rows.flatMap((row) => Object.values(row))) {
        if (typeof value === 'string') parts.push(Buffer.from(`${value}\n`));
        else if (value instanceof Uint8Array) parts.push(Buffer.from(value), Buffer.from('\n'));
      }
    }
    return Buffer.concat(parts);
  });
}
