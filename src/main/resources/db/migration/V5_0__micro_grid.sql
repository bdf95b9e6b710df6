-- The micro-grids (微网格) of a grid, frozen with it: a grid's row is one version of it, so the past of its micro-grids is kept with it.
create table micro_grid (
    id         bigint generated always as identity primary key,
    grid_id    bigint not null references grid on delete cascade,
    -- That of its grid with two digits more, in rows from north to south.
    code       text   not null check (code ~ '^[0-9]{15}(0[1-9]|[1-9][0-9])$'),
    name       text   not null,
    households int    not null check (households >= 0),
    area       geometry(MultiPolygon, 4490) not null check (st_isvalid(area)),
    unique (grid_id, code)
);
create index on micro_grid (code);
create index on micro_grid using gist (area);
