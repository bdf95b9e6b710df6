-- What hangs on a building's doors, and what residents sent by it. Nothing personal is in either table.

-- Drawn by chance, so that nobody walks from one building to the next; once printed it stays.
create table door_code (
    token       text        primary key check (token ~ '^[A-Za-z0-9_-]{22}$'),
    building_id bigint      not null unique references building on delete cascade,
    made_at     timestamptz not null default now()
);

-- token opens the progress page. key was made by the browser: what is sent again is known by it.
create table resident_report (
    token       text        primary key check (token ~ '^[A-Za-z0-9_-]{22}$'),
    key         uuid        not null unique,
    incident    text        not null references incident (number) on delete cascade,
    building_id bigint      references building on delete set null,
    also        boolean     not null,
    at          timestamptz not null default now()
);
create index on resident_report (incident);
create index on resident_report (building_id);
