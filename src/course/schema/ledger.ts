/** What `lectern check --accept` writes to `_data/accepted.yaml`. */
import * as z from 'zod';
import { parsed } from './parts.ts';

/** Problem's name → file → how many. */
export const ledgerSchema = z
  .record(
    z.string(),
    z.record(
      z.string(),
      parsed((text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined), 'a number from 1 on'),
    ),
  )
  .meta({ description: 'What `lectern check` puts up with for now: each problem, the files, and how many.' });

export type Ledger = z.infer<typeof ledgerSchema>;
