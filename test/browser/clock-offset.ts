// Where in `storage.local` the offset of the settable clock is kept.
export const OFFSET_KEY = 'testClockOffset';
