import { commitmentRows } from '~/data/pages/exports';
import { guard } from '~/http/guard.server';
import { csvOfRecord } from '~/http/record-files.server';

/** The commitments on the record of a day, for a spreadsheet. */
export const loader = guard.loader('seat', (guest) => csvOfRecord(guest, 'commitments', commitmentRows));
