/**
 * What makes the tables, by version from 1. A migration is never changed once it has been released: a new one is added. Names are known by
 * their hashes, since text in Postgres has no NUL; JSON has none either.
 *
 * The points of a metric lie far apart in their table, a run being put at once, so the index holds them too: a history is read from
 * its pages alone. What is too long for a page of an index, which takes 2,700 bytes, stands aside.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE mltest_runs (
    id text COLLATE "C" PRIMARY KEY,
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
  CREATE TABLE mltest_metrics (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, metric text UNIQUE NOT NULL, facts text NOT NULL);
  CREATE TABLE mltest_points (
    metric bigint NOT NULL,
    run text COLLATE "C" NOT NULL REFERENCES mltest_runs ON DELETE CASCADE,
    started_at text NOT NULL,
    point text,
    long_point text,
    PRIMARY KEY (metric, run) INCLUDE (started_at, point)
  );
  CREATE INDEX mltest_points_run ON mltest_points (run);
  CREATE TABLE mltest_profiles (content text PRIMARY KEY, profile text NOT NULL, put_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE mltest_events (id text PRIMARY KEY, run text NOT NULL, kind text NOT NULL, event text NOT NULL);
  CREATE INDEX mltest_events_run ON mltest_events (run);
  CREATE TABLE mltest_states (kind text NOT NULL, name text NOT NULL, state text NOT NULL, PRIMARY KEY (kind, name));
  CREATE TABLE mltest_leases (name text PRIMARY KEY, holder text NOT NULL, until timestamptz NOT NULL);
  `,
]
