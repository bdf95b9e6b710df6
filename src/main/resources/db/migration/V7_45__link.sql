-- Links with an end are kept in one place, whatever they open: walls have theirs with the numbers that they had, those of tours get new ones. Of a link's
-- secret only its hash is here; what it shows is what its maker's account sees.
create table link (
    id         bigint generated always as identity primary key,
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    until      timestamptz not null,
    revoked_at timestamptz,
    seen_at    timestamptz,
    hash       text        not null unique
);

insert into link (id, made_by, made_at, until, revoked_at, seen_at, hash) overriding system value
select id, made_by, made_at, until, revoked_at, seen_at, hash from wall;
select setval(pg_get_serial_sequence('link', 'id'), (select max(id) from link));

insert into link (made_by, made_at, until, revoked_at, seen_at, hash)
select made_by, made_at, until, revoked_at, seen_at, hash from tour_link order by id;

alter table tour_link drop constraint tour_link_pkey;
alter table tour_link alter id drop identity;
update tour_link set id = link.id from link where link.hash = tour_link.hash;
alter table tour_link
    add primary key (id),
    add foreign key (id) references link,
    drop made_by,
    drop made_at,
    drop until,
    drop revoked_at,
    drop seen_at,
    drop hash;

alter table wall alter id drop identity;
alter table wall
    add foreign key (id) references link,
    drop made_by,
    drop made_at,
    drop until,
    drop revoked_at,
    drop seen_at,
    drop hash;
