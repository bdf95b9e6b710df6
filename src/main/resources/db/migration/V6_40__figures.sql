-- Figures that are fast on years of incidents, and months that stay as they were counted when they ended.

-- Whether a code lies in a scope, as one expression: the planner writes it into the question, where a subquery was called anew for each row.
create or replace function covers(scope text[], code text) returns boolean language sql immutable parallel safe as $$
    select coalesce(code ^@ any (scope), false)
$$;

-- 回复: told at least once what was done. Kept with the matter, so that counting does not read its history.
alter table incident add answered boolean not null default false;
update incident set answered = true where id in (select incident_id from incident_step where act = 'FEED_BACK');

-- In which grid in force a matter lies that left the desk: '' for in none, null where it is not known. Known again soon after grids change; until then
-- whoever counts looks for it.
alter table incident add lies_in text check (lies_in ~ '^([0-9]{15})?$');
create index incident_lies_unknown on incident (id) where lies_in is null and closed_at is not null;

-- In the transaction that changes grids, whoever changes them and however.
create function forget_where_incidents_lie() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update incident set lies_in = null where lies_in is not null and point && old.area and st_intersects(point, old.area);
    end if;
    if tg_op <> 'DELETE' then
        update incident set lies_in = null where lies_in is not null and point && new.area and st_intersects(point, new.area);
    end if;
    return null;
end
$$;
create trigger forget_where_incidents_lie after insert or delete or update of code, validity, area on grid
    for each row execute function forget_where_incidents_lie();

-- Months that end from now on are frozen by themselves; what ended before is frozen by hand.
create table freezing (
    one   boolean     primary key default true check (one),
    since timestamptz not null default now()
);
insert into freezing default values;

-- One row a month: who writes it freezes the month, and nobody can do so twice.
create table frozen_month (
    month     date        primary key check (extract(day from month) = 1),
    as_of     timestamptz not null,
    frozen_by text        not null
);

-- The incidents that were reported in the month, as they stood: all that a figure is counted by, and no text of them.
create table frozen_incident (
    month            date        not null references frozen_month,
    id               bigint      not null,
    number           text        not null,
    category         text        not null,
    state            text        not null,
    owner            text,
    responsible_grid text,
    seen_place       text        not null,
    reported_place   text        not null,
    today_place      text        not null,
    reported_at      timestamptz not null,
    due_at           timestamptz,
    closed_at        timestamptz,
    extensions       int         not null,
    reopened         int         not null,
    rating           text,
    answered         boolean     not null,
    primary key (month, id)
);
-- What became of one since is looked for by its id.
create index on frozen_incident (id);
