import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cellsOf, isDatabase } from './database.ts';
import { contextOf, findMarkers, type Marker, type Needle } from './markers.ts';
import { placeOf } from './places.ts';
import { partsOf, type Part } from './unpack.ts';

/** A marker in a file of the profile. */
export interface Hit {
  /** Path below the profile. */
  file: string;
  /** See placeOf. */
  place: string;
  marker: Marker;
  /** In which encoding and under which packing it was found, for example "UTF-8, gzip at 312". */
  ways: string[];
  /** Readable bytes around the first find. */
  context: string;
}

export interface Scan {
  hits: Hit[];
  /** How many files were searched. */
  files: number;
  /** Databases that could not be opened; only their bytes were searched. */
  unread: string[];
}

/** Looks for the needles in the name and in the bytes of every file below the folder, packed streams included. */
export function scanProfile(profile: string, needles: readonly Needle[]): Scan {
  const hits = new Map<string, Hit>();
  const unread: string[] = [];
  const note = (file: string, part: Part, withContext: boolean) => {
    for (const { marker, encoding, at } of findMarkers(part.bytes, needles)) {
      const key = `${file}\n${marker.kind}\n${marker.text}`;
      const way = `${encoding}, ${part.how}`;
      const hit = hits.get(key);
      if (hit) hit.ways.push(way);
      else
        hits.set(key, {
          file,
          place: placeOf(file),
          marker,
          ways: [way],
          context: withContext ? contextOf(part.bytes, at) : '',
        });
    }
  };
  const entries = readdirSync(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const entry of entries) {
    const path = relative(profile, join(entry.parentPath, entry.name)).split(sep).join('/');
    note(path, { how: 'name', bytes: Buffer.from(path) }, false);
  }
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(profile, path).split(sep).join('/');
    const bytes = readFileSync(path);
    for (const part of partsOf(bytes)) note(file, part, true);
    if (!isDatabase(bytes)) continue;
    try {
      for (const part of partsOf(cellsOf(path), 'cells')) note(file, part, true);
    } catch {
      unread.push(file);
    }
  }
  return { hits: [...hits.values()], files: files.length, unread };
}
