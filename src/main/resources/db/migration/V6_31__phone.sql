-- What grid workers' telephones sent. key was made by the telephone: what is sent again after a dead spot is known by it, and done once.
create table phone_request (
    key      uuid        primary key,
    username text        not null,
    incident text        not null references incident (number) on delete cascade,
    at       timestamptz not null default now()
);
create index on phone_request (incident);
