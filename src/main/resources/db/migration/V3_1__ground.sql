-- Where one goes in: the stairwell doors (单元) of a building, the gates of a compound.
create table entrance (
    id          bigint generated always as identity primary key,
    street_id   bigint not null references street on delete cascade,
    building_id bigint references building on delete cascade,
    compound_id bigint references compound on delete cascade,
    label       text   not null check (label <> ''),
    kind        text   not null check (kind in ('UNIT', 'GATE')),
    point       geometry(Point, 4490) not null,
    check (num_nonnulls(building_id, compound_id) = 1),
    check ((kind = 'UNIT') = (building_id is not null))
);
create index on entrance using gist (point);
create index on entrance (building_id);
create index on entrance (compound_id);
create index on entrance (street_id);

-- A station's hours were words; now they can be reckoned with. Nothing but the demonstration ever wrote any.
alter table station drop column hours;
alter table station add column facilities text[] not null default '{}';
alter table station add column built text check (built in ('NEW', 'CONVERTED', 'SHARED'));
alter table station add column keeper text;
alter table station add column staff int not null default 0 check (staff >= 0);

-- Open from `opens` until before `closes` on every such weekday, Monday 1 to Sunday 7; 24:00 is the end of the day.
create table station_hours (
    station_id bigint   not null references station on delete cascade,
    weekday    smallint not null check (weekday between 1 and 7),
    opens      time     not null check (opens < '24:00'),
    closes     time     not null,
    primary key (station_id, weekday, opens),
    check (opens < closes)
);

-- On such a date these hours hold in place of the week's; no hours: closed all day.
create table station_special_day (
    station_id bigint not null references station on delete cascade,
    day        date   not null,
    opens      time,
    closes     time,
    note       text   not null default '',
    unique nulls not distinct (station_id, day, opens),
    check ((opens is null) = (closes is null) and (opens is null or opens < closes))
);

-- Who serves a grid (1 leader, full-time and part-time workers). A post belongs to the grid's code, which outlives a redraw.
create table post (
    id        bigint generated always as identity primary key,
    grid_code text   not null check (grid_code ~ '^[0-9]{15}$'),
    kind      text   not null check (kind in ('LEADER', 'FULL_TIME', 'PART_TIME')),
    name      text   not null check (name <> ''),
    phone     text,
    since     date   not null,
    until     date,
    check (until is null or until >= since)
);
create index on post (grid_code) where until is null;
create unique index on post (grid_code) where kind = 'LEADER' and until is null;
