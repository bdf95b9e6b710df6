-- Incident numbers start anew every day; a row's lock lets one report after the other take the next.
create table incident_day (
    day  date primary key,
    last int  not null check (last > 0)
);
drop sequence incident_number;

-- How long a matter of a category may take, where a city sets nothing else. Natural time.
create table incident_limit (
    category text primary key,
    hours    int  not null check (hours > 0)
);
insert into incident_limit (category, hours)
values ('DISPUTE', 168), ('LIVELIHOOD', 72), ('OPINION', 168), ('SAFETY', 72), ('ORDER', 72), ('POLICY', 24);

alter table incident add foreign key (category) references incident_limit;
alter table incident add check (state in ('COLLECTED', 'ACCEPTED', 'DISPATCHED', 'HANDLED', 'FED_BACK', 'CALLED_BACK', 'CLOSED'));
alter table incident add check ((state = 'CLOSED') = (closed_at is not null));
alter table incident add check (number ~ '^[0-9]{8}-[0-9]{4,}$');
create index on incident (responsible_grid) where state <> 'CLOSED';
