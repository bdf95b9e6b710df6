-- When something was done last, the import for instance.
create index on audit (action, at desc);
