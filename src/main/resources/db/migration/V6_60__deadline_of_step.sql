-- The deadline that held after a step, so that a past moment can be shown as it was. Of the steps of before, those that no later step changed it after
-- have today's; of the others it is not known any more.
alter table incident_step add due_at timestamptz;
update incident_step s set due_at = i.due_at
from incident i
where i.id = s.incident_id and not exists (
    select from incident_step later
    where later.incident_id = s.incident_id and (later.at, later.id) > (s.at, s.id) and later.act in ('RESUME', 'REOPEN', 'GRANT_EXTENSION'));
