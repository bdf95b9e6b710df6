-- Whether whoever comes by the link may take the tour away, as pages or as a copy.
alter table tour_link add handouts boolean not null default false;
