-- To whom matters go by themselves: pools of people, and ordered rules of which the first that fits decides.
create table pool (
    code text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
    name text not null unique check (name <> '')
);
create table pool_member (
    pool     text not null references pool on delete cascade,
    username text not null references account (username) on delete cascade,
    primary key (pool, username)
);

-- One list: whoever saves it says which version was changed.
create table routing_table (
    one     boolean primary key default true check (one),
    version int     not null
);
insert into routing_table (version) values (0);

create table routing_rule (
    position   int  primary key check (position > 0),
    name       text not null check (name <> ''),
    place      text not null check (place ~ '^([0-9]{6}([0-9]{3}){0,3})?$'),
    categories text[] not null,
    days       text not null check (days in ('ANY', 'WORKDAYS', 'DAYS_OFF')),
    from_time  time,
    until_time time,
    owner      text check (owner ~ '^(PERSON|POOL) .+$'),
    check ((from_time is null) = (until_time is null))
);

-- Past incidents are read by when they were reported to try rules on them: the index on reported_at serves that.
