-- Orders that residents place at a door: the token opens the page on which one is followed, the key tells what was sent twice.
alter table service_order add token text unique check (token ~ '^[A-Za-z0-9_-]{22}$');
alter table service_order add key uuid unique;
alter table service_order add check ((token is null) = (key is null));
