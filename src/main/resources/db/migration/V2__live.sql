-- The change stream is made of messages, not of tables: its publication is empty, but reading the log asks for one.
do $$
begin
    if not exists (select from pg_publication where pubname = 'gridloom') then
        create publication gridloom;
    end if;
end
$$;
