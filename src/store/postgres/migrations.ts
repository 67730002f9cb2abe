/**
 * What makes the tables, by version from 1. A migration is never changed once it has been released: a new one is added. Names are known by
 * their hashes, since text in Postgres has no NUL; JSON has none either.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE mltest_runs (
    id text PRIMARY KEY,
    period text NOT NULL,
    started_at text NOT NULL,
    status text NOT NULL,
    branch text,
    model_version text,
    monitor text,
    datasets text[] NOT NULL,
    summary text NOT NULL,
    record text NOT NULL
  );
  CREATE INDEX mltest_runs_started_at ON mltest_runs (started_at);
  CREATE TABLE mltest_metrics (metric text PRIMARY KEY, facts text NOT NULL);
  CREATE TABLE mltest_points (
    metric text NOT NULL,
    run text NOT NULL REFERENCES mltest_runs ON DELETE CASCADE,
    started_at text NOT NULL,
    point text NOT NULL,
    PRIMARY KEY (metric, run)
  );
  CREATE INDEX mltest_points_run ON mltest_points (run);
  CREATE TABLE mltest_profiles (content text PRIMARY KEY, profile text NOT NULL, put_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE mltest_events (id text PRIMARY KEY, run text NOT NULL, kind text NOT NULL, event text NOT NULL);
  CREATE INDEX mltest_events_run ON mltest_events (run);
  CREATE TABLE mltest_states (kind text NOT NULL, name text NOT NULL, state text NOT NULL, PRIMARY KEY (kind, name));
  CREATE TABLE mltest_leases (name text PRIMARY KEY, holder text NOT NULL, until timestamptz NOT NULL);
  `,
]
