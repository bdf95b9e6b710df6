-- A round (批次) groups the plans of a street's communities: one deadline, one submission.
create table planning_round (
    id        bigint generated always as identity primary key,
    street_id bigint not null references street on delete cascade,
    name      text   not null check (name <> ''),
    due       date   not null,
    made_by   text   not null,
    made_at   timestamptz not null default now()
);
create index on planning_round (street_id);

alter table plan add column round_id bigint references planning_round on delete set null;
create index on plan (round_id);

-- A filed plan may take force by itself, on behalf of the approver who said when. What hindered it is kept for whoever looks next.
alter table plan add column in_force_at timestamptz;
alter table plan add column scheduled_by text;
alter table plan add check ((in_force_at is null) = (scheduled_by is null));
create index on plan (in_force_at) where in_force_at is not null;

-- What somebody has to say about a place of a plan.
create table plan_comment (
    id          bigint generated always as identity primary key,
    plan_id     bigint not null references plan on delete cascade,
    point       geometry(Point, 4490) not null,
    text        text   not null check (text <> ''),
    author      text   not null,
    made_at     timestamptz not null default now(),
    resolved_by text,
    resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index on plan_comment (plan_id);

-- What somebody is told inside the portal. The words are in the message files, by `kind`.
create table notice (
    id       bigint generated always as identity primary key,
    username text   not null,
    kind     text   not null,
    details  text[] not null,
    path     text   not null,
    made_at  timestamptz not null default now(),
    read_at  timestamptz
);
create index on notice (username, id desc);
create index on notice (username) where read_at is null;
