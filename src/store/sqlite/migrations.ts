import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';
import { createLibrary } from './migrations/0003-library';
import { createTermbase } from './migrations/0004-termbase';
import { createProfileIndex } from './migrations/0005-profile-index';

/**
 * The schema's history, by number. A migration that was released is never edited: the next one corrects it.
 * They stand in code rather than in files so that the compiled program carries them wherever it is installed.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-readouts-and-comparisons': { up: createReadoutsAndComparisons },
  '0002-decisions': { up: createDecisions },
  '0003-library': { up: createLibrary },
  '0004-termbase': { up: createTermbase },
  '0005-profile-index': { up: createProfileIndex },
};

/** Their names, in the order in which they are run. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).toSorted();

export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve({ ...MIGRATIONS }),
};

async function createReadoutsAndComparisons(db: Kysely<unknown>): Promise<void> {
  // Plain SQL: STRICT and CHECK have no words in the schema builder.
  // Integer keys on versions: a full-text index (FTS5 with content=readout_versions) needs a rowid to point at.
  const statements = [
    `create table readouts (
      id integer primary key,
      side text not null check (side in ('ja', 'ko'))
    ) strict`,
    `create table readout_versions (
      id integer primary key,
      readout_id integer not null references readouts (id) on delete cascade,
      number integer not null check (number >= 1),
      text text not null,
      sha256 text not null check (length(sha256) = 64),
      title text,
      issuer text,
      published_on text,
      url text,
      retrieved_at text not null,
      unique (readout_id, number)
    ) strict`,
    `create table comparisons (
      position integer primary key autoincrement,
      id text not null unique,
      created_at text not null,
      sample text unique,
      ja_version_id integer not null references readout_versions (id),
      ko_version_id integer not null references readout_versions (id),
      engine_version text not null,
      knowledge_version text not null,
      document text not null check (json_valid(document)),
      summary text not null check (json_valid(summary))
    ) strict`,
    'create index comparisons_ja_version on comparisons (ja_version_id)',
    'create index comparisons_ko_version on comparisons (ko_version_id)',
    'create index readout_versions_sha256 on readout_versions (sha256)',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  // No foreign key: a sample is made anew under its id when the engine changes, and its decisions stay.
  // The key is what keeps two tabs from writing the same revision.
  await sql
    .raw(
      `create table decision_events (
        comparison_id text not null,
        revision integer not null check (revision >= 1),
        event text not null check (json_valid(event)),
        primary key (comparison_id, revision)
      ) strict, without rowid`,
    )
    .execute(db);
}
