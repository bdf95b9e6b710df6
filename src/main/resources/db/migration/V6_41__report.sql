-- Reports on a schedule, and all that were made.
create table report_schedule (
    one          boolean primary key default true check (one),
    weekly       boolean not null default true,
    weekday      int     not null default 1 check (weekday between 1 and 7),
    weekly_hour  int     not null default 8 check (weekly_hour between 0 and 23),
    monthly      boolean not null default true,
    day          int     not null default 1 check (day between 1 and 28),
    monthly_hour int     not null default 8 check (monthly_hour between 0 and 23),
    streets      boolean not null default false,
    communities  boolean not null default false,
    since        timestamptz not null default now()
);
insert into report_schedule default values;

-- Each as it was made; one that is made again is another edition, and the ones before stay.
create table report (
    id        bigint generated always as identity primary key,
    kind      text        not null check (kind in ('WEEKLY', 'MONTHLY')),
    period    text        not null,
    place     text        not null check (place ~ '^([0-9]{9}([0-9]{3})?)?$'),
    edition   int         not null check (edition > 0),
    as_of     timestamptz not null,
    made_at   timestamptz not null,
    made_by   text        not null,
    pdf       bytea       not null,
    excel     bytea       not null,
    unique (kind, period, place, edition)
);
create index on report (made_at desc);
