import { sql, type Kysely } from 'kysely';

/** Which readouts have no profile, or an old one, is asked whenever counterparts are looked for. */
export async function createProfileIndex(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index readout_versions_by_profile on readout_versions (profile_version)').execute(db);
}
