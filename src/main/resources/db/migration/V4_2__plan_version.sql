-- A step of a plan's log that somebody gave a name (方案版本), to be found again, returned to, or to begin another plan from.
create table plan_version (
    plan_id  bigint not null references plan on delete cascade,
    revision int    not null,
    name     text   not null check (name <> ''),
    author   text   not null,
    made_at  timestamptz not null default now(),
    primary key (plan_id, revision),
    foreign key (plan_id, revision) references edit (plan_id, revision) on delete cascade
);
