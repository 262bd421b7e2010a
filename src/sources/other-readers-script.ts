// The other readers as a script by itself, for a background that brings it in when it needs it.
import { readByOthers } from './other-readers.ts';

Object.assign(globalThis, { otherReaders: readByOthers });
