/**
 * The one inline script of every page: leaving at once, and in-site links that add no row to the history list.
 * Classic script in the head, at most 2 kB, needs no other file and no element that has not arrived yet.
 */
import { EXIT_CHANNEL } from '../core/exit-destination.ts';
import { armExit, replaceEntries } from './leave.ts';

armExit(EXIT_CHANNEL, (url) => location.replace(url));
replaceEntries();
