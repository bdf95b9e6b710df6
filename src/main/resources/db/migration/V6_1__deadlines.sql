-- The work calendar, limits by class and level in its units, and what the clock has to do next for each open incident.
create table work_hours (
    opens  time primary key,
    closes time not null check (closes > opens)
);
insert into work_hours (opens, closes) values ('08:00', '12:00'), ('14:00', '18:00');

create table special_day (
    day     date primary key,
    workday boolean not null,
    name    text    not null default ''
);
-- The State Council's arrangement of 2026. Each later year is entered by the administrator when it is published.
insert into special_day (day, workday, name)
select day::date, false, name
from (values ('元旦', '2026-01-01', '2026-01-03'), ('春节', '2026-02-15', '2026-02-23'), ('清明节', '2026-04-04', '2026-04-06'),
             ('劳动节', '2026-05-01', '2026-05-05'), ('端午节', '2026-06-19', '2026-06-21'), ('中秋节', '2026-09-25', '2026-09-27'),
             ('国庆节', '2026-10-01', '2026-10-07')) as holiday (name, first, last),
     generate_series(first::date, last::date, interval '1 day') as day;
insert into special_day (day, workday, name)
values ('2026-01-04', true, '元旦调休'), ('2026-02-14', true, '春节调休'), ('2026-02-28', true, '春节调休'), ('2026-05-09', true, '劳动节调休'),
       ('2026-09-20', true, '国庆节调休'), ('2026-10-10', true, '国庆节调休');

-- How long a matter of a class may take at a level, and how long before its end whoever has it is reminded. A matter begins at the lowest level its
-- class has; past its limit it goes up one, as long as there is one. Small matters 3 days in the grid, general ones 7 days at the community.
alter table incident drop constraint incident_category_fkey;
drop table incident_limit;
create table incident_limit (
    category text    not null,
    level    text    not null check (level in ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT')),
    urgent   boolean not null default false,
    amount   int     not null check (amount > 0),
    unit     text    not null check (unit in ('URGENT_HOURS', 'WORK_HOURS', 'WORKDAYS', 'CALENDAR_DAYS')),
    remind   int     not null check (remind between 0 and amount),
    primary key (category, level, urgent)
);
insert into incident_limit (category, level, amount, unit, remind)
values ('DISPUTE', 'COMMUNITY', 7, 'CALENDAR_DAYS', 1), ('DISPUTE', 'STREET', 3, 'WORKDAYS', 1), ('DISPUTE', 'DISTRICT', 3, 'WORKDAYS', 1),
       ('LIVELIHOOD', 'GRID', 3, 'CALENDAR_DAYS', 1), ('LIVELIHOOD', 'COMMUNITY', 4, 'CALENDAR_DAYS', 1), ('LIVELIHOOD', 'STREET', 3, 'WORKDAYS', 1),
       ('OPINION', 'COMMUNITY', 7, 'CALENDAR_DAYS', 1), ('OPINION', 'STREET', 3, 'WORKDAYS', 1), ('OPINION', 'DISTRICT', 3, 'WORKDAYS', 1),
       ('SAFETY', 'GRID', 3, 'CALENDAR_DAYS', 1), ('SAFETY', 'COMMUNITY', 1, 'WORKDAYS', 0), ('SAFETY', 'STREET', 1, 'WORKDAYS', 0),
       ('ORDER', 'GRID', 3, 'CALENDAR_DAYS', 1), ('ORDER', 'COMMUNITY', 4, 'CALENDAR_DAYS', 1), ('ORDER', 'STREET', 3, 'WORKDAYS', 1),
       ('POLICY', 'GRID', 24, 'URGENT_HOURS', 4), ('POLICY', 'COMMUNITY', 8, 'WORK_HOURS', 2);
insert into incident_limit (category, level, urgent, amount, unit, remind)
values ('SAFETY', 'GRID', true, 24, 'URGENT_HOURS', 4), ('SAFETY', 'COMMUNITY', true, 12, 'URGENT_HOURS', 2), ('SAFETY', 'STREET', true, 12, 'URGENT_HOURS', 2);

alter table incident add level text not null default 'GRID' check (level in ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT'));
alter table incident add limit_unit text not null default 'CALENDAR_DAYS';
alter table incident add escalations int not null default 0 check (escalations >= 0);
alter table incident add paused_at timestamptz;
alter table incident add constraint incident_paused_check check ((state in ('SUSPENDED', 'WAITING')) = (paused_at is not null));
alter table incident add alarm text check (alarm in ('REMIND', 'ESCALATE'));
alter table incident add alarm_at timestamptz;
alter table incident add check ((alarm is null) = (alarm_at is null));
update incident set level = 'COMMUNITY' where category in ('DISPUTE', 'OPINION');
update incident set alarm = 'ESCALATE', alarm_at = due_at where due_at is not null;

-- What the clock looks at: the next one is the first of this index.
create index incident_alarm on incident (alarm_at) where closed_at is null and paused_at is null and alarm_at is not null;
