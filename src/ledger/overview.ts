// One row for each agreement, derived from its record: what is said of it before the record is read. It is no truth: a screen
// shows it for its first frame and then what it has read; deleted or forged it changes nothing but that frame.
import type { Database } from './database.ts';
import type { Overview } from './layout.ts';

/** Written only where something of it changed. */
export async function keepOverview(open: () => Promise<Database>, row: Overview): Promise<void> {
  const database = await open();
  const known = await database.get('overview', row.agreement);
  if (JSON.stringify(known) !== JSON.stringify(row)) await database.put('overview', row, row.agreement);
}
