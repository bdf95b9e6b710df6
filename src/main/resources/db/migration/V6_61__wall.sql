-- Screens in the command centre and the links by which they come in. Of a link's secret only its hash is here; what it shows is what its maker's account
-- sees.
create table wall (
    id         bigint generated always as identity primary key,
    name       text        not null check (name <> ''),
    panels     text[]      not null check (cardinality(panels) > 0),
    seconds    int         not null check (seconds between 5 and 600),
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    until      timestamptz not null,
    revoked_at timestamptz,
    seen_at    timestamptz,
    hash       text        not null unique
);
