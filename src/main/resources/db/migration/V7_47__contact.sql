-- Contact data is forgotten some time after a matter is over: what is left to forget is found without reading the others.
create index on incident (closed_at) where contact_name is not null or contact_phone is not null;
