-- The database of a run, file run.duckdb in its directory, made from run.json and results.jsonl.
-- Changes need another format number, which is that of run.json, unless they only add a column.

-- What the run is: name, start, and the facts in their order.
create table fact (
  place integer primary key,
  name varchar not null,
  value varchar not null
);

-- The problems of which samples are scored, with their sub-steps. A problem is a number, or the name of a task, whose
-- only step is 0.
create table problem (
  id varchar primary key,
  name varchar not null,
  subfield varchar not null
);
create table step (
  problem varchar not null,
  step integer not null,
  primary key (problem, step)
);

-- What came of executing one content: code, tests, targets, limits and versions.
create table execution (
  key varchar primary key,
  outcome varchar not null,
  detail varchar not null,
  tests integer not null,
  failed_tests varchar not null,
  tests_passed integer not null,
  -- Names with spaces between them; null if the sub-step's tests are in no groups.
  groups_passed varchar,
  place varchar,
  exception varchar,
  message varchar,
  traceback varchar,
  wall_nanos bigint not null,
  cpu_nanos bigint not null,
  heap_bytes bigint not null,
  native_bytes bigint not null,
  stdout varchar not null,
  stdout_bytes bigint not null,
  stdout_truncated boolean not null,
  stderr varchar not null,
  stderr_bytes bigint not null,
  stderr_truncated boolean not null,
  code varchar not null
);

-- The samples that have their result; equal ones share an execution.
create table sample (
  problem varchar not null,
  step integer not null,
  sample integer not null,
  execution varchar not null,
  reused boolean not null,
  cut_off boolean not null,
  primary key (problem, step, sample)
);

-- For people and their queries.
create view result as
  select
    case when try_cast(s.problem as integer) is null then s.problem else s.problem || '.' || s.step end as step_number,
    s.problem,
    s.step,
    s.sample,
    e.outcome,
    e.detail,
    e.tests,
    e.tests_passed,
    e.groups_passed,
    e.wall_nanos / 1e9 as seconds,
    e.cpu_nanos / 1e9 as cpu_seconds,
    e.heap_bytes,
    e.native_bytes,
    e.place,
    e.exception,
    e.message,
    e.traceback,
    e.stdout,
    e.stderr,
    e.code,
    s.cut_off,
    s.reused,
    s.execution
  from sample s join execution e on e.key = s.execution
  -- Tasks by the number at their end: HumanEval/9 comes before HumanEval/10.
  order by
    try_cast(s.problem as integer) nulls last,
    regexp_replace(s.problem, '[0-9]+$', ''),
    try_cast(regexp_extract(s.problem, '[0-9]+$') as hugeint) nulls first,
    s.problem,
    s.step,
    s.sample;
