-- What one shift told the next. The log stays where its desk is given up, so it names the desk and does not hang on it.
create table handover (
    id          bigint generated always as identity primary key,
    desk        text        not null,
    desk_name   text        not null,
    place       text        not null,
    shift       text        not null,
    handed_by   text        not null,
    handed_at   timestamptz not null,
    due_until   timestamptz not null,
    open        int         not null check (open >= 0),
    accepted_by text,
    accepted_at timestamptz,
    remark      text        not null default '',
    check ((accepted_by is null) = (accepted_at is null)),
    check (accepted_by <> handed_by)
);
create unique index handover_waiting on handover (desk) where accepted_at is null;
create index on handover (handed_at desc);

-- How many there were of each kind at that moment, and the first of them by deadline, as they were then.
create table handover_pile (
    handover_id bigint not null references handover on delete cascade,
    kind        text   not null check (kind in ('UNDISPATCHED', 'OVERDUE', 'PROMISED', 'EXTENSION_ASKED', 'SUSPENDED', 'WAITING')),
    count       int    not null check (count >= 0),
    primary key (handover_id, kind)
);
create table handover_item (
    handover_id bigint      not null references handover on delete cascade,
    kind        text        not null,
    position    int         not null,
    number      text        not null,
    category    text        not null,
    title       text        not null,
    state       text        not null,
    due_at      timestamptz not null,
    primary key (handover_id, kind, position)
);

-- Written while a shift goes on; those without a handover go with the next.
create table handover_note (
    id          bigint generated always as identity primary key,
    desk        text        not null,
    at          timestamptz not null,
    author      text        not null,
    text        text        not null check (text <> ''),
    handover_id bigint references handover on delete set null
);
create index on handover_note (handover_id);
create index on handover_note (desk) where handover_id is null;
