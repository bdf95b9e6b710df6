-- A station's own code, which its QR sheet leads to: short, the same for ever, and not to be counted through.
alter table station add code text not null default substr(md5(gen_random_uuid()::text), 1, 10) unique check (code ~ '^[0-9a-z]{10}$');
-- 会客厅—会客室—会客站: the one that this one belongs to.
alter table station add parent_id bigint references station on delete set null;
alter table station add note text not null default '';
-- One that closed is kept with its past.
alter table station add closed_at timestamptz;
alter table station add closed_why text not null default '' check (closed_at is not null or closed_why = '');
alter table station add version int not null default 0;
create index on station (parent_id);

-- 联建 新建 改扩建 购租: what was called shared is built with a partner.
alter table station drop constraint station_built_check;
update station set built = 'JOINT' where built = 'SHARED';
alter table station add check (built in ('JOINT', 'NEW', 'CONVERTED', 'ACQUIRED'));

-- Who serves there, in the order in which they are named. Outside they are known only where it says so.
create table station_person (
    station_id bigint  not null references station on delete cascade,
    place      int     not null,
    name       text    not null check (name <> ''),
    duty       text    not null default '',
    phone      text    not null default '',
    shown      boolean not null default false,
    primary key (station_id, place)
);

-- Pictures of the place, drawn anew as all photos are; everybody may see them.
create table station_photo (
    id         bigint generated always as identity primary key,
    station_id bigint      not null references station on delete cascade,
    added_at   timestamptz not null default now(),
    added_by   text        not null,
    width      int         not null check (width > 0),
    height     int         not null check (height > 0),
    picture    bytea       not null,
    thumbnail  bytea       not null
);
alter table station_photo alter picture set storage external;
alter table station_photo alter thumbnail set storage external;
create index on station_photo (station_id);

-- What happens there on recurring dates. The rule is that of iCalendar (RFC 5545, RRULE), as far as the portal knows it.
create table station_programme (
    id         bigint generated always as identity primary key,
    station_id bigint  not null references station on delete cascade,
    title      text    not null check (title <> ''),
    detail     text    not null default '',
    rule       text    not null,
    starts_on  date    not null,
    ends_on    date    check (ends_on >= starts_on),
    -- What becomes of a date on which nobody works.
    on_rest    text    not null check (on_rest in ('STAYS', 'FALLS_OUT', 'MOVES_ON')),
    without    date[]  not null default '{}',
    besides    date[]  not null default '{}',
    opens      time    not null,
    closes     time    not null,
    shown      boolean not null default true,
    version    int     not null default 0,
    check (opens < closes)
);
create index on station_programme (station_id);
