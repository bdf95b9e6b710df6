-- Notices told outside of the portal: to which addresses, and what is still to be sent. Nothing in the outbox says what a notice is about but its kind,
-- whom it is for and where in the portal it leads.
create table webhook (
    id          bigint generated always as identity primary key,
    name        text        not null unique check (name <> ''),
    url         text        not null,
    topics      text[]      not null,
    language    text        not null check (language in ('zh', 'en')),
    template    text        not null default '',
    secret      text        not null,
    enabled     boolean     not null default true,
    failures    int         not null default 0 check (failures >= 0),
    rests_until timestamptz,
    version     int         not null default 0
);

create table webhook_outbox (
    id         bigint generated always as identity primary key,
    key        uuid        not null unique default gen_random_uuid(),
    webhook_id bigint      not null references webhook on delete cascade,
    topic      text        not null,
    kind       text        not null,
    recipient  text        not null,
    path       text        not null,
    made_at    timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    state      text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'GIVEN_UP')),
    attempts   int         not null default 0,
    tried_at   timestamptz,
    outcome    text        not null default ''
);
create index webhook_outbox_due on webhook_outbox (due_at, id) where state = 'PENDING';
create index on webhook_outbox (webhook_id);
