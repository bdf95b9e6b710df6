-- The numbers of the opening pages and what they open: few rows of a table that only grows.
create index on incident (due_at) where state <> 'CLOSED';
create index on incident (due_at);
create index on incident (reported_at);
create index on incident (closed_at) where closed_at is not null;
