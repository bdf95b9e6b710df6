-- The side ways of the loop: return, extend, suspend, transfer, merge, reopen, supervise; parents and children; what residents thought of it.
alter table incident drop constraint incident_state_check;
alter table incident add constraint incident_state_check check (state in ('COLLECTED', 'ACCEPTED', 'DISPATCHED', 'HANDLED', 'FED_BACK',
    'CALLED_BACK', 'CLOSED', 'SUSPENDED', 'WAITING', 'MERGED'));

-- closed_at is when it left the desk: closed, or merged into another. What is open has none.
alter table incident drop constraint incident_check;
alter table incident add constraint incident_closed_at_check check ((state in ('CLOSED', 'MERGED')) = (closed_at is not null));

-- Whom it was given to: the team of the grid responsible where there is none. The first stays named for ever (首问负责).
alter table incident rename column assignee to owner;
alter table incident add check (owner ~ '^(PERSON|POOL) .+$');
alter table incident add first_owner text check (first_owner ~ '^(GRID|PERSON|POOL) .+$');

alter table incident add extensions int not null default 0 check (extensions between 0 and 2);
alter table incident add extension_asked_until timestamptz;
alter table incident add extension_asked_by text;
alter table incident add check ((extension_asked_until is null) = (extension_asked_by is null));
alter table incident add check (extension_asked_until is null or state = 'DISPATCHED');

alter table incident add supervised_by text;
alter table incident add rating text check (rating in ('SATISFIED', 'MOSTLY', 'UNSATISFIED'));
alter table incident add reopened int not null default 0 check (reopened >= 0);
alter table incident add parent_id bigint references incident check (parent_id <> id);
alter table incident add merged_into_id bigint references incident check (merged_into_id <> id);
alter table incident add constraint incident_merged_check check ((state = 'MERGED') = (merged_into_id is not null));
create index on incident (parent_id) where parent_id is not null;
create index on incident (merged_into_id) where merged_into_id is not null;

-- How many lines its history has; counted with each, so that every step is a new version of the incident.
alter table incident add steps int not null default 0;
update incident set steps = (select count(*) from incident_step where incident_id = incident.id);

-- What a step was about: whom it went to, the other matter, a date, a rating.
alter table incident_step add about text not null default '';

drop index incident_responsible_grid_idx;
drop index incident_due_at_idx;
create index incident_open_grid on incident (responsible_grid) where closed_at is null;
create index incident_open_due on incident (due_at) where closed_at is null;
