-- Tables of other systems (311, 12345): how their columns are read, what each import did, and what waits to be placed by hand.

-- Recognised by its headings.
create table table_profile (
    name     text        primary key check (name <> ''),
    headings text[]      not null,
    mapping  jsonb       not null,
    saved_by text        not null,
    saved_at timestamptz not null default now()
);

create table table_import (
    id        bigint generated always as identity primary key,
    source    text        not null,
    file      text        not null,
    sheet     text        not null,
    made_by   text        not null,
    at        timestamptz not null default now(),
    added     int         not null default 0,
    changed   int         not null default 0,
    same      int         not null default 0,
    waiting   int         not null default 0,
    refused   int         not null default 0,
    left_out  int         not null default 0,
    undone_at timestamptz,
    undone_by text,
    check ((undone_at is null) = (undone_by is null))
);
create index on table_import (at desc);

-- What is known of a system's matter by its number there, so that a table read twice brings nothing twice. content is a digest of what was read last;
-- waiting is what was read, with contact data, and only as long as it has no place.
create table table_record (
    source       text   not null,
    number       text   not null,
    import_id    bigint not null references table_import,
    content      text   not null,
    incident     text   unique references incident (number) on delete cascade,
    waiting      jsonb,
    reason       text,
    set_aside_by text,
    primary key (source, number),
    check ((incident is null) = (waiting is not null)),
    check ((waiting is null) = (reason is null)),
    check (waiting is not null or set_aside_by is null)
);
create index on table_record (import_id);
create index on table_record (source, number) where waiting is not null;

-- What an import did to each, so that it can be taken back: of an incident that it changed, the row and the end of the history before.
create table table_deed (
    import_id      bigint not null references table_import on delete cascade,
    source         text   not null,
    number         text   not null,
    deed           text   not null check (deed in ('ADDED', 'CHANGED', 'WAITING')),
    content_before text,
    row_before     jsonb,
    last_step      bigint,
    primary key (import_id, source, number)
);
