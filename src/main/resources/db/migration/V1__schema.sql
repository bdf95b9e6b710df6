-- Gridloom's tables. Every geometry is EPSG:4490, longitude first. Codes follow the administrative chain: 6, 9, 12 and 15 digits.

create extension if not exists postgis;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Territory ---------------------------------------------------------------------------------------------------------------------------

create table district (
    id          bigint generated always as identity primary key,
    code        text   not null unique check (code ~ '^[0-9]{6}$'),
    name        text   not null check (name <> ''),
    metric_srid int    not null check (metric_srid between 4534 and 4554)
);

create table street (
    id          bigint  generated always as identity primary key,
    district_id bigint  not null references district,
    code        text    not null unique check (code ~ '^[0-9]{9}$'),
    name        text    not null check (name <> ''),
    proposed    boolean not null default false,
    boundary    geometry(MultiPolygon, 4490) not null check (st_isvalid(boundary))
);
create index on street using gist (boundary);

create table community (
    id        bigint  generated always as identity primary key,
    street_id bigint  not null references street on delete cascade,
    code      text    not null unique check (code ~ '^[0-9]{12}$'),
    name      text    not null check (name <> ''),
    kind      text    not null check (kind in ('RESIDENTS', 'VILLAGERS')),
    proposed  boolean not null default false,
    boundary  geometry(MultiPolygon, 4490) not null check (st_isvalid(boundary))
);
create index on community using gist (boundary);
create index on community (street_id);

create table compound (
    id        bigint generated always as identity primary key,
    street_id bigint not null references street on delete cascade,
    source_id text   not null,
    name      text   not null,
    boundary  geometry(MultiPolygon, 4490) not null check (st_isvalid(boundary)),
    unique (street_id, source_id)
);
create index on compound using gist (boundary);

create table building (
    id         bigint generated always as identity primary key,
    street_id  bigint not null references street on delete cascade,
    source_id  text   not null,
    name       text,
    address    text,
    use        text   not null check (use in ('RESIDENTIAL', 'MIXED', 'COMMERCIAL', 'PUBLIC', 'SCHOOL', 'HOSPITAL', 'INDUSTRIAL', 'AUXILIARY', 'UNKNOWN')),
    floors     int    not null check (floors >= 0),
    height     double precision not null check (height >= 0),
    households int    not null check (households >= 0),
    count_kind text   not null check (count_kind in ('RESIDENT', 'REGISTERED', 'ESTIMATED')),
    footprint  geometry(MultiPolygon, 4490) not null check (st_isvalid(footprint)),
    unique (street_id, source_id)
);
create index on building using gist (footprint);
create index on building using gin (name gin_trgm_ops);

create table barrier (
    id        bigint generated always as identity primary key,
    street_id bigint  not null references street on delete cascade,
    source_id text    not null,
    kind      text    not null check (kind in ('NONE', 'WALL', 'MINOR_ROAD', 'MAIN_ROAD', 'RAILWAY', 'RIVER')),
    detail    text    not null,
    name      text,
    width     double precision not null check (width >= 0),
    tunnel    boolean not null,
    bridge    boolean not null,
    line      geometry(LineString, 4490) not null check (st_isvalid(line))
);
create index on barrier using gist (line);
create index on barrier (street_id);

-- Surfaces and named points the map shows: water, parks, schools; shops, stops, sights.
create table area (
    id        bigint generated always as identity primary key,
    street_id bigint not null references street on delete cascade,
    source_id text   not null,
    kind      text   not null,
    name      text,
    boundary  geometry(MultiPolygon, 4490) not null check (st_isvalid(boundary))
);
create index on area using gist (boundary);

create table place (
    id        bigint generated always as identity primary key,
    street_id bigint not null references street on delete cascade,
    source_id text   not null,
    kind      text   not null,
    name      text   not null,
    point     geometry(Point, 4490) not null
);
create index on place using gist (point);
create index on place using gin (name gin_trgm_ops);

-- A unit set is immutable: rows are written once with it and never changed.
create table unit_set (
    id         bigint generated always as identity primary key,
    street_id  bigint not null references street on delete cascade,
    version    int    not null check (version > 0),
    made_at    timestamptz not null default now(),
    cause      text   not null,
    unique (street_id, version)
);

create table unit (
    unit_set_id  bigint not null references unit_set on delete cascade,
    number       int    not null check (number >= 0),
    community_id bigint not null references community on delete cascade,
    compound_id  bigint references compound on delete set null,
    households   int    not null check (households >= 0),
    water        boolean not null,
    area         geometry(Polygon, 4490) not null check (st_isvalid(area)),
    primary key (unit_set_id, number)
);
create index on unit (community_id);

create table unit_building (
    unit_set_id bigint not null,
    unit_number int    not null,
    building_id bigint not null references building on delete cascade,
    primary key (unit_set_id, building_id),
    foreign key (unit_set_id, unit_number) references unit on delete cascade
);

create table shared_edge (
    unit_set_id bigint not null references unit_set on delete cascade,
    number      int    not null,
    left_unit   int,
    right_unit  int,
    barrier     text   not null,
    line        geometry(LineString, 4490) not null,
    primary key (unit_set_id, number),
    check (left_unit is not null or right_unit is not null)
);

-- What the tessellation had to say about its source data.
create table source_fault (
    unit_set_id bigint not null references unit_set on delete cascade,
    kind        text   not null,
    text        text   not null,
    place       geometry(Point, 4490) not null
);

-- A grid in force, frozen, with its validity in time. `validity` is half open; an open end means "until further notice".
create table grid (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community on delete cascade,
    code         text   not null check (code ~ '^[0-9]{12}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$'),
    name         text   not null,
    kind         text   not null check (kind in ('GENERAL', 'DEDICATED')),
    households   int    not null check (households >= 0),
    validity     tstzrange not null check (not isempty(validity) and lower_inc(validity)),
    plan_id      bigint,
    area         geometry(MultiPolygon, 4490) not null check (st_isvalid(area)),
    exclude using gist (code with =, validity with &&)
);
create index on grid using gist (area);
create index on grid (community_id);

create table grid_building (
    grid_id     bigint not null references grid on delete cascade,
    building_id bigint not null,
    primary key (grid_id, building_id)
);
create index on grid_building (building_id);

-- Planning ----------------------------------------------------------------------------------------------------------------------------

create table plan (
    id           bigint generated always as identity primary key,
    community_id bigint not null references community on delete cascade,
    unit_set_id  bigint not null references unit_set,
    name         text   not null check (name <> ''),
    state        text   not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'FILED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN', 'REJECTED')),
    author       text   not null,
    made_at      timestamptz not null default now(),
    submitted_by text,
    decided_by   text,
    note         text,
    version      int    not null default 0
);
create index on plan (community_id);

-- The append-only log of a plan. Revision 1 is its start; `unique (plan_id, revision)` decides races.
create table edit (
    id       bigint generated always as identity primary key,
    plan_id  bigint not null references plan on delete cascade,
    revision int    not null check (revision > 0),
    kind     text   not null,
    content  jsonb  not null,
    undoes   int,
    author   text   not null,
    made_at  timestamptz not null default now(),
    unique (plan_id, revision)
);

create table waiver (
    id         bigint generated always as identity primary key,
    plan_id    bigint not null references plan on delete cascade,
    finding    text   not null,
    reason     text   not null check (reason <> ''),
    asked_by   text   not null,
    asked_at   timestamptz not null default now(),
    granted    boolean,
    decided_by text,
    unique (plan_id, finding)
);

create table certificate (
    plan_id  bigint primary key references plan on delete cascade,
    made_at  timestamptz not null default now(),
    content  jsonb not null,
    hash     text  not null check (hash ~ '^[0-9a-f]{64}$')
);

alter table grid add foreign key (plan_id) references plan on delete set null;

-- Incidents ---------------------------------------------------------------------------------------------------------------------------

create table incident (
    id                  bigint generated always as identity primary key,
    number              text   not null unique,
    category            text   not null,
    title               text   not null check (title <> ''),
    description         text   not null default '',
    address             text,
    point               geometry(Point, 4490) not null,
    state               text   not null,
    channel             text   not null,
    urgent              boolean not null default false,
    reported_grid       text   check (reported_grid ~ '^[0-9]{15}$'),
    responsible_grid    text   check (responsible_grid ~ '^[0-9]{15}$'),
    reported_at         timestamptz not null,
    due_at              timestamptz,
    closed_at           timestamptz,
    assignee            text,
    contact_name        text,
    contact_phone       text,
    version             int    not null default 0
);
create index on incident using gist (point);
create index on incident (state, due_at);

create table incident_step (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident on delete cascade,
    at          timestamptz not null default now(),
    actor       text   not null,
    act         text   not null,
    from_state  text,
    to_state    text   not null,
    note        text   not null default ''
);
create index on incident_step (incident_id);

create sequence incident_number;

-- Stations ----------------------------------------------------------------------------------------------------------------------------

create table station (
    id        bigint generated always as identity primary key,
    street_id bigint not null references street on delete cascade,
    kind      text   not null,
    name      text   not null check (name <> ''),
    address   text,
    phone     text,
    hours     text   not null default '',
    point     geometry(Point, 4490) not null
);
create index on station using gist (point);

-- People ------------------------------------------------------------------------------------------------------------------------------

create table account (
    id              bigint generated always as identity primary key,
    username        text    not null unique check (username ~ '^[a-z0-9._-]{2,60}$'),
    password_hash   text    not null,
    name            text    not null,
    role            text    not null check (role in ('PLANNER', 'APPROVER', 'DISPATCHER', 'LEADER', 'GRID_WORKER', 'ADMIN')),
    enabled         boolean not null default true,
    one_time        boolean not null default false,
    grid_code       text    check (grid_code ~ '^[0-9]{15}$'),
    version         int     not null default 0
);

create table api_key (
    id         bigint generated always as identity primary key,
    name       text   not null,
    prefix     text   not null unique,
    hash       text   not null,
    made_by    text   not null,
    made_at    timestamptz not null default now(),
    revoked_at timestamptz
);

create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text   not null,
    action  text   not null,
    subject text   not null,
    detail  text   not null default ''
);
create index on audit (at desc);

create table setting (
    key   text primary key,
    value text not null
);
