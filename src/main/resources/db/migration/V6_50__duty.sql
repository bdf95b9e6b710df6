-- Who is on duty: desks that are kept, their shifts of the day, who has them by weekday, and the days that are otherwise.
create table duty_desk (
    code  text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
    name  text not null unique check (name <> ''),
    place text not null check (place ~ '^([0-9]{6}([0-9]{3}){0,3})?$')
);

-- One that ends not after it begins goes over midnight. What is past keeps its shift: one that is given up has a first day without it.
create table duty_shift (
    id     bigint generated always as identity primary key,
    desk   text not null references duty_desk on delete cascade,
    name   text not null check (name <> ''),
    starts time not null,
    ends   time not null,
    since  date not null,
    until  date check (until > since)
);
create unique index on duty_shift (desk, name) where until is null;

-- Whose turn it is every week, from a day on until the next line of the same weekday; the first person leads (带班).
create table duty_pattern (
    shift_id bigint not null references duty_shift on delete cascade,
    weekday  int    not null check (weekday between 1 and 7),
    since    date   not null,
    people   text[] not null,
    primary key (shift_id, weekday, since)
);

create table duty_day (
    shift_id bigint not null references duty_shift on delete cascade,
    day      date   not null,
    people   text[] not null,
    note     text   not null default '',
    primary key (shift_id, day)
);

-- A matter can be with whoever is on duty at a desk.
do $$
declare
    rule record;
begin
    for rule in select conrelid::regclass as of_table, conname from pg_constraint
                where contype = 'c' and conrelid in ('incident'::regclass, 'routing_rule'::regclass)
                  and pg_get_constraintdef(oid) like '%PERSON|POOL%'
    loop
        execute format('alter table %s drop constraint %I', rule.of_table, rule.conname);
    end loop;
end
$$;
alter table incident add constraint incident_owner_check check (owner ~ '^(PERSON|POOL|DUTY) .+$');
alter table incident add constraint incident_first_owner_check check (first_owner ~ '^(GRID|PERSON|POOL|DUTY) .+$');
alter table routing_rule add constraint routing_rule_owner_check check (owner ~ '^(PERSON|POOL|DUTY) .+$');
