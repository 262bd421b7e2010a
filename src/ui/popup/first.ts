// The first script of the popup. The browser shows it when its page has loaded, which waits for this: so it is short. It
// says where one stands by one row of the overview, and brings in the screen, which reads the record and replaces it.
import { release } from '../../platform/release.ts';
import { sayFirst } from './first-words.ts';

/** The script of the screen, as the build named it. */
declare const SCREEN: string;

void sayFirst(release(), () => import(SCREEN));
