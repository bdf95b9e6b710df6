-- The part of the territory an account sees and changes: codes of districts, streets, communities or grids, or the empty code for all of it. An
-- account without a row sees nothing.
create table account_scope (
    account_id bigint not null references account on delete cascade,
    code       text   not null check (code ~ '^([0-9]{6}([0-9]{3}){0,3})?$'),
    primary key (account_id, code)
);
insert into account_scope (account_id, code)
select id, grid_code from account where role = 'GRID_WORKER' and grid_code is not null
union all
select id, '' from account where role <> 'GRID_WORKER';
alter table account drop column grid_code;

-- The same for systems that come in by a key.
create table api_key_scope (
    api_key_id bigint not null references api_key on delete cascade,
    code       text   not null check (code ~ '^([0-9]{6}([0-9]{3}){0,3})?$'),
    primary key (api_key_id, code)
);
insert into api_key_scope (api_key_id, code) select id, '' from api_key;
